"""An Excel table laid over cells that stand already, so that nothing of them looks different."""

from collections.abc import Sequence

from workbooks.package import markup
from workbooks.package.area import Area
from workbooks.package.draft import SPREADSHEET_TYPE, Draft
from workbooks.package.escape import escape_attribute
from workbooks.package.scan import surroundings
from workbooks.package.sheet_xml import SheetXml
from workbooks.package.table import Table
from workbooks.package.table_column import NAME_LENGTH_MAX

_NO_STYLE = (
    b'<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" '
    b'showColumnStripes="0"/>'
)


def lay_table(draft: Draft, sheet: str, area: Area, name: str, headers: Sequence[str]) -> None:
    """Make a table of an area whose first row holds the headers; ValueError where Excel would not.

    It has no style and no filter buttons: only the part that declares it is new.
    """
    if refusal := _refusal(draft, sheet, area, name, headers):
        raise ValueError(refusal)
    number = max([one.id for one in draft.tables.values()], default=0) + 1
    columns = b"".join(
        b'<tableColumn id="%d" name="%s"/>' % (index, escape_attribute(text))
        for index, text in enumerate(headers, 1)
    )
    told, ref = escape_attribute(name), str(area).encode()
    xml = (
        b'<table xmlns="%s" id="%d" name="%s" displayName="%s" ref="%s" totalsRowShown="0">'
        b'<tableColumns count="%d">%s</tableColumns>%s</table>'
    ) % (draft.main_namespace.encode(), number, told, told, ref, len(headers), columns, _NO_STYLE)
    part = draft.add("xl/tables/table%d.xml", markup.DECLARATION + xml, SPREADSHEET_TYPE % "table")
    draft.tables[name.lower()] = Table(
        name, name, draft.sheet(sheet).name, area, tuple(headers),
        header_row=True, totals_row=False, part=part, id=number,
    )  # fmt: skip
    _list(draft, sheet, draft.relate(draft.sheet(sheet).part, "table", part))


def _refusal(draft: Draft, sheet: str, area: Area, name: str, headers: Sequence[str]) -> str | None:
    """Return what keeps an area from being a table."""
    names = {*draft.tables, *(one.name.lower() for one in draft.names)}
    if name.lower() in names:
        return f"The workbook already has a table or a name {name!r}."
    if area.bottom <= area.top or len(headers) != area.right - area.left + 1:
        return f"{area} has no row, or not as many columns as headers."
    if len({text.casefold() for text in headers}) < len(headers):
        return "Two headers are alike."
    if not all(text.strip() and len(text) <= NAME_LENGTH_MAX for text in headers):
        return "A header is blank or too long."
    for other in draft.tables.values():
        if other.sheet == draft.sheet(sheet).name and other.ref.meets(area):
            return f"It would overlap the table {other.name}."
    xml = SheetXml(draft.sheet_data(sheet))
    if xml.element("autoFilter"):
        return "The sheet has a filter of its own."
    met = [*surroundings(xml).merges, *draft.formulas(sheet).arrays]
    if any(one.meets(area) for one in met):
        return "Cells of it are merged, or filled by one formula."
    return None


def _list(draft: Draft, sheet: str, relation_id: str) -> None:
    """Put a table into the sheet's own list of its tables."""
    data = draft.sheet_data(sheet)
    xml = SheetXml(data)
    head, node = xml.prefix, xml.element("tableParts")
    held = markup.inside(data, node) if node else []
    pieces = [data[one.start : one.end] for one in held]
    facts = head, draft.relation_namespace.encode(), relation_id.encode()
    pieces.append(b'<%stablePart xmlns:r="%s" r:id="%s"/>' % facts)
    inner = head, len(pieces), b"".join(pieces), head
    draft.put_element(sheet, "tableParts", b'<%stableParts count="%d">%s</%stableParts>' % inner)
