"""The office's look: one font, a few colours, and the styles of cells made from them."""

from dataclasses import dataclass
from typing import Any

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.table import TableStyle, TableStyleElement, TableStyleList
from openpyxl.worksheet.worksheet import Worksheet

from workbooks.package.escape import UNSAFE

# Arial has Arabic letters on every Windows, the French ones without the Arabic extras included.
FONT = "Arial"
SIZE = 11

DEEP, MIDDLE, SLATE = "0B4F4A", "2E7D74", "6B7F7D"
BAND, GREY, LINE = "EFF7F5", "EDEFEF", "C5D3D0"
INK, MUTED, WHITE = "1F2A29", "5B6B69", "FFFFFF"
TONES = {"good": ("D9F0E3", "14613A"), "watch": ("FDF0CF", "7A5600"), "bad": ("FADCD9", "8E1B12")}

TABLE_STYLE = "Dafatir"
TEXT_MAX = 32767
_FORMULA_STARTS = ("=", "+", "-", "@")


@dataclass(frozen=True)
class Look:
    """All that a cell's style says; two equal looks share one style of the file."""

    number_format: str = "General"
    side: str = "right"
    reading_order: int = 0
    wrap: bool = False
    fill: str = ""
    color: str = INK
    bold: bool = False
    size: int = SIZE
    boxed: bool = False
    quoted: bool = False
    indent: int = 0


class Styles:
    """The styles of one workbook, each made once: thousands of cells share an array of indexes."""

    def __init__(self, book: openpyxl.Workbook) -> None:
        self._blank = book.create_sheet("_looks")
        self._made: dict[Look, Any] = {}
        normal = Font(name=FONT, size=SIZE, family=2)
        # Widths of columns count the digits of the Normal style's font.
        book._fonts.clear()  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl has no public way.
        book._fonts.add(normal)  # type: ignore[attr-defined]  # noqa: SLF001 - see above.
        book._named_styles["Normal"].font = normal  # type: ignore[attr-defined]  # noqa: SLF001 - see above.
        _declare_table_style(book)
        book.remove(self._blank)

    def array(self, look: Look) -> Any:
        """Return the array of style indexes of a look."""
        if look not in self._made:
            self._made[look] = _array(self._blank, look)
        return self._made[look]

    def put(self, sheet: Worksheet, row: int, column: int, value: Any, look: Look) -> None:
        """Write a value that is no formula; text stays text whatever it begins with."""
        cell: Any = sheet.cell(row, column)
        if not isinstance(value, str) or not value:
            cell._style = self.array(look)  # noqa: SLF001 - the public setters cost 20 µs a cell.
            cell.value = value or (None if isinstance(value, str) else value)
            return
        if value.startswith(_FORMULA_STARTS):
            look = Look(**{**vars(look), "quoted": True})
        if len(value) > TEXT_MAX:
            raise ValueError(f"a cell holds at most {TEXT_MAX} characters: split the text before")
        cell._style = self.array(look)  # noqa: SLF001 - see above.
        cell.value = UNSAFE.sub(_escaped, value)
        cell.data_type = "s"

    def formula(self, sheet: Worksheet, row: int, column: int, text: str, look: Look) -> None:
        """Write a formula, given without its equals sign."""
        cell: Any = sheet.cell(row, column)
        cell._style = self.array(look)  # noqa: SLF001 - see above.
        cell.value = f"={text}"


def _escaped(found: Any) -> str:
    return f"_x{ord(found[0]):04X}_"


def _array(sheet: Worksheet, look: Look) -> Any:
    cell: Any = WriteOnlyCell(sheet)
    cell.font = Font(name=FONT, size=look.size, bold=look.bold, color=look.color, family=2)
    cell.number_format = look.number_format
    cell.alignment = Alignment(
        horizontal=look.side,
        vertical="center",
        wrap_text=look.wrap or None,
        readingOrder=look.reading_order,
        indent=look.indent,
    )
    if look.fill:
        cell.fill = PatternFill("solid", fgColor=look.fill)
    if look.boxed:
        line = Side("thin", color=LINE)
        cell.border = Border(left=line, right=line, top=line, bottom=line)
    if look.quoted:
        cell.quotePrefix = True
    return cell._style  # noqa: SLF001 - see `Styles.put`.


def _declare_table_style(book: openpyxl.Workbook) -> None:
    """Add our own table style, so that rows typed later are banded and ruled as well."""
    line = Side("thin", color=LINE)
    ruled = Border(left=line, right=line, top=line, bottom=line, vertical=line, horizontal=line)
    parts = {
        "wholeTable": DifferentialStyle(border=ruled),
        "headerRow": DifferentialStyle(
            font=Font(bold=True, color=WHITE), fill=PatternFill("solid", bgColor=DEEP)
        ),
        "secondRowStripe": DifferentialStyle(fill=PatternFill("solid", bgColor=BAND)),
    }
    styles: Any = book._differential_styles  # type: ignore[attr-defined]  # noqa: SLF001 - as above.
    elements = [
        TableStyleElement(type=part, dxfId=styles.add(style))  # type: ignore[arg-type]  # The stub forgets a type.
        for part, style in parts.items()
    ]
    ours = TableStyle(
        name=TABLE_STYLE, pivot=False, count=len(elements), tableStyleElement=elements
    )
    book._table_styles = TableStyleList(  # type: ignore[attr-defined]  # noqa: SLF001 - as above.
        count=1, defaultTableStyle=TABLE_STYLE, tableStyle=[ours]
    )
