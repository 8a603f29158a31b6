"""A draft: the invented rows of one register while they are drawn and mended."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from random import Random
from typing import Any

from validators.expression import Expression
from validators.kinds import ChoiceKind, ClockKind, CountKind, DayKind
from validators.register import Declaration, Field
from validators.rows import Rows, World
from validators.sample.draw import Spot, domain, draw, is_ahead
from validators.sample.keys import key_columns
from validators.sample.names import cast, person
from validators.sample.shape import NAMES, Shape

FILLED = 0.7
_THREADS = 10**9
_AHEAD_DAYS = 120
_SOME_DAY = date(2026, 11, 2)

Cells = Mapping[str, Sequence[Any]]


class Watched(dict[str, Any]):
    """A row that remembers what a hint asked of it, so that we know what follows from what."""

    def __init__(self, row: Mapping[str, Any], asked: set[str]) -> None:
        super().__init__(row)
        self.asked = asked

    def __getitem__(self, name: str) -> Any:
        self.asked.add(name)
        return super().get(name)

    def get(self, name: str, default: Any = None) -> Any:
        self.asked.add(name)
        return super().get(name, default)


class Draft:
    """The rows of one register, and how another value of any field is drawn."""

    def __init__(self, register: Declaration, random: Random, today: date) -> None:
        self.register, self.random, self.today = register, random, today
        self.shape = Shape(register)
        self.world = World({}, today=today)
        self.cells: dict[str, list[Any]] = {}
        self.threads: list[int] = []
        self.asked: dict[str, set[str]] = {}
        self.pinned: dict[str, set[int]] = defaultdict(set)

    @classmethod
    def of(cls, rows: Rows, random: Random, world: World) -> "Draft":
        """Return rows that exist already as a draft, to draw other values for them."""
        draft = cls(rows.register, random, world.today or _SOME_DAY)
        draft.world = world
        draft.cells = {name: list(column) for name, column in rows.cells.items()}
        draft.threads = [random.randrange(_THREADS) for _ in range(len(rows))]
        return draft

    def __len__(self) -> int:
        return len(self.threads)

    @property
    def rows(self) -> Rows:
        """The rows as they stand; a new object, since computed columns go stale."""
        order = [field.name for field in self.register.typed_fields if field.name in self.cells]
        return Rows(self.register, {name: self.cells[name] for name in order}, len(self))

    def fill(self, size: int, world: World) -> None:
        """Draw all rows, first their keys, then field by field in the order hints ask for."""
        self.world = world
        keys = key_columns(self.register, size, self.spot)
        size = len(next(iter(keys.values()))) if keys else size
        self.threads = self._spun(size)
        self.cells = {field.name: [None] * size for field in self.register.typed_fields}
        for field in self.shape.order:
            values = keys.get(field.name) or self.fresh(field, self.cells, self.threads)
            self.cells[field.name] = values

    def _spun(self, size: int) -> list[int]:
        """Return the threads of rows; each typical row of this room is used once, then again."""
        parts = len(self._cast) or 1
        turns = self.random.sample(range(parts), parts)
        spins = [self.random.randrange(_THREADS) for _ in range(size)]
        return [spin - spin % parts + turns[at % parts] for at, spin in enumerate(spins)]

    def spot(self, field: Field) -> Spot:
        """Return where a field's values are drawn, with the keys that it may name."""
        keys = None
        target = self.world.rows(field.target) if field.target else None
        if target is not None:
            named = target.column(field.by or "key", self.world)
            keys = list(dict.fromkeys(key for key in named if key is not None))
        return Spot(self.register.code, field, self.today, self.random, keys)

    def fresh(
        self, field: Field, cells: Cells, threads: Sequence[int], filled: float = FILLED
    ) -> list[Any]:
        """Draw a field for rows of which the other cells are given."""
        hinted = self._hinted(field, cells, len(threads))
        if hinted is None or (field.required and None in hinted):
            drawn = self._drawn(field, cells, threads)
            hinted = [d if h is None else h for h, d in zip(hinted or drawn, drawn, strict=True)]
        if field.required or isinstance(field.sample, Expression):
            return hinted
        share = 1 if self._parts(field) or field.name in NAMES else filled
        return [cell if self.random.random() < share else None for cell in hinted]

    def _hinted(self, field: Field, cells: Cells, size: int) -> list[Any] | None:
        """Draw what the declaration's hint says, None where it has none."""
        hint = field.sample
        if hint is None or (self._parts(field) and not isinstance(hint, Expression)):
            return None
        if isinstance(hint, Expression):
            rows = Rows(self.register, dict(cells), size)  # type: ignore[arg-type]  # Read only.
            values = hint.column(rows, self.world)
        elif callable(hint):
            values = self._called(hint, field.name, cells, size)
        else:
            choices = hint if isinstance(hint, tuple | list) else (hint,)
            values = [self.random.choice(choices) for _ in range(size)]
        return field.kind.read_column(list(values))[0]

    def _called(self, hint: Callable[..., Any], name: str, cells: Cells, size: int) -> list[Any]:
        asked = self.asked.setdefault(name, set())
        names, columns = list(cells), list(cells.values())
        values = []
        for at in range(size):
            row = Watched({n: c[at] for n, c in zip(names, columns, strict=True)}, asked)
            values.append(hint(row, self.random))
        return values

    def _drawn(self, field: Field, cells: Cells, threads: Sequence[int]) -> list[Any]:
        """Draw by the kind alone, in keeping with the row's thread and the days around it."""
        spot, kind = self.spot(field), field.kind
        parts = self._parts(field)
        if parts:
            return [parts[thread % len(parts)] for thread in threads]
        if isinstance(kind, ChoiceKind) and kind.of == "sex" and self.shape.has_person:
            return [person(thread).sex for thread in threads]
        last = self._last_line(field)
        values = [draw(kind, spot, thread, last and self._line(last)) for thread in threads]
        if isinstance(kind, DayKind | ClockKind):
            self._order(field, values, cells)
        return values

    def _last_line(self, field: Field) -> int:
        """Return the highest number so far, where a number counts within the key; else 0."""
        if field.name not in self.register.key or not isinstance(field.kind, CountKind):
            return 0
        return max((n for n in self.cells[field.name] if n is not None), default=0)

    def _line(self, last: int) -> int:
        return self.random.randint(1, last + 3)

    def _parts(self, field: Field) -> list[Any]:
        """Return what this room's typical rows say in the field, if there are such rows."""
        told = [row[field.name] for row in self._cast if row.get(field.name)]
        return field.kind.read_column(told)[0] if len(told) == len(self._cast) else []

    @cached_property
    def _cast(self) -> list[dict[str, str]]:
        return cast(self.register.code)

    def _order(self, field: Field, values: list[Any], cells: Cells) -> None:
        """Move days and hours so that what is declared to come first does."""
        before, after = self.shape.before(field.name), self.shape.after(field.name)
        for at, value in enumerate(values):
            low = max((c for n in before if (c := cells[n][at]) is not None), default=None)
            high = min((c for n in after if (c := cells[n][at]) is not None), default=None)
            early, late = low is not None and value < low, high is not None and value > high
            if early or late or (low is not None and _far(low, value)):
                values[at] = self._between(field, low, high)

    def _between(self, field: Field, low: Any, high: Any) -> Any:
        if isinstance(field.kind, ClockKind):
            return _hour(low, high)
        gap = timedelta(days=min(int(self.random.expovariate(1 / 12)), _AHEAD_DAYS))
        if low is None:
            return max(high - gap, field.kind.first)  # type: ignore[attr-defined]  # A day's kind.
        last = high
        if last is None and not is_ahead(field.name) and low <= self.today:
            last = self.today
        return low + gap if last is None else max(low, min(low + gap, last))

    def redraw(self, places: Sequence[int], *, keys: bool) -> None:
        """Draw whole rows anew; their keys too when asked."""
        for pinned in self.pinned.values():
            pinned.difference_update(places)
        for at in places:
            self.threads[at] = self.random.randrange(_THREADS)
        names = () if keys and len(self.register.key) > 1 else self.register.key
        cells = {name: [column[at] for at in places] for name, column in self.cells.items()}
        kept = {name: cells[name] for name in names}
        cells |= {name: [None] * len(places) for name in cells if name not in kept}
        threads = [self.threads[at] for at in places]
        for field in self.shape.order:
            if field.name not in kept:
                cells[field.name] = self.fresh(field, cells, threads)
        for name, values in cells.items():
            self.put(name, places, values)

    def put(self, name: str, places: Iterable[int], values: Iterable[Any]) -> None:
        """Write values of a field at places."""
        column = self.cells[name]
        for at, value in zip(places, values, strict=True):
            column[at] = value

    def drop(self, places: set[int]) -> None:
        """Leave rows out."""
        self.pinned.clear()
        kept = [at for at in range(len(self)) if at not in places]
        self.threads = [self.threads[at] for at in kept]
        self.cells = {name: [column[at] for at in kept] for name, column in self.cells.items()}

    def values(self, field: Field) -> Sequence[Any] | None:
        """Return every value that a field may have, None when there is no end of them."""
        hinted = field.sample is not None and not self._parts(field)
        return None if hinted else domain(field.kind, self.spot(field))


def _far(low: Any, value: Any) -> bool:
    return isinstance(value, date) and (value - low).days > _AHEAD_DAYS


def _hour(low: Any, high: Any) -> Any:
    """Return an hour after the one, or before the other."""
    if low is None:
        return high.replace(hour=max(high.hour - 1, 0))
    later = low.replace(hour=min(low.hour + 2, 23))
    return later if high is None or later <= high else high
