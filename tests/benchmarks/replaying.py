"""A ledger replayed from nothing, and its lines parsed: `python -m tests.benchmarks.replaying [ROWS]`.

Measured in the processor's time and in turns, so that a busy machine slows both alike.
"""

import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple

import orjson

from addin.headless.disk import FolderDisk
from macros.directorate import directorate
from validators.catalogue import register
from workbooks.ledger.append import prepare
from workbooks.ledger.entry import By, Change, Entry
from workbooks.ledger.port import FolderLedger
from workbooks.ledger.reading import NOTHING_READ
from workbooks.ledger.replay import replay
from workbooks.sync.known import canonical

CODE, FIELD, ENTRIES, INVENTED, TIMES, GOAL = "staff", "birth_place", 2000, 1000, 7, 4


class Took(NamedTuple):
    """Seconds of the processor."""

    parse: float
    replay: float

    @property
    def ratio(self) -> float:
        return self.replay / self.parse


def parse(ledger: Path) -> float:
    """Parse each line and keep nothing of it: with less nobody knows what stands there."""
    paths = ledger.glob("*/*.jsonl")
    lines = [line for path in paths for line in path.read_bytes().splitlines()]
    start = time.process_time()
    for line in lines:
        orjson.loads(line)
    return time.process_time() - start


def replay_all(ledger: Path) -> float:
    """Read a ledger from its first byte, prove each line, and replay it."""
    start = time.process_time()
    replay(FolderLedger(FolderDisk(ledger)).read().entries)
    return time.process_time() - start


def others_write(ledger: Path, turn: int) -> None:
    """Let a colleague have synced many times, each time a cell of another row."""
    known, log, tail = FolderLedger(FolderDisk(ledger)).read(), uuid.uuid4().hex, None
    rows = list(replay(known.entries).table(CODE).rows.values())
    path = ledger / log / "000001.jsonl"
    path.parent.mkdir()
    with path.open("wb") as file:
        picked = Random(turn).sample(rows, min(ENTRIES, len(rows)))
        for seq, row in enumerate(picked, start=1):
            over = (row.inserts[0].stamp.id,)
            change = Change("set", CODE, row.id, FIELD, after=f"قيد {turn}-{seq}", over=over)
            saw = known.head if seq == 1 else {}
            entry = _entry(log, "Badr")._replace(seq=seq, saw=saw, changes=(change,))
            append = prepare(entry, tail)
            tail = append.after
            file.write(append.data)


@contextmanager
def ledger_of(rows: int) -> Iterator[Path]:
    """Make a ledger in a folder that goes away again: a first sync, then two colleagues' many."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder)
        first = _entry(uuid.uuid4().hex, "Amal")
        FolderLedger(FolderDisk(ledger)).append(NOTHING_READ, first, _inserts(rows))
        for turn in (1, 2):
            others_write(ledger, turn)
        yield ledger


def measure(ledger: Path, times: int) -> Took:
    """Return the medians; the first round only warms up."""
    acts: tuple[Callable[[Path], float], ...] = (parse, replay_all)
    rounds = [[act(ledger) for act in acts] for _ in range(times + 1)]
    return Took(*(median(spent) for spent in zip(*rounds[1:], strict=True)))


def main() -> None:
    """Measure and print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with ledger_of(rows) as ledger:
        took = measure(ledger, TIMES)
    print(  # noqa: T201 - a program's output.
        f"{rows} rows, 2 x {min(rows, ENTRIES)} entries: replay / parse ="
        f" {took.replay:.3f} s / {took.parse:.3f} s = {took.ratio:.2f} (goal: {GOAL})"
    )


def _inserts(rows: int) -> Iterator[Change]:
    """Yield the rows of a first sync: few are invented, and each of them stands many times."""
    few = directorate([register(CODE)], min(rows, INVENTED), date(2026, 11, 28))[CODE]
    values = canonical(few)
    for at in range(rows):
        yield Change("insert", CODE, uuid.uuid4().hex, values=values[at % len(values)])


def _entry(log: str, name: str) -> Entry:
    """Return the first entry of a log, in which nothing stands yet."""
    return Entry(
        log=log,
        seq=1,
        audience="HRF/directorate",
        service="HRF",
        at="2026-11-28",
        by=By(name),
    )


if __name__ == "__main__":
    main()
