"""Habits of offices that would mislead a careless reader, and files full of other things."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # It ships no types.

from workbooks.package import Package, verify
from workbooks.read import read_book

PPR = ["1234567", "1234568", "1345678", "0987654", "1111222", "1765432"]
NAMES = ("محمد العلوي", "فاطمة بنعلي", "أحمد الزياني", "خديجة الإدريسي", "يوسف التازي", "مريم أيت")
CNIE = ["OD12345", "OD22345", "JA123456", "OD3345", "D445566", "OD5545"]
HEAD: list[Any] = ["ر.ت", "رقم التأجير", "الاسم الكامل", "ر.ب.و"]
ROWS: list[list[Any]] = [
    [n, *row] for n, row in enumerate(zip(PPR, NAMES, CNIE, strict=True), start=1)
]
FIELDS = {"ppr", "full_name_ar", "cin"}


@pytest.fixture
def adopt(run: Any, tmp_path: Path) -> Any:
    """Adopt as staff, then read the copy: what the plan counted is what is read."""

    def adopt_it(path: Path) -> dict[str, Any]:
        out = tmp_path / f"out-{path.name}"
        status, shown = run("adopt", path, "--register", "staff", "--out", out)
        assert status == 0, shown
        (table,) = read_book(out).tables
        assert set(table.rows.cells) == {one["field"] for one in shown["map"]}
        assert len(table.rows) == shown["rows"]
        assert all(table.block.ids)
        assert verify(Package.open(path), Package.open(out), None) == []
        shown["found"] = table
        return dict(shown)

    return adopt_it


def test_facts_of_the_school_above_the_headings(lay: Any, adopt: Any) -> None:
    facts = ["المؤسسة:", "مدرسة النخيل", "السنة الدراسية:", "2026/2027"]
    shown = adopt(lay([["لائحة"], facts, HEAD, *ROWS], "A1:D1"))
    assert (shown["header_row"], shown["rows"]) == (3, 6)
    assert {one["heading"] for one in shown["map"]} == set(HEAD[1:])


def test_merged_facts_right_above_the_headings(lay: Any, adopt: Any) -> None:
    facts = ["المؤسسة: مدرسة النخيل", None, "السنة الدراسية: 2026/2027", None]
    shown = adopt(lay([facts, HEAD, *ROWS], "A1:B1", "C1:D1"))
    assert (shown["header_row"], len(shown["map"])) == (2, 3)


def test_three_levels_of_headings(lay: Any, adopt: Any) -> None:
    top = ["ر.ت", "معطيات الموظف", None, None]
    middle = [None, "العمل", "الهوية", None]
    low = [None, "رقم التأجير", "الاسم الكامل", "ر.ب.و"]
    merges = ("A1:A3", "B1:D1", "C2:D2")
    shown = adopt(lay([top, middle, low, *ROWS], *merges))
    assert (shown["header_row"], shown["rows"]) == (3, 6)
    assert {one["field"] for one in shown["map"]} == FIELDS


def test_headings_over_two_lines_of_one_cell(lay: Any, adopt: Any) -> None:
    shown = adopt(lay([["ر.ت", "رقم\nالتأجير", "الاسم\n الكامل", "ر.ب.و :"], *ROWS]))
    assert {one["field"] for one in shown["map"]} == FIELDS
    assert shown["found"].name == "staff"


def test_a_blank_line_under_the_headings_and_blank_first_columns(lay: Any, adopt: Any) -> None:
    lines: list[list[Any]] = [[], HEAD, [], *ROWS]
    lines = [[None, None, *line] for line in lines]
    assert adopt(lay(lines))["rows"] == 6


def test_schools_merged_over_their_rows(lay: Any, adopt: Any) -> None:
    lines = [[*HEAD, "رمز المؤسسة"], *([*row, None] for row in ROWS)]
    lines[1][4], lines[4][4] = "16698Z", "16699A"
    shown = adopt(lay(lines, "E2:E4", "E5:E7"))
    assert shown["rows"] == 6
    assert "school" in {one["field"] for one in shown["map"]}
    codes = [finding.code for finding in shown["found"].findings]
    assert codes.count("CELL_006") == 4


def test_a_lone_row(lay: Any, adopt: Any) -> None:
    assert adopt(lay([HEAD, ROWS[0]]))["rows"] == 1


def test_a_form_without_rows_yet(lay: Any, adopt: Any) -> None:
    assert adopt(lay([["لائحة"], HEAD]))["rows"] == 0


def test_a_signature_right_under_the_last_row(lay: Any, adopt: Any) -> None:
    shown = adopt(lay([HEAD, *ROWS, [None, "توقيع المدير الإقليمي"]]))
    assert shown["rows"] == 6


def test_two_columns_with_one_heading(lay: Any, adopt: Any) -> None:
    head = ["ر.ت", "رقم التأجير", "الاسم الكامل", "الاسم الكامل"]
    rows = [[*row[:3], "ALAOUI Mohamed"] for row in ROWS]
    shown = adopt(lay([head, *rows]))
    assert [one["field"] for one in shown["map"]] == ["ppr", "full_name_ar", "full_name_fr"]
    assert shown["found"].name is None


def test_a_column_of_the_office_whose_heading_is_known_too(lay: Any, adopt: Any) -> None:
    """Another column that says the same field again is left alone, now and at each reading."""
    head = [*HEAD, "الهاتف", "رقم الهاتف"]
    rows = [[*row, "0612345678", "06 99 99 99 99"] for row in ROWS]
    shown = adopt(lay([head, *rows]))
    assert shown["unmapped"] == ["ر.ت", "رقم الهاتف"]
    assert shown["found"].columns.doubled == {}


def test_a_list_on_each_of_several_sheets_is_told(lay: Any, run: Any) -> None:
    from macros.commands.adopt import adopt as command  # noqa: PLC0415 - this test looks deeper.

    def more(sheet: Any) -> None:
        for name in ("مؤسسة 2", "مؤسسة 3"):
            other = sheet.parent.create_sheet(name)
            for line in (HEAD, *ROWS[:2]):
                other.append(line)

    path = lay([HEAD, *ROWS], act=more)
    assert command(path, "staff", (), None).others == ["مؤسسة 2", "مؤسسة 3"]
    assert "others" not in run("adopt", path, "--register", "staff", "--plan")[1]


def test_what_a_person_said_is_remembered_for_the_bureau(
    lay: Any, run: Any, tmp_path: Path
) -> None:
    head = ["س", "رقم التأجير", "الاسم الكامل", "ر.ب.و"]
    rows = [["الداخلة", *row[1:]] for row in ROWS]
    path = lay([head, *rows])
    told = ("--register", "staff", "--map", "رقم التأجير=ppr")
    run("adopt", path, *told, "--map", "مكان غريب=remark", "--out", tmp_path / "no.xlsx")
    third = lay([["مكان من نوع خاص", *head[1:]], *rows], name="third.xlsx")
    more = ("--map", "مكان من نوع خاص=birth_place", "--out", tmp_path / "1.xlsx")
    run("adopt", third, *told, *more)
    _, shown = run("adopt", third, "--register", "staff", "--plan")
    assert shown["map"][0] == {
        "heading": "مكان من نوع خاص",
        "field": "birth_place",
        "confidence": 1.0,
    }
    other = ("--bureau", "HRF-MOVE")
    _, shown = run("adopt", third, "--register", "staff", "--plan", *other)
    assert shown["unmapped"] == ["مكان من نوع خاص"]


def rich(path: Path) -> Path:
    """A workbook with all that an office puts beside its list."""
    book = xlsxwriter.Workbook(path)
    sheet, other = book.add_worksheet("Liste"), book.add_worksheet("Graphiques")
    bold = book.add_format({"bold": True, "bg_color": "#FFCC00", "border": 1})
    sheet.merge_range("A1:D1", "LISTE DU PERSONNEL", bold)
    for column, text in enumerate(("N°", "PPR", "Nom et prénom", "CIN")):
        sheet.write(2, column, text, bold)
    for line, row in enumerate(ROWS, start=3):
        sheet.write_row(line, 0, row)
    sheet.write_comment("C4", "À vérifier")
    sheet.conditional_format("B4:B9", {"type": "duplicate", "format": bold})
    sheet.data_validation("D4:D99", {"validate": "length", "criteria": "<", "value": 10})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Liste!$A$4:$A$9"})
    sheet.insert_chart("G3", chart)
    other.write_formula("A1", "=COUNTA(Liste!B4:B9)", None, 6)
    pie = book.add_chart({"type": "pie"})
    pie.add_series({"values": "=Liste!$A$4:$A$9"})
    other.insert_chart("C3", pie)
    book.define_name("personnel", "=Liste!$A$3:$D$9")
    book.close()
    return path


def test_what_stands_beside_the_list_stays_as_it_is(adopt: Any, tmp_path: Path) -> None:
    path = rich(tmp_path / "rich.xlsx")
    shown = adopt(path)
    assert {one["field"] for one in shown["map"]} == {"ppr", "full_name_ar", "cin"}
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "out-rich.xlsx") as new:
        changed = {n for n in old.namelist() if old.read(n) != new.read(n)}
        added = set(new.namelist()) - set(old.namelist())
    assert changed == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml",
    }
    assert added == {"xl/worksheets/sheet3.xml"}
    book = openpyxl.load_workbook(tmp_path / "out-rich.xlsx")
    assert book["Liste"].column_dimensions["E"].hidden is False
    assert shown["found"].columns.identity > 7


def test_a_workbook_whose_mark_was_lost_is_known_by_its_headings(
    lay: Any, adopt: Any, tmp_path: Path
) -> None:
    adopt(lay([["ر.ت", "رقم التأجير", "الهوية", None], [None, None, *HEAD[2:]], *ROWS],
              "A1:A2", "B1:B2", "C1:D1"))  # fmt: skip
    out = tmp_path / "out-office.xlsx"
    book = openpyxl.load_workbook(out)
    del book.defined_names["dafatir.staff"]
    book.save(out)
    (table,) = read_book(out).tables
    assert (set(table.rows.cells), len(table.rows)) == (FIELDS, 6)
