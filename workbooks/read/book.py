"""A whole workbook read once: its registers' tables, what it remembers, what is wrong with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from validators.catalogue import homes, register
from validators.check import read_rows
from validators.finding import Finding, Problem
from validators.findings.cell import CELL_002, CELL_003, CELL_006
from validators.findings.sheet import SHEET_001, SHEET_002, SHEET_003, SHEET_004, SHEET_005
from validators.register import Declaration
from validators.rows import Rows
from workbooks.layout import IDENTITY_HEADER, MEMORY_SHEET
from workbooks.package import Area, FileProblem, Package, column_letters
from workbooks.read.block import Block, merged_cells, special_cells, take
from workbooks.read.heading import Columns, find_header
from workbooks.read.memory import Memory

#: A block that could not become a table is marked by a hidden name: dafatir.leaves.
NAME_PREFIX = "dafatir."
_CELLS_MAX = 40_000_000


@dataclass(slots=True)
class SheetTable:
    """One register on one sheet: its rows, where each cell stands, and what reading found."""

    register: Declaration
    sheet: str
    name: str | None
    area: Area
    columns: Columns
    block: Block
    rows: Rows
    findings: list[Finding]
    formulas: dict[tuple[str, int], bool]
    totals: bool = False
    readonly: bool = False

    @property
    def fits(self) -> bool:
        """The table begins where its headings are: no other program moved one without the other."""
        return self.name is not None and self.area.top == self.columns.row

    @property
    def bottom(self) -> int:
        """Return the last line of the table, its totals not counted."""
        return self.area.bottom - self.totals

    @property
    def code(self) -> str:
        return self.register.code

    def line(self, place: int) -> int:
        """Return the Excel row of a row."""
        return self.block.lines[place]


@dataclass(slots=True)
class Book:
    """A workbook as read: nothing in it is trusted, everything in it is kept."""

    package: Package
    memory: Memory
    tables: list[SheetTable]

    def table(self, code: str) -> SheetTable | None:
        """Return the table of a register, None when the workbook has none."""
        return next((table for table in self.tables if table.code == code), None)


class _Grids:
    """The sheets' values, each read when first asked for."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._read: dict[str, list[list[Any]]] = {}

    @cached_property
    def _calamine(self) -> CalamineWorkbook:
        return CalamineWorkbook.from_filelike(BytesIO(self._package.archive.data))

    def of(self, sheet: str) -> list[list[Any]]:
        if sheet not in self._read:
            rows, columns = self._package.scan(sheet).extent
            if rows * columns > _CELLS_MAX:
                what = f"{sheet}: {rows} × {columns}"
                raise FileProblem("FILE_006", file=self._package.path.name, what=what)
            opened = self._calamine.get_sheet_by_name(sheet)
            self._read[sheet] = opened.to_python(skip_empty_area=False)
        return self._read[sheet]


def read_book(path: Path) -> Book:
    """Return a workbook's registers and memory; FileProblem when it cannot be read."""
    package = Package.open(path)
    grids = _Grids(package)
    memory = _memory(package, grids)
    tables = [
        found
        for code, sheet, name, area, totals in _blocks(package, memory, grids)
        if (found := _read_table(register(code), sheet, name, area, totals, package, grids, memory))
    ]
    return Book(package, memory, tables)


def _memory(package: Package, grids: _Grids) -> Memory:
    if not any(sheet.name == MEMORY_SHEET for sheet in package.sheets):
        return Memory()
    return Memory.of(grids.of(MEMORY_SHEET))


def _blocks(
    package: Package, memory: Memory, grids: _Grids
) -> list[tuple[str, str, str | None, Area | None, bool]]:
    """Return where registers lie: tables by name, marked blocks, else sheets with an identity."""
    found: list[tuple[str, str, str | None, Area | None, bool]] = []
    for table in package.tables:
        code = table.name.lower()
        if code in homes() and all(code != other[0] for other in found):
            found.append((code, table.sheet, table.name, table.ref, table.totals_row))
    for name in package.names:
        code = name.name.removeprefix(NAME_PREFIX)
        if name.name.startswith(NAME_PREFIX) and code in homes():
            place = _place(name.refers_to)
            if place and place[0] in {s.name for s in package.sheets}:
                found.append((code, place[0], None, place[1], False))
    known = {code for code, *_ in found}
    for code in (*memory.versions, *memory.readonly):
        if code in homes() and code not in known:
            found += _by_headings(code, package, grids, {sheet for _, sheet, *_ in found})
    return found


