"""What must hold for the tables of a workbook."""

from collections import Counter
from collections.abc import Iterator, Mapping

from workbooks.package import markup
from workbooks.package.area import Area
from workbooks.package.package import Package
from workbooks.package.table import Table

COLUMN_NAME_MAX = 255


Touched = Mapping[str, frozenset[int] | None]


def table_faults(package: Package, touched: Touched | None) -> Iterator[str]:
    """Walk the faults of all tables, each judged by its part, its neighbours and its headers."""
    tables = package.tables
    for number, count in Counter(table.id for table in tables).items():
        if count > 1 or number < 1:
            yield f"{count} tables have the id {number}"
    names = [table.display.lower() for table in tables]
    names += [name.name.lower() for name in package.names if name.sheet is None]
    for name, count in Counter(names).items():
        if count > 1 and name in {table.display.lower() for table in tables}:
            yield f"{name!r} names {count} things"
    for place, table in enumerate(tables):
        yield from (f"{table.part}: {fault}" for fault in _own_faults(package, table))
        if touched is None or _header_touched(package, table, touched):
            yield from (f"{table.part}: {fault}" for fault in _header_faults(package, table))
        for other in tables[place + 1 :]:
            if other.sheet == table.sheet and other.ref.meets(table.ref):
                yield f"{table.part}: overlaps {other.display}"


def _own_faults(package: Package, table: Table) -> Iterator[str]:
    width = table.ref.right - table.ref.left + 1
    if width != len(table.columns):
        yield f"{len(table.columns)} columns in {table.ref}"
    if table.data_bottom < table.data_top:
        yield f"no row of data in {table.ref}"
    for name, count in Counter(column.lower() for column in table.columns).items():
        if count > 1:
            yield f"{count} columns are named {name!r}"
        if not name or len(name) > COLUMN_NAME_MAX:
            yield f"a column is named {name!r}"
    yield from _filter_faults(package, table)


def _header_touched(package: Package, table: Table, touched: Touched) -> bool:
    """Tell whether a table's headers may be others than before, in its part or in its cells."""
    if table.part.lower() in touched:
        return True
    rows = touched.get(package.sheet(table.sheet).part.lower(), frozenset())
    return rows is None or table.ref.top in rows


def _header_faults(package: Package, table: Table) -> Iterator[str]:
    if not table.header_row:
        return
    top = table.ref.top
    cells = package.cells(table.sheet, Area(top, table.ref.left, top, table.ref.right))
    for index, name in enumerate(table.columns):
        shown = cells.get((top, table.ref.left + index))
        if shown != name:
            yield f"header {shown!r} of a column named {name!r}"


def _filter_faults(package: Package, table: Table) -> Iterator[str]:
    data = package.part(table.part)
    node = markup.child(data, markup.root(data), "autoFilter")
    if node:
        ref = markup.attributes(markup.tag(data, node)).get("ref", "")
        wanted = table.ref._replace(bottom=table.data_bottom)
        if ref.replace("$", "") != str(wanted):
            yield f"filter {ref} in a table {table.ref}"
    holder = markup.child(data, markup.root(data), "tableColumns")
    if holder:
        ids = [
            markup.attributes(markup.tag(data, one)).get("id")
            for one in markup.inside(data, holder)
        ]
        if len(set(ids)) < len(ids):
            yield "two columns have one id"
        count = markup.attributes(markup.tag(data, holder)).get("count")
        if count and count != str(len(ids)):
            yield f"{count} columns announced, {len(ids)} there"
