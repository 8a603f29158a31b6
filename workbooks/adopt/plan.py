"""What adopting a workbook would do: the block, its columns, how sure each is; nothing written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import log10
from typing import Any

from validators.register import Declaration
from validators.text import fold
from workbooks.adopt.extent import last_row
from workbooks.adopt.header import Grid, Header, headers
from workbooks.adopt.match import Mapped, Seen, assign
from workbooks.layout import (
    IDENTITY_HEADER,
    LISTS_SHEET,
    LOOK_UP_HEADER,
    MEMORY_SHEET,
    STAMP_HEADER,
)
from workbooks.package import Area, FileProblem, Package, column_letters
from workbooks.read.beside import Beside
from workbooks.read.block import Block, is_total, take
from workbooks.read.grid import Grids
from workbooks.read.heading import Columns, headings, match
from workbooks.read.learned import NO_FIELD, Learned, column_keys, heading_texts

_LOOKED_INTO = 400
_GAP_LINES = 3
_FIELDS_MIN, _FIELDS_WITH_KEY_MIN = 4, 2
_HIDDEN_COST = 1.0
_LETTERS = re.compile(r"[A-Za-z]{1,3}")
_FORM = Learned({"": NO_FIELD})


@dataclass(frozen=True, slots=True)
class Wish:
    """A column that a person names by heading or letter, and its field's code ("": none).

    A wish of an earlier workbook is only remembered: a list may well be without that column.
    """

    column: str
    field: str
    remembered: bool = False


@dataclass(slots=True)
class Adoption:
    """One block of one sheet seen as rows of a register."""

    register: Declaration
    sheet: str
    header: Header
    columns: Sequence[Seen]
    mapped: Sequence[Mapped]
    learned: Learned
    found: Columns
    block: Block
    area: Area
    unmet: list[str] = field(default_factory=list)
    worth: float = 0.0
    others: list[str] = field(default_factory=list)

    @property
    def unmapped(self) -> list[str]:
        """Return the headings of columns that are no field of the register."""
        typed = {f.name for f in self.register.typed_fields}
        known = {m.number for m in self.mapped if m.field in typed}
        return [c.heading for c in self.columns if c.number not in known]

    @property
    def fields(self) -> list[Mapped]:
        """Return the columns that are fields which people type."""
        typed = {f.name for f in self.register.typed_fields}
        return [m for m in self.mapped if m.field in typed]

    @property
    def absent(self) -> list[str]:
        """Return the fields that no column was taken for."""
        known = {m.field for m in self.mapped}
        return [f.name for f in self.register.typed_fields if f.name not in known]

    @property
    def sure(self) -> bool:
        """Tell whether this may well be the register that was asked for."""
        names = {m.field for m in self.fields}
        fewest = min(_FIELDS_WITH_KEY_MIN, len(self.register.typed_fields))
        if names & set(self.register.key):
            return len(names) >= fewest
        return len(names) >= _FIELDS_MIN and len(names) * 2 >= len(self.columns)


def plan(
    package: Package, grids: Grids, register: Declaration, wishes: Sequence[Wish]
) -> Adoption | None:
    """Return the block of a workbook that is most like a register, None when none has columns.

    `unmet` of the answer names wished columns that the block has not.
    """
    seen = [each for each in _adoptions(package, grids, register, wishes) if each.mapped]
    seen = [each for each in seen if not any(_says_again(each, other) for other in seen)]
    best = max(seen, key=lambda each: (-len(each.unmet), each.worth), default=None)
    if best:
        alike = {e.sheet for e in seen if e.sure and len(e.fields) * 2 > len(best.fields)}
        best.others = [s.name for s in package.sheets if s.name in alike - {best.sheet}]
    return best


def _says_again(adoption: Adoption, other: Adoption) -> bool:
    """Tell whether a block begins where another one only repeats its headings on a new page."""
    within = other.header.bottom < adoption.header.top <= other.area.bottom
    same = {m.field for m in adoption.fields} <= {m.field for m in other.fields}
    return adoption.sheet == other.sheet and within and same


def _adoptions(
    package: Package, grids: Grids, register: Declaration, wishes: Sequence[Wish]
) -> Iterator[Adoption]:
    known = {**headings(register), **{fold(wish.column): wish.field for wish in wishes}}
    for sheet in package.sheets:
        if sheet.name in {MEMORY_SHEET, LISTS_SHEET}:
            continue
        try:
            grid = grids.of(sheet.name)
        except FileProblem:
            continue
        merges = package.scan(sheet.name).merges
        for header in headers(grid, merges, known):
            adoption = _look(grid, merges, sheet.name, header, register, wishes)
            adoption.worth -= _HIDDEN_COST * (sheet.state != "visible")
            yield adoption


def _look(
    grid: Grid,
    merges: Sequence[Area],
    sheet: str,
    header: Header,
    register: Declaration,
    wishes: Sequence[Wish],
) -> Adoption:
    """Return one place of a sheet as rows of a register."""
    form = Learned(_FORM.fields, header.levels, merges)
    texts = heading_texts(grid, header.bottom, form)
    columns = _columns(grid, header, texts)
    wished, unmet = _wished(columns, wishes)
    mapped = assign(register, columns, wished)
    learned = _learn(register, grid, header, form, texts, mapped)
    found = match(grid, header.bottom, register, learned, (header.left, header.right))
    area = Area(header.bottom, header.left, header.bottom + 1, header.right)
    beside = Beside(grid, found, register, area, header.levels, merges)
    bottom = last_row(grid, found, register, beside) if mapped else header.bottom
    area = area._replace(bottom=max(bottom, header.bottom + 1))
    block = take(grid, found, register, area, totals=False, beside=beside) if mapped else Block()
    adoption = Adoption(
        register, sheet, header, columns, mapped, learned, found, block, area, unmet
    )
    adoption.worth = _worth(adoption)
    return adoption


def _columns(grid: Grid, header: Header, texts: Sequence[str]) -> list[Seen]:
    """Return the block's columns with the cells to judge them by; those with nothing are none."""
    lines = _sampled(grid, header)
    seen = []
    for number in range(header.left, header.right + 1):
        heading = texts[number - 1] if number <= len(texts) else ""
        cells = [row[number - 1] if number <= len(row) else "" for row in lines]
        if heading in {IDENTITY_HEADER, STAMP_HEADER, LOOK_UP_HEADER}:
            continue
        if heading or any(cell not in ("", None) for cell in cells):
            own = _own(grid, header, number)
            seen.append(Seen(number, heading or column_letters(number), own, cells))
    return seen


