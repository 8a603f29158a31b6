"""A large sheet read again: lines whose bytes are as they were hold what they held.

What a line says depends on its own bytes, on the styles (is a number a day?), on the shared texts
and on which column is which field. While all that is as it was when this PC last read the sheet,
only the other lines are read, by the same readers, as an excerpt. Whatever is doubtful, the whole
sheet is read.
"""

from array import array
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any, Protocol

from validators.catalogue import release
from validators.register import Declaration
from workbooks.package import Package, Table
from workbooks.package.excerpt import (
    DIGEST_BYTES,
    Lined,
    excerpt,
    lined,
    strings_image,
    strings_stay,
)
from workbooks.read.column_form import pack, unpack
from workbooks.read.heading import Columns
from workbooks.read.seen import Few, Odd, Read, Said, Seen, join

FORMAT = 2
#: Beyond this share of a sheet's lines the whole of it is read as fast.
_CHANGED_SHARE_MAX = 0.2
_WORTH_KEEPING = 0.05


class Store(Protocol):
    """Where this PC keeps what it has read, in the user's own folder."""

    @property
    def reads_from(self) -> int:
        """How many rows make a sheet large."""

    def reading(self, name: str) -> bytes:
        """Return what was kept under a name, nothing if that was nothing."""

    def keep_reading(self, name: str, told: bytes) -> None:
        """Keep it; what cannot be kept is read anew another time."""


@dataclass(slots=True)
class Kept:
    """What one workbook's large sheets were when this PC last read them."""

    store: Store
    workbook: str
    _lined: dict[str, Lined] = field(default_factory=dict)
    _seen: dict[str, int] = field(default_factory=dict)  # How many lines had to be read again.

    def read(self, package: Package, table: Table, register: Declaration) -> Read | None:
        """Return a table as it is now, None where the whole sheet has to be read."""
        if table.ref.bottom - table.ref.top < self.store.reads_from:
            return None
        told = self.store.reading(self._name(table))
        with suppress(ValueError, KeyError, TypeError, EOFError, IndexError):
            if told and (read := self._read(Seen.of(told), package, table, register)):
                return read
        self._lines(package, table)  # While the sheet's bytes are held: soon they are let go of.
        return None

    def places(self, table: Table) -> dict[str, int]:
        """Return on which line each row of a table stood when this PC looked for some of them."""
        told = self.store.reading(self._name(table))
        with suppress(ValueError, TypeError, EOFError):
            edition, places = unpack(told)
            return dict(places) if edition == FORMAT else {}
        return {}

    def note_places(self, table: Table, places: dict[str, int]) -> None:
        """Keep on which line each row of a table stands."""
        if len(places) >= self.store.reads_from:
            self.store.keep_reading(self._name(table), pack([FORMAT, places]))

    def _name(self, table: Table) -> str:
        return f"{self.workbook}.{table.name.lower()}"

    def _lines(self, package: Package, table: Table) -> Lined:
        part = package.sheet(table.sheet).part
        if part not in self._lined:
            self._lined[part] = lined(package.sheet_xml(part))
        return self._lined[part]

    def _read(
        self, seen: Seen, package: Package, table: Table, register: Declaration
    ) -> Read | None:
        if seen.frame[:-1] != _frame(package) or not strings_stay(package, seen.strings):
            return None
        part, lines = package.sheet(table.sheet).part, self._lines(package, table)
        again, head = _again(seen, lines, table.ref.top)
        if len(again) > len(lines.numbers) * _CHANGED_SHARE_MAX:
            return None
        few = excerpt(package, part, lines, [*head, *again])
        if few is None:
            return None
        self._seen[table.name] = len(again)
        numbers = [lines.numbers[at] for at in (*head, *again)]
        now = Few.of(few, table.sheet, numbers, package.sheet_xml(part))
        found = join(seen, now, frozenset(lines.numbers), table, register)
        return found if found and _where(found.columns) == seen.frame[-1] else None

    def note(self, package: Package, table: Table, found: Read) -> None:
        """Keep how a sheet was read, if that is worth it."""
        block, again = found.block, self._seen.get(table.name)
        known = sum(row is not None for row in block.ids)
        if len(block.lines) < self.store.reads_from or known * 2 < len(block.lines):
            return
        if again is not None and again < len(block.lines) * _WORTH_KEEPING:
            return
        lines = self._lines(package, table)
        seen = Seen(
            [*_frame(package), _where(found.columns)],
            strings_image(package),
            array("I", lines.numbers),
            b"".join(lines.images),
            array("I", block.lines),
            block.cells,
            block.ids,
            block.stamps,
            _by_line(found.errors, block.lines),
            _by_line(found.formulas, block.lines),
            found.scan.hidden_rows & set(block.lines),
        )
        with suppress(ValueError, KeyError):  # A value of a form that nobody has met in a cell yet.
            self.store.keep_reading(self._name(table), seen.told())


def _by_line(odd: Odd[Said], lines: Sequence[int]) -> Odd[Said]:
    return {(name, lines[at]): said for (name, at), said in odd.items()}


def _again(seen: Seen, lines: Lined, top: int) -> tuple[list[int], list[int]]:
    """Return the places of the lines to be read: those below the headings, and those above.

    A line that was no row (it was blank, a total, a word below the table) may become one by what
    stands around it.
    """
    rows, images = set(seen.lines), seen.images
    known = {
        number: images[at * DIGEST_BYTES : (at + 1) * DIGEST_BYTES]
        for at, number in enumerate(seen.numbers)
        if number in rows
    }
    below, above = [], []
    for at, (number, image) in enumerate(zip(lines.numbers, lines.images, strict=True)):
        if number <= top:
            above.append(at)
        elif known.get(number) != image:
            below.append(at)
    return below, above


def _frame(package: Package) -> list[Any]:
    """Return what must be as it was: who reads, and the styles."""
    from importlib.metadata import version  # noqa: PLC0415 - only a large sheet asks for it.

    part = package.related(package.main, "styles")
    styles = package.part(part) if part else b""
    edition = f"{FORMAT} {release()} {version('python-calamine')}"
    return [edition, package.date1904, blake2b(styles, digest_size=DIGEST_BYTES).digest()]


def _where(columns: Columns) -> list[Any]:
    """Return which column is which field."""
    of = sorted(columns.of.items())
    return [columns.row, of, columns.identity, columns.stamp, columns.look_up]
