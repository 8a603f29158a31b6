"""`import` brings a Massar file's rows in: blanks filled, new rows below, differences only told."""

import zipfile
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column, sheet
from tests.unit.exchange.massar import Pupil, class_lists, pupils

PUPILS = "massar_pupils_import"


def value(path: Path, key: str, field: str) -> object:
    table = sheet(path, "pupils")
    return table.rows.cells[field][table.rows.keys.index(key)]


def test_every_class_of_a_list_comes_in(
    tmp_path: Path, stat: Path, middle: tuple[str, str], run: Run
) -> None:
    code, name = middle
    classes = {"1APIC-1": pupils(3), "2APIC-1": pupils(2, start=50)}
    file = class_lists(tmp_path / "list.xlsx", classes, name)
    before = stat.read_bytes()
    status, told = run("import", PUPILS, file, "--into", stat, "--plan")
    assert (status, told["added"], stat.read_bytes() == before) == (0, 5, True)
    status, told = run("import", PUPILS, file, "--into", stat)
    assert (status, told["added"], told["filled"], told["differences"]) == (0, 5, 0, [])
    assert told["register"] == "pupils"
    table = sheet(stat, "pupils")
    at = table.rows.keys.index("Z000000050/2026/2027")
    row = {name: cells[at] for name, cells in table.rows.cells.items()}
    assert (row["school"], row["level"], row["class_name"]) == (code, "m2", "2APIC-1")
    assert (row["full_name_ar"], row["sex"]) == ("السباعي سلمى 0", "f")
    assert str(row["birth_date"]) == "2014-03-09"
    status, told = run("import", PUPILS, file, "--into", stat)
    assert (status, told["added"], told["filled"], told["differences"]) == (0, 0, 0, [])


def test_a_known_row_is_filled_and_what_differs_is_told(
    tmp_path: Path, stat: Path, middle: tuple[str, str], run: Run, typing: Type
) -> None:
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(2)}, middle[1])
    run("import", PUPILS, file, "--into", stat)

    def retype(typed: Worksheet) -> None:
        typed.cell(9, column(typed, "مكان الازدياد")).value = None
        typed.cell(9, column(typed, "الاسم والنسب")).value = "السباعي سلمى بنت أحمد"
        typed.cell(10, column(typed, "تاريخ الازدياد")).value = "قريبا"

    typing(stat, "pupils", retype)
    status, told = run("import", PUPILS, file, "--into", stat)
    assert (status, told["added"], told["filled"]) == (0, 0, 1)
    assert [(one["row"], one["field"], one["before"]) for one in told["differences"]] == [
        (9, "full_name_ar", "السباعي سلمى بنت أحمد"),
        (10, "birth_date", "قريبا"),
    ]
    key = "Z000000000/2026/2027"
    assert value(stat, key, "birth_place") == "الداخلة"
    assert value(stat, key, "full_name_ar") == "السباعي سلمى بنت أحمد"
    run("import", PUPILS, file, "--into", stat, "--replace")
    assert value(stat, key, "full_name_ar") == "السباعي سلمى 0"
    assert str(value(stat, "Z000000001/2026/2027", "birth_date")) == "2014-03-09"


def test_a_formula_is_never_written_over(
    tmp_path: Path, stat: Path, middle: tuple[str, str], run: Run, typing: Type
) -> None:
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(1)}, middle[1])
    run("import", PUPILS, file, "--into", stat)

    def compute(typed: Worksheet) -> None:
        typed.cell(9, column(typed, "مكان الازدياد")).value = '="العر"&"كوب"'

    typing(stat, "pupils", compute)
    told = run("import", PUPILS, file, "--into", stat, "--replace")[1]
    assert [one["field"] for one in told["differences"]] == ["birth_place"]
    assert '="العر"&"كوب"' in _texts(stat)


def _texts(path: Path) -> set[object]:
    book = openpyxl.load_workbook(path)
    return {cell.value for one in book.worksheets for row in one.iter_rows() for cell in row}


