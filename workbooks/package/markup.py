"""XML as bytes: where its elements stand, and how a few of them are replaced in place."""

import codecs
import re
import xml.parsers.expat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbooks.package.escape import escape_attribute, escape_formula, plain

TAG = re.compile(
    rb"<(/?)((?:[A-Za-z_][\w.\-]*:)?)([A-Za-z_][\w.\-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>"
)
ATTRIBUTE = re.compile(rb"([A-Za-z_][\w.\-:]*)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
DECLARED = re.compile(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.\-]+)[\"'][^>]*\?>")
CDATA = re.compile(rb"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
UTF8 = {"utf-8", "ascii"}
DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

Splice = tuple[int, int, bytes]


class MarkupError(ValueError):
    """A part is not XML as we can hold it."""


@dataclass(frozen=True, slots=True)
class Node:
    """Where one element stands: `start:inner` is its opening tag, `close:end` its closing one."""

    name: str
    start: int
    inner: int
    close: int
    end: int


def normal(data: bytes) -> bytes:
    """Return a part as UTF-8 without comments or CDATA; the same object if it already is."""
    head = data[:256]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = _recode(data, "utf-16")
    elif (found := DECLARED.match(head.removeprefix(codecs.BOM_UTF8))) and codecs.lookup(
        found[1].decode()
    ).name not in UTF8:
        data = _recode(data, found[1].decode())
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
        raise MarkupError("DOCTYPE")
    # One letter is found ten times faster than `<!--`, and most sheets have none.
    if b"!" not in data or (b"<!--" not in data and b"<![CDATA[" not in data):
        return data
    data = CDATA.sub(lambda inside: escape_formula(inside[1].decode()), data)
    return COMMENT.sub(b"", data)


def _recode(data: bytes, encoding: str) -> bytes:
    text = data.decode(encoding).encode()
    return DECLARATION + re.sub(rb"^\s*<\?xml.*?\?>\s*", b"", text, count=1)


def root(data: bytes) -> Node:
    """Return the outermost element."""
    opening = TAG.search(data)
    if not opening or opening[1]:
        raise MarkupError("no root")
    if opening[5]:
        return _empty(opening)
    close = data.rfind(b"</")
    if close < opening.end():
        raise MarkupError("no end")
    return Node(opening[3].decode(), opening.start(), opening.end(), close, len(data))


def prefix(data: bytes) -> bytes:
    """Return the prefix of the outermost element, with its colon, or nothing."""
    opening = TAG.search(data)
    return opening[2] if opening else b""


def children(data: bytes, start: int, end: int) -> Iterator[Node]:
    """Walk the elements of a span that lie in no other element of the span."""
    depth = 0
    opened: re.Match[bytes] | None = None
    for found in TAG.finditer(data, start, end):
        if found[1]:
            depth -= 1
            if depth == 0 and opened:
                name = opened[3].decode()
                yield Node(name, opened.start(), opened.end(), found.start(), found.end())
        elif found[5]:
            if depth == 0:
                yield _empty(found)
        else:
            opened = found if depth == 0 else opened
            depth += 1


def _empty(found: re.Match[bytes]) -> Node:
    end = found.end()
    return Node(found[3].decode(), found.start(), end, end, end)


def inside(data: bytes, node: Node) -> list[Node]:
    """Return the children of an element."""
    return list(children(data, node.inner, node.close))


def child(data: bytes, node: Node, name: str) -> Node | None:
    """Return the first child of that name."""
    return next((one for one in children(data, node.inner, node.close) if one.name == name), None)


def tag(data: bytes, node: Node) -> bytes:
    """Return an element's opening tag."""
    return data[node.start : node.inner]


def attributes(opening: bytes) -> dict[str, str]:
    r"""Read the attributes of an opening tag, prefixes kept.

    >>> attributes(b'<c r="A1" t="s"/>')
    {'r': 'A1', 't': 's'}
    """
    return {
        found[1].decode(): plain(found[2] if found[2] is not None else found[3])
        for found in ATTRIBUTE.finditer(opening)
    }


def with_attribute(opening: bytes, name: str, value: str | None) -> bytes:
    """Return an opening tag with one attribute set, or without it if the value is None.

    >>> with_attribute(b'<a b="1"/>', "b", "2")
    b'<a b="2"/>'
    >>> with_attribute(b'<a b="1"/>', "c", "2")
    b'<a b="1" c="2"/>'
    """
    old = re.search(rb"\s+" + re.escape(name.encode()) + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')", opening)
    new = b"" if value is None else b' %s="%s"' % (name.encode(), escape_attribute(value))
    if old:
        return opening[: old.start()] + new + opening[old.end() :]
    end = len(opening) - (2 if opening.endswith(b"/>") else 1)
    return opening[:end].rstrip() + new + opening[end:]


def local_attribute(opening: bytes, name: str) -> str | None:
    """Return an attribute whatever its prefix, as `r:id` is found under `id`."""
    for key, value in attributes(opening).items():
        if key.rsplit(":", 1)[-1] == name and not key.startswith("xmlns"):
            return value
    return None


def apply(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Replace spans; what lies between them is copied as it is.

    >>> apply(b"abcdef", [(4, 5, b"E"), (1, 3, b"")])
    b'adEf'
    """
    pieces: list[bytes | memoryview] = []
    view = memoryview(data)
    at = 0
    for start, end, new in sorted(splices, key=lambda splice: (splice[0], splice[1])):
        pieces += (view[at:start], new)
        at = end
    if not pieces:
        return data
    pieces.append(view[at:])
    return b"".join(pieces)


def append_to(data: bytes, node: Node, new: bytes) -> Splice:
    """Return the splice that puts XML at the end of an element, opening it if it is empty."""
    if node.close == node.end:
        opening = tag(data, node)
        name = TAG.match(opening)
        assert name
        body = opening[:-2].rstrip() + b">" + new + b"</" + name[2] + name[3] + b">"
        return node.start, node.end, body
    return node.close, node.close, new


def reprefix(xml: bytes, old: bytes, new: bytes) -> bytes:
    """Give elements of one prefix another one."""
    if old == new:
        return xml
    pattern = rb"<(/?)" + re.escape(old) + rb"(?=[A-Za-z_][\w.\-]*[\s/>])"
    return re.sub(pattern, lambda found: b"<" + found[1] + new, xml)


def parse_fault(data: bytes) -> str | None:
    """Return what a real parser says against a part, or None; it reads nothing from elsewhere.

    >>> parse_fault(b"<a><b></a>")
    'mismatched tag: line 1, column 8'
    """
    try:
        xml.parsers.expat.ParserCreate(namespace_separator=" ").Parse(data, True)
    except xml.parsers.expat.ExpatError as wrong:
        return str(wrong)
    return None
