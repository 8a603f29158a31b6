"""Plain sheets of ours, made from rows of values with a few named styles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from workbooks.package import markup
from workbooks.package.area import Area, cell_name
from workbooks.package.book import State
from workbooks.package.cell_xml import cell_xml, date_format
from workbooks.package.draft import SPREADSHEET_TYPE, Draft
from workbooks.package.escape import escape_attribute
from workbooks.package.sheet_entry import add_sheet_entry
from workbooks.package.sheet_name import free_name, sheet_name_fault
from workbooks.package.style import Styles
from workbooks.package.table import Table
from workbooks.package.value import Scalar

StyleName = Literal[
    "plain", "title", "header", "text", "wrap", "date", "datetime", "money", "number", "percent"
]
FONTS: Final[Mapping[str, bytes]] = {
    "title": b'<font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>',
    "header": b'<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
}
HEADER_FILL = (
    b'<fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/>'
    b"</patternFill></fill>"
)
FORMATS: Final[Mapping[str, str]] = {
    "date": "dd/mm/yyyy",
    "datetime": "dd/mm/yyyy hh:mm",
    "money": "#,##0.00",
    "number": "#,##0",
    "percent": "0.0%",
    "text": "@",
}
ALIGNED: Final[Mapping[str, bytes]] = {
    "wrap": b'<alignment vertical="top" wrapText="1"/>',
    "header": b'<alignment vertical="center" wrapText="1"/>',
}


@dataclass(frozen=True, slots=True)
class Styled:
    """A value with one of our named styles."""

    value: Scalar
    style: StyleName


@dataclass(frozen=True, slots=True)
class TableSource:
    """A table to lay over cells of a sheet; its headers are what the first row holds."""

    name: str
    ref: Area
    style: str = "TableStyleMedium2"


@dataclass(frozen=True, slots=True)
class SheetSource:
    """What a sheet of ours holds; `freeze` counts the rows and columns that stay in sight."""

    rows: Sequence[Sequence[Scalar | Styled]]
    widths: Sequence[float] = ()
    rtl: bool = True
    freeze: tuple[int, int] = (0, 0)
    tables: Sequence[TableSource] = ()
    hidden_columns: frozenset[int] = frozenset()
    merges: Sequence[Area] = ()


def add_sheet(draft: Draft, name: str, source: SheetSource, state: State) -> str:
    """Add a sheet after all others; return its name."""
    if fault := sheet_name_fault(name):
        raise ValueError(f"A sheet cannot be named {name!r}: {fault}.")
    name = free_name(name, draft.package.book.tabs + tuple(one.name for one in draft.sheets))
    kind = SPREADSHEET_TYPE % "worksheet"
    part = draft.add("xl/worksheets/sheet%d.xml", sheet_xml(draft, source), kind)
    add_sheet_entry(draft, name, part, state)
    tables = [add_table(draft, name, one, source) for one in source.tables]
    if tables:
        facts = draft.relation_namespace.encode()
        inner = b"".join(
            b'<tablePart xmlns:r="%s" r:id="%s"/>' % (facts, one.encode()) for one in tables
        )
        xml = b'<tableParts count="%d">%s</tableParts>' % (len(tables), inner)
        draft.put_element(name, "tableParts", xml)
    return name


def sheet_xml(draft: Draft, source: SheetSource) -> bytes:
    """Return the XML of a sheet of ours."""
    rows = []
    for number, cells in enumerate(source.rows, 1):
        inner = b"".join(
            _cell(draft, number, column, value) for column, value in enumerate(cells, 1)
        )
        if inner:
            rows.append(b'<row r="%d">%s</row>' % (number, inner))
    merges = b"".join(b'<mergeCell ref="%s"/>' % str(area).encode() for area in source.merges)
    pieces = [
        markup.DECLARATION,
        b'<worksheet xmlns="%s">' % draft.main_namespace.encode(),
        _views(source),
        _columns(source),
        b"<sheetData>%s</sheetData>" % b"".join(rows),
        b'<mergeCells count="%d">%s</mergeCells>' % (len(source.merges), merges) if merges else b"",
        b'<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
        b"</worksheet>",
    ]
    return b"".join(pieces)


def _cell(draft: Draft, row: int, column: int, value: Scalar | Styled) -> bytes:
    style = 0
    if isinstance(value, Styled):
        style, value = named_style(draft.styles, value.style), value.value
    if (code := date_format(value)) and not draft.styles.is_date(style):
        style = draft.styles.with_format(style, code)
    if value is None and not style:
        return b""
    return cell_xml(b"", row, column, style, value, date1904=draft.package.date1904)


def named_style(styles: Styles, name: StyleName) -> int:
    """Return one of our styles in a workbook's own list, added if it is not there yet."""
    head = styles.prefix
    font = styles.add("fonts", markup.reprefix(FONTS[name], b"", head)) if name in FONTS else 0
    fill = styles.add("fills", markup.reprefix(HEADER_FILL, b"", head)) if name == "header" else 0
    number = styles.format_id(FORMATS[name]) if name in FORMATS else 0
    facts = b'numFmtId="%d" fontId="%d" fillId="%d" borderId="0" xfId="0"' % (number, font, fill)
    if number:
        facts += b' applyNumberFormat="1"'
    if font:
        facts += b' applyFont="1"'
    if fill:
        facts += b' applyFill="1"'
    if name not in ALIGNED:
        return styles.add("cellXfs", b"<%sxf %s/>" % (head, facts))
    inner = markup.reprefix(ALIGNED[name], b"", head)
    xf = b'<%sxf %s applyAlignment="1">%s</%sxf>' % (head, facts, inner, head)
    return styles.add("cellXfs", xf)


