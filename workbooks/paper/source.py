"""The values of one row as a paper says them, followed through references."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from string import Formatter
from typing import Any

from validators.catalogue import register
from validators.finding import Titles
from validators.kinds.choice import ChoiceKind, FlagKind
from validators.kinds.day import show_day
from validators.kinds.number import MoneyKind, PercentKind
from validators.kinds.serial import SerialKind
from validators.kinds.text import NoteKind, TextKind
from validators.register import Declaration, Field
from validators.rows import Rows, World

#: Says an amount of dirhams in Arabic words.
Words = Callable[[Any], str]
# A mark of direction on both sides keeps a code or a number in one piece within Arabic text.
_LATIN_MARK = "\u200e"
_NO_BREAK = "\u00a0"
_TEXTS = TextKind | NoteKind | ChoiceKind | FlagKind


def field_at(declared: Declaration, path: str) -> Field:
    """Return the field at the end of a path through references."""
    head, _, tail = path.partition(".")
    if head == "key":
        return declared.key_fields[-1]
    field = declared.field(head)
    return field_at(register(field.target), tail) if tail else field


@dataclass(frozen=True)
class Source:
    """One row of a register, in the world that its references reach."""

    rows: Rows
    at: int
    world: World
    words: Words

    @property
    def declared(self) -> Declaration:
        return self.rows.register

    def value(self, path: str) -> Any:
        """Return a value as it is kept, None where nothing is known."""
        return self.rows.column(self._filled(path), self.world)[self.at]

    def field(self, path: str) -> Field:
        """Return the field at the end of a path."""
        return field_at(self.declared, self._filled(path))

    def shown(self, path: str) -> str:
        """Return a value as the paper writes it, empty where nothing is known."""
        value = self.value(path)
        return "" if value is None else show(self.field(path), value)

    def is_text(self, path: str) -> bool:
        """Say whether the value is words."""
        return isinstance(self.field(path).kind, _TEXTS)

    def is_latin(self, path: str) -> bool:
        """Say whether the value reads from left to right on an Arabic paper as well."""
        return not self.is_text(path) and not isinstance(self.value(path), date)

    def _filled(self, path: str) -> str:
        """Return the first of the paths parted by bars that leads to a value."""
        paths = path.split("|")
        filled = (one for one in paths if self.rows.column(one, self.world)[self.at] is not None)
        return next(filled, paths[0])

    def said(self, text: str) -> str:
        """Return a sentence with the values of the row put in."""
        parts = []
        for words, path, form, _ in Formatter().parse(text):
            parts.append(words)
            if path and form == "words":
                parts.append(self.words(self.value(path)))
            elif path:
                mark = _LATIN_MARK if self.is_latin(path) else ""
                parts.append(f"{mark}{self.shown(path)}{mark}")
        return "".join(parts)


def show(field: Field, value: Any) -> str:
    """Return a value as a paper writes it.

    >>> show(register("payment_orders").field("amount"), 1234.5).replace(_NO_BREAK, "_")
    '1_234,50'
    """
    if isinstance(value, datetime | date):
        return show_day(value, "ar")
    if isinstance(value, time):
        return f"{value:%H:%M}"
    kind = field.kind
    if isinstance(kind, MoneyKind):
        return grouped(value)
    if isinstance(kind, PercentKind):
        return f"{value:.0%}"
    shown = kind.show(value, "ar")
    if isinstance(shown, float | Decimal):
        return f"{shown:g}".replace(".", ",")
    return str(shown)


def grouped(value: Any) -> str:
    """Return an amount with two decimals, its thousands parted."""
    return f"{value:,.2f}".replace(",", _NO_BREAK).replace(".", ",")


def is_provisional(field: Field, value: Any) -> bool:
    """Say whether a number is still to be given by a sync."""
    return isinstance(field.kind, SerialKind) and isinstance(value, str)


def title_of(declared: Declaration, path: str) -> Titles:
    """Return how a field is called to whoever shall fill it: the reference, then where it leads."""
    head, _, tail = path.split("|", maxsplit=1)[0].partition(".")
    own = field_at(declared, head).titles
    if not tail:
        return own
    far = field_at(declared, f"{head}.{tail}").titles
    return Titles(f"{own.ar}: {far.ar}", f"{own.fr} : {far.fr}")