def _own(grid: Grid, header: Header, number: int) -> str:
    """Return the lowest line of a column's heading that holds a word."""
    for line in range(header.row, header.top - 1, -1):
        row = grid[line - 1]
        cell = row[number - 1] if number <= len(row) else ""
        if isinstance(cell, str) and cell.strip():
            return cell.strip()
    return ""


def _sampled(grid: Grid, header: Header) -> list[Sequence[Any]]:
    lines: list[Sequence[Any]] = []
    gap = 0
    width = range(header.left, header.right + 1)
    for row in grid[header.bottom : header.bottom + _LOOKED_INTO]:
        filled = [n for n in width if n <= len(row) and row[n - 1] not in ("", None)]
        gap = 0 if filled else gap + 1
        if gap >= _GAP_LINES:
            break
        lone = len(filled) == 1 < len(width) - 1  # A note or a title among rows says no cell.
        if filled and not lone and not is_total(row, [], filled):
            lines.append(row)
    return lines


def _wished(columns: Sequence[Seen], wishes: Sequence[Wish]) -> tuple[dict[int, str], list[str]]:
    """Return the fields that a person says, by column, and the columns that are not there."""
    wished: dict[int, str] = {}
    unmet: list[str] = []
    for wish in wishes:
        told = fold(wish.column)
        same = [c for c in columns if told in {fold(c.heading), fold(c.own)} and told]
        if not same and _LETTERS.fullmatch(wish.column.strip()):
            letters = wish.column.strip().upper()
            same = [c for c in columns if column_letters(c.number) == letters]
        same = [c for c in same if c.number not in wished]
        if same and not (wish.remembered and wish.field in wished.values()):
            wished[same[0].number] = wish.field
        elif not wish.remembered:
            unmet.append(wish.column)
    return wished, unmet


def _learn(
    register: Declaration,
    grid: Grid,
    header: Header,
    form: Learned,
    texts: Sequence[str],
    mapped: Sequence[Mapped],
) -> Learned:
    """Return what makes a later reading find these very columns, and no other for their fields."""
    keys = column_keys(texts)
    known = headings(register)
    fields: dict[str, str] = {}
    chosen = {m.number: m.field for m in mapped}
    for number, (text, key) in enumerate(zip(texts, keys, strict=True), start=1):
        own = grid[header.bottom - 1][number - 1]
        says = {fold(text), fold(own) if isinstance(own, str) else ""}
        if number in chosen:
            fields[key] = chosen[number]
        elif any(known.get(said) for said in says):
            fields[key] = NO_FIELD
    return Learned(fields, form.levels, form.merges)


def _worth(adoption: Adoption) -> float:
    key = set(adoption.register.key)
    sure = sum(m.confidence * (1 + (m.field in key)) for m in adoption.fields)
    rows = len(adoption.block.lines)
    return sure + (min(1.5, log10(rows + 1) / 2) if rows else -1.0)
