"""A sheet's XML rewritten for another workbook: styles, strings, names."""

import re
from collections.abc import Mapping

from workbooks.package.cell_xml import text_xml
from workbooks.package.escape import escape_attribute, escape_formula, plain
from workbooks.package.formula_text import renamed
from workbooks.package.sheet_xml import SheetXml
from workbooks.package.style_copy import StyleCopy
from workbooks.package.value import Strings

FORMULAS = re.compile(
    rb"<((?:\w+:)?(?:f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula))"
    rb"((?:\s[^>]*)?)>([^<]*)</\1>"
)
LOCATIONS = re.compile(rb"(<(?:\w+:)?hyperlink\b[^>]*?\slocation\s*=\s*\")([^\"]*)")
STYLE = re.compile(rb"(\ss\s*=\s*[\"'])(\d+)")
COLUMN_STYLE = re.compile(rb"(<(?:\w+:)?col\b[^>]*?\sstyle\s*=\s*[\"'])(\d+)")
COLOUR = re.compile(rb"(\sdxfId\s*=\s*[\"'])(\d+)")
SHARED = re.compile(rb"\st\s*=\s*[\"']s[\"']")
SELECTED = re.compile(rb"\stabSelected\s*=\s*[\"']\w+[\"']")


def renamed_formulas(data: bytes, sheets: Mapping[str, str], tables: Mapping[str, str]) -> bytes:
    """Return a part whose formulas call sheets and tables by their new names."""
    if all(old == new for old, new in [*sheets.items(), *tables.items()]):
        return data

    def formula(found: re.Match[bytes]) -> bytes:
        text = escape_formula(renamed(plain(found[3]), sheets, tables))
        return b"<%s%s>%s</%s>" % (found[1], found[2], text, found[1])

    def location(found: re.Match[bytes]) -> bytes:
        return found[1] + escape_attribute(renamed(plain(found[2]), sheets, tables))

    return LOCATIONS.sub(location, FORMULAS.sub(formula, data))


class SheetCopy:
    """Rewrites sheets for the workbook they go to."""

    def __init__(
        self,
        styles: StyleCopy,
        strings: Strings,
        sheets: Mapping[str, str],
        tables: Mapping[str, str],
    ) -> None:
        self._styles = styles
        self._strings = strings
        self._sheets = sheets
        self._tables = tables

    def rewritten(self, data: bytes) -> bytes:
        """Return the sheet's XML with the other workbook's styles, and no shared strings."""
        xml = SheetXml(data)
        head = SELECTED.sub(b"", data[: xml.inner])
        head = COLUMN_STYLE.sub(self._restyled, head)
        body = self._rows(xml)
        tail = COLOUR.sub(self._recoloured, data[xml.end :])
        return renamed_formulas(head + body + tail, self._sheets, self._tables)

    def _restyled(self, found: re.Match[bytes]) -> bytes:
        return found[1] + b"%d" % self._styles.cell(int(found[2]))

    def _recoloured(self, found: re.Match[bytes]) -> bytes:
        return found[1] + b"%d" % self._styles.colour(int(found[2]))

    def _rows(self, xml: SheetXml) -> bytes:
        body = xml.data[xml.inner : xml.end]
        body = xml.row.sub(lambda found: STYLE.sub(self._restyled, found[0], count=1), body)
        return self._cells(xml, body)

    def _cells(self, xml: SheetXml, body: bytes) -> bytes:
        head = xml.prefix
        value = re.compile(rb"<%sv(?:\s[^>]*)?>\s*(\d+)\s*<" % xml.escaped_prefix)

        def cell(found: re.Match[bytes]) -> bytes:
            attributes = STYLE.sub(self._restyled, found[1], count=1)
            content: bytes | None = found[2]
            if content and SHARED.search(attributes) and (held := value.search(content)):
                text = text_xml(head, self._strings()[int(held[1])])
                attributes = SHARED.sub(b' t="inlineStr"', attributes)
                content = b"<%sis>%s</%sis>" % (head, text, head)
            if content is None:
                return b"<%sc%s/>" % (head, attributes)
            return b"<%sc%s>%s</%sc>" % (head, attributes, content, head)

        return xml.cell.sub(cell, body)
