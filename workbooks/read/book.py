"""A whole workbook read once: its registers' tables, what it remembers, what is wrong with it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from validators.catalogue import homes, register
from validators.check import read_rows
from validators.finding import Finding
from validators.findings.book import BOOK_001
from validators.former import present_names
from validators.register import Declaration
from workbooks.layout import IDENTITY_HEADER, MEMORY_SHEET
from workbooks.package import Area, Package, Table
from workbooks.read.beside import Beside
from workbooks.read.block import in_place, only_rows, take
from workbooks.read.edition import edition_findings
from workbooks.read.few import few_rows
from workbooks.read.grid import Grids
from workbooks.read.heading import find_header
from workbooks.read.kept import Kept, Store
from workbooks.read.learned import Learned
from workbooks.read.memory import Memory
from workbooks.read.odd_cells import merged_cells, special_cells
from workbooks.read.remark import sheet_findings, special_findings
from workbooks.read.seen import Read
from workbooks.read.sheet_table import Book, SheetTable

__all__ = ["Book", "SheetTable", "read_book", "read_memory", "read_package"]

#: A block that could not become a table is marked by a hidden name: dafatir.leaves.
NAME_PREFIX = "dafatir."


Narrow = Callable[[Memory], Mapping[str, frozenset[str] | None]]


class _Spot(NamedTuple):
    """Where a register lies: in a table, in a marked block, or on a sheet known by its headings."""

    code: str
    sheet: str
    name: str | None = None
    area: Area | None = None
    totals: bool = False


def read_book(path: Path, store: Store | None = None) -> Book:
    """Return a workbook's registers and memory; FileProblem when it cannot be read.

    With a store, of a large sheet only what changed since this PC read it last is read.
    """
    package = Package.open(path)
    return read_package(package, Grids(package), store=store)


def read_package(
    package: Package, grids: Grids, narrow: Narrow | None = None, store: Store | None = None
) -> Book:
    """Return the registers and memory of a workbook that was opened.

    `narrow` says, by register, which rows are wanted: the others are not read cell by cell, and
    the sheet of a register of which no row is wanted is not read at all.
    """
    memory = read_memory(package, grids)
    kept = Kept(store, memory.workbook) if store else None
    wanted = narrow(memory) if narrow else {}
    tables = []
    for spot in _spots(package, memory, grids):
        rows = wanted.get(spot.code)
        if rows is None or rows:
            table = _read_table(spot, package, grids, memory, rows, kept)
            tables += [table] if table else []
    if package.signed and (own := next((one for one in tables if not one.readonly), None)):
        own.findings.append(Finding(BOOK_001, own.code))
    return Book(package, memory, tables)


def read_memory(package: Package, grids: Grids) -> Memory:
    """Return what a workbook remembers; nothing if its sheet is not there."""
    if not any(sheet.name == MEMORY_SHEET for sheet in package.sheets):
        return Memory()
    memory = Memory.of(grids.of(MEMORY_SHEET))
    for code in [*memory.given, *memory.learned]:
        if code in homes():
            memory.rename(code, present_names(register(code)))
    return memory


def _spots(package: Package, memory: Memory, grids: Grids) -> list[_Spot]:
    """Return where registers lie: tables by name, marked blocks, else sheets with an identity."""
    found: list[_Spot] = []
    for table in package.tables:
        code, learned = table.name.lower(), memory.learned
        new = code in homes() and all(code != other.code for other in found)
        if new and find_header([table.columns], register(code), Learned(learned.get(code, {})), 1):
            found.append(_Spot(code, table.sheet, table.name, table.ref, table.totals_row))
    for name in package.names:
        code = name.name.removeprefix(NAME_PREFIX)
        if name.name.startswith(NAME_PREFIX) and code in homes():
            place = _place(name.refers_to)
            if place and place[0] in {s.name for s in package.sheets}:
                # A mark is ours; a table that bears a register's name may be anybody's.
                found = [spot for spot in found if spot.code != code]
                found.append(_marked(code, *place, memory.levels.get(code, 1), package))
    known = {spot.code for spot in found}
    for code in (*memory.versions, *memory.readonly):
        if code in homes() and code not in known:
            found += _by_headings(code, package, grids, {spot.sheet for spot in found}, memory)
    return found


def _marked(code: str, sheet: str, area: Area, levels: int, package: Package) -> _Spot:
    """Return a marked block, which may be a table that somebody made and named."""
    top = area.top + levels - 1
    for table in package.tables:
        if table.sheet == sheet and (table.ref.top, table.ref.left) == (top, area.left):
            return _Spot(code, sheet, table.name, table.ref, table.totals_row)
    return _Spot(code, sheet, None, area._replace(top=min(top, area.bottom)))


def _place(refers_to: str) -> tuple[str, Area] | None:
    sheet, _, ref = refers_to.lstrip("=").rpartition("!")
    try:
        return sheet.strip("'").replace("''", "'"), Area.parse(ref.replace("$", ""))
    except ValueError:
        return None


def _by_headings(
    code: str, package: Package, grids: Grids, taken: set[str], memory: Memory
) -> list[_Spot]:
    """Find a register whose table another program dropped: its sheet still has the headings."""
    learned = Learned(memory.learned.get(code, {}))
    wanted = len(learned.fields) or len(register(code).typed_fields)
    for sheet in package.sheets:
        if sheet.name not in taken and sheet.state == "visible":
            for row, cells in enumerate(grids.of(sheet.name)[:60], start=1):
                if IDENTITY_HEADER in cells:
                    merges = package.scan(sheet.name).merges
                    told = Learned(learned.fields, memory.levels.get(code, 1), merges)
                    columns = find_header(grids.of(sheet.name), register(code), told, row)
                    if columns and len(columns.of) * 2 > wanted:
                        spot = _marked(code, sheet.name, Area(row, 1, row, 1), 1, package)
                        return [spot if spot.name else _Spot(code, sheet.name)]
    return []


def _read_table(
    spot: _Spot,
    package: Package,
    grids: Grids,
    memory: Memory,
    wanted: frozenset[str] | None,
    kept: Kept | None,
) -> SheetTable | None:
    if wanted is not None and (few := _read_few(spot, package, memory, wanted, kept)):
        return few
    # Of a master's rows, what stands in its columns of who and when is looked at too.
    kept = kept if memory.kind != "master" else None
    declared, table = register(spot.code), _plain_table(spot, package, memory)
    read = kept.read(package, table, declared) if kept and table else None
    lines: Mapping[int, Sequence[Any]] = {}
    if read is None:
        read = _read_sheet(spot, package, grids, memory)
        if read is None:
            return None
        # The cells of a workbook that can be read in part are not held twice.
        lines = {} if kept else dict(enumerate(grids.of(spot.sheet), start=1))
    if kept and table:
        kept.note(package, table, read)
    block = read.block
    narrowed = wanted is not None and in_place(block, declared)
    if wanted is not None and narrowed:
        block = only_rows(block, wanted)
        read.errors, read.formulas = special_cells(read.scan, block, read.columns)
    found = _table(spot, declared, replace(read, block=block), memory)
    found.lines, found.narrowed = lines, narrowed
    return found


def _plain_table(spot: _Spot, package: Package, memory: Memory) -> Table | None:
    """Return the table of a sheet as Dafatir makes them: one line of its own headings, no totals."""
    table = next((one for one in package.tables if one.name == spot.name), None)
    if table is None or memory.learned.get(spot.code) or memory.levels.get(spot.code, 1) > 1:
        return None
    return table if table.header_row and not package.date1904 else None


def _read_sheet(spot: _Spot, package: Package, grids: Grids, memory: Memory) -> Read | None:
    """Read a whole sheet, None if the register's headings are not there."""
    declared, area, grid = register(spot.code), spot.area, grids.of(spot.sheet)
    scan, levels = package.scan(spot.sheet), memory.levels.get(spot.code, 1)
    learned = Learned(memory.learned.get(spot.code, {}), levels, scan.merges)
    within = (area.left, area.right) if area else None
    columns = find_header(grid, declared, learned, area.top if area else None, within)
    if columns is None:
        return None
    beside = None
    if learned.fields:
        whole = area or Area(columns.row, 1, len(grid), len(grid[columns.row - 1]))
        beside = Beside(grid, columns, declared, whole, levels, scan.merges)
    block = take(grid, columns, declared, area, totals=spot.totals, beside=beside)
    width = len(grid[columns.row - 1])
    return Read(columns, block, *special_cells(scan, block, columns), scan, width)


