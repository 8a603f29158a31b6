"""Putting a changed workbook in the place of the old one, or leaving the old one as it is."""

import errno
import hashlib
import secrets
import sys
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Self

from workbooks.package import markup
from workbooks.package.disk import Disk
from workbooks.package.draft import Draft
from workbooks.package.open_elsewhere import is_open_elsewhere
from workbooks.package.package import Package
from workbooks.package.pieces import Pieces
from workbooks.package.problem import FileProblem
from workbooks.package.verify import verify
from workbooks.package.write_archive import write_archive

FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
WINDOWS_FULL, WINDOWS_HELD = {39, 112}, {32, 33}
KEPT_FOLDER = ".dafatir"


class Staged:
    """A changed workbook, proved and lying beside the old one, that still may be dropped."""

    def __init__(self, draft: Draft, target: Path, keep: int, disk: Disk) -> None:
        self._draft, self._target, self._keep, self._disk = draft, target, keep, disk
        self._temporary: Path | None = None
        package = draft.package
        with draft.blaming(package.main):
            draft.finish()
        package.let_go()  # Pieces of a large sheet hold what they need of it.
        self._here = target.absolute() == package.path.absolute()
        self.changed = bool(draft.changed or draft.added or draft.removed)
        self.data = _archived(draft) if self.changed else package.archive.data

    @cached_property
    def digest(self) -> str:
        """Return the SHA-256 of the file as it will be."""
        return hashlib.sha256(self.data).hexdigest()

    def __enter__(self) -> Self:
        if self.changed or not self._here:
            self._write()
        return self

    def __exit__(self, *_: object) -> None:
        if self._temporary is not None:
            _forget(self._temporary, self._disk)

    def _write(self) -> None:
        target, token = self._target, secrets.token_hex(4)
        _refuse_readonly(target)
        self._temporary = target.with_name(f".{target.stem[:40]}.{token}.tmp")
        try:
            self._disk.write(self._temporary, self.data)
            self._prove(self._temporary)
            _refuse_stale(self._draft.package, target, self._disk, here=self._here)
        except BaseException as wrong:
            _forget(self._temporary, self._disk)
            if isinstance(wrong, OSError):
                raise _written_problem(wrong, target) from wrong
            raise

    def _prove(self, temporary: Path) -> None:
        """Read back what lies on the disk, then open it and compare each part with what was meant."""
        file = self._target.name
        if not self._disk.holds(temporary, self.data):
            raise FileProblem("FILE_011", file=file, what="disk")
        wrong = proofs(self._draft, self.data)
        if wrong and (damaged := _damaged(self._draft)):
            raise FileProblem("FILE_002", file=file, what=damaged)
        if wrong:
            raise FileProblem("FILE_011", file=file, what="; ".join(wrong[:3]))

    def replace(self) -> None:
        """Put it in the old one's place, if that still is what was read; keep the old one."""
        if self._temporary is None:
            return
        try:
            _refuse_stale(self._draft.package, self._target, self._disk, here=self._here)
            # Here the old file is what was read, as has just been looked up.
            old = self._draft.package.archive.data if self._here else None
            _keep_previous(self._target, self._keep, self._disk, old)
            self._disk.replace(self._temporary, self._target)
        except OSError as wrong:
            raise _written_problem(wrong, self._target) from wrong


def save(draft: Draft, target: Path, keep: int, disk: Disk) -> str:
    """Write, read back, verify, keep the old version, replace; return the new digest."""
    with Staged(draft, target, keep, disk) as staged:
        staged.replace()
    return staged.digest


def _archived(draft: Draft) -> bytes:
    replaced: dict[str, bytes | Pieces | None] = {**draft.changed, **dict.fromkeys(draft.removed)}
    return write_archive(draft.package.archive, replaced, draft.added)


def write_new(path: Path, data: bytes, disk: Disk | None = None) -> None:
    """Write a workbook that was just built under a name that nobody has yet.

    It is opened and checked before it gets its name, as any other.
    """
    disk = disk or Disk()
    _refuse_readonly(path)
    temporary = path.with_name(f".{path.stem[:40]}.{secrets.token_hex(4)}.tmp")
    try:
        disk.write(temporary, data)
        package = Package(disk.read(temporary), path)
        if wrong := verify(package, package, {}):
            raise FileProblem("FILE_011", file=path.name, what="; ".join(wrong[:3]))
        disk.replace(temporary, path)
    except OSError as wrong:
        raise _written_problem(wrong, path) from wrong
    finally:
        _forget(temporary, disk)


