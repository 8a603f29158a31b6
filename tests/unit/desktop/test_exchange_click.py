"""The import button: a file is chosen, what it leaves unsaid is asked, the plan is confirmed."""

from pathlib import Path

import pytest

from addin.headless import cli
from tests.unit.desktop.engine import excel_with
from tests.unit.desktop.pressed import press
from tests.unit.exchange.massar import class_lists, mark_sheet, pupils
from workbooks.read import read_book


@pytest.fixture
def stat(tmp_path: Path) -> Path:
    path = tmp_path / "stat.xlsx"
    words = ["new", "pupils", "schools", "--bureau", "EDU-STAT", "--out", str(path)]
    assert cli.main([*words, "--sample", "4", "--json"]) == 0
    return path


def rows(path: Path) -> list[str | None]:
    table = read_book(path).table("pupils")
    assert table is not None
    return table.rows.keys


def test_a_chosen_file_comes_in_after_a_yes(stat: Path, tmp_path: Path) -> None:
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(3)}, "مؤسسة لا يعرفها أحد")
    schools = read_book(stat).table("schools")
    assert schools is not None
    excel = excel_with(stat)
    code = str(schools.rows.keys[0])
    excel[1].answers = [str(file), code, "no"]
    press("import", excel)
    assert "Établissement" in excel[1].told
    assert excel[1].told[-1].endswith("Faire entrer ces lignes ?")
    assert len(rows(stat)) == 4
    excel[1].answers = [str(file), code, "yes"]
    assert press("import", excel).startswith("3 nouvelles lignes")
    assert len(rows(stat)) == 7


def test_what_the_file_says_otherwise_is_asked_apart(stat: Path, tmp_path: Path) -> None:
    table = read_book(stat).table("schools")
    assert table is not None
    name = table.rows.cells["name_ar"][0]
    excel = excel_with(stat)
    held = pupils(1)
    excel[1].answers = [str(class_lists(tmp_path / "a.xlsx", {"1APIC-1": held}, name)), "yes"]
    press("import", excel)
    moved = class_lists(tmp_path / "b.xlsx", {"1APIC-2": held}, name)
    for answer, differences in (("no", 1), ("yes", 1), ("yes", 0)):
        excel[1].answers = [str(moved), "yes", answer]
        assert f" {differences} différences" in press("import", excel)


def test_nobody_is_asked_about_a_cell_that_is_never_written(stat: Path, tmp_path: Path) -> None:
    table = read_book(stat).table("schools")
    assert table is not None
    name, held = table.rows.cells["name_ar"][0], pupils(1)
    excel = excel_with(stat)
    excel[1].answers = [str(class_lists(tmp_path / "a.xlsx", {"1APIC-1": held}, name)), "yes"]
    press("import", excel)
    sheet = next(one for one in excel[1].open[-1].held.worksheets if "pupils" in one.tables)
    (cell,) = (one for row in sheet.iter_rows() for one in row if one.value == "1APIC-1")
    cell.value = '="1APIC-1"'
    moved = class_lists(tmp_path / "b.xlsx", {"1APIC-2": held}, name)
    excel[1].answers, excel[1].told = [str(moved), "yes"], []
    assert " 1 différences" in press("import", excel)
    assert not any("à la place" in told for told in excel[1].told)


def test_no_file_or_a_foreign_one_brings_nothing(stat: Path, tmp_path: Path) -> None:
    excel = excel_with(stat)
    press("import", excel)
    assert excel[1].told == ["Fichier de l’autre système :"]
    words, endings = excel[1].kinds[::2], excel[1].kinds[1::2]
    assert len(words) == len(endings), "Excel refuses a list of kinds that is no list of pairs"
    assert all(ending.startswith("*.") for ending in endings)
    excel[1].answers = [str(mark_sheet(tmp_path / "m.xlsx", [[10, ""]], "16035D"))]
    assert press("import", excel).startswith("Aucun registre")
    assert len(rows(stat)) == 4


def test_silence_brings_nothing(stat: Path, tmp_path: Path) -> None:
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(3)}, "مؤسسة لا يعرفها أحد")
    both = tmp_path / "both.xlsx"
    words = ["new", "pupils", "class_structures", "schools", "--bureau", "EDU-STAT"]
    assert cli.main([*words, "--out", str(both), "--sample", "4", "--json"]) == 0
    for path, told in ((stat, "Établissement"), (both, "Numéro de votre choix")):
        excel = excel_with(path)
        excel[1].answers = [str(file)]
        assert told in press("import", excel)
        assert excel[1].open[-1].path == path
        assert len(rows(path)) == 4


def test_a_list_stands_beside_the_workbook(leaves: Path, stat: Path) -> None:
    excel = excel_with(leaves)
    said = press("export", excel)
    assert said.startswith("Congés à saisir dans MASIRH")
    assert excel[1].open[-1].path == leaves.with_name(said.splitlines()[0])
    assert press("export", excel_with(stat)).startswith("Aucune liste")
