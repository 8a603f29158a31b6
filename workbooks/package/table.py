"""Excel's tables (ListObjects): read from their part, and changed there in place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from workbooks.package import markup
from workbooks.package.area import Area
from workbooks.package.escape import escape_attribute, plain, unescape


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `columns` are its headers as the table's own part tells them."""

    name: str
    display: str
    sheet: str
    ref: Area
    columns: tuple[str, ...]
    header_row: bool
    totals_row: bool
    part: str
    id: int = 0

    @property
    def data_top(self) -> int:
        """Return the first row of data."""
        return self.ref.top + self.header_row

    @property
    def data_bottom(self) -> int:
        """Return the last row of data."""
        return self.ref.bottom - self.totals_row


def read_table(data: bytes, part: str, sheet: str) -> Table:
    """Read a table's part."""
    root = markup.root(data)
    facts = markup.attributes(markup.tag(data, root))
    columns = tuple(unescape(_name(data, node).encode()) for node in column_nodes(data))
    name = facts.get("displayName") or facts.get("name", "")
    return Table(
        facts.get("name") or name,
        name,
        sheet,
        Area.parse(facts["ref"]),
        columns,
        header_row=facts.get("headerRowCount", "1") != "0",
        totals_row=facts.get("totalsRowCount", "0") != "0",
        part=part,
        id=int(facts.get("id", "0")),
    )


def _name(data: bytes, node: markup.Node) -> str:
    name = markup.attributes(markup.tag(data, node)).get("name", "")
    # `unescape` would read an entity twice, so what was an ampersand is made one again.
    return name.replace("&", "&amp;")


def column_nodes(data: bytes) -> list[markup.Node]:
    """Return where the table's columns stand."""
    holder = markup.child(data, markup.root(data), "tableColumns")
    return markup.inside(data, holder) if holder else []


def with_ref(data: bytes, old: Table, ref: Area) -> bytes:
    """Return the part with another area; its filter and its sort follow."""
    root = markup.root(data)
    splices = [_ref_splice(data, root, str(ref))]
    moved = ref.bottom - old.ref.bottom
    for node in markup.inside(data, root):
        if node.name == "autoFilter":
            bottom = ref.bottom - old.totals_row
            splices.append(_ref_splice(data, node, str(ref._replace(bottom=bottom))))
            splices += [
                _longer(data, inner, old, moved)
                for inner in markup.inside(data, node)
                if inner.name == "sortState"
            ]
        elif node.name == "sortState":
            splices.append(_longer(data, node, old, moved))
    return markup.apply(data, splices)


def _ref_splice(data: bytes, node: markup.Node, ref: str) -> markup.Splice:
    return node.start, node.inner, markup.with_attribute(markup.tag(data, node), "ref", ref)


def _longer(data: bytes, node: markup.Node, old: Table, moved: int) -> markup.Splice:
    area = Area.parse(markup.attributes(markup.tag(data, node))["ref"])
    if area.bottom == old.data_bottom:
        area = area._replace(bottom=area.bottom + moved)
    return _ref_splice(data, node, str(area))


def with_columns(data: bytes, names: Sequence[str]) -> bytes:
    """Return the part with more columns at its end."""
    root = markup.root(data)
    holder = markup.child(data, root, "tableColumns")
    assert holder, "A table has columns."
    nodes = markup.inside(data, holder)
    ids = [int(markup.attributes(markup.tag(data, node)).get("id", "0")) for node in nodes]
    head = markup.prefix(data)
    new = b"".join(
        b'<%stableColumn id="%d" name="%s"/>' % (head, max(ids) + 1 + index, escape_attribute(name))
        for index, name in enumerate(names)
    )
    opening = markup.with_attribute(markup.tag(data, holder), "count", str(len(nodes) + len(names)))
    splices = [(holder.start, holder.inner, opening), markup.append_to(data, holder, new)]
    return markup.apply(data, splices)


def with_column_name(data: bytes, index: int, name: str) -> bytes:
    """Return the part with one column renamed."""
    node = column_nodes(data)[index]
    opening = markup.tag(data, node)
    new = re.sub(
        rb"(\sname\s*=\s*)(?:\"[^\"]*\"|'[^']*')",
        lambda found: found[1] + b'"' + escape_attribute(name) + b'"',
        opening,
        count=1,
    )
    return markup.apply(data, [(node.start, node.inner, new)])


def column_formulas(data: bytes) -> dict[int, str]:
    """Return the formulas of calculated columns, under the column's place from zero."""
    formulas = {}
    for index, node in enumerate(column_nodes(data)):
        inner = markup.child(data, node, "calculatedColumnFormula")
        if inner:
            formulas[index] = plain(data[inner.inner : inner.close])
    return formulas
