"""The buttons of the share and of the past, pressed in an Excel of our own."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from addin.headless import cli
from tests.unit.desktop.engine import AppImpl
from tests.unit.desktop.pressed import in_file, known, press, type_in

Excel = tuple[Any, AppImpl]


@pytest.fixture
def synced(excel: Excel, tmp_path: Path) -> Excel:
    """An Excel whose workbook is on the share already."""
    excel[1].answers = ["yes"]
    assert "5 nouveau(x)" in press("sync", excel, known(tmp_path))
    return excel


@pytest.fixture
def other(synced: Excel, tmp_path: Path) -> Path:  # noqa: ARG001 - the rows are on the share before.
    """A colleague's workbook with the same rows."""
    path = tmp_path / "badr.xlsx"
    words = ["new", "leaves", "--bureau", "HRF-LEAVE", "--out", str(path), "--json"]
    assert cli.main(words) == 0
    sync_other(path)
    return path


def sync_other(path: Path) -> None:
    share = str(path.with_name("share"))
    assert cli.main(["sync", str(path), "--share", share, "--as", "Badr", "--json"]) in (0, 1)


def type_other(path: Path, heading: str, line: int, value: Any) -> None:
    book = openpyxl.load_workbook(path)
    sheet = next(one for one in book.worksheets if "leaves" in one.tables)
    sheet.cell(line, in_file(path, heading, line).column).value = value
    book.save(path)
    sync_other(path)


def answers(excel: Excel, *said: str) -> None:
    excel[1].answers, excel[1].told = list(said), []


def drop(impl: AppImpl, line: int, count: int) -> None:
    book = impl.open[-1].held
    next(one for one in book.worksheets if "leaves" in one.tables).delete_rows(line, count)


def test_vanished_rows_are_shown_and_decided_by_number(
    synced: Excel, other: Path, leaves: Path, tmp_path: Path
) -> None:
    keys = [in_file(leaves, "رقم الرخصة", line).value for line in range(5, 10)]
    assert press("vanished", synced, known(tmp_path)) == "Aucune ligne n’a disparu."
    drop(synced[1], 6, 3)
    answers(synced, "1", "٣", "yes")
    said = press("vanished", synced, known(tmp_path))
    lines = synced[1].told[0].splitlines()[1:]
    assert [f" {key}: " in line for key, line in zip(keys[1:4], lines, strict=True)] == [True] * 3
    assert said.startswith("1 supprimée(s), 1 remise(s), 1 sans décision")
    there = {in_file(leaves, "رقم الرخصة", line).value for line in range(5, 10)}
    assert there - {None} == {keys[0], keys[3], keys[4]}
    sync_other(other)
    assert keys[1] not in {in_file(other, "رقم الرخصة", line).value for line in range(5, 10)}


@pytest.mark.parametrize(
    ("said", "told"),
    [(("", ""), ""), (("tout", "", "no"), ""), (("9", ""), "[USE_006]"), (("x", ""), "[USE_006]")],
)
def test_vanished_rows_stay_undecided_unless_a_person_says_so(
    synced: Excel, tmp_path: Path, said: tuple[str, ...], told: str
) -> None:
    drop(synced[1], 6, 3)
    answers(synced, *said)
    assert told in press("vanished", synced, known(tmp_path))
    answers(synced, "", "")
    press("vanished", synced, known(tmp_path))
    assert "Lignes disparues : 3" in synced[1].told[0]


def test_a_share_that_lost_something_is_told(synced: Excel, tmp_path: Path) -> None:
    for file in (tmp_path / "share").glob("HRF/ledger/*/*.jsonl"):
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 1
        file.write_bytes(data)
    answers(synced, "yes")
    assert "rien n’est perdu" in press("sync", synced, known(tmp_path))


def test_a_cells_own_past_is_told_and_one_value_comes_back(
    synced: Excel, leaves: Path, tmp_path: Path
) -> None:
    _, impl = synced
    first = in_file(leaves, "ملاحظة", 5).value
    type_in(impl, "ملاحظة", 5, "غلط")
    answers(synced, "yes")
    press("sync", synced, known(tmp_path))
    impl.selected = (impl.open[-1].front, f"${in_file(leaves, 'ملاحظة', 5).column_letter}$5")
    answers(synced, "yes", "2", "yes")
    assert press("history", synced, known(tmp_path)) == "C’est rétabli."
    lines = impl.told[0].splitlines()
    assert "غلط" in lines[1]
    assert lines[1].startswith("1. ")
    assert "Amal" in lines[1]
    assert len(lines) == 4, "a title, two values, a question"
    assert in_file(leaves, "ملاحظة", 5).value == first
    answers(synced, "yes", "2", "no")
    press("history", synced, known(tmp_path))
    answers(synced, "yes", "1", "yes")
    assert "[SHARE_014]" in press("history", synced, known(tmp_path))
    answers(synced, "yes", "1 2")
    assert "[USE_006]" in press("history", synced, known(tmp_path)), "one at a time"
    answers(synced, "yes", "")
    press("history", synced, known(tmp_path))
    assert in_file(leaves, "ملاحظة", 5).value == first


@pytest.mark.parametrize("cells", ["$A$2", "", "$1:$1", "$A$500"])
def test_a_place_outside_of_the_rows_has_no_past(synced: Excel, tmp_path: Path, cells: str) -> None:
    synced[1].selected = (synced[1].open[-1].front, cells)
    answers(synced)
    assert "Choisissez une case" in press("history", synced, known(tmp_path))


