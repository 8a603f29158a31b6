"""Parts beside the sheets that Excel, its add-ins and other programs leave in a workbook."""

from pathlib import Path

from tests.corpus.feature import feature
from tests.corpus.parts import MAIN, OFFICE, PACKAGE, ROWS, SHEETML, Parts, table, write_zip

BOOK, SHEET = "xl/workbook.xml", "xl/s1.xml"
MICROSOFT = "http://schemas.microsoft.com/office"
THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"


@feature
def unknown_parts_and_a_data_model(path: Path) -> None:
    made = Parts()
    made.add("xl/model/item.data", b"\x00\x01model" * 99, "", BOOK, f"{MICROSOFT}/2011/model")
    made.add("xl/odd/thing.xml", "<odd/>", "application/vnd.odd+xml", SHEET, "http://odd.org/odd")
    made.write(path)


@feature
def custom_xml(path: Path) -> None:
    made = Parts()
    props = '<ds:datastoreItem xmlns:ds="urn:ds" ds:itemID="{1}"/>'
    made.add("customXml/item1.xml", "<fiche><ligne>أ</ligne></fiche>", "", BOOK, "customXml")
    made.add("customXml/props.xml", props, "", "customXml/item1.xml", "customXmlProps")
    made.write(path)


@feature
def ribbon_and_printer(path: Path) -> None:
    made = Parts(ROWS + '<pageSetup r:id="rId1"/>')
    ui = f'<customUI xmlns="{MICROSOFT}/2009/07/customui"/>'
    made.add("xl/printer1.bin", b"\x01\x02printer", "", SHEET, "printerSettings")
    made.add("customUI/ui14.xml", ui, "", "", f"{MICROSOFT}/2007/relationships/ui/extensibility")
    made.write(path)


@feature
def threaded_comments(path: Path) -> None:
    made = Parts(ROWS + '<legacyDrawing r:id="rId1"/>')
    shape = (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:'
        'excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden">'
        '<x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData>'
        "</v:shape></xml>"
    )
    note = (
        f'<comments xmlns="{MAIN}"><authors><author>tc={{1}}</author></authors><commentList>'
        '<comment ref="A2" authorId="0"><text><t>[Threaded]</t></text></comment></commentList>'
        "</comments>"
    )
    thread = (
        f'<ThreadedComments xmlns="{THREADS}"><threadedComment ref="A2" personId="{{2}}" '
        'id="{1}"><text>أكيد؟</text></threadedComment></ThreadedComments>'
    )
    people = f'<personList xmlns="{THREADS}"><person displayName="Salma" id="{{2}}"/></personList>'
    made.add("xl/vml1.vml", shape, "", SHEET, "vmlDrawing")
    made.add("xl/comments1.xml", note, f"{SHEETML}.comments+xml", SHEET, "comments")
    arrow = f"{MICROSOFT}/2017/10/relationships"
    made.add("xl/threads/t1.xml", thread, "", SHEET, f"{arrow}/threadedComment")
    made.add("xl/persons/person.xml", people, "", BOOK, f"{arrow}/person")
    made.write(path)


@feature
def slicer_on_a_table(path: Path) -> None:
    parts = (
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts><extLst><ext uri="{3A4CF648-'
        f'6AED-40f4-86FF-DC5316D8AED3}}"><x14:slicerList xmlns:x14="{X14}"><x14:slicer '
        'r:id="rId2"/></x14:slicerList></ext></extLst>'
    )
    rows = ROWS.replace("<f>B1+B2</f>", "").replace("<v>1</v>", "<v>1</v>", 1)
    rows = rows.replace('<c r="B1"><v>1</v></c>', '<c r="B1" t="str"><v>Un</v></c>')
    made = Parts(rows + parts)
    columns = '<tableColumn id="1" name="Nom"/><tableColumn id="2" name="Un"/>'
    made.add("xl/t.xml", table(1, "noms", "A1:B3", columns), f"{SHEETML}.table+xml", SHEET, "table")
    arrow = f"{MICROSOFT}/2007/relationships"
    made.add("xl/slicer1.xml", f'<slicers xmlns="{X14}"/>', "", SHEET, f"{arrow}/slicer")
    made.add("xl/cache1.xml", f'<slicerCacheDefinition xmlns="{X14}" name="Segment_Nom"/>', "",
             BOOK, f"{arrow}/slicerCache")  # fmt: skip
    made.write(path)