def _table(spot: _Spot, declared: Declaration, read: Read, memory: Memory) -> SheetTable:
    """Return the rows of a sheet that was read, typed, with all that is to be said of it."""
    columns, block, scan = read.columns, read.block, read.scan
    rows, findings = read_rows(declared, block.cells, len(block.lines), block.lines)
    merged = merged_cells(scan, block, columns)
    findings += special_findings(rows, block, read.errors, read.formulas, merged)
    hidden = scan.hidden_rows & set(block.lines)
    findings += sheet_findings(declared, columns, len(hidden), protected=scan.protected)
    findings += edition_findings(memory, declared)
    ref = spot.area or Area(columns.row, 1, max(block.bottom, columns.row + 1), read.width)
    found = SheetTable(declared, spot.sheet, spot.name, ref, columns, block, rows, findings)
    found.formulas, found.totals, found.hidden = read.formulas, spot.totals, hidden
    found.readonly = declared.code in memory.readonly or columns.look_up
    found.strange = memory.lost and columns.identity is not None
    return found


def _read_few(
    spot: _Spot,
    package: Package,
    memory: Memory,
    wanted: frozenset[str],
    kept: Kept | None,
) -> SheetTable | None:
    """Return a table with the wanted rows alone, None where the whole sheet must be read."""
    table = _plain_table(spot, package, memory)
    if table is None:
        return None
    declared = register(spot.code)
    few = few_rows(package, table, declared, wanted, kept)
    if few is None:
        return None
    rows, findings = read_rows(declared, few.block.cells, len(few.block.lines), few.block.lines)
    findings += special_findings(rows, few.block, few.errors, few.formulas, set())
    found = SheetTable(
        declared, spot.sheet, spot.name, table.ref, few.columns, few.block, rows, findings
    )
    found.formulas, found.totals, found.lines = few.formulas, table.totals_row, few.lines
    found.narrowed = True
    found.readonly = spot.code in memory.readonly or few.columns.look_up
    return found
