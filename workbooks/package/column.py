"""Columns of a sheet: hidden without losing their widths and styles, or given others."""

from collections.abc import Callable

from workbooks.package import markup
from workbooks.package.draft import Draft
from workbooks.package.sheet_xml import SheetXml

WIDTH = "9.140625"  # What Excel writes for a column nobody widened.
UNSEEN = ";;;"  # LibreOffice lets a text of a hidden column spill into the blank cell beside it.


def hide_columns(draft: Draft, sheet: str, first: int, last: int) -> None:
    """Hide columns first to last."""
    change_columns(draft, sheet, first, last, lambda tag: markup.with_attribute(tag, "hidden", "1"))


def veil_columns(draft: Draft, sheet: str, first: int, last: int) -> int:
    """Hide columns whose cells show nothing either; return the style of such cells."""
    style = draft.styles.with_format(0, UNSEEN)

    def veil(tag: bytes) -> bytes:
        return markup.with_attribute(markup.with_attribute(tag, "style", str(style)), "hidden", "1")

    change_columns(draft, sheet, first, last, veil)
    return style


def change_columns(
    draft: Draft, sheet: str, first: int, last: int, change: Callable[[bytes], bytes]
) -> None:
    """Change the tags of columns first to last; spans of columns that reach in are split."""
    data = draft.sheet_data(sheet)
    with draft.blaming(draft.sheet(sheet).part):
        covered = sorted(_spans(data))
    head = markup.prefix(data)
    bare = b'<%scol min="1" max="1" width="%s"/>' % (head, WIDTH.encode())
    at, gaps = first, []
    for low, high, _ in covered:
        if high < at or low > last:
            continue
        if low > at:
            gaps.append((at, low - 1, bare))
        at = high + 1
    if at <= last:
        gaps.append((at, last, bare))
    pieces = [piece for span in [*covered, *gaps] for piece in _split(span, first, last, change)]
    inner = b"".join(xml for _, xml in sorted(pieces))
    draft.put_element(sheet, "cols", b"<%scols>%s</%scols>" % (head, inner, head))


def _spans(data: bytes) -> list[tuple[int, int, bytes]]:
    """Return the columns that have something of their own: first, last, their tag."""
    node = SheetXml(data).element("cols")
    openings = [markup.tag(data, one) for one in (markup.inside(data, node) if node else [])]
    facts = [(markup.attributes(opening), opening) for opening in openings]
    return [(int(one["min"]), int(one["max"]), opening) for one, opening in facts]


def _split(
    span: tuple[int, int, bytes], first: int, last: int, change: Callable[[bytes], bytes]
) -> list[tuple[int, bytes]]:
    """Return a span of columns in up to three pieces, the middle one changed."""
    low, high, opening = span
    pieces = []
    for start, end, inner in (
        (low, min(high, first - 1), False),
        (max(low, first), min(high, last), True),
        (max(low, last + 1), high, False),
    ):
        if start > end:
            continue
        xml = markup.with_attribute(opening, "min", str(start))
        xml = markup.with_attribute(xml, "max", str(end))
        pieces.append((start, change(xml) if inner else xml))
    return pieces