@feature
def pivot_and_its_cache(path: Path) -> None:
    made = Parts(after='<pivotCaches><pivotCache cacheId="5" r:id="rId2"/></pivotCaches>')
    cache = (
        f'<pivotCacheDefinition xmlns="{MAIN}" xmlns:r="{OFFICE}" r:id="rId1" recordCount="1">'
        '<cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="S"/></cacheSource>'
        '<cacheFields count="1"><cacheField name="Nom" numFmtId="0"><sharedItems/></cacheField>'
        "</cacheFields></pivotCacheDefinition>"
    )
    records = f'<pivotCacheRecords xmlns="{MAIN}" count="1"><r><s v="Ali"/></r></pivotCacheRecords>'
    pivot = (
        f'<pivotTableDefinition xmlns="{MAIN}" name="P" cacheId="5" dataCaption="Valeurs">'
        '<location ref="E1:F3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
        '<pivotFields count="1"><pivotField showAll="0"/></pivotFields></pivotTableDefinition>'
    )
    kind, where = f"{SHEETML}.pivotCacheDefinition+xml", "xl/pivotCache/cache.xml"
    made.add(where, cache, kind, BOOK, "pivotCacheDefinition")
    kind = f"{SHEETML}.pivotCacheRecords+xml"
    made.add("xl/pivotCache/records.xml", records, kind, where, "pivotCacheRecords")
    made.add("xl/pivot.xml", pivot, f"{SHEETML}.pivotTable+xml", SHEET, "pivotTable")
    made.point("xl/pivot.xml", "pivotCacheDefinition", f"/{where}")
    made.write(path)


@feature
def links_to_another_workbook(path: Path) -> None:
    rows = ROWS.replace("B1+B2", "[1]Feuil1!A1")
    made = Parts(
        rows, after='<externalReferences><externalReference r:id="rId2"/></externalReferences>'
    )
    xml = (
        f'<externalLink xmlns="{MAIN}"><externalBook xmlns:r="{OFFICE}" r:id="rId1"><sheetNames>'
        '<sheetName val="Feuil1"/></sheetNames></externalBook></externalLink>'
    )
    made.add("xl/link1.xml", xml, f"{SHEETML}.externalLink+xml", BOOK, "externalLink")
    made.point("xl/link1.xml", "externalLinkPath", "file:///C:/autre.xlsx", "External")
    made.write(path)


@feature
def a_signature(path: Path) -> None:
    made = Parts()
    arrow = f"{PACKAGE}/relationships/digital-signature"
    kind = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"
    made.add("_xmlsignatures/origin.sigs", b"", "", "", f"{arrow}/origin")
    made.add("_xmlsignatures/sig1.xml", "<Signature/>", kind, "_xmlsignatures/origin.sigs",
             f"{arrow}/signature")  # fmt: skip
    made.write(path)


@feature
def a_chain_of_calculation(path: Path) -> None:
    made = Parts(after='<calcPr calcId="191029" iterate="1"/>')
    chain = f'<calcChain xmlns="{MAIN}"><c r="B3" i="1"/></calcChain>'
    made.add("xl/calcChain.xml", chain, f"{SHEETML}.calcChain+xml", BOOK, "calcChain")
    made.write(path)


@feature
def controls_in_an_alternate(path: Path) -> None:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    control = (
        f'<mc:AlternateContent xmlns:mc="{mc}"><mc:Choice Requires="x14"><controls><control '
        'shapeId="1" r:id="rId1" name="Case"/></controls></mc:Choice></mc:AlternateContent>'
    )
    made = Parts(ROWS + control)
    xml = f'<formControlPr xmlns="{X14}" objectType="CheckBox" checked="Checked"/>'
    made.add("xl/ctrl1.xml", xml, "", SHEET, "ctrlProp")
    made.write(path)


@feature
def a_query_and_its_connection(path: Path) -> None:
    made = Parts()
    xml = f'<connections xmlns="{MAIN}"><connection id="1" name="Base" type="5"/></connections>'
    made.add("xl/connections.xml", xml, f"{SHEETML}.connections+xml", BOOK, "connections")
    xml = f'<queryTable xmlns="{MAIN}" name="Base" connectionId="1"/>'
    made.add("xl/query1.xml", xml, f"{SHEETML}.queryTable+xml", SHEET, "queryTable")
    made.write(path)


@feature
def targets_spelt_otherwise(path: Path) -> None:
    parts = Parts().whole()
    where = "xl/_rels/workbook.xml.rels"
    parts[where] = parts[where].replace(b"/xl/s1.xml", b"./sous dossier/../s%31.xml")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"/xl/workbook", b"xl/./workbook")
    write_zip(path, parts)


@feature
def a_workbook_of_another_name(path: Path) -> None:
    parts = {}
    for name, data in Parts().whole().items():
        moved = name.replace("xl/", "Contenu/").replace("workbook.xml", "classeur.xml")
        parts[moved] = data.replace(b"xl/workbook", b"Contenu/classeur").replace(
            b"xl/", b"Contenu/"
        )
    write_zip(path, parts)


@feature
def extensions_in_the_book_and_in_the_sheet(path: Path) -> None:
    ext = f'<extLst><ext uri="{{78C0D931-6437-407d-A8EE-F0AAD7539E65}}" xmlns:x14="{X14}"><x14:a/></ext></extLst>'
    Parts(ROWS + ext, after=ext).write(path)
