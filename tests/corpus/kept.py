"""Whether what nobody asked to change is as it was: judged from the bytes, not by our reader."""

import re
import struct
import zipfile
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

ROW = re.compile(rb"<(?:\w+:)?row\b(?:[^>]*/>|.*?</(?:\w+:)?row\s*>)", re.DOTALL)
NUMBER = re.compile(rb"^<(?:\w+:)?row\b[^>]*?\sr=[\"'](\d+)")
FOLLOWS = re.compile(rb"<\?xml.*?\?>|<(?:\w+:)?dimension\b[^>]*>|\ssqref=\"[^\"]*\"", re.DOTALL)
CDATA = re.compile(rb"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
LOCAL = struct.Struct("<4s5H3L2H")


class Lying(NamedTuple):
    """One entry as it lies in a zip file."""

    method: int
    packed: bytes


def lying(path: Path) -> dict[str, Lying]:
    """Return the entries of a zip file in the order of its directory, still packed."""
    data = path.read_bytes()
    found = {}
    with zipfile.ZipFile(path) as archive:
        for one in archive.infolist():
            names = LOCAL.unpack_from(data, one.header_offset)[9:11]
            start = one.header_offset + LOCAL.size + sum(names)
            packed = data[start : start + one.compress_size]
            found[one.filename] = Lying(one.compress_type, packed)
    return found


def strayed(before: Path, after: Path, free: Collection[str]) -> list[str]:
    """Return the entries that changed, went or moved though they are not free to."""
    old, new = lying(before), lying(after)
    wrong = [name for name in old if name not in free and new.get(name) != old[name]]
    kept = [name for name in new if name in old]
    return wrong if kept == [name for name in old if name in new] else [*wrong, "order"]


class Sheet(NamedTuple):
    """A sheet's XML cut in what stands around its rows, and the rows under their numbers."""

    around: bytes
    rows: dict[int, bytes]


def cut(data: bytes) -> Sheet:
    """Cut a sheet; its declared extent and the areas of its rules are left out: they follow rows."""
    data = re.sub(rb"<!--.*?-->", b"", data, flags=re.DOTALL)
    data = CDATA.sub(lambda raw: raw[1].replace(b"<", b"&lt;"), data)
    number, rows = 0, {}
    for found in ROW.finditer(data):
        named = NUMBER.search(found[0])
        number = int(named[1]) if named else number + 1
        rows[number] = found[0]
    around = FOLLOWS.sub(b"", ROW.sub(b"", data))
    return Sheet(re.sub(rb"(<(?:\w+:)?sheetData)\s*/>", rb"\1></sheetData>", around), rows)


def changed_rows(before: bytes, after: bytes) -> set[int]:
    """Return the rows whose bytes differ; what stands around rows must not."""
    old, new = cut(before), cut(after)
    assert blank(old.around) == blank(new.around)
    return {row for row in old.rows | new.rows if old.rows.get(row) != new.rows.get(row)}


def blank(data: bytes) -> bytes:
    """Return XML without the blanks that stand between its elements."""
    return re.sub(rb">\s+<", b"><", data).strip()
