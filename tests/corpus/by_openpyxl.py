"""What openpyxl writes: other spellings of the same things, `<v/>` for nothing among them."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles import Color, Font, PatternFill, Protection
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from tests.corpus.feature import Maker, feature

Act = Callable[[openpyxl.Workbook, Worksheet], None]


def book_of(act: Act) -> Maker:
    """Register the workbook that an act makes of a small sheet."""

    def make(path: Path) -> None:
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        for row in (["Nom", "Nombre"], ["أمينة", 2.5], ["Ali", 3], ["Total", "=SUM(B2:B3)"]):
            sheet.append(row)
        act(book, sheet)
        book.save(path)

    make.__name__ = f"{act.__name__}_of_openpyxl"
    return feature(make)


@book_of
def plain(_book: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet["D4"] = True
    sheet["D5"] = "#REF!"
    sheet["D6"] = datetime(2026, 3, 1, 8, 30)  # noqa: DTZ001 - Excel knows no time zone.
    sheet["D7"] = timedelta(hours=30)


@book_of
def notes(_book: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet["B2"].comment = Comment("راجع هذا الرقم", "Salma")


@book_of
def rules(_book: openpyxl.Workbook, sheet: Worksheet) -> None:
    red = PatternFill(bgColor="FFC7CE")
    loud = Rule("expression", dxf=DifferentialStyle(fill=red), formula=["$B2>2"])
    sheet.conditional_formatting.add("A2:B3", loud)
    ends = [FormatObject("min"), FormatObject("max")]
    scale = ColorScale(ends, [Color("FFFFFFFF"), Color("FFFF0000")])
    sheet.conditional_formatting.add("B2:B3", Rule("colorScale", colorScale=scale))
    listed = DataValidation("list", formula1='"نعم,لا"', allow_blank=True)
    listed.add("C2:C9")
    sheet.add_data_validation(listed)


@book_of
def tables(_book: openpyxl.Workbook, sheet: Worksheet) -> None:
    made = Table(displayName="noms", ref="A1:B3")
    made.tableStyleInfo = TableStyleInfo("TableStyleMedium2", showRowStripes=True)
    sheet.add_table(made)


@book_of
def names(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    book.defined_names["taux"] = DefinedName("taux", attr_text="Sheet!$B$2")
    sheet.defined_names["ici"] = DefinedName("ici", attr_text="Sheet!$B$3", hidden=True)


@book_of
def days_from_1904(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    book.epoch = CALENDAR_MAC_1904
    sheet["D4"] = datetime(2026, 3, 1)  # noqa: DTZ001 - as above.


@book_of
def structure_lock(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    book.security = WorkbookProtection(lockStructure=True)
    sheet["A2"].protection = Protection(locked=False)


@book_of
def looks(_book: openpyxl.Workbook, sheet: Worksheet) -> None:
    sheet.row_dimensions[3].height = 40
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.merge_cells("D1:E2")
    sheet.freeze_panes = "B2"
    sheet["A1"].font = Font(name="Amiri", bold=True)
    sheet.print_title_rows = "1:1"


@feature
def cells_written_at_once_of_openpyxl(path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Liste")
    for row in (["Nom", 1], [None, None], ["أمينة", 2.5]):
        sheet.append(row)
    book.save(path)