def _views(source: SheetSource) -> bytes:
    rtl = b' rightToLeft="1"' if source.rtl else b""
    rows, columns = source.freeze
    if not rows and not columns:
        return b'<sheetViews><sheetView%s workbookViewId="0"/></sheetViews>' % rtl
    pane = b"bottomRight" if rows and columns else b"bottomLeft" if rows else b"topRight"
    split = (b' xSplit="%d"' % columns if columns else b"") + (
        b' ySplit="%d"' % rows if rows else b""
    )
    corner = cell_name(rows + 1, columns + 1).encode()
    return (
        b'<sheetViews><sheetView%s workbookViewId="0"><pane%s topLeftCell="%s" activePane="%s" '
        b'state="frozen"/><selection pane="%s"/></sheetView></sheetViews>'
    ) % (rtl, split, corner, pane, pane)


def _columns(source: SheetSource) -> bytes:
    count = max([len(source.widths), *source.hidden_columns])
    pieces = []
    for column in range(1, count + 1):
        width = source.widths[column - 1] if column <= len(source.widths) else 9.140625
        hidden = b' hidden="1"' if column in source.hidden_columns else b""
        facts = column, column, repr(float(width)).encode(), hidden
        pieces.append(b'<col min="%d" max="%d" width="%s"%s customWidth="1"/>' % facts)
    return b"<cols>%s</cols>" % b"".join(pieces) if pieces else b""


def add_table(draft: Draft, sheet: str, table: TableSource, source: SheetSource) -> str:
    """Add a table's part to a sheet; return the id of the arrow that leads to it."""
    taken = [*draft.tables, *(name.name.lower() for name in draft.names)]
    if table.name.lower() in taken:
        raise ValueError(f"The workbook already has a table or a name {table.name!r}.")
    header = source.rows[table.ref.top - 1][table.ref.left - 1 : table.ref.right]
    texts = [str(one.value if isinstance(one, Styled) else one) for one in header]
    number = max([one.id for one in draft.tables.values()], default=0) + 1
    columns = b"".join(
        b'<tableColumn id="%d" name="%s"/>' % (index, escape_attribute(text))
        for index, text in enumerate(texts, 1)
    )
    name, ref = escape_attribute(table.name), str(table.ref).encode()
    xml = (
        b'<table xmlns="%s" id="%d" name="%s" displayName="%s" ref="%s" totalsRowShown="0">'
        b'<autoFilter ref="%s"/><tableColumns count="%d">%s</tableColumns><tableStyleInfo '
        b'name="%s" showFirstColumn="0" showLastColumn="0" showRowStripes="1" '
        b'showColumnStripes="0"/></table>'
    ) % (
        draft.main_namespace.encode(), number, name, name, ref, ref, len(texts), columns,
        escape_attribute(table.style),
    )  # fmt: skip
    kind = SPREADSHEET_TYPE % "table"
    part = draft.add("xl/tables/table%d.xml", markup.DECLARATION + xml, kind)
    draft.tables[table.name.lower()] = Table(
        table.name, table.name, sheet, table.ref, tuple(texts),
        header_row=True, totals_row=False, part=part, id=number,
    )  # fmt: skip
    return draft.relate(draft.sheet(sheet).part, "table", part)
