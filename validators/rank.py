"""The rank of a row among those of its own register: most points first."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from validators.expression import Condition, Expression, F

if TYPE_CHECKING:
    from validators.rows import Rows, World


@dataclass(frozen=True, eq=False)
class Rank(Expression):
    """1 for the most; equals are parted by the earliest of the days in `then`, else share a rank.

    Rows of one owner are ranked together; a row left out by `only` has no rank.
    """

    most: Expression
    then: tuple[Expression, ...]
    owner: tuple[str, ...]
    only: Condition | None = None

    def column(self, rows: Rows, world: World) -> list[Any]:
        points = self.most.column(rows, world)
        days = [part.column(rows, world) for part in self.then]
        owners = [F(name).column(rows, world) for name in self.owner]
        kept = self.only.column(rows, world) if self.only else [True] * len(rows)
        places: list[Any] = []
        groups: dict[tuple[Any, ...], list[tuple[Any, ...]]] = defaultdict(list)
        for at, point in enumerate(points):
            owner = tuple(column[at] for column in owners)
            if point is None or not kept[at] or None in owner:
                places.append(None)
                continue
            place = (-point, *(column[at] or date.max for column in days))
            groups[owner].append(place)
            places.append((owner, place))
        for members in groups.values():
            members.sort()
        return [found and bisect_left(groups[found[0]], found[1]) + 1 for found in places]

    def names(self) -> tuple[str, ...]:
        parts = (self.most, *self.then, *((self.only,) if self.only else ()))
        own = [name for part in parts for name in part.names()]
        return tuple(dict.fromkeys((*own, *self.owner)))
