"""The register's own workbook as it comes back from other programs and from people's hands."""

import re
from collections.abc import Callable
from itertools import count

from tests.corpus.cells_by_hand import STRICT, prefixed
from tests.corpus.parts import DEFAULTS, MAIN, OFFICE, PACKAGE, SHEETML, table

Parts = dict[str, bytes]
Dress = Callable[[Parts], Parts]
DRESSES: dict[str, Dress] = {}
SHEET, TABLE, BOOK = "xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "xl/workbook.xml"
ARROWS = "xl/worksheets/_rels/sheet1.xml.rels"
CELL = re.compile(rb'<c r="([A-Z]+)(\d+)"([^>]*?)(/>|>.*?</c>)', re.DOTALL)


def dress(act: Dress) -> Dress:
    """Register one way in which the workbook may come back."""
    DRESSES[act.__name__] = act
    return act


def put(parts: Parts, where: str, *changes: tuple[bytes, bytes]) -> Parts:
    """Return the parts with words of one replaced, each of which must be there."""
    data = parts[where]
    for old, new in changes:
        assert old in data, (where, old)
        data = data.replace(old, new, 1)
    return {**parts, where: data}


def join(parts: Parts, owner: str, kind: str, name: str, data: str, content: str = "") -> Parts:
    """Return the parts with one more, an arrow to it under the id `new`, and its type."""
    folder, _, file = owner.rpartition("/")
    arrow = f'<Relationship Id="new" Type="{OFFICE}/{kind}" Target="/{name}"/></Relationships>'
    extension = name.rpartition(".")[2]
    kind = f'<Override PartName="/{name}" ContentType="{content or DEFAULTS[extension]}"/></Types>'
    parts = put(
        parts, f"{folder}/_rels/{file}.rels", (b"</Relationships>", arrow.encode())
    )  # fmt: skip
    parts = put(parts, "[Content_Types].xml", (b"</Types>", kind.encode()))
    return {**parts, name: data.encode()}


def before_tables(xml: bytes) -> tuple[bytes, bytes]:
    """Return the change that puts an element before a sheet's list of tables."""
    return b"<tableParts", xml + b"<tableParts"


@dress
def as_it_was_made(parts: Parts) -> Parts:
    return parts


@dress
def in_the_strict_dialect(parts: Parts) -> Parts:
    for old, new in STRICT.items():
        parts = {name: data.replace(old.encode(), new.encode()) for name, data in parts.items()}
    return parts


@dress
def with_prefixes(parts: Parts) -> Parts:
    sheets = {name for name in parts if name.startswith("xl/worksheets/sheet")}
    named = sheets | {BOOK, TABLE, "xl/styles.xml"}
    return {name: prefixed(data) if name in named else data for name, data in parts.items()}


@dress
def with_marks_and_lines(parts: Parts) -> Parts:
    def lined(data: bytes) -> bytes:
        return b"\xef\xbb\xbf" + data.replace(b"><row", b">\r\n<row").replace(b"><c ", b">\n <c ")

    return {name: lined(data) if ".xml" in name else data for name, data in parts.items()}


@dress
def in_utf_16(parts: Parts) -> Parts:
    def wide(data: bytes) -> bytes:
        text = re.sub(r"<\?xml.*?\?>", "", data.decode())
        return f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")

    return {**parts, SHEET: wide(parts[SHEET]), TABLE: wide(parts[TABLE])}


@dress
def cells_that_do_not_say_where(parts: Parts) -> Parts:
    # A cell that follows blanks must say where it is; our rows have none before their last.
    def bare(row: re.Match[bytes]) -> bytes:
        filled = count(1)

        def cell(found: re.Match[bytes]) -> bytes:
            here = sum(26**at * (c - 64) for at, c in enumerate(reversed(found[1])))
            return b"<c" + found[3] + found[4] if here == next(filled) else found[0]

        return CELL.sub(cell, row[0])

    return {**parts, SHEET: re.sub(rb"<row.*?</row>", bare, parts[SHEET], flags=re.DOTALL)}


