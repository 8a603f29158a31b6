"""Formulas replaced by what they show: the value stays in its cell, the formula goes."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from workbooks.package import markup
from workbooks.package.area import cell_name
from workbooks.package.draft import Draft
from workbooks.package.recalculate import drop_calculation_chain
from workbooks.package.sheet_xml import Cell, SheetXml
from workbooks.package.table import column_nodes

_VALUE = re.compile(rb"<(?:[\w.\-]+:)?v(?:\s[^>]*)?>([^<]+)")
# A formula that was calculated to no text at all: the cell is blank, and says that it is a text.
_TEXT = re.compile(rb"\st\s*=\s*[\"']str[\"']")
_ERROR = re.compile(rb"\st\s*=\s*[\"']e[\"']")
_SPILLS = re.compile(rb"\scm\s*=\s*(?:\"\d+\"|'\d+')")


class Stays(Enum):
    """Why a cell keeps its formula."""

    BLANK = auto()
    ERROR = auto()
    SHARED = auto()


class Left(NamedTuple):
    """A cell that keeps its formula: why, and the error that it shows or the cell that holds it."""

    sheet: str
    cell: str
    why: Stays
    fact: str = ""


@dataclass(slots=True)
class Frozen:
    """How many formulas gave way to their values, and the cells that kept theirs."""

    count: int = 0
    left: list[Left] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Call:
    """A cell whose formula calls a function: `group` are the cells that share one formula."""

    row: int
    cell: Cell
    start: int
    end: int
    group: str
    stays: Stays | None
    shown: str

    @property
    def name(self) -> str:
        return cell_name(self.row, self.cell.column)


def freeze(draft: Draft, calls: re.Pattern[bytes]) -> Frozen:
    """Replace each formula in which a call stands, if its value is there and no error.

    Cells that share one formula stay or go together. A formula that fills other cells goes with
    what it filled them with left in place.
    """
    done = Frozen()
    for sheet in draft.sheets:
        data = draft.sheet_data(sheet.name)
        if calls.search(data):
            _freeze_sheet(draft, sheet.name, SheetXml(data), calls, done)
    for table in list(draft.tables.values()):
        part = draft.part(table.part)
        inner = (markup.child(part, n, "calculatedColumnFormula") for n in column_nodes(part))
        splices = [
            (n.start, n.end, b"") for n in inner if n and calls.search(part, n.inner, n.close)
        ]
        if splices:
            draft.put_table(table, markup.apply(part, splices))
    if done.count:
        drop_calculation_chain(draft)
    return done


def _freeze_sheet(
    draft: Draft, sheet: str, xml: SheetXml, calls: re.Pattern[bytes], done: Frozen
) -> None:
    found = list(_calls(xml, calls))
    stay: dict[str, _Call] = {}
    for one in found:
        if one.stays is not None:
            stay.setdefault(one.group, one)
    splices: list[markup.Splice] = []
    rows: set[int] = set()
    for one in found:
        if one.group in stay:
            done.left.append(_left(sheet, one, stay[one.group]))
            continue
        opening = xml.data[one.cell.start : one.start]
        splices += [
            (one.cell.start, one.start, _SPILLS.sub(b"", opening, 1)),
            (one.start, one.end, b""),
        ]
        rows.add(one.row)
        done.count += 1
    draft.put(draft.sheet(sheet).part, markup.apply(xml.data, splices), rows=rows)


def _left(sheet: str, call: _Call, first: _Call) -> Left:
    if call.stays is None:
        return Left(sheet, call.name, Stays.SHARED, first.name)
    return Left(sheet, call.name, call.stays, call.shown if call.stays is Stays.ERROR else "")


def _calls(xml: SheetXml, calls: re.Pattern[bytes]) -> Iterator[_Call]:
    """Yield the cells whose own or shared formula calls; a group is named by what it shares."""
    pattern = re.compile(
        rb"<%sf(?=[\s/>])([^>]*?)(?:/>|>([^<]*)</%sf\s*>)"
        % (xml.escaped_prefix, xml.escaped_prefix)
    )
    called: dict[str, bool] = defaultdict(bool)
    cells: list[tuple[int, Cell, re.Match[bytes], str]] = []
    for row, start, end in xml.rows():
        for cell in xml.cells(start, end):
            formula = pattern.search(xml.data, cell.start, cell.end) if cell.content else None
            if formula is None:
                continue
            facts = markup.attributes(b"<f" + formula[1] + b"/>")
            shared = facts.get("si") if facts.get("t") == "shared" else None
            group = f"shared {shared}" if shared else cell_name(row, cell.column)
            called[group] |= calls.search(formula[2] or b"") is not None
            cells.append((row, cell, formula, group))
    for row, cell, formula, group in cells:
        if called[group]:
            value = _VALUE.search(cell.content)
            shown = value[1].decode() if value else ""
            wrong = Stays.ERROR if _ERROR.search(cell.attributes) else None
            stays = wrong if shown or _TEXT.search(cell.attributes) else Stays.BLANK
            yield _Call(row, cell, *formula.span(), group, stays, shown)
