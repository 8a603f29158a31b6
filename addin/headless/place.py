"""Where this PC's share lies: a copy of it that was carried here on a stick is another place."""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path

from addin.headless.disk import FolderDisk

_FILE = "place.txt"
_SHARES = "shares.json"
_DRIVE_REMOVABLE = 2


def is_named(local: FolderDisk, folder: Path, *, remember: bool) -> bool:
    """Say whether numbers may be claimed in a folder: it is the share that this PC was given.

    That is what `DAFATIR_SHARE` names, else the place where this PC first synced with this share.
    """
    here = os.path.normcase(folder.resolve())
    if named := os.environ.get("DAFATIR_SHARE"):
        return os.path.normcase(Path(named).resolve()) == here
    if _is_removable(folder):
        return False
    try:
        return local.read(_FILE).decode() == here
    except FileNotFoundError:
        if remember:
            local.replace(_FILE, here.encode())
        return True
    except (OSError, ValueError):
        return False


def usual_place(local: FolderDisk) -> str:
    """Return where this PC is used to find a share, empty if it has not found it yet."""
    if named := os.environ.get("DAFATIR_SHARE"):
        return named
    try:
        return local.read(_FILE).decode(errors="replace")
    except OSError:
        return ""


def _is_removable(folder: Path) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415 - only Windows names the kind of a drive.

    kind: int = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.resolve().drive}\\")
    return kind == _DRIVE_REMOVABLE


def note_share(home: FolderDisk, folder: Path, name: str) -> None:
    """Note under which name this PC keeps what it reads in a folder, for whoever may not look there."""
    noted, here = _noted(home), _written(folder)
    if noted.get(here) != name:
        with suppress(OSError):  # Then cells do not know it yet; the next sync notes it.
            home.replace(_SHARES, json.dumps(noted | {here: name}).encode())


def noted_shares(home: FolderDisk, folder: str) -> set[str]:
    """Return the name of a share by its folder as it is written; of all, if no folder is told.

    The folder itself is never looked at.
    """
    noted = _noted(home)
    if not folder:
        return set(noted.values())
    name = noted.get(_written(Path(folder)))
    return {name} if name else set()


def _written(folder: Path) -> str:
    return os.path.normcase(folder.absolute())


def _noted(home: FolderDisk) -> dict[str, str]:
    try:
        told = json.loads(home.read(_SHARES))
    except (OSError, ValueError):
        return {}
    found = told if isinstance(told, dict) else {}
    return {folder: name for folder, name in found.items() if isinstance(name, str)}