@pytest.fixture
def quarrel(synced: Excel, other: Path, tmp_path: Path) -> Excel:
    """Badr and Amal have written one cell: Amal is asked."""
    type_other(other, "ملاحظة", 5, "قيمة بدر")
    type_other(other, "من", 6, "2026-03-16")
    type_in(synced[1], "ملاحظة", 5, "قيمة أمل")
    answers(synced, "yes")
    press("sync", synced, known(tmp_path))
    return synced


def decide(impl: AppImpl, line: int, said: str) -> None:
    sheet = next(one for one in impl.open[-1].held.worksheets if "dafatir_asked" in one.tables)
    sheet.cell(line, next(c.column for c in sheet[4] if c.value == "القرار")).value = said


def asked(path: Path, line: int) -> list[Any]:
    book = openpyxl.load_workbook(path)
    sheet = next(one for one in book.worksheets if "dafatir_asked" in one.tables)
    return [cell.value for cell in sheet[line]]


@pytest.mark.parametrize(("word", "stands"), [("قيمتي", "قيمة أمل"), ("la leur", "قيمة بدر")])
def test_a_decision_is_carried_out_at_once(
    quarrel: Excel, leaves: Path, tmp_path: Path, word: str, stands: str
) -> None:
    _, impl = quarrel
    assert impl.open[-1].front == "التعارضات"
    answers(quarrel)
    assert "dernière colonne" in press("settle", quarrel, known(tmp_path))
    decide(impl, 5, word)
    assert "0 conflit(s)" in press("settle", quarrel, known(tmp_path))
    assert in_file(leaves, "ملاحظة", 5).value == stands
    assert asked(leaves, 5)[0] is None


@pytest.mark.usefixtures("quarrel")
def test_the_decision_is_offered_in_a_list_and_another_may_be_typed(leaves: Path) -> None:
    book = openpyxl.load_workbook(leaves)
    sheet = book["التعارضات"]
    (offered,) = sheet.data_validations.dataValidation
    assert offered.formula1 == '"قيمتي,قيمتهم"'
    assert offered.showErrorMessage is False
    column = next(cell.column_letter for cell in sheet[4] if cell.value == "القرار")
    assert str(offered.sqref).startswith(f"{column}5:{column}")
    assert sheet.sheet_view.rightToLeft
    when = next(c.column for c in sheet[4] if c.value == "متى")
    assert str(sheet.cell(5, when).value)[2::3][:2] == "//"


def test_a_decision_that_cannot_be_read_stays_and_is_told(
    quarrel: Excel, leaves: Path, other: Path, tmp_path: Path
) -> None:
    _, impl = quarrel
    settings = known(tmp_path)
    type_other(other, "من", 5, in_file(leaves, "إلى", 5).value)
    type_in(impl, "من", 5, "2026-01-05")
    answers(quarrel, "yes")
    press("sync", quarrel, settings)
    line = next(at for at in (5, 6) if asked(leaves, at)[2] == "من")
    decide(impl, line, "بعد العيد")
    answers(quarrel)
    said = press("settle", quarrel, settings)
    assert "2 conflit(s)" in said
    assert len(said.splitlines()) > 1
    assert asked(leaves, line)[-1] == "بعد العيد"


def test_settling_wants_the_share_and_leaves_the_decision_without_it(
    quarrel: Excel, leaves: Path, tmp_path: Path
) -> None:
    _, impl = quarrel
    decide(impl, 5, "قيمتي")
    (tmp_path / "share").rename(tmp_path / "away")
    answers(quarrel)
    assert "[USE_003]" in press("settle", quarrel, known(tmp_path))
    assert asked(leaves, 5)[-1] == "قيمتي"


def test_an_undo_is_asked_first(synced: Excel, tmp_path: Path) -> None:
    answers(synced, "no")
    assert press("undo", synced, known(tmp_path)) == "Annuler tout votre dernier envoi ?"
    answers(synced, "yes")
    assert press("undo", synced, known(tmp_path)).startswith("5 changement(s)")


def test_a_rows_long_past_is_read_in_pages(synced: Excel, tmp_path: Path) -> None:
    _, impl = synced
    impl.selected = (impl.open[-1].front, "$5:$5")
    answers(synced, "no", "no")
    press("history", synced, known(tmp_path))
    first, asked = impl.told
    assert (first.count("\n"), first.splitlines()[1][:3]) == (13, "1. ")
    assert first.splitlines()[:-1] == asked.splitlines()[:-1]
    answers(synced, "yes", "no")
    press("history", synced, known(tmp_path))
    assert impl.told[1].splitlines()[1].startswith("13. ")


def test_a_sync_points_at_the_button_for_vanished_rows(synced: Excel, tmp_path: Path) -> None:
    drop(synced[1], 6, 1)
    answers(synced, "yes")
    assert "Lignes disparues" in press("sync", synced, known(tmp_path))


def test_a_cell_that_is_computed_tells_its_row(synced: Excel, leaves: Path, tmp_path: Path) -> None:
    _, impl = synced
    days = in_file(leaves, "عدد الأيام", 5)
    impl.selected = (impl.open[-1].front, f"${days.column_letter}$5")
    answers(synced, "no", "no")
    assert "1. " in press("history", synced, known(tmp_path))
