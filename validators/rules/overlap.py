"""Periods: no overlap for one owner; one open row at a time."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from validators.expression import Condition, F
from validators.finding import Finding, Problem, Titles
from validators.findings.row import ROW_007, ROW_008
from validators.findings.series import SERIES_002
from validators.rows import Rows, World
from validators.rule import Rule, breach


def _owners(rows: Rows, world: World, names: tuple[str, ...], only: Condition | None) -> Any:
    """Return the places of the rows of each owner, blank owners left out."""
    columns = [rows.column(name, world) for name in names]
    kept = only.column(rows, world) if only else [True] * len(rows)
    groups: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for at in range(len(rows)):
        owner = tuple(column[at] for column in columns)
        if None not in owner and kept[at]:
            groups[owner].append(at)
    return groups


class NoOverlap(Rule):
    """Two periods of one owner share no moment; an open end lasts for ever.

    Days are whole: a period that starts on another's last day overlaps it by that day. Hours are
    not: a meeting may start when another ends.
    """

    problem: Problem = ROW_007

    def __init__(
        self,
        start: str,
        end: str,
        *,
        owner: str | tuple[str, ...],
        only: Condition | None = None,
    ) -> None:
        self.start, self.end, self.only = start, end, only
        self.owner = (owner,) if isinstance(owner, str) else owner

    def names(self) -> tuple[str, ...]:
        return (self.start, self.end, *self.owner, *(self.only.names() if self.only else ()))

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        starts, ends = F(self.start).column(rows, world), F(self.end).column(rows, world)
        for places in _owners(rows, world, self.owner, self.only).values():
            periods = sorted(
                (starts[at], date.max if ends[at] is None and _is_day(starts[at]) else ends[at], at)
                for at in places
                if starts[at] is not None and (ends[at] is not None or _is_day(starts[at]))
            )
            yield from self._overlaps(rows, periods)

    def _overlaps(self, rows: Rows, periods: list[tuple[Any, Any, int]]) -> Iterator[Finding]:
        last_end, holder = None, -1
        for start, end, at in periods:
            if last_end is not None and (start <= last_end if _is_day(start) else start < last_end):
                yield self._told(rows, at, holder)
                yield self._told(rows, holder, at)
            if last_end is None or end > last_end:
                last_end, holder = end, at

    def _told(self, rows: Rows, at: int, other: int) -> Finding:
        facts = {
            "start": rows.shown(self.start, at),
            "end": rows.shown(self.end, at) or "…",
            "owner": _owner_titles(rows, self.owner),
            "other": rows.label(other),
        }
        return breach(rows, at, self.start, self.problem, **facts)


class RareOverlap(NoOverlap):
    """Two periods of one owner seldom meet: when they do it is told, and the rows go through."""

    problem = SERIES_002


def _is_day(moment: Any) -> bool:
    return isinstance(moment, date)


def _owner_titles(rows: Rows, names: tuple[str, ...]) -> Titles:
    titles = [rows.register.field(name).titles for name in names]
    return Titles(" / ".join(t.ar for t in titles), " / ".join(t.fr for t in titles))


class OneOpen(Rule):
    """An owner has at most one row in which the field `end` is still blank."""

    def __init__(
        self, end: str, *, owner: str | tuple[str, ...], only: Condition | None = None
    ) -> None:
        self.end, self.only = end, only
        self.owner = (owner,) if isinstance(owner, str) else owner

    def names(self) -> tuple[str, ...]:
        return (self.end, *self.owner, *(self.only.names() if self.only else ()))

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        ends = rows.column(self.end, world)
        for places in _owners(rows, world, self.owner, self.only).values():
            unread = rows.faulty.get(self.end, set())
            still = [at for at in places if ends[at] is None and at not in unread]
            for at in still[1:]:
                titles = _owner_titles(rows, self.owner)
                yield breach(
                    rows, at, self.owner[0], ROW_008, owner=titles, other=rows.label(still[0])
                )
