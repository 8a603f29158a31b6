"""A very large register: `python -m tests.benchmarks.large [ROWS]`; it takes some minutes.

Y is reading the workbook's sheet with python-calamine and writing it whole, as plainly as can be.
"""

import html
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from isal import igzip
from python_calamine import CalamineWorkbook

from tests.benchmarks import replaying
from tests.benchmarks.office import Files
from workbooks.package import Edit, Package
from workbooks.read import read_book

CODE, FIELD, CHANGED = "staff", "remark", 100
WHOLE = (
    "import re, sys; from pathlib import Path; from addin.headless.cli import main\n"
    "main(sys.argv[1:])\n"
    "told = Path('/proc/self/status').read_text()\n"
    "print(re.search(r'VmHWM:\\s+(\\d+)', told)[1], file=sys.stderr)"
)


@dataclass
class Cost:
    """What a whole process took."""

    seconds: float
    megabytes: int


@dataclass
class Office:
    """A workbook of many rows that was synced once, and its ledger."""

    files: Files
    turn: int = 0

    @property
    def ledger(self) -> Path:
        return next(self.files.share.glob("*/directorate/ledger"))

    def dafatir(self, *words: object) -> Cost:
        start = time.perf_counter()
        command = [sys.executable, "-c", WHOLE, *map(str, words), "--json"]
        said = subprocess.run(command, check=False, capture_output=True, text=True)
        spent = time.perf_counter() - start
        assert "error" not in json.loads(said.stdout), said.stdout
        return Cost(spent, int(said.stderr.split()[-1]) // 1024)

    def sync(self) -> Cost:
        return self.dafatir("sync", self.files.clean, "--share", self.files.share, "--as", "Amal")

    def type(self, rows: int) -> None:
        """Change a cell in rows that lie far apart, and nothing else of the file."""
        self.turn += 1
        edit = Edit(Package.open(self.files.clean))
        sheet = self.sheet
        column = 1 + [field.name for field in self.files.register.fields].index(FIELD)
        for line in range(5, 5 + self.files.rows, max(1, self.files.rows // rows)):
            edit.set(sheet, line, column, f"ملاحظة {self.turn}-{line}")
        edit.save(keep=0)

    @property
    def sheet(self) -> str:
        return str(self.files.register.titles.ar)

    def selected(self) -> dict[str, Any]:
        """Return rows that lie far apart, and what their workbook remembers, as plain values."""
        book = read_book(self.files.clean)
        table = book.table(CODE)
        assert table is not None
        places = range(0, len(table.rows), max(1, len(table.rows) // CHANGED))[:CHANGED]
        lines = {table.line(at): list(map(_plain, table.lines[table.line(at)])) for at in places}
        return {
            "code": CODE,
            "sheet": table.sheet,
            "area": table.area,
            "heading": list(table.lines[table.columns.row]),
            "lines": lines,
            "memory": book.memory.rows(),
            "column": table.columns.of[FIELD],
        }

    def hand_over(self, selected: dict[str, Any]) -> float:
        """Type in each of some rows and hand them over, in a whole process; return its seconds."""
        self.turn += 1
        for line, cells in selected["lines"].items():
            cells[selected["column"] - 1] = f"ملاحظة {self.turn}-{line}"
        words = ["-m", "tests.benchmarks.handing", self.files.share, self.files.clean]
        said, spent = _process(words, json.dumps(selected))
        assert said.split() == [str(len(selected["lines"])), "0", "0"], said
        return spent

    def others_write(self) -> None:
        """Let a colleague have synced many times, each time a cell of another row."""
        replaying.others_write(self.ledger, self.turn)

    def read(self) -> Iterable[Iterable[object]]:
        book = CalamineWorkbook.from_path(self.files.clean)
        return book.get_sheet_by_name(book.sheet_names[0]).to_python()

    def read_and_write(self) -> None:
        """Read all and write all: Y."""
        lines = (f"<row>{''.join(map(_cell, row))}</row>" for row in self.read())
        igzip.compress("".join(lines).encode(), 1)


def _process(words: Sequence[object], given: str = "") -> tuple[str, float]:
    """Run Python, its modules compiled as an installer leaves them, and return what it took."""
    start = time.perf_counter()
    home = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *map(str, words)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, input=given, env=home
    )
    return done.stdout, time.perf_counter() - start


def _plain(value: object) -> object:
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _cell(value: object) -> str:
    if isinstance(value, int | float):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t xml:space="preserve">{html.escape(str(value))}</t></is></c>'


@contextmanager
def office_of(rows: int) -> Iterator[Office]:
    """Make the workbook, its share and its master in a folder that goes away again."""
    with tempfile.TemporaryDirectory() as folder:
        yield Office(Files(Path(folder), rows, CODE, spoilt=False))


def measure(office: Office, times: int) -> dict[str, float]:
    """Return seconds (for replay and parse the processor's), and the peaks of whole syncs in megabytes.

    Before the second of the whole syncs this PC has read the sheet with its rows' names in it.
    """
    whole, again = (_whole(office) for _ in range(2))
    took: dict[str, list[float]] = {
        name: [] for name in ("few", "read", "y", "hand", "bare", "parse", "replay")
    }
    for _ in range(times):
        office.type(CHANGED)
        took["few"].append(office.sync().seconds)
        for name, act in (("read", office.read), ("y", office.read_and_write)):
            start = time.perf_counter()
            act()
            took[name].append(time.perf_counter() - start)
        took["hand"].append(office.hand_over(office.selected()))
        took["bare"].append(_process(["-c", "pass"])[1])
        took["parse"].append(replaying.parse(office.ledger))
        took["replay"].append(replaying.replay_all(office.ledger))
    return {n: min(each) for n, each in took.items()} | {
        "whole": whole.seconds,
        "again": again.seconds,
        "peak": whole.megabytes,
        "peak_again": again.megabytes,
    }


def _whole(office: Office) -> Cost:
    """Sync when a hundredth of the rows was typed in, and a colleague wrote many entries."""
    office.others_write()
    office.type(office.files.rows // 100)
    return office.sync()


def main() -> None:
    """Measure and print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with office_of(rows) as office:
        took = measure(office, times=3)
    peaks = f"{took['peak']} and {took['peak_again']} MB (goal: 500)"
    print(f"{rows} rows; everything, read whole and read again: at most {peaks}")  # noqa: T201 - a program's output.
    goals = (("whole", "y", 2), ("again", "y", 2), ("few", "read", 2), ("replay", "parse", 4))
    for one, other, goal in goals:
        print(  # noqa: T201 - as above.
            f"{one} / {other}: {took[one]:.2f} s / {took[other]:.2f} s"
            f" = {took[one] / took[other]:.2f} (goal: {goal})"
        )
    beside = (took["hand"] - took["bare"]) * 1000
    print(f"{CHANGED} rows handed over, beside Python's start: {beside:.0f} ms (goal: 250)")  # noqa: T201 - as above.


if __name__ == "__main__":
    main()
