"""Our colours: one conditional format per kind and sheet, known again by its formula."""

import re
from collections.abc import Iterable
from typing import Literal

from workbooks.package import markup
from workbooks.package.area import areas_of, parse_areas
from workbooks.package.draft import Draft
from workbooks.package.sheet_xml import SheetXml

TintKind = Literal["error", "warning", "information"]
COLOURS: dict[TintKind, bytes] = {
    "error": b"FFFFC7CE",
    "warning": b"FFFFEB9C",
    "information": b"FFDDEBF7",
}
OURS = re.compile(rb"LEN\((?:\"|&quot;)dafatir:\w+(?:\"|&quot;)\)(?:&gt;|>)0")
PRIORITY = re.compile(rb"\spriority\s*=\s*[\"'](-?\d+)")


class Tints:
    """The colours of one sheet that wait to be written."""

    def __init__(self, draft: Draft, sheet: str) -> None:
        self._draft = draft
        self._sheet = sheet
        self._cells: dict[TintKind, set[tuple[int, int]]] = {}
        self._cleared = False

    def add(self, cells: Iterable[tuple[int, int]], kind: TintKind) -> None:
        """Colour more cells."""
        if kind not in COLOURS:
            raise ValueError(f"{kind!r} has no colour.")
        self._cells.setdefault(kind, set()).update(cells)

    def clear(self) -> None:
        """Forget what waits, and take away what stands."""
        self._cells.clear()
        self._cleared = True

    def flush(self) -> None:
        """Write what waits; kinds that were not asked for anew keep their cells."""
        if not (self._cleared or any(self._cells.values())):
            return
        data = self._draft.sheet_data(self._sheet)
        kinds = [kind for kind in COLOURS if self._cleared or self._cells.get(kind)]
        data = self._without(data, kinds)
        blocks = [self._block(data, kind, rank) for rank, kind in enumerate(COLOURS)]
        at = SheetXml(data).place("conditionalFormatting")
        self._draft.put_around(self._sheet, markup.apply(data, [(at, at, b"".join(blocks))]))
        self._cells.clear()
        self._cleared = False

    def _without(self, data: bytes, kinds: list[TintKind]) -> bytes:
        gone: list[markup.Splice] = []
        for node in SheetXml(data).around():
            block = data[node.start : node.end]
            if node.name != "conditionalFormatting" or not (found := OURS.search(block)):
                continue
            kind = next((one for one in kinds if one.encode() in found[0]), None)
            if kind is None:
                continue
            if not self._cleared:
                self._cells[kind] |= _cells_of(markup.attributes(markup.tag(data, node))["sqref"])
            gone.append((node.start, node.end, b""))
        return markup.apply(data, gone)

    def _block(self, data: bytes, kind: TintKind, rank: int) -> bytes:
        cells = self._cells.get(kind)
        if not cells:
            return b""
        head = markup.prefix(data)
        styles = self._draft.styles
        facts = styles.prefix, COLOURS[kind]
        colour = b'<%sdxf><%sfill><%spatternFill patternType="solid"><%sfgColor rgb="%s"/>' % (
            *(styles.prefix,) * 4, facts[1],
        )  # fmt: skip
        colour += b'<%sbgColor rgb="%s"/></%spatternFill></%sfill></%sdxf>' % (
            *facts, *(styles.prefix,) * 3,
        )  # fmt: skip
        dxf = styles.add("dxfs", colour)
        tail = data[SheetXml(data).outer_end :]
        last = max((int(one[1]) for one in PRIORITY.finditer(tail)), default=0)
        sqref = " ".join(map(str, areas_of(cells))).encode()
        rule = b'<%scfRule type="expression" dxfId="%d" priority="%d">' % (
            head, dxf, max(last, 0) + 1 + rank,
        )  # fmt: skip
        formula = b'<%sformula>LEN("dafatir:%s")&gt;0</%sformula>' % (head, kind.encode(), head)
        block = b"%sconditionalFormatting" % head
        facts_out = block, sqref, rule, formula, head, block
        return b'<%s sqref="%s">%s%s</%scfRule></%s>' % facts_out


def _cells_of(sqref: str) -> set[tuple[int, int]]:
    return {
        (row, column)
        for area in parse_areas(sqref)
        for row in range(area.top, area.bottom + 1)
        for column in range(area.left, area.right + 1)
    }
