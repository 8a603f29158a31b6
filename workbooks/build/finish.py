"""Finishes the package that openpyxl wrote: values of formulas, green triangles, fixed times."""

import re
import zipfile
from collections.abc import Mapping
from datetime import date, time
from typing import Any, BinaryIO

from openpyxl.utils.datetime import to_excel

from workbooks.layout import HEADER_ROW
from workbooks.package.escape import escape

_FORMULA = re.compile(rb'<c r="([A-Z]+\d+)"( s="\d+")?><f>([^<]*)</f><v\s*/?>(?:</v>)?</c>')
_ROW = re.compile(rb'(<row r="(\d+)"[^>]*) customHeight="1"')
_NUMBERED = re.compile(rb"&#(\d{3,7});")
_AFTER_IGNORED = re.compile(rb"<drawing |<legacyDrawing |<tableParts")
_TYPES = "[Content_Types].xml"
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


class Finish:
    """What one sheet still needs: the value of each formula cell, the columns of texts."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.texts: list[str] = []

    def apply(self, part: bytes) -> bytes:
        """Return the sheet's XML with its values, its line breaks, its leave to hold digits as text."""
        part = part.replace(b"_x000a_&amp;", b"\n&amp;")
        part = _ROW.sub(_growing, part)
        if self.values:
            part = _FORMULA.sub(self._with_value, part)
        found = _AFTER_IGNORED.search(part)
        if self.texts and found:
            # Excel would offer, on each code, to turn it into a number and drop its zeros.
            where = " ".join(self.texts).encode()
            ignored = (
                b'<ignoredErrors><ignoredError sqref="%b" numberStoredAsText="1"/></ignoredErrors>'
            )
            part = part[: found.start()] + ignored % where + part[found.start() :]
        return part

    def _with_value(self, found: re.Match[bytes]) -> bytes:
        # A copy that is only looked at (a preview, a protected view) computes nothing.
        kind, value = _cached(self.values.get(found[1].decode()))
        head = b'<c r="%b"%b%b><f>' % (found[1], found[2] or b"", kind)
        return head + found[3] + b"</f><v>" + value + b"</v></c>"


def _letter(found: re.Match[bytes]) -> bytes:
    """Write a letter as itself: lxml writes each Arabic one in seven bytes, UTF-8 in two."""
    return chr(int(found[1])).encode()


def _growing(found: re.Match[bytes]) -> bytes:
    """Let Excel fit the height of a data row again when somebody types in it."""
    return found[1] if int(found[2]) > HEADER_ROW else found[0]


def _cached(value: Any) -> tuple[bytes, bytes]:
    if value is None:
        return b' t="str"', b""
    if isinstance(value, str):
        return b' t="str"', escape(value)
    if isinstance(value, date | time):
        return b"", str(to_excel(value)).encode()  # type: ignore[no-untyped-call]  # openpyxl's stub.
    return b"", str(value).encode()


def finish(raw: BinaryIO, out: BinaryIO, sheets: Mapping[str, Finish]) -> None:
    """Copy the package, its sheets finished, its parts in an order and at a time that never vary.

    Args:
        raw: the package as openpyxl wrote it.
        out: where the finished one goes.
        sheets: by the name of its part, what each sheet still needs.
    """
    with (
        zipfile.ZipFile(raw) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as target,
    ):
        names = source.namelist()
        for name in sorted(names, key=lambda name: (name != _TYPES, names.index(name))):
            part = _NUMBERED.sub(_letter, source.read(name))
            if name.startswith("xl/charts/chart"):
                # Without the attribute LibreOffice takes the format of the cells.
                part = part.replace(b';;"/>', b';;" sourceLinked="0"/>')
            if name in sheets:
                part = sheets[name].apply(part)
            info = zipfile.ZipInfo(name, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, part)
