"""Series: numbers that run one after another; a hole is told, for it may be a lost paper."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from validators.finding import Finding
from validators.findings.series import SERIES_001, SERIES_006
from validators.kinds.serial import is_final
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
            if is_final(number):
                groups[tuple(column[at] for column in owners)].append((number, at))
        for owner, members in groups.items():
            members.sort()
            spent = world.spent(rows.register.code, "/".join(map(str, owner)))
            for (before, _), (number, at) in pairwise(members):
                if number > before + 1:
                    yield from self._hole(rows, at, (before + 1, number - 1), spent)

    def _hole(
        self, rows: Rows, at: int, hole: tuple[int, int], spent: Mapping[int, Mapping[str, object]]
    ) -> Iterator[Finding]:
        """Tell a hole: what is known of each number in it, and what nobody can explain."""
        first, last = hole
        for number, facts in sorted(spent.items()):
            if first <= number <= last:
                yield breach(rows, at, self.number, SERIES_006, number=number, **facts)
        while first in spent:
            first += 1
        while last in spent:
            last -= 1
        if first <= last:
            yield breach(rows, at, self.number, SERIES_001, first=first, last=last)