def _place(refers_to: str) -> tuple[str, Area] | None:
    sheet, _, ref = refers_to.lstrip("=").rpartition("!")
    try:
        return sheet.strip("'").replace("''", "'"), Area.parse(ref.replace("$", ""))
    except ValueError:
        return None


def _by_headings(
    code: str, package: Package, grids: _Grids, taken: set[str]
) -> list[tuple[str, str, str | None, Area | None, bool]]:
    """Find a register whose table another program dropped: its sheet still has the headings."""
    for sheet in package.sheets:
        if sheet.name not in taken and sheet.state == "visible":
            for row, cells in enumerate(grids.of(sheet.name)[:60], start=1):
                if IDENTITY_HEADER in cells:
                    columns = find_header(grids.of(sheet.name), register(code), {}, row)
                    if columns and len(columns.of) * 2 > len(register(code).typed_fields):
                        return [(code, sheet.name, None, None, False)]
    return []


def _read_table(
    declared: Declaration,
    sheet: str,
    name: str | None,
    area: Area | None,
    totals: bool,  # noqa: FBT001 - a fact of the table, passed on as it is.
    package: Package,
    grids: _Grids,
    memory: Memory,
) -> SheetTable | None:
    grid, learned = grids.of(sheet), memory.learned.get(declared.code, {})
    within = (area.left, area.right) if area else None
    columns = find_header(grid, declared, learned, area.top if area else None, within)
    if columns is None:
        return None
    block = take(grid, columns, declared, area, totals=totals)
    rows, findings = read_rows(declared, block.cells, len(block.lines), block.lines)
    scan = package.scan(sheet)
    errors, formulas = special_cells(scan, block, columns)
    findings += _special(rows, block, errors, formulas, merged_cells(scan, block, columns))
    findings += _of_sheet(declared, columns, len(scan.hidden_rows & set(block.lines)))
    ref = area or Area(
        columns.row, 1, max(block.bottom, columns.row + 1), len(grid[columns.row - 1])
    )
    readonly = declared.code in memory.readonly
    return SheetTable(
        declared, sheet, name, ref, columns, block, rows, findings, formulas, totals, readonly
    )


def _special(
    rows: Rows,
    block: Block,
    errors: dict[tuple[str, int], str],
    formulas: dict[tuple[str, int], bool],
    merged: set[tuple[str, int]],
) -> list[Finding]:
    """Return the findings on cells that hold no value of their own; they are never blanks."""
    found: list[Finding] = []
    told: list[tuple[tuple[str, int], Problem, str | None]] = []
    told += [(at, CELL_002, text) for at, text in errors.items()]
    told += [(at, CELL_003, None) for at, cached in formulas.items() if not cached]
    told += [(at, CELL_006, None) for at in merged if block.cells[at[0]][at[1]] is None]
    for (name, place), problem, text in told:
        rows.faulty.setdefault(name, set()).add(place)
        rows.cells[name][place] = None
        titles = rows.register.field(name).titles
        facts = {"field": titles, "value": text}
        found.append(Finding(problem, rows.register.code, place, name, text, facts))
    return found


def _of_sheet(declared: Declaration, columns: Columns, hidden: int) -> list[Finding]:
    found: list[Finding] = []

    def tell(problem: Any, name: str | None, value: object, **facts: object) -> None:
        titles = {"field": declared.field(name).titles} if name else {}
        shown = {"value": value, **titles, **facts}
        found.append(Finding(problem, declared.code, None, name, value, shown))

    for each in declared.typed_fields:
        if each.name not in columns.of:
            tell(SHEET_003 if each.name in declared.key else SHEET_001, each.name, None)
    for name, numbers in columns.doubled.items():
        tell(SHEET_002, name, None, columns="، ".join(_letters(numbers)))
    for name, text in columns.renamed.items():
        tell(SHEET_004, name, text)
    if hidden:
        tell(SHEET_005, None, hidden, count=hidden)
    return found


def _letters(numbers: Sequence[int]) -> list[str]:
    return [column_letters(number) for number in numbers]
