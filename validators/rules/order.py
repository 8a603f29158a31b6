"""Order: one day not after another; numbers that follow their dates."""

from collections.abc import Iterator
from typing import Any

from validators.expression import F
from validators.finding import Finding, Problem
from validators.findings.row import ROW_001, ROW_009
from validators.findings.series import SERIES_004
from validators.kinds.serial import is_final
from validators.rows import Rows, World
from validators.rule import Rule, breach


class NotAfter(Rule):
    """`early` is not after `late`; the same day is right."""

    def __init__(self, early: str, late: str) -> None:
        self.early, self.late = early, late
        self.condition = F(early) <= F(late)

    def names(self) -> tuple[str, ...]:
        return (self.early, self.late)

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        early, late = rows.column(self.early, world), rows.column(self.late, world)
        for at, (first, second) in enumerate(zip(early, late, strict=True)):
            if first is not None and second is not None and first > second:
                other = rows.register.field(self.late).titles
                shown = rows.shown(self.late, at)
                yield breach(rows, at, self.early, ROW_001, other_field=other, other=shown)


class Ordered(Rule):
    """Numbers run with their dates: a higher number of one owner has no earlier day."""

    problem: Problem = ROW_009

    def __init__(self, number: str, day: str, *, owner: tuple[str, ...] = ()) -> None:
        self.number, self.day, self.owner = number, day, owner

    def names(self) -> tuple[str, ...]:
        return (self.number, self.day, *self.owner)

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        owners = [rows.column(name, world) for name in self.owner]
        groups: dict[tuple[Any, ...], list[tuple[Any, Any, int]]] = {}
        numbers, days = rows.column(self.number, world), rows.column(self.day, world)
        for at, (number, day) in enumerate(zip(numbers, days, strict=True)):
            if is_final(number) and day is not None:
                owner = tuple(column[at] for column in owners)
                groups.setdefault(owner, []).append((number, day, at))
        for members in groups.values():
            yield from self._disorder(rows, sorted(members))

    def _disorder(self, rows: Rows, members: list[tuple[Any, Any, int]]) -> Iterator[Finding]:
        latest, holder = None, None
        for number, day, at in members:
            if latest is not None and day < latest:
                shown = rows.shown(self.day, at)
                yield breach(rows, at, self.number, self.problem, day=shown, other=holder)
            else:
                latest, holder = day, number


class MostlyOrdered(Ordered):
    """Numbers that a clerk counts for himself: one noted late is told, and its row goes through."""

    problem = SERIES_004
