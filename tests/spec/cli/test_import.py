"""`import` brings a Massar file's rows in: blanks filled, new rows below, differences only told."""

import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column
from tests.unit.exchange.massar import Pupil, class_lists, mark_sheet, pupils
from workbooks.read import read_book
from workbooks.read.book import SheetTable

PUPILS = "massar_pupils_import"


@pytest.fixture
def into(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "stat.xlsx"
    names = ("pupils", "schools", "class_structures", "school_returns", "campaigns")
    assert run("new", *names, "--bureau", "EDU-STAT", "--out", path, "--sample", 4)[0] == 0
    return path


@pytest.fixture
def middle(into: Path) -> tuple[str, str]:
    """The code and the name of the workbook's middle school."""
    table = sheet(into, "schools")
    at = table.rows.cells["cycle"].index("middle")
    return str(table.rows.keys[at]), table.rows.cells["name_ar"][at]


def sheet(path: Path, register: str) -> SheetTable:
    table = read_book(path).table(register)
    assert table is not None
    return table


def value(path: Path, key: str, field: str) -> object:
    table = sheet(path, "pupils")
    return table.rows.cells[field][table.rows.keys.index(key)]


def test_every_class_of_a_list_comes_in(
    tmp_path: Path, into: Path, middle: tuple[str, str], run: Run
) -> None:
    code, name = middle
    classes = {"1APIC-1": pupils(3), "2APIC-1": pupils(2, start=50)}
    file = class_lists(tmp_path / "list.xlsx", classes, name)
    before = into.read_bytes()
    status, told = run("import", PUPILS, file, "--into", into, "--plan")
    assert (status, told["added"], into.read_bytes() == before) == (0, 5, True)
    status, told = run("import", PUPILS, file, "--into", into)
    assert (status, told["added"], told["filled"], told["differences"]) == (0, 5, 0, [])
    assert told["register"] == "pupils"
    table = sheet(into, "pupils")
    at = table.rows.keys.index("Z000000050/2026/2027")
    row = {name: cells[at] for name, cells in table.rows.cells.items()}
    assert (row["school"], row["level"], row["class_name"]) == (code, "m2", "2APIC-1")
    assert (row["full_name_ar"], row["sex"]) == ("السباعي سلمى 0", "f")
    assert str(row["birth_date"]) == "2014-03-09"
    status, told = run("import", PUPILS, file, "--into", into)
    assert (status, told["added"], told["filled"], told["differences"]) == (0, 0, 0, [])


def test_a_known_row_is_filled_and_what_differs_is_told(
    tmp_path: Path, into: Path, middle: tuple[str, str], run: Run, typing: Type
) -> None:
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(2)}, middle[1])
    run("import", PUPILS, file, "--into", into)

    def retype(typed: Worksheet) -> None:
        typed.cell(9, column(typed, "مكان الازدياد")).value = None
        typed.cell(9, column(typed, "الاسم والنسب")).value = "السباعي سلمى بنت أحمد"
        typed.cell(10, column(typed, "تاريخ الازدياد")).value = "قريبا"

    typing(into, "pupils", retype)
    status, told = run("import", PUPILS, file, "--into", into)
    assert (status, told["added"], told["filled"]) == (0, 0, 1)
    assert [(one["row"], one["field"], one["before"]) for one in told["differences"]] == [
        (9, "full_name_ar", "السباعي سلمى بنت أحمد"),
        (10, "birth_date", "قريبا"),
    ]
    key = "Z000000000/2026/2027"
    assert value(into, key, "birth_place") == "الداخلة"
    assert value(into, key, "full_name_ar") == "السباعي سلمى بنت أحمد"
    run("import", PUPILS, file, "--into", into, "--replace")
    assert value(into, key, "full_name_ar") == "السباعي سلمى 0"
    assert str(value(into, "Z000000001/2026/2027", "birth_date")) == "2014-03-09"


