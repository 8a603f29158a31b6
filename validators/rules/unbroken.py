"""Series: numbers that run one after another; a hole is told, for it may be a lost paper."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from validators.finding import Finding
from validators.findings.series import SERIES_001
from validators.rows import Rows, World
from validators.rule import Rule, breach


class Unbroken(Rule):
    """The numbers of one owner follow each other; the first may be any."""

    def __init__(self, number: str, *, owner: tuple[str, ...] = ()) -> None:
        self.number, self.owner = number, owner

    def names(self) -> tuple[str, ...]:
        return (self.number, *self.owner)

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        owners = [rows.column(name, world) for name in self.owner]
        groups: dict[tuple[Any, ...], list[tuple[int, int]]] = defaultdict(list)
        for at, number in enumerate(rows.column(self.number, world)):
            if number is not None:
                groups[tuple(column[at] for column in owners)].append((number, at))
        for members in groups.values():
            members.sort()
            for (before, _), (number, at) in pairwise(members):
                if number > before + 1:
                    yield breach(
                        rows, at, self.number, SERIES_001, first=before + 1, last=number - 1
                    )
