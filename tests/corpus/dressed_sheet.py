"""The register's own sheet with what a clerk adds to it in Excel: beside, below, above the rows."""

import re

from tests.corpus.dressed import ARROWS, BOOK, SHEET, TABLE, Parts, dress, join, put
from tests.corpus.parts import MAIN, OFFICE, SHEETML

COLUMNS = b'<tableColumn id="14" name="dafatir_stamp"/>'
WORKSHEET = (b"<worksheet ", f'<worksheet xmlns:r="{OFFICE}" '.encode())
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
VML = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">'
    '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData '
    'ObjectType="Note"><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>'
)
NOTES = (
    f'<comments xmlns="{MAIN}"><authors><author>Salma</author></authors><commentList><comment '
    'ref="B5" authorId="0"><text><t>راجع</t></text></comment></commentList></comments>'
)


def at_the_end_of_row(parts: Parts, row: int, cells: bytes) -> Parts:
    pattern = rb'(<row r="%d".*?)</row>' % row
    data = re.sub(
        pattern, lambda found: found[1] + cells + b"</row>", parts[SHEET], flags=re.DOTALL
    )
    assert data != parts[SHEET]
    return {**parts, SHEET: data}


def before(name: bytes, xml: bytes) -> tuple[bytes, bytes]:
    return b"<" + name, xml + b"<" + name


@dress
def with_a_totals_row(parts: Parts) -> Parts:
    total = b'<row r="8"><c r="A8" t="str"><v>Total</v></c><c r="D8"><f>SUBTOTAL(109,'
    total += "parameters[القيمة العددية]".encode() + b")</f><v>72</v></c></row></sheetData>"
    parts = put(parts, SHEET, (b"</sheetData>", total))
    first = 'name="الرمز"'.encode()
    return put(
        parts, TABLE, (b'ref="A4:N7"', b'ref="A4:N8"'),
        (b'headerRowCount="1"', b'totalsRowCount="1"'), (first, first + b' totalsRowLabel="Total"'),
    )  # fmt: skip


@dress
def with_a_calculated_column(parts: Parts) -> Parts:
    parts = with_a_column_of_mine(parts)
    formula = "parameters[[#This Row],[القيمة العددية]]*2".encode()
    for row in (5, 6, 7):
        cell = b'<c r="O%d"><f>%s</f><v>48</v></c>' % (row, formula)
        parts = at_the_end_of_row(parts, row, cell)
    column = b'name="mine"><calculatedColumnFormula>%s</calculatedColumnFormula></tableColumn>'
    return put(parts, TABLE, (b'name="mine"/>', column % formula))


@dress
def with_a_column_of_mine(parts: Parts) -> Parts:
    parts = at_the_end_of_row(parts, 4, b'<c r="O4" t="str"><v>mine</v></c>')
    parts = put(parts, TABLE, (COLUMNS, COLUMNS + b'<tableColumn id="15" name="mine"/>'))
    parts = put(parts, TABLE, (b'count="14"', b'count="15"'))
    return {**parts, TABLE: parts[TABLE].replace(b"A4:N7", b"A4:O7")}


@dress
def with_formulas_beside(parts: Parts) -> Parts:
    parts = at_the_end_of_row(parts, 5, b'<c r="Q5"><f>SUM(D5:D7)</f><v>72</v></c>')
    cell = b'<c r="Q6" cm="1"><f t="array" ref="Q6:Q7">D5:D6*2</f><v>48</v></c>'
    parts = at_the_end_of_row(parts, 6, cell)
    parts = at_the_end_of_row(parts, 7, b'<c r="Q7"><v>48</v></c>')
    chain = f'<calcChain xmlns="{MAIN}"><c r="Q5" i="1"/><c r="Q6" i="1" a="1"/></calcChain>'
    kind = f"{SHEETML}.calcChain+xml"
    return join(parts, BOOK, "calcChain", "xl/calcChain.xml", chain, kind)


@dress
def with_hidden_and_grouped_rows(parts: Parts) -> Parts:
    return put(
        parts, SHEET, (b'<row r="5"', b'<row r="5" hidden="1" outlineLevel="1"'),
        (b'<row r="6"', b'<row r="6" ht="41.5" customHeight="1" outlineLevel="1"'),
        (b'<row r="7"', b'<row r="7" s="13" customFormat="1" collapsed="1"'),
    )  # fmt: skip


@dress
def with_a_filter_set(parts: Parts) -> Parts:
    chosen = b'<filterColumn colId="3"><filters><filter val="24"/></filters></filterColumn>'
    old = b'<autoFilter ref="A4:N7"/>'
    return put(parts, TABLE, (old, b'<autoFilter ref="A4:N7">%s</autoFilter>' % chosen))


@dress
def with_merges_links_and_colours(parts: Parts) -> Parts:
    rule = b'<cfRule type="cellIs" dxfId="0" priority="9" operator="greaterThan">'
    rule += b"<formula>20</formula></cfRule>"
    colours = b'<conditionalFormatting sqref="D5:D7">%s</conditionalFormatting>' % rule
    link = b'<hyperlinks><hyperlink ref="L6" location="A1" display="haut"/></hyperlinks>'
    merges = b'<mergeCells count="1"><mergeCell ref="Q20:R21"/></mergeCells>'
    parts = put(parts, SHEET, before(b"dataValidations", merges + colours))
    return put(parts, SHEET, before(b"printOptions", link))


@dress
def with_notes_of_mine(parts: Parts) -> Parts:
    notes, drawn = "xl/comments9.xml", "xl/drawings/vml9.vml"
    parts = join(parts, SHEET, "comments", notes, NOTES, f"{SHEETML}.comments+xml")
    parts = put(parts, ARROWS, (b'"new"', b'"notes"'))
    parts = join(parts, SHEET, "vmlDrawing", drawn, VML)
    legacy = before(b"tableParts", b'<legacyDrawing r:id="new"/>')
    return put(parts, SHEET, WORKSHEET, legacy)


@dress
def with_a_drawing(parts: Parts) -> Parts:
    drawn = f'<xdr:wsDr xmlns:xdr="{DRAWING}"/>'
    kind = "application/vnd.openxmlformats-officedocument.drawing+xml"
    parts = join(parts, SHEET, "drawing", "xl/drawings/d9.xml", drawn, kind)
    return put(parts, SHEET, WORKSHEET, before(b"tableParts", b'<drawing r:id="new"/>'))


@dress
def with_extensions(parts: Parts) -> Parts:
    x14 = b"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    spark = b'<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="%s">' % x14
    spark += b"<x14:sparklineGroups/></ext></extLst></worksheet>"
    return put(parts, SHEET, (b"</worksheet>", spark))


@dress
def with_names_into_the_table(parts: Parts) -> Parts:
    names = '<definedName name="cles">parameters[الرمز]</definedName><definedName name="lignes">'
    names += "'المعطيات المرجعية والسقوف'!$A$5:$N$7</definedName>"
    return put(parts, BOOK, (b"</definedNames>", names.encode() + b"</definedNames>"))
