"""Uniqueness: a value, or several together, that stands in one row only."""

from collections.abc import Iterator
from typing import Any

from validators.expression import Condition
from validators.finding import Finding, Problem
from validators.findings.row import KEY_002
from validators.findings.series import SERIES_005
from validators.rows import Rows, World
from validators.rule import Rule, breach


class Unique(Rule):
    """The fields together stand in one row only; rows with a blank among them are free."""

    problem: Problem = KEY_002

    def __init__(self, *fields: str, only: Condition | None = None) -> None:
        self.fields, self.only = fields, only

    def names(self) -> tuple[str, ...]:
        return (*self.fields, *(self.only.names() if self.only else ()))

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        columns = [rows.column(name, world) for name in self.fields]
        kept = self.only.column(rows, world) if self.only else [True] * len(rows)
        seen: dict[tuple[Any, ...], int] = {}
        for at, cells in enumerate(zip(*columns, strict=True)):
            if None in cells or not kept[at]:
                continue
            first = seen.setdefault(cells, at)
            if first != at:
                other = rows.label(first)
                yield breach(rows, at, self.fields[0], self.problem, other=other)


class MostlyUnique(Unique):
    """What seldom stands in two rows, as numbers that begin anew or homonyms: it is only told."""

    problem = SERIES_005
