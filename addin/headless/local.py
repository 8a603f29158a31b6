"""This PC's own folder: which logs it writes, what it was about to commit, the lines it has seen."""

import json
import os
import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from addin.headless.disk import FolderDisk, lock_file
from workbooks.ledger.log import Line
from workbooks.sync.office import Intent

_CACHE_WAIT_SECONDS = 2.0
_READINGS_MAX = 12  # Of large sheets; some megabytes each.
_LARGE_ROWS = 2000
_FILE = re.compile(r"(\d{6})\.jsonl")


class FolderLocal:
    """The local folder of one PC, for one share.

    Logs are written by the machine that began them: a cloned disk, on a PC of another name,
    begins its own.
    """

    def __init__(self, folder: Path, share: str, machine: str = "") -> None:
        self._logs_file = f"logs-{re.sub(r'[^0-9A-Za-z-]', '_', machine) or '_'}.json"
        self._disk = FolderDisk(folder / "shares" / re.sub(r"[^0-9A-Za-z-]", "_", share))

    @property
    def name(self) -> str:
        """What the share is called here."""
        return self._disk.root.name

    @property
    def disk(self) -> FolderDisk:
        """The folder itself."""
        return self._disk

    def logs(self, workbook: str, audience: str) -> Sequence[str]:
        return self._logs().get(workbook, {}).get(audience, [])

    def add_log(self, workbook: str, audience: str, log: str) -> None:
        with self.lock("logs"):
            logs = self._logs()
            logs.setdefault(workbook, {}).setdefault(audience, []).append(log)
            self._disk.replace(self._logs_file, json.dumps(logs).encode())

    def _logs(self) -> dict[str, dict[str, list[str]]]:
        """Return the logs by workbook and audience; a spoilt file costs a name, never data."""
        try:
            told = json.loads(self._disk.read(self._logs_file))
        except (OSError, ValueError):
            return {}
        return told if isinstance(told, dict) else {}

    def intent(self, log: str) -> Intent | None:
        try:
            told = json.loads(self._disk.read(f"intents/{log}.json"))
            return Intent(log, int(told["seq"]), str(told["path"]), str(told.get("seal", "")))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def put_intent(self, intent: Intent) -> None:
        told = {"seq": intent.seq, "path": intent.path, "seal": intent.seal}
        self._disk.replace(f"intents/{intent.log}.json", json.dumps(told).encode())

    def drop_intent(self, log: str) -> None:
        self._disk.remove(f"intents/{log}.json")

    def lock(self, name: str) -> AbstractContextManager[None]:
        safe = re.sub(r"[^0-9A-Za-z-]", "_", name)
        return lock_file(self._disk.root / "locks" / f"{safe}.lock")

    def keep(self, audience: str, log: str, lines: Sequence[Line]) -> None:
        folder = self._disk.root / "lines" / audience / log
        folder.mkdir(parents=True, exist_ok=True)
        for number in {line.file for line in lines}:
            path = folder / f"{number:06}.jsonl"
            path.touch()
            with path.open("r+b") as file:
                for line in lines:
                    if line.file == number:
                        file.seek(line.offset)
                        file.write(line.raw)

    def kept_ends(self, audience: str) -> Mapping[str, tuple[int, int]]:
        folder, ends = f"lines/{audience}", {}
        for log in self._disk.list(folder):
            names = [n for n in self._disk.list(f"{folder}/{log}") if _FILE.fullmatch(n)]
            if names:
                last = f"{folder}/{log}/{names[-1]}"
                ends[log] = (int(names[-1][:6]), self._disk.size(last))
        return ends

    def kept(self, audience: str, log: str) -> Sequence[Line]:
        folder = f"lines/{audience}/{log}"
        found: list[Line] = []
        for name in self._disk.list(folder):
            if known := _FILE.fullmatch(name):
                offset = 0
                for raw in self._disk.read(f"{folder}/{name}").splitlines(keepends=True):
                    found.append(Line(int(known[1]), offset, raw))
                    offset += len(raw)
        return found

    def kept_line(self, audience: str, log: str, file: int, offset: int) -> bytes:
        path = self._disk.root / "lines" / audience / log / f"{file:06}.jsonl"
        try:
            with path.open("rb") as kept:
                kept.seek(offset)
                return kept.readline()
        except OSError:
            return b""

    @property
    def reads_from(self) -> int:
        return _LARGE_ROWS

    def reading(self, name: str) -> bytes:
        try:
            return self._reading_file(name).read_bytes()
        except OSError:
            return b""

    def keep_reading(self, name: str, told: bytes) -> None:
        path = self._reading_file(name)
        with suppress(OSError):  # A full disk; Windows, while another process reads it.
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
            beside.write_bytes(told)
            beside.replace(path)
            kept = sorted(path.parent.iterdir(), key=lambda one: one.stat().st_mtime)
            for old in kept[:-_READINGS_MAX]:
                old.unlink()

    def _reading_file(self, name: str) -> Path:
        return self._disk.root / "readings" / re.sub(r"[^0-9A-Za-z.-]", "_", name)

    def cache(self, audience: str) -> sqlite3.Connection | None:
        path = self._cache_file(audience)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(path, timeout=_CACHE_WAIT_SECONDS, isolation_level=None)
        except (sqlite3.Error, OSError):
            return None
        with suppress(sqlite3.Error):  # Of a spoilt file, its reader will say so.
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
        return database

    def mark(self, audience: str) -> object | None:
        """Return size and time of a cache and of what is not yet moved into it, None without one."""
        path = self._cache_file(audience)
        main, behind = _mark(path), _mark(path.with_name(f"{path.name}-wal"))
        return main and (main, behind)

    def opened(self, audience: str) -> sqlite3.Connection:
        """Return a cache's database, which nothing can be written in."""
        where = f"{self._cache_file(audience).absolute().as_uri()}?mode=ro"
        wait = _CACHE_WAIT_SECONDS
        return sqlite3.connect(where, timeout=wait, isolation_level=None, uri=True)

    def drop_cache(self, audience: str) -> None:
        path = self._cache_file(audience)
        for file in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
            with suppress(OSError):  # Another process may hold it: then one goes without.
                file.unlink(missing_ok=True)

    def _cache_file(self, audience: str) -> Path:
        return self._disk.root / "cache" / f"{audience.replace('/', '.')}.sqlite"


def _mark(path: Path) -> tuple[int, int] | None:
    """Return size and time of a file; one without a byte is none: whoever only reads leaves it."""
    with suppress(OSError):
        told = path.stat()
        return (told.st_size, told.st_mtime_ns) if told.st_size else None
    return None
