"""Some lines of a large sheet as a workbook of their own: the same readers read them, and no others."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbooks.package import markup
from workbooks.package.package import Package
from workbooks.package.sheet_xml import SheetXml
from workbooks.package.write_archive import write_archive

DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class Lined:
    """The lines of a sheet that are written in its part: their numbers, and an image of each."""

    numbers: Sequence[int]
    starts: Sequence[int]
    end: int
    images: list[bytes]


def lined(sheet: SheetXml) -> Lined:
    """Return the lines of a sheet, each with the image of its bytes."""
    seen = memoryview(sheet.data)
    numbers, starts = sheet.index()
    ends = [*starts[1:], sheet.end]
    images = [
        hashlib.blake2b(seen[start:end], digest_size=DIGEST_BYTES).digest()
        for start, end in zip(starts, ends, strict=False)
    ]
    return Lined(numbers, starts, sheet.end, images)


def excerpt(package: Package, part: str, lines: Lined, wanted: Iterable[int]) -> Package | None:
    """Return a workbook in which a sheet has the wanted lines alone, in their order from line 1 on.

    Args:
        package: the whole workbook.
        part: of the sheet.
        lines: all lines of that sheet.
        wanted: places among them.

    Returns:
        None if a cell of these lines does not say where it stands.
    """
    sheet = package.sheet_xml(part)
    root = markup.root(sheet.data)
    rows: list[bytes] = []
    ends = [*lines.starts[1:], lines.end]
    for now, place in enumerate(wanted, start=1):
        row = _moved(sheet, lines.starts[place], ends[place], lines.numbers[place], now)
        if row is None:
            return None
        rows.append(row)
    opening, head = sheet.data[: root.inner], sheet.prefix
    body = [b"<%ssheetData>" % head, *rows, b"</%ssheetData>" % head]
    closing = b"</%sworksheet>" % head
    made = write_archive(package.archive, {part.lower(): b"".join([opening, *body, closing])}, {})
    return Package(made, package.path)


def _moved(sheet: SheetXml, start: int, end: int, number: int, now: int) -> bytes | None:
    """Return a row under another number, None unless it and all its cells say where they are."""
    head, raw = sheet.prefix, sheet.data[start:end]
    opening = b'<%srow r="%d"' % (head, number)
    if not raw.startswith(opening):
        return None
    cell = re.compile(rb'(<%sc r="[A-Z]{1,3})%d"' % (sheet.escaped_prefix, number))
    moved, count = cell.subn(rb'\g<1>%d"' % now, raw)
    if count != len(sheet.cell_openings(start, end)):
        return None
    return b'<%srow r="%d"' % (head, now) + moved[len(opening) :]


def strings_image(package: Package) -> tuple[int, bytes]:
    """Return the length and the image of the shared strings; more may be added behind."""
    part = package.related(package.main, "sharedStrings")
    items = _items(package.part(part)) if part else b""
    return len(items), hashlib.blake2b(items, digest_size=DIGEST_BYTES).digest()


def strings_stay(package: Package, known: Sequence[object]) -> bool:
    """Say whether the shared strings begin with those that were known."""
    length, image = known
    part = package.related(package.main, "sharedStrings")
    items = _items(package.part(part)) if part else b""
    if not isinstance(length, int) or len(items) < length:
        return False
    return hashlib.blake2b(items[:length], digest_size=DIGEST_BYTES).digest() == image


def _items(data: bytes) -> bytes:
    """Return what stands inside the root, whose own attributes count the items."""
    root = markup.root(data)
    return data[root.inner : root.close]
