"""How much a changed row would break: what the search for a better value goes by."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import singledispatch
from typing import Any

from validators.expression import Condition
from validators.finding import Severity
from validators.rows import Rows, World
from validators.rule import Rule
from validators.rules import NoOverlap, OneOpen, Ordered, Unbroken, Unique
from validators.sample.shape import Shape

_ERROR, _WARNING = 1.0, 0.2
_COUNTED_MOST = 8_000

Clash = Callable[[Rows, Sequence[int]], list[bool]]


class Score:
    """Counts what each trial row breaks, beside the rows that stand."""

    def __init__(self, rows: Rows, world: World, shape: Shape) -> None:
        self.rows, self.world = rows, world
        rules = rows.register.rules
        told = [(rule.condition, weight(rule)) for rule in rules if rule.condition]
        code = rows.register.code
        looks = [(*shape.looks(condition), condition, heavy) for condition, heavy in told]
        self.conditions = [(c, heavy) for _, counted, c, heavy in looks if code not in counted]
        self.counting = [(n, c, heavy) for n, counted, c, heavy in looks if code in counted]
        self.alone = [r for r in rules if not r.condition and not isinstance(r, _BETWEEN)]
        self.clashes = [
            (clash(r, rows, world), weight(r)) for r in rules if isinstance(r, _BETWEEN)
        ]
        if len(rows.register.key) > 1:
            self.clashes.append((clash(Unique(*rows.register.key), rows, world), _ERROR))

    def exact(self, condition: Condition) -> int:
        """Return of how many trial rows a condition that counts rows is worth the exact answer."""
        heavy = next(heavy for _, counting, heavy in self.counting if counting is condition)
        return int(_COUNTED_MOST * heavy / max(len(self.rows), 1))

    def __call__(self, trial: Rows, places: Sequence[int]) -> list[float]:
        """Return what each trial row breaks; `places` tells whose place each would take."""
        total = [0.0] * len(trial)
        for broken, heavy in self._broken(trial, places):
            for at, breaks in enumerate(broken):
                total[at] += heavy * breaks
        return total

    def _broken(
        self, trial: Rows, places: Sequence[int]
    ) -> Iterator[tuple[Sequence[float], float]]:
        """Yield for each demand which trial rows break it, and how heavy that is."""
        for condition, heavy in self.conditions:
            yield [holds is False for holds in condition.column(trial, self.world)], heavy
        for names, condition, heavy in self.counting:
            if len(trial) <= self.exact(condition):
                yield self._counted(trial, places, names, condition), heavy
            else:
                yield [holds is False for holds in condition.column(trial, self.world)], heavy
        for rule in self.alone:
            told = {finding.row for finding in rule.check(trial, self.world)}
            yield [at in told for at in range(len(trial))], _ERROR
        for clashing, heavy in self.clashes:
            yield clashing(trial, places), heavy
        for field in trial.register.typed_fields:
            if field.required:
                yield [cell is None for cell in trial.cells[field.name]], _ERROR

    def _counted(
        self, trial: Rows, places: Sequence[int], names: set[str], condition: Condition
    ) -> list[float]:
        """Return how many rows break a condition that counts the rows, were one changed."""
        now = condition.column(self.rows, self.world).count(False)
        found: list[float] = []
        for at, place in enumerate(places):
            cells = dict(self.rows.cells)
            for name in names & cells.keys():
                if cells[name][place] != trial.cells[name][at]:
                    cells[name] = [*cells[name]]
                    cells[name][place] = trial.cells[name][at]
            if all(cells[name] is self.rows.cells[name] for name in names & cells.keys()):
                found.append(float(now))
                continue
            rows = Rows(trial.register, cells, len(self.rows))
            world = World({rows.register.code: rows}, self.world.rows, self.world.today)
            found.append(float(condition.column(rows, world).count(False)))
        return found


def weight(rule: Rule) -> float:
    """Return how much a breach of the rule weighs."""
    problem = getattr(rule, "problem", None)
    return _WARNING if problem and problem.severity is not Severity.ERROR else _ERROR


@singledispatch
def clash(rule: Rule, _rows: Rows, _world: World) -> Clash:
    """Return the question whether a row, put in a place, would clash with the other rows."""
    del rule
    return lambda trial, _places: [False] * len(trial)


def _owners(rule: Any, names: Sequence[str], rows: Rows, world: World) -> list[Any]:
    """Return what each row of interest belongs to, None for rows that the rule leaves alone."""
    columns = [rows.column(name, world) for name in names]
    kept = rule.only.column(rows, world) if rule.only else [True] * len(rows)
    return [
        None if None in cells or not keep else cells
        for cells, keep in zip(zip(*columns, strict=True), kept, strict=True)
    ]


@clash.register
def _(rule: Unique, rows: Rows, world: World) -> Clash:
    holders: dict[Any, set[int]] = defaultdict(set)
    for at, owner in enumerate(_owners(rule, rule.fields, rows, world)):
        holders[owner].add(at)

    def clashes(trial: Rows, places: Sequence[int]) -> list[bool]:
        owners = _owners(rule, rule.fields, trial, world)
        return [
            owner is not None and bool(holders.get(owner, set()) - {at})
            for owner, at in zip(owners, places, strict=True)
        ]

    return clashes


@clash.register
def _(rule: OneOpen, rows: Rows, world: World) -> Clash:
    ends = rows.column(rule.end, world)
    holders: dict[Any, set[int]] = defaultdict(set)
    for at, owner in enumerate(_owners(rule, rule.owner, rows, world)):
        if ends[at] is None:
            holders[owner].add(at)

    def clashes(trial: Rows, places: Sequence[int]) -> list[bool]:
        owners, theirs = _owners(rule, rule.owner, trial, world), trial.column(rule.end, world)
        return [
            owner is not None and end is None and bool(holders.get(owner, set()) - {at})
            for owner, end, at in zip(owners, theirs, places, strict=True)
        ]

    return clashes


@clash.register
def _(rule: NoOverlap, rows: Rows, world: World) -> Clash:
    starts, ends = rows.column(rule.start, world), rows.column(rule.end, world)
    periods: dict[Any, list[tuple[Any, Any, int]]] = defaultdict(list)
    for at, owner in enumerate(_owners(rule, rule.owner, rows, world)):
        if starts[at] is not None and (ends[at] is not None or isinstance(starts[at], date)):
            periods[owner].append((starts[at], ends[at] or date.max, at))

    def meets(owner: Any, start: Any, end: Any, at: int) -> bool:
        if owner is None or start is None or (end is None and not isinstance(start, date)):
            return False
        touching = isinstance(start, date)
        last = end or date.max
        return any(
            place != at and ((s <= last and start <= e) if touching else (s < last and start < e))
            for s, e, place in periods.get(owner, ())
        )

    def clashes(trial: Rows, places: Sequence[int]) -> list[bool]:
        owners = _owners(rule, rule.owner, trial, world)
        first, last = trial.column(rule.start, world), trial.column(rule.end, world)
        return [meets(*each) for each in zip(owners, first, last, places, strict=True)]

    return clashes


_BETWEEN = (Unique, OneOpen, NoOverlap, Ordered, Unbroken)