def test_wrong_lines_stay_out_and_are_told(
    tmp_path: Path, stat: Path, middle: tuple[str, str], run: Run
) -> None:
    held = [
        Pupil("Z000000001"),
        Pupil("12"),
        Pupil(""),
        Pupil("Z000000002", born="31/02/2014"),
        Pupil("Z000000003"),
        Pupil("Z000000003"),
        Pupil("Z000000004", sex="قطة"),
        Pupil("Z000000005", born="2026-12-01"),
    ]
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": held}, middle[1])
    status, told = run("import", PUPILS, file, "--into", stat)
    assert (status, told["added"], told["held_back"]) == (1, 1, 7)
    wrong = {(one["row"], one["code"]) for one in told["findings"] if one["severity"] == "error"}
    assert {row for row, _ in wrong} == {12, 13, 14, 15, 16, 17, 18}
    assert {"CODE_001", "CELL_001", "DAY_001", "KEY_001", "CHO_001", "PUPIL_001"} <= {
        code for _, code in wrong
    }
    assert {one["sheet"] for one in told["findings"]} == {"[list.xlsx]1APIC-1"}
    assert "Z000000001/2026/2027" in sheet(stat, "pupils").rows.keys


def test_text_like_a_formula_stays_text(
    tmp_path: Path, stat: Path, middle: tuple[str, str], run: Run
) -> None:
    hostile = ['=HYPERLINK("http://x.invalid")', "+1", "-1", "@SUM(A1)", "<v>&amp;\t"]
    held = [Pupil(f"Z{n:09}", place=text) for n, text in enumerate(hostile)]
    book = openpyxl.load_workbook(class_lists(tmp_path / "l.xlsx", {"1APIC-1": held}, middle[1]))
    for row, text in enumerate(hostile, start=11):
        book.worksheets[0].cell(row, 7).data_type = "s"
        assert book.worksheets[0].cell(row, 7).value == text
    book.save(tmp_path / "l.xlsx")
    assert run("import", PUPILS, tmp_path / "l.xlsx", "--into", stat)[1]["added"] == len(hostile)
    page = next(s for s in openpyxl.load_workbook(stat).worksheets if "pupils" in s.tables)
    cells = [page.cell(row, column(page, "مكان الازدياد")) for row in range(9, 14)]
    assert [cell.data_type for cell in cells] == ["s"] * len(hostile)
    assert [cell.value for cell in cells][:4] == hostile[:4]


def test_nothing_else_of_the_workbook_changes(
    tmp_path: Path, stat: Path, middle: tuple[str, str], run: Run
) -> None:
    before = _parts(stat)
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(2)}, middle[1])
    run("import", PUPILS, file, "--into", stat)
    after = _parts(stat)
    changed = {name for name in before if before[name] != after.get(name)}
    table = next(name for name in before if b'displayName="pupils"' in before[name])
    assert after.keys() == before.keys()
    assert table in changed
    rest = changed - {table, "xl/workbook.xml", "xl/sharedStrings.xml", "xl/calcChain.xml"}
    assert len(rest) == 1
    assert rest.pop().startswith("xl/worksheets/sheet")


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_school_that_nobody_knows_is_asked_for(
    tmp_path: Path, stat: Path, middle: tuple[str, str], run: Run
) -> None:
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(2)}, "مؤسسة لا يعرفها أحد")
    status, told = run("import", PUPILS, file, "--into", stat)
    assert (status, told["error"]["code"]) == (2, "EXCHANGE_002")
    assert "--set school=" in told["error"]["message"]["fr"]
    said = ("--set", f"school={middle[0]}")
    assert run("import", PUPILS, file, "--into", stat, *said)[1]["added"] == 2


def test_rows_that_came_are_sent_as_typed_ones_are(
    tmp_path: Path, stat: Path, middle: tuple[str, str], share: Path, run: Run
) -> None:
    to = ("--share", share, "--as", "Amal")
    assert run("sync", stat, *to)[1]["pushed"]["inserted"] > 0
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(3)}, middle[1])
    run("import", PUPILS, file, "--into", stat)
    assert run("sync", stat, *to)[1]["pushed"] == {"inserted": 3, "changed": 0, "deleted": 0}
    assert run("import", PUPILS, file, "--into", stat)[1]["added"] == 0
