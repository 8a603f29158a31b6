"""Formulas replaced by what they show: the value stays in its cell, the formula goes."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from workbooks.package import markup
from workbooks.package.area import cell_name
from workbooks.package.draft import Draft
from workbooks.package.recalculate import drop_calculation_chain
from workbooks.package.sheet_xml import Cell, SheetXml
from workbooks.package.table import column_nodes

_VALUE = re.compile(rb"<(?:[\w.\-]+:)?v(?:\s[^>]*)?>[^<]")
_ERROR = re.compile(rb"\st\s*=\s*[\"']e[\"']")
_SPILLS = re.compile(rb"\scm\s*=\s*(?:\"\d+\"|'\d+')")


@dataclass(slots=True)
class Frozen:
    """How many formulas gave way to their values, and the cells (sheet, cell) that kept theirs."""

    count: int = 0
    left: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Call:
    """A cell whose formula calls a function: `group` are the cells that share one formula."""

    row: int
    cell: Cell
    start: int
    end: int
    group: str
    shows: bool


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
    stay = {one.group for one in found if not one.shows}
    splices: list[markup.Splice] = []
    rows: set[int] = set()
    for one in found:
        if one.group in stay:
            done.left.append((sheet, cell_name(one.row, one.cell.column)))
            continue
        opening = xml.data[one.cell.start : one.start]
        splices += [
            (one.cell.start, one.start, _SPILLS.sub(b"", opening, 1)),
            (one.start, one.end, b""),
        ]
        rows.add(one.row)
        done.count += 1
    draft.put(draft.sheet(sheet).part, markup.apply(xml.data, splices), rows=rows)


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
            shows = not _ERROR.search(cell.attributes) and bool(_VALUE.search(cell.content))
            yield _Call(row, cell, *formula.span(), group, shows)