def test_a_formula_is_never_written_over(
    tmp_path: Path, into: Path, middle: tuple[str, str], run: Run, typing: Type
) -> None:
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(1)}, middle[1])
    run("import", PUPILS, file, "--into", into)

    def compute(typed: Worksheet) -> None:
        typed.cell(9, column(typed, "مكان الازدياد")).value = '="العر"&"كوب"'

    typing(into, "pupils", compute)
    told = run("import", PUPILS, file, "--into", into, "--replace")[1]
    assert [one["field"] for one in told["differences"]] == ["birth_place"]
    assert '="العر"&"كوب"' in _texts(into)


def _texts(path: Path) -> set[object]:
    book = openpyxl.load_workbook(path)
    return {cell.value for one in book.worksheets for row in one.iter_rows() for cell in row}


def test_wrong_lines_stay_out_and_are_told(
    tmp_path: Path, into: Path, middle: tuple[str, str], run: Run
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
    status, told = run("import", PUPILS, file, "--into", into)
    assert (status, told["added"], told["held_back"]) == (1, 1, 7)
    wrong = {(one["row"], one["code"]) for one in told["findings"] if one["severity"] == "error"}
    assert {row for row, _ in wrong} == {12, 13, 14, 15, 16, 17, 18}
    assert {"CODE_001", "CELL_001", "DAY_001", "KEY_001", "CHO_001", "PUPIL_001"} <= {
        code for _, code in wrong
    }
    assert {one["sheet"] for one in told["findings"]} == {"[list.xlsx]1APIC-1"}
    assert "Z000000001/2026/2027" in sheet(into, "pupils").rows.keys


def test_text_like_a_formula_stays_text(
    tmp_path: Path, into: Path, middle: tuple[str, str], run: Run
) -> None:
    hostile = ['=HYPERLINK("http://x.invalid")', "+1", "-1", "@SUM(A1)", "<v>&amp;\t"]
    held = [Pupil(f"Z{n:09}", place=text) for n, text in enumerate(hostile)]
    book = openpyxl.load_workbook(class_lists(tmp_path / "l.xlsx", {"1APIC-1": held}, middle[1]))
    for row, text in enumerate(hostile, start=11):
        book.worksheets[0].cell(row, 7).data_type = "s"
        assert book.worksheets[0].cell(row, 7).value == text
    book.save(tmp_path / "l.xlsx")
    assert run("import", PUPILS, tmp_path / "l.xlsx", "--into", into)[1]["added"] == len(hostile)
    page = next(s for s in openpyxl.load_workbook(into).worksheets if "pupils" in s.tables)
    cells = [page.cell(row, column(page, "مكان الازدياد")) for row in range(9, 14)]
    assert [cell.data_type for cell in cells] == ["s"] * len(hostile)
    assert [cell.value for cell in cells][:4] == hostile[:4]


def test_nothing_else_of_the_workbook_changes(
    tmp_path: Path, into: Path, middle: tuple[str, str], run: Run
) -> None:
    before = _parts(into)
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(2)}, middle[1])
    run("import", PUPILS, file, "--into", into)
    after = _parts(into)
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
    tmp_path: Path, into: Path, middle: tuple[str, str], run: Run
) -> None:
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(2)}, "مؤسسة لا يعرفها أحد")
    status, told = run("import", PUPILS, file, "--into", into)
    assert (status, told["error"]["code"]) == (2, "EXCHANGE_002")
    assert "--set school=" in told["error"]["message"]["fr"]
    said = ("--set", f"school={middle[0]}")
    assert run("import", PUPILS, file, "--into", into, *said)[1]["added"] == 2


