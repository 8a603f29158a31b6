"""The styles part: asked what a style is, and given new styles at the end of its lists."""

import re
from collections.abc import Mapping

from workbooks.package import markup
from workbooks.package.escape import escape_attribute

SECTIONS = (
    "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
    "tableStyles", "colors", "extLst",
)  # fmt: skip
BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
CUSTOM_FORMATS = 164  # Excel keeps the numbers below for its own formats.
BARE = (
    b'<styleSheet xmlns="%s"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font>'
    b'</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill '
    b'patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/>'
    b'<bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" '
    b'fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" '
    b'fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
)
DEFAULTS = {
    node.name: [BARE[one.start : one.end] for one in markup.inside(BARE, node)]
    for node in markup.inside(BARE, markup.root(BARE))
}
NOT_SHOWN = re.compile(r"\"[^\"]*\"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]", re.IGNORECASE)


class Styles:
    """The lists of the styles part; what is added is spliced in at the end of its list."""

    def __init__(self, data: bytes | None, namespace: str) -> None:
        data = data or markup.DECLARATION + BARE % namespace.encode()
        self.data = markup.apply(data, [markup.append_to(data, markup.root(data), b"")])
        self.prefix = markup.prefix(self.data)
        self._nodes = {node.name: node for node in markup.inside(self.data, markup.root(self.data))}
        self._lists: dict[str, list[bytes]] = {}
        self._read: dict[str, int] = {}
        self._derived: dict[tuple[int, str], int] = {}
        self.changed = False

    def items(self, section: str) -> list[bytes]:
        """Return the elements of one list, those added included."""
        if section not in self._lists:
            node = self._nodes.get(section)
            found = markup.inside(self.data, node) if node else []
            self._lists[section] = [self.data[one.start : one.end] for one in found]
            self._read[section] = len(found)
        return self._lists[section]

    def add(self, section: str, xml: bytes) -> int:
        """Return the place of an element in its list, put at the end if it is new."""
        if section in DEFAULTS:
            self._need_defaults()
        items = self.items(section)
        if xml in items:
            return items.index(xml)
        items.append(xml)
        self.changed = True
        return len(items) - 1

    def _need_defaults(self) -> None:
        """Fill lists that are empty: the first of each stands for all cells that say none."""
        for section, defaults in DEFAULTS.items():
            items = self.items(section)
            if not items:
                items += [markup.reprefix(one, b"", self.prefix) for one in defaults]

    def formats(self) -> Mapping[int, str]:
        """Return the workbook's own number formats."""
        facts = [markup.attributes(one) for one in self.items("numFmts")]
        return {int(one["numFmtId"]): one.get("formatCode", "") for one in facts}

    def format_id(self, code: str) -> int:
        """Return the number of a format, made if the workbook has none like it."""
        formats = self.formats()
        for number, known in formats.items():
            if known == code:
                return number
        number = max([CUSTOM_FORMATS - 1, *formats]) + 1
        facts = self.prefix, number, escape_attribute(code)
        self.add("numFmts", b'<%snumFmt numFmtId="%d" formatCode="%s"/>' % facts)
        return number

    def is_date(self, index: int) -> bool:
        """Tell whether cells of a style show a number as a day or an hour."""
        number = int(self._xf(index).get("numFmtId", "0"))
        return number in BUILT_IN_DATES or is_date_format(self.formats().get(number, ""))

    def _xf(self, index: int) -> dict[str, str]:
        items = self.items("cellXfs")
        if index >= len(items):
            return {}
        return markup.attributes(items[index][: items[index].index(b">") + 1])

    def with_format(self, index: int, code: str) -> int:
        """Return a style like another but for its number format."""
        key = index, code
        if key not in self._derived:
            items = self.items("cellXfs")
            bare = b'<%sxf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' % self.prefix
            xml = items[index] if index < len(items) else bare
            end = xml.index(b">") + 1
            opening = markup.with_attribute(xml[:end], "numFmtId", str(self.format_id(code)))
            opening = markup.with_attribute(opening, "applyNumberFormat", "1")
            self._derived[key] = self.add("cellXfs", opening + xml[end:])
        return self._derived[key]

    def build(self) -> bytes:
        """Return the part with what was added."""
        splices: list[markup.Splice] = []
        root = markup.root(self.data)
        # New lists that meet at one place must stand there in the schema's order.
        for section in sorted(self._lists, key=SECTIONS.index):
            items = self._lists[section]
            new = b"".join(items[self._read[section] :])
            if not new:
                continue
            name = self.prefix + section.encode()
            node = self._nodes.get(section)
            if node is None:
                xml = b'<%s count="%d">%s</%s>' % (name, len(items), new, name)
                place = self._place(section, root)
                splices.append((place, place, xml))
                continue
            opening = markup.tag(self.data, node)
            counted = markup.with_attribute(opening, "count", str(len(items)))
            if node.close == node.end:
                xml = counted[:-2].rstrip() + b">" + new + b"</" + name + b">"
                splices.append((node.start, node.end, xml))
            else:
                splices += [(node.start, node.inner, counted), (node.close, node.close, new)]
        return markup.apply(self.data, splices)

    def _place(self, section: str, root: markup.Node) -> int:
        later = SECTIONS[SECTIONS.index(section) + 1 :]
        return min(
            [root.close, *(node.start for node in self._nodes.values() if node.name in later)]
        )


def is_date_format(code: str) -> bool:
    """Tell whether a number format shows days or hours.

    >>> is_date_format("dd/mm/yyyy"), is_date_format('0.00" days"'), is_date_format("[h]:mm")
    (True, False, True)
    """
    shown = NOT_SHOWN.sub("", code.partition(";")[0]).lower().replace("general", "")
    return any(letter in shown for letter in "dmyhs")
