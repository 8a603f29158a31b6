"""Making a block the register's own: a table or a mark, identities, and what was learned."""

from collections.abc import Callable

from validators.check import read_rows
from workbooks.adopt.plan import Adoption
from workbooks.adopt.room import first_free_column
from workbooks.layout import IDENTITY_HEADER, STAMP_HEADER
from workbooks.package import Area, Edit, Package, Table
from workbooks.read.book import NAME_PREFIX
from workbooks.read.memory import Memory

_COLUMNS = (IDENTITY_HEADER, STAMP_HEADER)


def write(edit: Edit, adoption: Adoption, fresh: Callable[[], str]) -> None:
    """Give the block its name and each of its rows an identity; the sheet looks as before."""
    package, sheet, area = edit.package, adoption.sheet, adoption.area
    free = first_free_column(package, sheet, area)
    table = _table_there(package, adoption)
    if table is None and free == area.right + 1 and _is_clean(adoption):
        table = _as_table(edit, adoption)
    first = _widened(edit, table) if table else None
    if table is None or table.name.lower() != adoption.register.code:
        top = area.top - adoption.learned.levels + 1
        edit.add_name(NAME_PREFIX + adoption.register.code, _address(sheet, area._replace(top=top)))
    if first is None:
        first = free
        for offset, name in enumerate(_COLUMNS):
            edit.set(sheet, area.top, first + offset, name)
    style = edit.veil_columns(sheet, first, first + 1)
    _identify(edit, adoption, first, style, fresh)


def _table_there(package: Package, adoption: Adoption) -> Table | None:
    """Return the Excel table that somebody made of the block."""
    area = adoption.area
    for table in package.tables:
        same = (table.ref.top, table.ref.left) == (area.top, area.left)
        if same and table.sheet == adoption.sheet and table.header_row:
            return table
    return None


def _widened(edit: Edit, table: Table) -> int | None:
    """Return the first of two hidden columns at a table's end, None if it has no room."""
    free = first_free_column(edit.package, table.sheet, table.ref)
    if free != table.ref.right + 1:
        return None
    return edit.add_table_columns(table.name, _COLUMNS)


def _is_clean(adoption: Adoption) -> bool:
    """Tell whether every line of the block is a row or blank, under one line of headings."""
    area, block = adoption.area, adoption.block
    lines = set(block.lines) | set(block.free)
    return adoption.learned.levels == 1 and lines >= set(range(area.top + 1, area.bottom + 1))


def _as_table(edit: Edit, adoption: Adoption) -> Table | None:
    """Make an Excel table of the block where Excel would have one; its headings are its cells'."""
    sheet, area, code = adoption.sheet, adoption.area, adoption.register.code
    line = Area(area.top, area.left, area.top, area.right)
    cells = edit.package.cells(sheet, line)
    formulas = edit.package.scan(sheet).formulas
    held = [cells.get((area.top, c)) for c in range(area.left, area.right + 1)]
    texts = [cell for cell in held if isinstance(cell, str) and _plain(cell)]
    if len(texts) < len(held) or any((area.top, c) in formulas for _, c in cells):
        return None
    try:
        edit.add_table(sheet, area, code, texts)
    except ValueError:
        return None
    return edit.draft.table(code)


def _plain(text: str) -> bool:
    return bool(text.strip()) and all(c >= " " or c == "\n" for c in text)


def _address(sheet: str, area: Area) -> str:
    first, _, last = str(area).partition(":")
    corners = ":".join(_fixed(cell) for cell in (first, last or first))
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!{corners}"


def _fixed(cell: str) -> str:
    letters = cell.rstrip("0123456789")
    return f"${letters}${cell[len(letters) :]}"


def _identify(
    edit: Edit, adoption: Adoption, first: int, style: int, fresh: Callable[[], str]
) -> None:
    """Write an identity into each row, and beside it the row's key where it has one."""
    block = adoption.block
    rows, _ = read_rows(adoption.register, block.cells, len(block.lines), block.lines)
    for line, key in zip(block.lines, rows.keys, strict=True):
        edit.set(adoption.sheet, line, first, fresh(), style=style)
        if key is not None:
            edit.set(adoption.sheet, line, first + 1, key, style=style)


def remember(memory: Memory, adoption: Adoption) -> None:
    """Bring what was learned of the headings into the workbook's memory."""
    code = adoption.register.code
    memory.versions.setdefault(code, adoption.register.version)
    memory.learned[code] = dict(adoption.learned.fields)
    memory.levels.pop(code, None)
    if adoption.learned.levels > 1:
        memory.levels[code] = adoption.learned.levels