def test_structures_are_counted_from_the_lists(
    tmp_path: Path, into: Path, middle: tuple[str, str], run: Run
) -> None:
    classes = {"1APIC-1": pupils(5), "1APIC-2": pupils(4, start=10), "2APIC-1": pupils(3, start=20)}
    folder = tmp_path / "lists"
    folder.mkdir()
    class_lists(folder / "a.xlsx", classes, middle[1])
    class_lists(folder / "b.xlsx", {"1APIC-1": classes["1APIC-1"]}, middle[1])
    told = run(
        *("import", "massar_structures_import", folder, "--into", into),
        *("--set", "version=census"),
    )[1]
    assert told["added"] == 2
    table = sheet(into, "class_structures")
    cells = table.rows.cells
    at = table.rows.keys.index(f"{middle[0]}/m1/none/2026/2027/census")
    found = [cells[name][at] for name in ("classes", "pupils_boys", "pupils_girls", "source")]
    assert found == [2, 4, 5, "massar"]


def test_the_state_of_marks_is_counted_by_school(
    tmp_path: Path, into: Path, middle: tuple[str, str], run: Run
) -> None:
    folder = tmp_path / "marks"
    folder.mkdir()
    marks: list[list[object]] = [[12.5, "", "", "مبرر"], [0, "", "", ""], ["", "", "", ""]]
    mark_sheet(folder / "a.xlsx", marks, middle[0])
    mark_sheet(folder / "again.xlsx", [["", ""] * 2] * 3, middle[0])
    mark_sheet(folder / "b.xlsx", [[10, ""]], middle[0], subject="الفيزياء والكيمياء")
    campaign = sheet(into, "campaigns").rows.keys[0]
    words = ("import", "massar_marks_import", folder, "--into", into)
    assert run(*words)[1]["error"]["code"] == "EXCHANGE_002"
    told = ("--set", f"campaign_code={campaign}")
    assert run(*words, *told)[1]["error"]["code"] == "EXCHANGE_002"
    assert run(*words, *told, "--set", "received_on=20/11/2026")[1]["added"] == 1
    table = sheet(into, "school_returns")
    at = table.rows.keys.index(f"{campaign}/{middle[0]}/marks_term1")
    assert (table.rows.cells["expected_value"][at], table.rows.cells["returned_value"][at]) == (
        7,
        4,
    )


@pytest.mark.parametrize(
    "code", ["massar_pupils_import", "massar_structures_import", "massar_marks_import"]
)
def test_another_file_is_refused(
    tmp_path: Path, into: Path, middle: tuple[str, str], run: Run, code: str
) -> None:
    other = tmp_path / "other.xlsx"
    if code == "massar_marks_import":
        class_lists(other, {"1APIC-1": pupils(2)}, middle[1])
    else:
        mark_sheet(other, [[10, ""]], middle[0])
    status, told = run("import", code, other, "--into", into)
    assert (status, told["error"]["code"]) == (2, "EXCHANGE_001")
    (tmp_path / "text.xlsx").write_text("nothing")
    status, told = run("import", code, tmp_path / "text.xlsx", "--into", into)
    assert (status, told["error"]["code"]) == (2, "FILE_001")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("gresa", "{file}", "--into", "{into}"), "USE_006"),
        ((PUPILS, "{file}"), "USE_001"),
        ((PUPILS, "{file}", "--into", "{into}", "--set", "school"), "USE_006"),
        ((PUPILS, "{file}", "--into", "{into}", "--set", "color=red"), "USE_006"),
        ((PUPILS, "{file}", "--into", "{file}"), "PAPER_001"),
        ((PUPILS, "{none}", "--into", "{into}"), "FILE_014"),
        ((PUPILS, "{empty}", "--into", "{into}"), "FILE_014"),
    ],
)
def test_what_cannot_be_done_is_said(
    tmp_path: Path, into: Path, run: Run, words: tuple[str, ...], code: str
) -> None:
    file = class_lists(tmp_path / "list.xlsx", {"1APIC-1": pupils(1)}, "مؤسسة")
    (tmp_path / "empty").mkdir()
    there = {
        "file": file,
        "into": into,
        "none": tmp_path / "none.xlsx",
        "empty": tmp_path / "empty",
    }
    status, told = run("import", *(word.format(**there) for word in words))
    assert (status, told["error"]["code"]) == (2, code)
