"""Typed rows of one register, held by columns, and the world of registers they live in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from validators.register import Declaration


@dataclass(slots=True)
class Rows:
    """Rows of one register by columns: `cells[field][i]`, None for blank, all of one length.

    `faulty[field]` holds the rows whose cell said something that could not be read: their value
    is None, yet they are not blank. A field that the sheet has no column for is absent: unknown.
    """

    register: Declaration
    cells: dict[str, list[Any]]
    size: int
    faulty: dict[str, set[int]] = field(default_factory=dict)
    computed: dict[str, list[Any]] = field(default_factory=dict)
    labels: Sequence[object] | None = None
    _keys: list[str | None] | None = None

    def __len__(self) -> int:
        return self.size

    @classmethod
    def of(cls, register: Declaration, rows: Sequence[Mapping[str, Any]]) -> Rows:
        """Return rows given one by one as mappings from field to value."""
        names = [f.name for f in register.typed_fields]
        cells = {name: [row.get(name) for row in rows] for name in names}
        return cls(register, cells, len(rows))

    def __iter__(self) -> Iterator[dict[str, Any]]:
        for place in range(self.size):
            yield {name: column[place] for name, column in self.cells.items()}

    @property
    def keys(self) -> list[str | None]:
        """The key of each row as references to it are written; None where a part is blank."""
        if self._keys is None:
            parts = [
                key.kind.dump_column(self._typed(key.name)) for key in self.register.key_fields
            ]
            if len(parts) == 1:
                self._keys = [None if cell is None else str(cell) for cell in parts[0]]
            else:
                self._keys = [_joined(cells) for cells in zip(*parts, strict=True)]
        return self._keys

    def _typed(self, name: str) -> list[Any]:
        return self.cells.get(name) or [None] * self.size

    def column(self, name: str, world: World) -> list[Any]:
        """Return the values of a field, computed if it is calculated, followed through references.

        Unknown (all None) when the sheet has no such column.
        """
        if name == "key":
            return self.keys
        head, _, tail = name.partition(".")
        if tail:
            return self._through(head, tail, world)
        declared = self.register.field(head)
        if declared.calculation is None:
            return self._typed(head)
        if head not in self.computed:
            self.computed[head] = declared.calculation.column(self, world)
        return self.computed[head]

    def _through(self, reference: str, name: str, world: World) -> list[Any]:
        referring = self.register.field(reference)
        theirs = world.rows(referring.target)
        if theirs is None:
            return [None] * self.size
        place = world.places(referring.target, referring.by)
        values = theirs.column(name, world)
        found = (place.get(key) for key in self.column(reference, world))
        return [None if at is None else values[at] for at in found]

    def put(self, name: str, at: int, value: Any) -> None:
        """Write one cell; what was made of the old one is forgotten."""
        self.cells[name][at] = value
        self._keys = None
        self.computed.clear()

    def label(self, at: int) -> object:
        """Return how people find the row: its line on the sheet, or its key."""
        return self.labels[at] if self.labels else self.keys[at] or at + 1

    def shown(self, name: str, at: int) -> Any:
        """Return a value as a sentence shows it; computed columns must have been asked before."""
        column = self.computed.get(name) or self.cells.get(name)
        value = column[at] if column else None
        if value is None:
            return None
        shown = self.register.field(name).kind.show(value, "ar")
        return f"{shown:%d/%m/%Y}" if isinstance(shown, date) else shown

    def take(self, places: Iterable[int]) -> Rows:
        """Return the rows at the places, in that order."""
        chosen = list(places)
        cells = {name: [column[at] for at in chosen] for name, column in self.cells.items()}
        return Rows(self.register, cells, len(chosen))


def _joined(cells: tuple[Any, ...]) -> str | None:
    return None if None in cells else "/".join(str(cell) for cell in cells)


#: By register and series, such as "HRF/in/2026": numbers that no row bears, and what to tell.
Spent: TypeAlias = Mapping[str, Mapping[str, Mapping[int, Mapping[str, object]]]]


class World:
    """What is known while rows are checked: the workbook's own tables, else the ledger's rows.

    `known` answers with the ledger's rows of a register, or None when nobody holds any; `former`
    with the keys that its rows bore before. `today` is the day of the check; without it no rule
    speaks of what is late.
    """

    def __init__(
        self,
        tables: Mapping[str, Rows],
        known: Callable[[str], Rows | None] = lambda _: None,
        today: date | None = None,
        former: Callable[[str], Mapping[str, str]] = lambda _: {},
        spent: Spent | None = None,
    ) -> None:
        self._tables = dict(tables)
        self._known, self._former, self._spent = known, former, spent or {}
        self.today = today
        self._places: dict[tuple[str, str], dict[str, int]] = {}
        self.memo: dict[object, Any] = {}

    def rows(self, register: str) -> Rows | None:
        """Return the rows of a register, None when it is not known here."""
        if register not in self._tables:
            known = self._known(register)
            if known is None:
                return None
            self._tables[register] = known
        return self._tables[register]

    def spent(self, register: str, series: str) -> Mapping[int, Mapping[str, object]]:
        """Return the numbers of a series that no row bears any more, each with its reason."""
        return self._spent.get(register, {}).get(series, {})

    def present_key(self, register: str, key: str) -> str | None:
        """Return the key that a row bears now which once bore another."""
        token = ("former", register)
        if token not in self.memo:
            self.memo[token] = self._former(register)
        found: str | None = self.memo[token].get(key)
        return found

    def places(self, register: str, by: str = "") -> dict[str, int]:
        """Return where each key of a known register stands; the last of doubled keys.

        `by` names the field that stands for the key, where references write one part of it.
        """
        if (register, by) not in self._places:
            rows = self.rows(register)
            keys = rows.column(by or "key", self) if rows else []
            self._places[register, by] = {k: at for at, k in enumerate(keys) if k is not None}
        return self._places[register, by]
