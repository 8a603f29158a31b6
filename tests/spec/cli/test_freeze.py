"""A copy to send: our functions became values there, and nothing else of the workbook changed."""

import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # It ships no types.

from macros.commands.freeze import WHY
from tests.spec.cli.conftest import Run
from workbooks.package.freeze import Stays

DAY = 46_000


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook with our functions in cells, in a table's column, in an array, and others' beside."""
    path = tmp_path / "حساب.xlsx"
    made = xlsxwriter.Workbook(path)
    sheet, day = made.add_worksheet("حساب"), made.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_formula("A1", "=DAF_SICK_FULL(B1,C1)", None, 12)
    sheet.write_formula("A2", '=IF(B2>0,daf_end_of_leave(B2,3),"")', day, DAY)
    sheet.write_formula("A3", "=SUM(B1:B9)", None, 45)
    sheet.write_formula("A4", '=DAF_WORDS(1)&" درهم"', None, "واحد درهم")
    sheet.write_formula("A5", "=DAF_SICK_FULL(B5)", None, "#N/A")
    sheet.write_formula("A6", '="DAF_ قيمة"', None, "DAF_ قيمة")
    sheet.write_array_formula("D1:D3", "{=DAF_SENIORITY(B1:B3)}", None, 1)
    sheet.write_column("D2", [2, 3])
    columns = [{"header": "n"}, {"header": "v", "formula": "=DAF_DOUBLE([@n])"}]
    sheet.add_table("F1:G3", {"name": "own", "columns": columns, "data": [[1, 2], [2, 4]]})
    for line, value in ((2, 2), (3, 4)):
        sheet.write_formula(f"G{line}", "=DAF_DOUBLE(own[[#This Row],[n]])", None, value)
    made.close()
    return path


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {one.filename: file.read(one) for one in file.infolist()}


def test_our_functions_become_values_and_nothing_else_changes(book: Path, run: Run) -> None:
    before, out = book.read_bytes(), book.with_name("copy.xlsx")
    status, told = run("freeze", book, "--out", out)
    assert (status, told["frozen"]) == (0, 6)
    assert [(one["sheet"], one["cell"]) for one in told["left"]] == [("حساب", "A5")]
    assert "#N/A" in told["left"][0]["why"]["fr"]
    assert book.read_bytes() == before
    formulas = openpyxl.load_workbook(out)["حساب"]
    values = openpyxl.load_workbook(out, data_only=True)["حساب"]
    assert formulas["A1"].value == 12
    assert formulas["A2"].value == values["A2"].value == openpyxl.utils.datetime.from_excel(DAY)
    assert (formulas["A3"].value, values["A3"].value) == ("=SUM(B1:B9)", 45)
    assert formulas["A4"].value == "واحد درهم"
    assert (formulas["A5"].value, formulas["A6"].value[:1]) == ("=DAF_SICK_FULL(B5)", "=")
    assert [formulas[f"D{line}"].value for line in (1, 2, 3)] == [1, 2, 3]
    assert [formulas[f"G{line}"].value for line in (2, 3)] == [2, 4]
    old, new = _parts(book), _parts(out)
    touched = {name for name in old if old[name] != new.get(name)}
    assert touched == {"xl/worksheets/sheet1.xml", "xl/tables/table1.xml"}
    assert b"DAF_" not in new["xl/tables/table1.xml"]


def test_cells_that_share_a_formula_go_together_or_not_at_all(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "shared.xlsx"
    made = xlsxwriter.Workbook(path)
    made.add_worksheet("s").write_column("B1", range(1, 7))
    made.close()
    cells = (
        b'<c r="A1"><f t="shared" ref="A1:A3" si="0">DAF_X(B1)</f><v>1</v></c>',
        b'<c r="A2"><f t="shared" si="0"/><v>2</v></c>',
        b'<c r="A3"><f t="shared" si="0"/><v>3</v></c>',
        b'<c r="A4"><f t="shared" ref="A4:A5" si="1">DAF_X(B4)</f><v>4</v></c>',
        b'<c r="A5"><f t="shared" si="1"/></c>',
        b'<c r="A6" t="str"><f>DAF_WORDS(B7)</f><v></v></c>',
    )
    parts = _parts(path)
    rows = b"".join(
        b'<row r="%d">%s<c r="B%d"><v>%d</v></c></row>' % (at, cell, at, at)
        for at, cell in enumerate(cells, start=1)
    )
    head, _, rest = parts["xl/worksheets/sheet1.xml"].partition(b"<sheetData>")
    tail = rest.partition(b"</sheetData>")[2]
    parts["xl/worksheets/sheet1.xml"] = b"%s<sheetData>%s</sheetData>%s" % (head, rows, tail)
    with zipfile.ZipFile(path, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)
    told = run("freeze", path, "--out", tmp_path / "copy.xlsx")[1]
    assert (told["frozen"], [one["cell"] for one in told["left"]]) == (4, ["A4", "A5"])
    shared, blank = (one["why"] for one in told["left"])
    assert "A5" in shared["ar"]
    assert "A5" in shared["fr"]
    assert blank == dict(zip(("ar", "fr"), WHY[Stays.BLANK], strict=True))
    sheet = openpyxl.load_workbook(tmp_path / "copy.xlsx")["s"]
    assert [sheet[f"A{line}"].value for line in (1, 2, 3)] == [1, 2, 3]
    assert str(sheet["A4"].value).startswith("=")
    assert sheet["A6"].value is None, "an answer without a text was calculated too"


def test_a_copy_never_replaces_a_file(book: Path, run: Run) -> None:
    status, told = run("freeze", book, "--out", book)
    assert (status, told["error"]["code"]) == (2, "USE_004")