@dress
def rows_that_do_not_say_where(parts: Parts) -> Parts:
    return {**parts, SHEET: re.sub(rb'<row r="\d+"', b"<row", parts[SHEET])}


@dress
def places_said_last(parts: Parts) -> Parts:
    data = CELL.sub(rb'<c\3 r="\1\2"\4', parts[SHEET])
    return {**parts, SHEET: re.sub(rb'<row (r="\d+")([^>]*)>', rb"<row\2 \1>", data)}


@dress
def relative_targets(parts: Parts) -> Parts:
    parts = put(parts, ARROWS, (b'"/xl/tables/', b'"../tables/'))
    where = "xl/_rels/workbook.xml.rels"
    return {**parts, where: parts[where].replace(b'Target="/xl/', b'Target="')}


@dress
def days_from_1904(parts: Parts) -> Parts:
    return put(parts, BOOK, (b"<workbookPr", b'<workbookPr date1904="1"'))


@dress
def shared_strings(parts: Parts) -> Parts:
    texts: list[bytes] = []

    def share(found: re.Match[bytes]) -> bytes:
        texts.append(found[1])
        return b't="s"><v>%d</v>' % (len(texts) - 1)

    inline = re.compile(rb't="inlineStr"><is>(.*?)</is>', re.DOTALL)
    parts = {**parts, SHEET: inline.sub(share, parts[SHEET])}
    items = b"".join(b"<si>%s</si>" % text for text in texts).decode()
    xml = f'<sst xmlns="{MAIN}">{items}</sst>'
    kind = f"{SHEETML}.sharedStrings+xml"
    return join(parts, BOOK, "sharedStrings", "xl/sharedStrings.xml", xml, kind)


@dress
def remarks_between_rows(parts: Parts) -> Parts:
    return put(parts, SHEET, (b"</row>", b"</row><!-- made by a script -->"))


@dress
def a_locked_sheet(parts: Parts) -> Parts:
    return put(parts, SHEET, (b"</sheetData>", b'</sheetData><sheetProtection sheet="1"/>'))


@dress
def a_locked_structure(parts: Parts) -> Parts:
    return put(parts, BOOK, (b"<workbookProtection", b'<workbookProtection lockStructure="1"'))


@dress
def a_signature(parts: Parts) -> Parts:
    arrow = f"{PACKAGE}/relationships/digital-signature/origin"
    arrow = f'<Relationship Id="sig" Type="{arrow}" Target="/sig/origin.sigs"/></Relationships>'
    parts = put(parts, "_rels/.rels", (b"</Relationships>", arrow.encode()))
    kind = f'<Default Extension="sigs" ContentType="{DEFAULTS["sigs"]}"/></Types>'
    parts = put(parts, "[Content_Types].xml", (b"</Types>", kind.encode()))
    return {**parts, "sig/origin.sigs": b""}


@dress
def a_second_table_beside(parts: Parts) -> Parts:
    columns = '<tableColumn id="1" name="Un"/><tableColumn id="2" name="Deux"/>'
    made = table(9, "autre", "T5:U7", columns)
    parts = join(parts, SHEET, "table", "xl/tables/t9.xml", made, f"{SHEETML}.table+xml")
    heads = '<c r="T5" t="str"><v>Un</v></c><c r="U5" t="str"><v>Deux</v></c></row>'
    data = re.sub(rb'(<row r="5".*?)</row>', rb"\1" + heads.encode(), parts[SHEET], flags=re.DOTALL)
    parts = {**parts, SHEET: data}
    return put(
        parts, SHEET, (b"</tableParts>", b'<tablePart r:id="new"/></tableParts>'),
        (b"<worksheet ", f'<worksheet xmlns:r="{OFFICE}" '.encode()),
    )  # fmt: skip
