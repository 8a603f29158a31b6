"""A hundred rows into a sheet of many: `python -m tests.benchmarks.writing [ROWS]`.

wolfxl, the peer to beat, is measured too where somebody has installed it; nothing else needs it.
"""

import importlib
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from random import Random
from unittest.mock import patch

import openpyxl
import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # It ships no types.

from tests.benchmarks.timing import in_turns, medians
from workbooks.package import Edit, Package, deflate
from workbooks.package.archive import Archive
from workbooks.package.write_archive import write_archive

CHANGED, COLUMNS, TIMES = 100, 20, 5
SHEET, PART = "Rows", "xl/worksheets/sheet1.xml"
PEAK = (
    "import re, sys; from pathlib import Path; from workbooks.package import Edit, Package\n"
    "path, step = Path(sys.argv[1]), int(sys.argv[2])\n"
    "edit = Edit(Package.open(path))\n"
    "for line in range(3, step * 100 + 2, step): edit.set('Rows', line, 8, str(line))\n"
    "edit.save(path.with_name('out.xlsx'), keep=0)\n"
    "print(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])"
)


@dataclass
class Book:
    """One workbook with one large table, and the ways to change a hundred of its rows."""

    path: Path
    rows: int

    @property
    def out(self) -> Path:
        return self.path.with_name("out.xlsx")

    @property
    def lines(self) -> range:
        return range(3, self.rows + 2, max(1, self.rows // CHANGED))

    def make(self) -> None:
        """Write codes, names with repeats, days, amounts: what registers hold."""
        chance, book = Random(1), xlsxwriter.Workbook(self.path)
        sheet, day = book.add_worksheet(SHEET), book.add_format({"num_format": "dd/mm/yyyy"})
        names = [f"اسم رقم {chance.randrange(self.rows)}" for _ in range(self.rows)]
        for row in range(self.rows):
            sheet.write_row(row + 1, 0, [f"{row:07d}", f"K{row * 7 % 99991:05d}"])
            sheet.write_row(row + 1, 2, [chance.choice(names) for _ in range(10)])
            sheet.write_row(row + 1, 12, [40_000 + row % 5000, 41_000 + row % 4000], day)
            sheet.write_row(row + 1, 14, [round(chance.random() * 9e4, 2) for _ in range(6)])
        columns = [{"header": f"C{number}"} for number in range(COLUMNS)]
        sheet.add_table(0, 0, self.rows, COLUMNS - 1, {"name": "rows", "columns": columns})
        book.close()

    def by_us(self) -> None:
        edit = Edit(Package.open(self.path))
        for line in self.lines:
            edit.set(SHEET, line, 8, f"قيمة {line}")
        edit.save(self.out, keep=0)

    def copied(self) -> None:
        """The floor: copy the package, that one part inflated and deflated on one processor."""
        with patch.object(deflate, "LARGE", sys.maxsize):
            self.copied_on_two()

    def copied_on_two(self) -> None:
        """The floor with our own deflating, which asks a second processor for half the work."""
        archive = Archive(self.path.read_bytes(), self.path.name)
        data = write_archive(archive, {PART: archive.read(PART)}, {})
        self.out.write_bytes(data)

    def copied_by_zipfile(self) -> None:
        """Every part inflated and deflated by Python's own library, as one would write it first."""
        with zipfile.ZipFile(self.path) as old, zipfile.ZipFile(self.out, "w", 8) as new:
            for entry in old.infolist():
                new.writestr(entry, old.read(entry))

    def by_wolfxl(self) -> None:
        book = importlib.import_module("wolfxl").load_workbook(self.path, modify=True)
        for line in self.lines:
            book[SHEET].cell(line, 8).value = f"قيمة {line}"
        book.save(self.out)

    def by_openpyxl(self) -> None:
        book = openpyxl.load_workbook(self.path)
        for line in self.lines:
            book[SHEET].cell(line, 8).value = f"قيمة {line}"
        book.save(self.out)

    def peak_megabytes(self) -> int:
        """Return what a process that does nothing else ever holds."""
        words = [sys.executable, "-c", PEAK, str(self.path), str(self.lines.step)]
        told = subprocess.run(words, check=True, capture_output=True, text=True).stdout
        return int(told) // 1024


@contextmanager
def book_of(rows: int) -> Iterator[Book]:
    """Make the workbook in a folder that goes away again."""
    with tempfile.TemporaryDirectory() as folder:
        book = Book(Path(folder) / "book.xlsx", rows)
        book.make()
        yield book


def measure(book: Book, times: int) -> dict[str, float]:
    """Return what each way takes, in milliseconds; the slow one is run less often."""
    ways = {
        "ours": book.by_us,
        "floor": book.copied,
        "two": book.copied_on_two,
        "zipfile": book.copied_by_zipfile,
    }
    if find_spec("wolfxl"):
        ways["wolfxl"] = book.by_wolfxl
    took = dict(zip(ways, in_turns(times, *ways.values()), strict=True))
    return took | {"openpyxl": medians(1, lambda: None, book.by_openpyxl)}


def main() -> None:
    """Measure and print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with book_of(rows) as book:
        took, peak = measure(book, TIMES), book.peak_megabytes()
    ours = took["ours"]
    print(f"{CHANGED} rows into {rows} x {COLUMNS}: {ours:.0f} ms, at most {peak} MB (goal: 300)")  # noqa: T201 - a program's output.
    print(f"ours / that part inflated and deflated: {ours / took['floor']:.2f} (goal: 1.5)")  # noqa: T201 - as above.
    print(f"ours / the same, deflated on two processors: {ours / took['two']:.2f}")  # noqa: T201 - as above.
    print(f"ours / every part repacked by zipfile: {ours / took['zipfile']:.2f}")  # noqa: T201 - as above.
    for name, goal in {"wolfxl": 1, "openpyxl": 40}.items():
        if name in took:
            print(f"{name} / ours: {took[name] / ours:.2f} (goal: {goal})")  # noqa: T201 - as above.


if __name__ == "__main__":
    main()
