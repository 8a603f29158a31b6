"""What stands in the workbook beside the list: charts, filters, tables, other lists."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # It ships no types.
from openpyxl.worksheet.table import Table

from tests.spec.adopt.rows import FIELDS, HEAD, ROWS
from workbooks.read import read_book


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
        "xl/styles.xml",  # One style more: what is hidden shall not spill into a blank cell.
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


def test_a_heading_that_is_no_plain_text_makes_a_mark(lay: Any, adopt: Any) -> None:
    def formula(sheet: Any) -> None:
        sheet["D1"] = '="ر.ب.و"'

    head = ["ر.ت", "رقم التأجير", "الاسم الكامل", 2026]
    assert adopt(lay([head, *ROWS], name="number.xlsx"))["found"].name is None
    assert adopt(lay([HEAD, *ROWS], act=formula, name="formula.xlsx"))["found"].name is None


def test_a_full_row_leaves_no_room_for_identities(lay: Any, run: Any, tmp_path: Path) -> None:
    def far(sheet: Any) -> None:
        sheet["XFD1"] = "x"

    path = lay([[], HEAD, *ROWS], act=far)
    out = tmp_path / "out.xlsx"
    status, shown = run("adopt", path, "--register", "staff", "--out", out)
    assert (status, shown["error"]["code"], out.exists()) == (2, "FILE_012", False)


def test_a_table_of_theirs_with_a_column_beside_it_keeps_its_width(lay: Any, adopt: Any) -> None:
    def make(sheet: Any) -> None:
        sheet.add_table(Table(displayName="Tableau1", ref="A1:D7"))
        sheet["F1"] = "مفتاح"

    shown = adopt(lay([HEAD, *ROWS], act=make))
    assert (shown["found"].name, str(shown["found"].area)) == ("Tableau1", "A1:D7")
    assert shown["found"].columns.identity == 7


def test_a_strangers_table_that_bears_the_registers_name_is_not_the_list(
    lay: Any, adopt: Any
) -> None:
    def other(sheet: Any) -> None:
        more = sheet.parent.create_sheet("أخرى")
        for line in (("PPR", "Nom", "CIN", "Tél"), (None, "x", None, None)):
            more.append(line)
        more.add_table(Table(displayName="staff", ref="A1:D2"))

    shown = adopt(lay([HEAD, *ROWS], act=other))
    assert (shown["sheet"], shown["found"].name) == ("اللائحة", None)
