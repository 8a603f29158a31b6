"""The texts that a workbook's cells share, each read only when it is asked for."""

import re
from functools import lru_cache

from workbooks.package import markup
from workbooks.package.escape import unescape


class SharedStrings:
    """The shared strings in their order, runs of rich text joined.

    >>> strings = SharedStrings(b"<sst><si><t>a</t></si><si/><si><r><t>b</t></r></si></sst>")
    >>> len(strings), strings[2]
    (3, 'b')
    """

    __slots__ = ("_data", "_head", "_items", "_known", "_text")

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._head = head = re.escape(markup.prefix(data))
        whole = rb"<%ssi(?:\s[^>]*)?(?:/>|>(.*?)</%ssi\s*>)" % (head, head)
        self._items = re.finditer(whole, data, re.DOTALL)
        self._text = re.compile(rb"<%st(?:\s[^>]*)?>([^<]*)</%st\s*>" % (head, head))
        self._known: list[str] = []

    def __len__(self) -> int:
        return self._data.count(b"<%ssi" % markup.prefix(self._data))

    def __getitem__(self, index: int, /) -> str:
        known = self._known
        if index < 0:
            raise IndexError(index)
        while index >= len(known):
            if (item := next(self._items, None)) is None:
                raise IndexError(index)
            inner = item[1] or b""
            plain = self._text.fullmatch(inner)
            known.append(unescape(plain[1]) if plain else rich_text(inner, self._head))
        return known[index]


def rich_text(inner: bytes, head: bytes) -> str:
    """Return the text of a string item, the reading aids of Japanese left out."""
    if b"rPh" in inner:
        inner = re.sub(rb"<%srPh\b.*?</%srPh\s*>" % (head, head), b"", inner, flags=re.DOTALL)
    return unescape(b"".join(_texts(head).findall(inner)))


@lru_cache
def _texts(head: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<%st(?:\s[^>]*)?>([^<]*)</%st\s*>" % (head, head))
