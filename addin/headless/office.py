"""One PC at one share, made of this machine's real folders, clock and accounts."""

import getpass
import platform
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from addin.headless.disk import FolderDisk
from addin.headless.home import home
from addin.headless.local import FolderLocal
from addin.headless.place import is_named, note_share
from macros.problem import UseProblem
from workbooks.ledger.entry import By
from workbooks.sync.office import Office
from workbooks.sync.problem import ShareProblem
from workbooks.sync.promise import Promises
from workbooks.sync.share import NAMELESS, open_share


def open_office(
    folder: Path,
    person: str,
    progress: Callable[[str], None] = lambda _: None,
    heed: Callable[[], None] = lambda: None,
) -> Office:
    """Return this PC at a share; UseProblem when the folder is not there."""
    if not folder.is_dir():
        raise UseProblem("USE_003", path=folder)
    disk = FolderDisk(folder)
    try:
        share = open_share(disk, fresh if person else None)
    except OSError as wrong:
        what = wrong.strerror or type(wrong).__name__
        raise ShareProblem("SHARE_005", path=folder, what=what) from wrong
    if person and share.kind == NAMELESS:
        raise ShareProblem("SHARE_020", path=folder)
    by = By(person, _account(), platform.node())
    local = FolderLocal(home(), share.id or str(folder), by.machine)
    note_share(FolderDisk(home()), folder, local.name)
    named = is_named(local.disk, folder, remember=bool(person))
    alone = share.kind == "smb" and named
    notes = Promises(local.disk)
    return Office(disk, local, by, now, fresh, folder, progress, notes, alone, heed)


def fresh() -> str:
    """Return a new name from the system's own random source."""
    return uuid4().hex


def now() -> datetime:
    """Return this PC's time; it is for display, never for order."""
    return datetime.now(UTC)


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
