"""Sheets as other programs spell them: what is said once, otherwise, or not at all."""

from pathlib import Path

from tests.corpus.feature import feature
from tests.corpus.parts import MAIN, OFFICE, ROWS, SHEETML, Parts, write_zip

STRICT = {
    MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    OFFICE: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills>'
    '<borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="14" '
    'applyNumberFormat="1"/></cellXfs></styleSheet>'
)
STRINGS = (
    f'<sst xmlns="{MAIN}" count="3" uniqueCount="3"><si><t>Nom</t></si><si><r><t>أم</t></r><r>'
    '<rPr><b/></rPr><t xml:space="preserve">ينة </t></r></si><si><t>課</t><rPh sb="0" eb="1">'
    '<t>カ</t></rPh><phoneticPr fontId="0"/></si></sst>'
)


def shared(rows: str) -> Parts:
    """Return a workbook with shared strings and the fewest styles."""
    made = Parts(f"<sheetData>{rows}</sheetData>")
    book = "xl/workbook.xml"
    made.add("xl/sharedStrings.xml", STRINGS, f"{SHEETML}.sharedStrings+xml", book, "sharedStrings")
    made.add("xl/styles.xml", STYLES, f"{SHEETML}.styles+xml", book, "styles")
    return made


@feature
def no_styles_and_no_strings(path: Path) -> None:
    Parts().write(path)


@feature
def shared_and_rich_strings(path: Path) -> None:
    shared(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
        '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>45000</v></c></row>'
    ).write(path)


@feature
def cells_without_references(path: Path) -> None:
    shared(
        '<row r="2"><c t="s"><v>0</v></c><c/><c><v>7</v></c></row>'
        '<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row>'
    ).write(path)


@feature
def rows_without_numbers(path: Path) -> None:
    shared(
        '<row><c><v>1</v></c></row><row/><row r="9"><c><v>3</v></c></row><row><c><v>4</v></c></row>'
    ).write(path)


@feature
def numbers_after_other_attributes(path: Path) -> None:
    shared(
        '<row spans="1:2" ht="20" r="1"><c s="1" r="A1"><v>45000</v></c></row>'
        "<row customHeight='1' r='3'><c t='s' r='A3'><v>0</v></c></row>"
    ).write(path)


@feature
def an_empty_sheet(path: Path) -> None:
    Parts("<sheetData/>").write(path)


@feature
def huge_gaps(path: Path) -> None:
    Parts(
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="500000"><c r="ZZ500000"><v>2</v></c></row><row r="1048575"><c r="XFD1048575"/>'
        "</row></sheetData>"
    ).write(path)


@feature
def every_kind_of_value(path: Path) -> None:
    Parts(
        '<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#N/A</v></c>'
        '<c r="C1" t="d"><v>2026-03-01</v></c><c r="D1" t="str"><f>"a"</f><v>a</v></c>'
        '<c r="E1" t="n"><v>1E-3</v></c><c r="F1" t="inlineStr"><is><r><t>ri</t></r><r><t '
        'xml:space="preserve"> che</t></r></is></c><c r="G1"><v/></c></row></sheetData>'
    ).write(path)


@feature
def shared_formulas(path: Path) -> None:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="B{n}"><f t="shared" si="0"/><v>{2 * n}</v>'
        f"</c></row>"
        for n in range(2, 6)
    )
    first = '<f t="shared" ref="B1:B5" si="0">A1*2</f><v>2</v>'
    first = f'<row r="1"><c r="A1"><v>1</v></c><c r="B1">{first}</c></row>'
    Parts(f"<sheetData>{first}{rows}</sheetData>").write(path)


@feature
def what_if_table(path: Path) -> None:
    fills = '<f t="dataTable" ref="B2:B3" dt2D="0" dtr="0" r1="A1"/>'
    Parts(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row><row '
        f'r="2"><c r="A2"><v>3</v></c><c r="B2">{fills}<v>6</v></c></row><row r="3"><c r="A3"><v>4'
        '</v></c><c r="B3"><v>8</v></c></row></sheetData>'
    ).write(path)


@feature
def named_by_a_prefix(path: Path) -> None:
    made = Parts()
    for name in ("xl/workbook.xml", "xl/s1.xml"):
        made.parts[name] = prefixed(made.parts[name])
    made.write(path)


def prefixed(data: bytes, prefix: bytes = b"x:") -> bytes:
    """Return a part whose own elements all bear a prefix."""
    pieces = data.replace(b"<", b"<\0").split(b"<")
    marked = b"<".join(
        piece.replace(b"\0/", b"/" + prefix)
        if piece.startswith(b"\0/")
        else piece.replace(b"\0", b"" if piece.startswith(b"\0?") else prefix)
        for piece in pieces
    )
    return marked.replace(b"xmlns=", b"xmlns:" + prefix[:-1] + b"=", 1)


@feature
def the_strict_dialect(path: Path) -> None:
    parts = {}
    for name, data in Parts(before='<workbookPr dateCompatibility="0"/>').whole().items():
        for old, new in STRICT.items():
            data = data.replace(old.encode(), new.encode())  # noqa: PLW2901 - one after the other.
        parts[name] = data
    write_zip(path, parts)


@feature
def in_utf_16(path: Path) -> None:
    made = Parts()
    for name in ("xl/workbook.xml", "xl/s1.xml"):
        text = '<?xml version="1.0" encoding="UTF-16"?>' + made.parts[name].decode()
        made.parts[name] = text.encode("utf-16")
    made.write(path)


@feature
def with_byte_order_marks(path: Path) -> None:
    made = Parts()
    marked = {name: b"\xef\xbb\xbf" + data for name, data in made.parts.items()}
    made.parts = marked
    made.write(path)


@feature
def lines_and_blanks_between_elements(path: Path) -> None:
    made = Parts(ROWS.replace("><", ">\r\n  <"))
    made.write(path)


@feature
def remarks_and_raw_text(path: Path) -> None:
    made = Parts(
        '<!-- made by hand --><sheetData><row r="1"><c r="A1" t="str"><f><![CDATA[IF(1<2,"a")]]></f>'
        '<v><![CDATA[a<b]]></v></c><c r="B1"><v>3</v></c></row></sheetData>'
    )
    made.write(path)


@feature
def a_style_sheet_that_is_empty(path: Path) -> None:
    made = Parts()
    empty = f'<styleSheet xmlns="{MAIN}"/>'
    made.add("xl/styles.xml", empty, f"{SHEETML}.styles+xml", "xl/workbook.xml", "styles")
    made.write(path)


@feature
def the_highest_number_of_a_sheet(path: Path) -> None:
    made = Parts()
    book = made.parts["xl/workbook.xml"]
    made.parts["xl/workbook.xml"] = book.replace(b'sheetId="1"', b'sheetId="65534"')
    made.write(path)


@feature
def blanks_inside_tags_and_numbers_as_references(path: Path) -> None:
    rows = ROWS.replace("</c>", "</c >").replace("</row>", "</row\n>").replace("</t>", "</t >")
    Parts(rows.replace("<v>2.5</v>", "<v >&#50;.5</v >")).write(path)
