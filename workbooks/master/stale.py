"""Marks that a program left beside a workbook when it died: they say "open" for ever."""

import sys
from collections.abc import Callable
from pathlib import Path

from workbooks.ledger.disk import Disk
from workbooks.package.open_elsewhere import owner_files

_DAY_SECONDS = 24 * 60 * 60
#: LibreOffice writes the person, the account and the machine; any of them may be blank.
_OFFICE_NAMES = 3
_EXCEL_BYTES, _EXCEL_LENGTH_AT, _EXCEL_NAME_AT = 165, 55, 57


def share_time(disk: Disk, folder: str, fresh: Callable[[], str]) -> float:
    """Return the share's own time, told by a file that is made and removed there."""
    probe = f"{folder}/.probe.{fresh()[:8]}" if folder else f".probe.{fresh()[:8]}"
    disk.create(probe, b"")
    try:
        return disk.mtime(probe)
    finally:
        disk.remove(probe)


def stale_marks(path: Path, now: float) -> list[Path]:
    """Return the marks older than a day beside a workbook that nobody holds."""
    there = [mark for mark in owner_files(path) if mark.exists()]
    old = [mark for mark in there if now - mark.stat().st_mtime > _DAY_SECONDS]
    return old if old and opens_alone(path) else []


def remove_stale_marks(path: Path, now: float) -> list[Path]:
    """Remove the marks that are stale; return them."""
    found = stale_marks(path, now)
    for mark in found:
        mark.unlink(missing_ok=True)
    return found


def opens_alone(path: Path) -> bool:
    """Tell whether a workbook can be opened with nobody else writing it."""
    try:
        with path.open("r+b") as file:
            if sys.platform != "win32":
                # Windows denies the opening itself; LibreOffice on Linux holds such a lock.
                import fcntl  # noqa: PLC0415 - it is not there on Windows.

                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def owner_of(mark: Path) -> str:
    """Return the name of the person who has a workbook open, as the mark beside it says."""
    try:
        data = mark.read_bytes()
    except OSError:
        return ""
    if mark.name.startswith(".~lock."):
        parts = data.decode("utf-8", "replace").split(",")[:_OFFICE_NAMES]
        return next((part.strip() for part in parts if part.strip()), "")
    if len(data) < _EXCEL_BYTES:
        return ""
    length = int.from_bytes(data[_EXCEL_LENGTH_AT:_EXCEL_NAME_AT], "little")
    name = data[_EXCEL_NAME_AT : _EXCEL_NAME_AT + 2 * length]
    return name.decode("utf-16-le", "replace").strip()


def mark_of(person: str) -> bytes:
    """Return the mark that Excel writes for a person.

    >>> len(mark_of("فاطمة"))
    165
    """
    short = person[:54]
    narrow = short.encode("cp1256", "replace").ljust(54)
    wide = short.ljust(54).encode("utf-16-le")
    return bytes([len(short)]) + narrow + len(short).to_bytes(2, "little") + wide
