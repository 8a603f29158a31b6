"""Styles of one workbook found again, or made, in another."""

import re

from workbooks.package import markup
from workbooks.package.style import CUSTOM_FORMATS, Styles

PARTS = (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"))
COLOUR = re.compile(rb"(\sdxfId=\")(\d+)")
FOREIGN = re.compile(rb"\s(?!xmlns)\w+:\w+=\"[^\"]*\"")


class StyleCopy:
    """Translates style numbers from one workbook's lists to another's, adding what is missing."""

    def __init__(self, source: Styles, target: Styles) -> None:
        self._source = source
        self._target = target
        self._cells: dict[int, int] = {0: 0}
        self._colours: dict[int, int] = {}

    def cell(self, index: int) -> int:
        """Return the target's number for a cell style; each workbook's first is its default."""
        if index not in self._cells:
            self._cells[index] = self._copied(index)
        return self._cells[index]

    def _copied(self, index: int) -> int:
        items = self._source.items("cellXfs")
        if index >= len(items):
            return 0
        xml = items[index]
        end = xml.index(b">") + 1
        opening = xml[:end]
        facts = markup.attributes(opening)
        for attribute, section in PARTS:
            place = int(facts.get(attribute, "0"))
            opening = markup.with_attribute(opening, attribute, str(self._part(section, place)))
        number = int(facts.get("numFmtId", "0"))
        if number >= CUSTOM_FORMATS:
            number = self._target.format_id(self._source.formats().get(number, "General"))
        opening = markup.with_attribute(opening, "numFmtId", str(number))
        opening = markup.with_attribute(opening, "xfId", "0")
        return self._target.add("cellXfs", self._prefixed(opening + xml[end:]))

    def _part(self, section: str, place: int) -> int:
        items = self._source.items(section)
        return self._target.add(section, self._prefixed(items[place])) if place < len(items) else 0

    def colour(self, index: int) -> int:
        """Return the target's number for the look of a conditional format."""
        if index not in self._colours:
            xml = self._prefixed(self._source.items("dxfs")[index])
            self._colours[index] = self._target.add("dxfs", self._numbered(xml))
        return self._colours[index]

    def table_look(self, name: str) -> None:
        """Bring a look of tables that the source defines, unless the target has one so named."""
        if any(_name(xml) == name for xml in self._target.items("tableStyles")):
            return
        for xml in self._source.items("tableStyles"):
            if _name(xml) == name:
                # Excel's own marks bear prefixes that the target may not know.
                plain = FOREIGN.sub(b"", xml)
                numbered = COLOUR.sub(
                    lambda id_: b"%s%d" % (id_[1], self.colour(int(id_[2]))), plain
                )
                self._target.add("tableStyles", self._prefixed(numbered))

    def _numbered(self, xml: bytes) -> bytes:
        """Return a look whose own number format has a number that is free in the target."""
        found = re.search(rb"<(?:\w+:)?numFmt\b[^>]*>", xml)
        if not found:
            return xml
        code = markup.attributes(found[0]).get("formatCode", "General")
        number = str(self._target.format_id(code))
        return xml.replace(found[0], markup.with_attribute(found[0], "numFmtId", number))

    def _prefixed(self, xml: bytes) -> bytes:
        return markup.reprefix(xml, self._source.prefix, self._target.prefix)


def _name(xml: bytes) -> str | None:
    return markup.attributes(xml[: xml.index(b">") + 1]).get("name")
