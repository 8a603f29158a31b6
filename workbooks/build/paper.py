"""The page on which a sheet is printed, and the window in which it is seen."""

from math import ceil
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from validators.finding import Lang, Titles
from workbooks.build.content import Workbook
from workbooks.build.grid import ROW_POINTS, Grid
from workbooks.build.style import FONT
from workbooks.layout import HEADER_ROW

LANDSCAPE_CHARS, PAGE_CHARS = 95, 240
_HEADER_MAX = 110
_PAGES = Titles("صفحة &P من &N", "Page &P sur &N")


def set_paper(sheet: Worksheet, workbook: Workbook, grid: Grid) -> None:
    """Set A4, one page wide, the headings on each page, header and footer.

    A register too wide to be read on one page takes two or more, its key on each of them.
    """
    page: Any = sheet
    pages = ceil(grid.width / PAGE_CHARS)
    page.page_setup.paperSize = 9
    page.page_setup.orientation = "landscape" if grid.width > LANDSCAPE_CHARS else "portrait"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = pages, int(grid.one_page)
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    if pages > 1:
        page.print_title_cols = f"A:{get_column_letter(grid.frozen_columns)}"
    page.page_margins = PageMargins(
        left=0.4, right=0.4, top=0.85, bottom=0.7, header=0.35, footer=0.3
    )
    page.print_options.horizontalCentered = True
    directorate = _text(workbook.directorate.of(workbook.lang))
    page.oddHeader.center.text = (
        f'&"{FONT},Regular"&9 {directorate}\n&"{FONT},Bold"&11 {_text(grid.title)}'
    )
    page.oddFooter.center.text = f'&"{FONT},Regular"&9 {_PAGES.of(workbook.lang)}'
    page.oddFooter.left.text = f'&"{FONT},Regular"&9 &D'


def set_window(sheet: Worksheet, lang: Lang, grid: Grid) -> None:
    """Set the direction of the sheet, what stays in view, and the cell that is chosen first."""
    view: Any = sheet.sheet_view
    view.rightToLeft = lang == "ar"
    view.showGridLines = grid.typed
    first = f"A{HEADER_ROW + 1}"
    sheet.freeze_panes = f"{get_column_letter(grid.frozen_columns + 1)}{HEADER_ROW + 1}"
    view.pane.activePane = "bottomLeft"
    for selection in view.selection:
        here = selection.pane == "bottomLeft"
        selection.activeCell = selection.sqref = first if here else None
    page: Any = sheet
    page.sheet_format.defaultRowHeight = ROW_POINTS
    page.sheet_format.customHeight = True


def _text(text: str) -> str:
    return text[:_HEADER_MAX].replace("&", "&&")
