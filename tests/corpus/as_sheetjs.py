"""Workbooks as SheetJS spells them: texts as results, its order of attributes and of entries."""

import zipfile
from pathlib import Path

from tests.corpus.feature import feature
from tests.corpus.parts import MAIN, OFFICE, SHEETML, Parts
from tests.corpus.zips_by_hand import entry

BOOK, SHEET = "xl/workbook.xml", "xl/s1.xml"
DECLARED = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
HEAD = '<dimension ref="A1:D4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>'
TAIL = '<ignoredErrors><ignoredError numberStoredAsText="1" sqref="A1:D4"/></ignoredErrors>'
FIRST = '<row r="1"><c r="A1" t="str"><v>Nom</v></c><c r="B1" t="str"><v>Un</v></c></row>'
TEXTS = (
    '<row r="2"><c r="A2" t="str"><v>أمينة</v></c><c r="B2"><v>1</v></c><c r="D2" s="1"><v>45296'
    '</v></c></row><row r="4"><c r="A4" t="str"><v>x &lt; y &amp; &quot;z&quot;</v></c><c r="B4" '
    't="b"><v>1</v></c><c r="C4" t="str"><v xml:space="preserve">  espaces </v></c><c r="D4" '
    't="str"><v></v></c></row>'
)
STYLES = (
    f'<styleSheet xmlns="{MAIN}" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/'
    'docPropsVTypes"><numFmts count="1"><numFmt numFmtId="56" formatCode="&quot;上午 &quot;hh"/>'
    '</numFmts><fonts count="1"><font><sz val="12"/><name val="Calibri"/></font></fonts><fills '
    'count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType='
    '"gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/>'
    '</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId='
    '"0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" '
    'xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"'
    ' applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" '
    'builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle='
    '"TableStyleMedium9" defaultPivotStyle="PivotStyleMedium4"/></styleSheet>'
)


def write(
    path: Path, rows: str = FIRST + TEXTS, tail: str = TAIL, made: Parts | None = None
) -> None:
    """Write a sheet with its styles into a zip as SheetJS packs it: stored, the types last."""
    made = made or Parts()
    xml = f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{HEAD}<sheetData>{rows}</sheetData>{tail}'
    made.parts[SHEET] = f"{xml}</worksheet>".encode()
    made.add("xl/styles.xml", STYLES, f"{SHEETML}.styles+xml", BOOK, "styles")
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in reversed(made.whole().items()):
            packed = entry(name, zipfile.ZIP_STORED)
            packed.date_time = (1980, 1, 1, 0, 0, 0)
            archive.writestr(packed, data if name.endswith(".vml") else DECLARED + data)


@feature
def texts_as_results_of_sheetjs(path: Path) -> None:
    write(path)


@feature
def errors_days_and_kept_blanks_of_sheetjs(path: Path) -> None:
    write(
        path,
        FIRST + '<row r="2" xml:space="preserve"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" s="1">'
        '<v>1e+21</v></c><c r="C2" t="str" xml:space="preserve"><v xml:space="preserve">ligne 1\n'
        'ligne 2\t</v></c></row><row r="3"><c r="A3" s="1" t="d"><v>2024-01-05T00:00:00.000Z</v>'
        '</c><c r="B3" t="str"><v>_x0041_</v></c></row>',
    )


@feature
def formulas_of_sheetjs(path: Path) -> None:
    write(
        path,
        FIRST + '<row r="2"><c r="A2" t="str"><f>&quot;a&quot;&amp;&quot;b&quot;</f><v>ab</v></c>'
        '<c r="B2"><f>SUM(C2:D2)</f></c><c r="C2"><v>3</v></c></row><row r="3"><c r="A3">'
        '<f t="array" ref="A3:C3">A2:C2*2</f></c></row>',
    )


@feature
def widths_merges_and_a_lock_of_sheetjs(path: Path) -> None:
    lock = '<sheetProtection sheet="1" formatCells="0" password="CEBA"/><autoFilter ref="A1:B4"/>'
    merges = '<mergeCells count="1"><mergeCell ref="A6:C7"/></mergeCells>'
    links = '<hyperlinks><hyperlink ref="A2" location="S!B2"/></hyperlinks>'
    rows = FIRST.replace('r="1">', 'r="1" ht="30" customHeight="1">', 1)
    write(
        path, rows + TEXTS.replace('r="2">', 'r="2" hidden="1">', 1), lock + merges + links + TAIL
    )


@feature
def notes_of_sheetjs(path: Path) -> None:
    made = Parts()
    note = (
        f'<comments xmlns="{MAIN}"><authors><author>Badr</author></authors><commentList><comment '
        'ref="A2" authorId="0"><text><t>remarque é</t></text></comment></commentList></comments>'
    )
    shape = (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:'
        'office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:mv="http://macVmlSchemaUri">'
        '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id='
        '"_x0000_s1025" type="#_x0000_t202" style="position:absolute; visibility:hidden">'
        '<x:ClientData ObjectType="Note"><x:Anchor>1,0,2,0,3,20,6,20</x:Anchor><x:Row>1</x:Row>'
        "<x:Column>0</x:Column></x:ClientData></v:shape></xml>"
    )
    made.add("xl/vml1.vml", shape, "", SHEET, "vmlDrawing")
    made.add("xl/comments1.xml", note, f"{SHEETML}.comments+xml", SHEET, "comments")
    write(path, tail=f'{TAIL}<legacyDrawing r:id="rId1"/>', made=made)


@feature
def hidden_sheets_and_names_of_sheetjs(path: Path) -> None:
    names = '<definedName name="locale" localSheetId="0">S!$A$1</definedName>'
    made = Parts(
        before='<workbookPr codeName="ThisWorkbook"/>',
        after=f"<definedNames>{names}</definedNames>",
    )
    xml = f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'
    made.add("xl/s2.xml", xml, f"{SHEETML}.worksheet+xml", BOOK, "worksheet")
    sheet = b'<sheet name="vide &amp; cach\xc3\xa9e" sheetId="2" r:id="rId2" state="veryHidden"/></sheets>'
    made.parts[BOOK] = made.parts[BOOK].replace(b"</sheets>", sheet)
    write(path, made=made)
