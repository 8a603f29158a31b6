"""Draws the bars of a plain sheet's figures below its table."""

from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.chart.title import title_maker
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RichTextProperties,
)
from openpyxl.worksheet.worksheet import Worksheet

from validators.finding import Lang
from workbooks.build.content import Chart
from workbooks.build.grid import Grid
from workbooks.build.style import DEEP, FONT, INK, LINE, MIDDLE
from workbooks.layout import HEADER_ROW

_COLORS = (MIDDLE, "D29A3A", "8FA9A6")
_CM_A_CHAR, _WIDTH_CM_MAX = 0.2, 27.0
#: Bars of nothing carry no label.
_LABEL_FORMAT = "#,##0;;"


def draw(sheet: Worksheet, chart: Chart, grid: Grid, lang: Lang) -> None:
    """Draw horizontal bars, the first row on top, from the right on an Arabic sheet."""
    bars: Any = BarChart()
    bars.type, bars.gapWidth = "bar", 45
    bars.grouping, bars.overlap = ("stacked", 100) if len(chart.values) > 1 else ("clustered", 0)
    bars.title = title_maker(chart.titles.of(lang))
    bars.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=_letters(1300, DEEP, bold=True))
    for run in bars.title.tx.rich.p[0].r:
        run.rPr = _letters(1300, DEEP, bold=True)
    first, last = HEADER_ROW + 1, grid.last_row
    for place in chart.values:
        column = place + 1
        bars.add_data(Reference(sheet, column, HEADER_ROW, column, last), titles_from_data=True)
    bars.set_categories(Reference(sheet, chart.label + 1, first, chart.label + 1, last))
    for series, color in zip(bars.series, _COLORS, strict=False):
        _paint(series, color, stacked=len(chart.values) > 1)
    _set_axes(bars, lang)
    _set_legend(bars, many=len(chart.values) > 1)
    bars.width = min(max(grid.width * _CM_A_CHAR, 16.0), _WIDTH_CM_MAX)
    bars.height = min(3.6 + 0.62 * max(grid.rows, 1), 24.0)
    sheet.add_chart(bars, f"A{last + 3}")


def _paint(series: Any, color: str, *, stacked: bool) -> None:
    series.graphicalProperties = GraphicalProperties(solidFill=color)
    labels: Any = DataLabelList()
    labels.numFmt, labels.showVal = _LABEL_FORMAT, True
    labels.position = "ctr" if stacked else "outEnd"
    labels.txPr = _text(900, "FFFFFF" if stacked else INK, bold=True)
    for what in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
        setattr(labels, what, False)
    series.dLbls = labels


def _set_axes(bars: Any, lang: Lang) -> None:
    # Excel 2019 and later hide an axis whose `delete` is left out.
    bars.x_axis.delete, bars.y_axis.delete = False, True
    bars.y_axis.majorGridlines = None
    bars.y_axis.scaling.min = 0
    bars.x_axis.scaling.orientation = "maxMin"
    bars.y_axis.scaling.orientation = "maxMin" if lang == "ar" else "minMax"
    bars.x_axis.majorTickMark = "none"
    bars.x_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=LINE))
    bars.x_axis.txPr = _text(900, INK)


def _set_legend(bars: Any, *, many: bool) -> None:
    bars.roundedCorners = False
    bars.graphical_properties = GraphicalProperties(ln=LineProperties(solidFill=LINE))
    if many:
        bars.legend.position = "b"
        bars.legend.txPr = _text(900, INK)
    else:
        bars.legend = None


def _letters(size: int, color: str, *, bold: bool = False) -> Any:
    face = Font(typeface=FONT)
    return CharacterProperties(sz=size, b=bold, solidFill=color, latin=face, cs=face)


def _text(size: int, color: str, *, bold: bool = False) -> Any:
    paragraph = Paragraph(
        pPr=ParagraphProperties(defRPr=_letters(size, color, bold=bold)),
        endParaRPr=CharacterProperties(sz=size),
    )
    return RichText(bodyPr=RichTextProperties(), p=[paragraph])
