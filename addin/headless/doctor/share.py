"""A share: whether it can be reached and written, its clock, its masters, its ledgers."""

import json
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from addin.headless.disk import FolderDisk
from addin.headless.doctor.sign import Sign, fine, who_of, wrong
from addin.headless.home import home
from addin.headless.local import FolderLocal
from addin.headless.office import fresh, open_office
from addin.headless.place import is_named, usual_place
from macros.commands.verify import verify_share
from workbooks.master.stale import owner_of, share_time, stale_marks
from workbooks.master.writing import WRITING_FILE
from workbooks.package.open_elsewhere import owner_files
from workbooks.sync.problem import ShareProblem
from workbooks.sync.share import SHARE_FILE, is_nameless, master_path, open_share, services_on

_CLOCK_SECONDS_MAX = 300
_WRITING_SECONDS_MAX = 600
_FINDINGS_SHOWN = 10


def look_at_share(folder: Path) -> Iterator[Sign]:
    """Look at a shared folder, as far as one gets."""
    disk = FolderDisk(folder)
    try:
        reached = folder.is_dir() and disk.list("") is not None
    except OSError:
        reached = False
    if not reached:
        yield wrong("DOC_004", path=folder)
        return
    yield fine("DOC_004", path=folder)
    begun = disk.exists(SHARE_FILE)
    yield look_at_kind(disk) if begun else _look_at_nameless(disk)
    yield from look_at_place(disk) if begun else ()
    try:
        there = _time_of(disk)
    except OSError as problem:
        yield wrong("DOC_006", what=problem.strerror or "OSError")
        there = time.time()
    else:
        yield fine("DOC_006")
        yield look_at_clock(time.time(), there)
    for service in services_on(disk):
        yield from look_at_master(folder, service, there)
    if begun:
        yield from _look_at_ledgers(folder)


def _look_at_nameless(disk: FolderDisk) -> Sign:
    """Tell a folder where no share was begun from a part of one that was carried."""
    if not is_nameless(disk):
        return fine("DOC_011")
    problem = ShareProblem("SHARE_020", path=disk.root)
    return Sign(problem.code, False, problem.ar, problem.fr)


def _time_of(disk: FolderDisk) -> float:
    """Return the share's time from where this person may write: the root may be the IT bureau's."""
    for service in services_on(disk):
        with suppress(PermissionError):
            return share_time(disk, service, fresh)
    return share_time(disk, "", fresh)


def look_at_kind(disk: FolderDisk) -> Sign:
    """Read what a share says of itself."""
    try:
        kind = json.loads(disk.read(SHARE_FILE))["kind"]
    except (OSError, ValueError, KeyError, TypeError):
        return wrong("DOC_005")
    return fine("DOC_005", kind=kind)


def look_at_place(disk: FolderDisk) -> Iterator[Sign]:
    """Say when a share is not where this PC is used to find it: a copy that was carried here."""
    share = open_share(disk, fresh)
    local = FolderLocal(home(), share.id).disk
    if share.kind == "smb" and not is_named(local, disk.root, remember=False):
        yield wrong("DOC_019", path=usual_place(local))


def look_at_clock(here: float, there: float) -> Sign:
    """Compare this PC's clock with the share's."""
    apart = abs(here - there)
    if apart > _CLOCK_SECONDS_MAX:
        return wrong("DOC_007", minutes=round(apart / 60))
    return fine("DOC_007")


def look_at_master(folder: Path, service: str, now: float) -> Iterator[Sign]:
    """Look for what keeps a service's master from being brought up to date."""
    path = folder / master_path(service)
    stale = stale_marks(path, now)
    for mark in owner_files(path):
        if mark.exists():
            say = wrong if mark in stale else fine
            yield say("DOC_008", service=service, who=who_of(owner_of(mark)))
    writing = path.with_name(WRITING_FILE)
    try:
        age = now - writing.stat().st_mtime
    except OSError:
        return
    yield (wrong if age > _WRITING_SECONDS_MAX else fine)("DOC_009", service=service)


def _look_at_ledgers(folder: Path) -> Iterator[Sign]:
    try:
        done = verify_share(open_office(folder, ""))
    except ShareProblem as problem:
        yield Sign(problem.code, False, problem.ar, problem.fr)
        return
    except OSError as problem:
        yield wrong("DOC_006", what=problem.strerror or "OSError")
        return
    if done.whole:
        yield fine("DOC_010", logs=done.logs, entries=done.entries)
    else:
        yield wrong("DOC_010", count=len(done.findings))
    for one in done.findings[:_FINDINGS_SHOWN]:
        yield Sign(one["code"], done.whole, one["message"]["ar"], one["message"]["fr"])
