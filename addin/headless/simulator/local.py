"""A PC's own folder in memory: which logs it writes, its intents, the lines it has seen."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from addin.headless.simulator.share import Power
from workbooks.ledger.log import Line
from workbooks.sync.office import Intent


class MemoryLocal:
    """What `FolderLocal` keeps in files; every write is an operation at which power may fail.

    A cache is written in one transaction, which is there or not.
    """

    def __init__(self, power: Power, machine: str) -> None:
        self.power, self.machine = power, machine
        self.log_names: dict[tuple[str, str, str], list[str]] = {}
        self.intents: dict[str, Intent] = {}
        self.lines: dict[tuple[str, str], dict[tuple[int, int], bytes]] = {}
        self.caches: dict[str, sqlite3.Connection] = {}
        self.readings: dict[str, bytes] = {}

    def logs(self, workbook: str, audience: str) -> Sequence[str]:
        self.power.step()
        return self.log_names.get((self.machine, workbook, audience), [])

    def add_log(self, workbook: str, audience: str, log: str) -> None:
        self.power.step()
        self.log_names.setdefault((self.machine, workbook, audience), []).append(log)

    def intent(self, log: str) -> Intent | None:
        self.power.step()
        return self.intents.get(log)

    def put_intent(self, intent: Intent) -> None:
        self.power.step()
        self.intents[intent.log] = intent

    def drop_intent(self, log: str) -> None:
        self.power.step()
        self.intents.pop(log, None)

    @contextmanager
    def lock(self, name: str) -> Iterator[None]:
        del name  # One PC runs one sync at a time here; two PCs never share this folder.
        self.power.step()
        yield

    def keep(self, audience: str, log: str, lines: Sequence[Line]) -> None:
        self.power.step()
        kept = self.lines.setdefault((audience, log), {})
        kept.update({(line.file, line.offset): line.raw for line in lines})

    def kept(self, audience: str, log: str) -> Sequence[Line]:
        self.power.step()
        kept = self.lines.get((audience, log), {})
        return [Line(file, offset, raw) for (file, offset), raw in sorted(kept.items())]

    def kept_ends(self, audience: str) -> Mapping[str, tuple[int, int]]:
        self.power.step()
        ends = {}
        for (whose, log), kept in self.lines.items():
            if whose == audience:
                file, offset = max(kept)
                ends[log] = (file, offset + len(kept[file, offset]))
        return ends

    def kept_line(self, audience: str, log: str, file: int, offset: int) -> bytes:
        return self.lines.get((audience, log), {}).get((file, offset), b"")

    @property
    def reads_from(self) -> int:
        return 1  # Every sheet is read as a large one is.

    def reading(self, name: str) -> bytes:
        return self.readings.get(name, b"")

    def keep_reading(self, name: str, told: bytes) -> None:
        self.readings[name] = told

    def cache(self, audience: str) -> sqlite3.Connection | None:
        if audience not in self.caches:
            self.caches[audience] = sqlite3.connect(":memory:", isolation_level=None)
        return self.caches[audience]

    def drop_cache(self, audience: str) -> None:
        self.caches.pop(audience, None)

    def copy(self, power: Power, machine: str) -> "MemoryLocal":
        """Return the folder of a PC that was cloned by mistake, under another name or the same."""
        clone = MemoryLocal(power, machine)
        clone.log_names = {key: list(logs) for key, logs in self.log_names.items()}
        clone.intents = dict(self.intents)
        clone.readings = dict(self.readings)
        clone.lines = {key: dict(lines) for key, lines in self.lines.items()}
        for audience, cache in self.caches.items():
            clone.caches[audience] = sqlite3.connect(":memory:", isolation_level=None)
            cache.rollback()
            clone.caches[audience].deserialize(cache.serialize())  # Byte for byte, spoilt or not.
        return clone
