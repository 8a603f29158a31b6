"""Which release made an add-in: its hidden sheet of settings says so."""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

KEY = "version"
_SHEETS = "xl/worksheets/"
_TEXT = rb"<t(?:\s[^>]*)?>%s</t>"
_SAID = re.compile(
    _TEXT % KEY.encode() + rb"</is></c>\s*<c[^>]*><is>" + _TEXT % rb"([^<]*)", re.DOTALL
)


def version_in(addin: bytes) -> str | None:
    """Return the release that an add-in bears, "" if it bears none; None if it is no add-in."""
    try:
        with ZipFile(BytesIO(addin)) as archive:
            sheets = [name for name in archive.namelist() if name.startswith(_SHEETS)]
            found = [_SAID.search(archive.read(name)) for name in sheets]
    except BadZipFile:
        return None
    return next((one[1].decode() for one in found if one), "")


def is_older(one: str, other: str) -> bool:
    """Say whether a release came before another; what bears none is the oldest.

    >>> is_older("0.9.1", "0.10"), is_older("", "0.2.0"), is_older("0.2.0", "0.2.0")
    (True, True, False)
    """
    return _numbers(one) < _numbers(other)


def _numbers(version: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", version)]
