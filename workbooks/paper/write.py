"""Makes the workbook of a paper: one sheet for each row, or one for them all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl

from validators.kinds.day import show_day
from workbooks.build.format import shape_of
from workbooks.build.style import Look, Styles
from workbooks.package.sheet_name import FORBIDDEN, LENGTH_MAX, free_name
from workbooks.paper.document import (
    UNITS,
    ByHand,
    Column,
    Document,
    Facts,
    Lines,
    Part,
    Signatures,
    Text,
    When,
)
from workbooks.paper.letterhead import Letterhead
from workbooks.paper.line import sources
from workbooks.paper.page import RULE, Page
from workbooks.paper.source import Source

_NUMBER = "الرقم: ................"
_TOTAL = "المجموع"
_DOTS = "." * 110
_LABEL_UNITS = 9


@dataclass(frozen=True)
class Issue:
    """Who issues a paper, and on which day."""

    letterhead: Letterhead
    bureau: str
    day: date


def write(document: Document, rows: Sequence[Source], issue: Issue) -> bytes:
    """Return the workbook of a document for the rows; what they lack was asked before."""
    book = openpyxl.Workbook()
    first: Any = book.active
    styles = Styles(book)
    taken: list[str] = []
    for group in [list(rows)] if document.together else [[one] for one in rows]:
        key = "" if document.together else group[0].rows.keys[group[0].at] or ""
        name = free_name(
            FORBIDDEN.sub("-", f"{document.titles.ar} {key}")[:LENGTH_MAX].strip(), taken
        )
        taken.append(name)
        sheet = book.create_sheet(name)
        _Paper(document, group, issue, Page(sheet, styles, document.wide)).write()
    book.remove(first)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


class _Paper:
    """One paper on one sheet."""

    def __init__(self, document: Document, rows: list[Source], issue: Issue, page: Page) -> None:
        self.document, self.rows, self.issue, self.page = document, rows, issue, page
        self.headings = 0

    def write(self) -> None:
        self._head()
        for part in self.document.parts:
            self._part(part)
        one_page = not self.document.together
        self.page.set_up(one_page=one_page, headings=self.headings)

    def _head(self) -> None:
        """Write the letterhead on the side where lines begin, the number on the other, the title."""
        page = self.page
        look = page.look(side="center", size=10)
        for at, line in enumerate(self.issue.letterhead.lines(self.issue.bureau)):
            page.line()
            page.span(1, 16, line, page.look(side="center", size=10, bold=at == 0))
            if at == 0 and self.document.numbered:
                page.span(17, 8, _NUMBER, look)
        page.gap(16)
        page.paragraph(self.document.titles.ar, side="center", bold=True, size=20)
        page.gap(14)

    def _part(self, part: Part) -> None:
        match part:
            case Text():
                text = self.rows[0].said(part.text) if part.paths else part.text
                side = "right" if part.side == "start" else part.side
                self.page.paragraph(text, side=side, bold=part.bold, size=part.size)
                self.page.gap(5)
            case Facts():
                self._facts(part)
            case When():
                if self.rows[0].value(part.path) is not None:
                    for each in part.parts:
                        self._part(each)
            case Lines():
                self._lines(part)
            case ByHand():
                self._by_hand(part)
            case Signatures():
                self._signatures(part)

    def _facts(self, part: Facts) -> None:
        source, page = self.rows[0], self.page
        for fact in part.facts:
            if source.value(fact.path) is None:
                continue
            label = fact.label or source.field(fact.path).titles.ar
            latin = source.is_latin(fact.path)
            value = page.look(boxed=True, reading_order=1 if latin else 2, indent=1)
            head = page.look(boxed=True, bold=True, fill=RULE, indent=1)
            shown = source.shown(fact.path)
            page.cells([(_LABEL_UNITS, label, head), (UNITS - _LABEL_UNITS, shown, value)])
        page.gap(10)

    def _lines(self, part: Lines) -> None:
        lines = sources(part, self.rows[0]) if part.register else self.rows
        head = self._box(bold=True, fill=RULE)
        titles = [c.label or lines[0].field(c.path).titles.ar for c in part.columns]
        cells = [(c.units, title, head) for c, title in zip(part.columns, titles, strict=True)]
        self.page.cells(cells)
        self.headings = self.page.row
        for number, line in enumerate(lines, start=1):
            shown = (self._cell(column, line, number) for column in part.columns)
            self.page.cells([(c.units, *cell) for c, cell in zip(part.columns, shown, strict=True)])
        if any(column.total for column in part.columns):
            self._totals(part.columns, lines)
        self.page.gap(10)

    def _box(self, **more: Any) -> Look:
        """Return the style of a table's cell."""
        return self.page.look(**{"boxed": True, "size": 11, "side": "center", **more})

    def _cell(self, column: Column, line: Source, number: int) -> tuple[Any, Look]:
        """Return what stands in a cell; numbers stay numbers, so that a bureau may add them up."""
        if column.path in ("", "#"):
            return number if column.path else None, self._box()
        value, kind = line.value(column.path), line.field(column.path).kind
        if kind.code == "money" or (kind.numeric and not isinstance(value, str)):
            return value, self._box(number_format=shape_of(kind).number_format)
        if line.is_text(column.path):
            return line.shown(column.path), self._box(side="right", indent=1)
        order = 1 if line.is_latin(column.path) else 2
        return line.shown(column.path), self._box(reading_order=order)

    def _totals(self, columns: tuple[Column, ...], lines: list[Source]) -> None:
        """Write the last line; the columns before the first sum bear its name."""
        before = next(at for at, column in enumerate(columns) if column.total)
        bold = {"bold": True, "fill": RULE}
        units = sum(column.units for column in columns[:before])
        cells: list[tuple[int, Any, Look]] = [(units, _TOTAL, self._box(**bold))]
        for column in columns[before:]:
            if not column.total:
                cells.append((column.units, None, self._box(**bold)))
                continue
            values = (line.value(column.path) for line in lines)
            form = shape_of(lines[0].field(column.path).kind).number_format
            total = sum(value for value in values if value is not None)
            cells.append((column.units, total, self._box(number_format=form, **bold)))
        self.page.cells(cells)

    def _by_hand(self, part: ByHand) -> None:
        self.page.paragraph(part.label, bold=True)
        for _ in range(part.lines):
            self.page.line(22)
            self.page.span(1, UNITS, _DOTS, self.page.look(wrap=False, side="center"))
        self.page.gap(8)

    def _signatures(self, part: Signatures) -> None:
        page = self.page
        page.gap(12)
        if part.dated:
            day = (self.rows[0].value(part.on) if part.on else None) or self.issue.day
            dated = self.issue.letterhead.dated(show_day(day, "ar"))
            page.line()
            page.span(13, 12, dated, page.look(side="center"))
            page.gap(6)
        names = ("", *part.names) if len(part.names) == 1 else part.names
        units = UNITS // len(names)
        bold = page.look(side="center", bold=True)
        page.cells([(units, name or None, bold) for name in names])
        page.gap(66)