def _refuse_readonly(target: Path) -> None:
    """Refuse what is marked read-only, even where the system would let it be replaced."""
    if _is_readonly(target):
        raise FileProblem("FILE_016", file=target.name)
    # Windows marks folders that have an icon of their own, as Documents has, and means no lock.
    if sys.platform != "win32" and _is_readonly(target.parent):
        raise FileProblem("FILE_008", file=target.name, what=target.parent.name)


def _is_readonly(path: Path) -> bool:
    try:
        return not path.stat().st_mode & 0o222
    except OSError:
        return False  # A file that is not there yet; a folder that is not there fails to write.


def _forget(temporary: Path, disk: Disk) -> None:
    try:
        disk.remove(temporary)
    except OSError:
        # What is left beside the file is noise; the answer about the file itself matters more.
        return


def _damaged(draft: Draft) -> str | None:
    """Return the first part that is no XML and was none before us: the file's fault, not ours."""
    return next((n for n in draft.changed if markup.parse_fault(draft.package.part(n))), None)


def proofs(draft: Draft, written: bytes) -> list[str]:
    """Return what is wrong with the bytes of a file made from a draft."""
    try:
        after = Package(written, draft.package.path)
        meant: Mapping[str, bytes | Pieces] = {**draft.changed, **draft.added}
        wrong = [
            f"{name}: other bytes than meant"
            for name, data in meant.items()
            if not after.holds(name, data if isinstance(data, Pieces) else Pieces(data))
        ]
        touched: dict[str, frozenset[int] | None] = {
            name.lower(): None for name in (*draft.added, *draft.removed)
        }
        for name in draft.changed:
            rows = draft.rows.get(name)
            touched[name] = None if rows is None else frozenset(rows)
        return wrong + verify(draft.package, after, touched)
    except FileProblem as problem:
        return [str(problem)]


def _refuse_stale(package: Package, target: Path, disk: Disk, *, here: bool) -> None:
    if is_open_elsewhere(target):
        raise FileProblem("FILE_010", file=target.name)
    if not here:
        return
    try:
        fresh = disk.holds(target, package.archive.data)
    except FileNotFoundError:
        fresh = False
    if not fresh:
        raise FileProblem("FILE_009", file=target.name)


def _keep_previous(target: Path, keep: int, disk: Disk, data: bytes | None = None) -> None:
    """Copy the file that is about to go into the folder beside it, the oldest copies dropped."""
    if keep < 1 or not target.exists():
        return
    folder = target.parent / KEPT_FOLDER
    folder.mkdir(exist_ok=True)
    kept = kept_versions(target)
    number = int(kept[-1].name.split(".")[-2]) + 1 if kept else 1
    data = disk.read(target) if data is None else data
    disk.write(folder / f"{target.stem}.{number:06d}{target.suffix}", data)
    for old in kept[: max(0, len(kept) + 1 - keep)]:
        disk.remove(old)


def kept_versions(target: Path) -> list[Path]:
    """Return the previous versions of a file, the oldest first."""
    folder = target.parent / KEPT_FOLDER
    if not folder.is_dir():
        return []
    head, tail = f"{target.stem}.", target.suffix
    found = [
        one
        for one in folder.iterdir()
        if one.name.startswith(head)
        and one.name.endswith(tail)
        and one.name[len(head) : len(one.name) - len(tail)].isdecimal()
    ]
    return sorted(found, key=lambda one: int(one.name.split(".")[-2]))


def bring_back(target: Path, keep: int = 5, disk: Disk | None = None) -> Path | None:
    """Put the newest previous version of a file back; what it replaces is kept as the newest then.

    Returns the version that was brought back, None when there is none.
    """
    disk, kept = disk or Disk(), kept_versions(target)
    if not kept:
        return None
    if is_open_elsewhere(target):
        raise FileProblem("FILE_010", file=target.name)
    try:
        data = disk.read(kept[-1])
        _keep_previous(target, keep, disk)
    except OSError as wrong:
        raise _written_problem(wrong, target) from wrong
    write_new(target, data, disk)
    return kept[-1]


def _written_problem(wrong: OSError, target: Path) -> FileProblem:
    system = getattr(wrong, "winerror", None)
    if wrong.errno in FULL or system in WINDOWS_FULL:
        return FileProblem("FILE_013", file=target.name)
    if system in WINDOWS_HELD:
        return FileProblem("FILE_010", file=target.name)
    what = errno.errorcode.get(wrong.errno or 0, "OSError")
    return FileProblem("FILE_008", file=target.name, what=what)
