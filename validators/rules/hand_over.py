"""Hand-overs: what one side has sent, the other receives in a row of its own that names it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from validators.expression import Condition
from validators.finding import Finding
from validators.findings.handover import HANDOVER_001, HANDOVER_002, HANDOVER_003
from validators.rows import Rows, World
from validators.rule import Rule, breach


@dataclass(frozen=True, eq=False)
class Sent(Rule):
    """A row that was sent on `day` is received, within some days, by a row of `to`.

    That row names it in its field `by` and says in `received` when it came.
    """

    day: str
    to: str
    by: str
    received: str
    days_max: int

    def names(self) -> tuple[str, ...]:
        return (self.day,)

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        theirs = world.rows(self.to)
        if theirs is None or world.today is None:
            return
        named = zip(theirs.column(self.by, world), range(len(theirs)), strict=True)
        place = {key: at for key, at in named if key is not None}
        came = theirs.column(self.received, world)
        for at, (key, day) in enumerate(zip(rows.keys, rows.column(self.day, world), strict=True)):
            days = (world.today - day).days if isinstance(day, date) else 0
            there = place.get(key)
            if days <= self.days_max or (there is not None and came[there] is not None):
                continue
            facts = {"row": key, "target": theirs.register.titles, "days": days}
            if there is None:
                yield breach(rows, at, self.day, HANDOVER_001, **facts)
            else:
                other = theirs.keys[there] or theirs.label(there)
                yield breach(rows, at, self.day, HANDOVER_002, other=other, **facts)


@dataclass(frozen=True, eq=False)
class Awaited(Rule):
    """Each row of `source` whose `sent` is dated has a row here that names it in `by`.

    With `only`, such rows as it holds for: the others go elsewhere, or nowhere.
    """

    by: str
    source: str
    sent: str
    only: Condition | None = None

    def names(self) -> tuple[str, ...]:
        return (self.by,)

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        theirs = world.rows(self.source)
        if theirs is None or self.by not in rows.cells:
            return
        here = set(rows.column(self.by, world))
        field, source = rows.register.field(self.by), theirs.register.titles
        kept = self.only.column(theirs, world) if self.only else [True] * len(theirs)
        days = theirs.column(self.sent, world)
        for at, (key, day, mine) in enumerate(zip(theirs.keys, days, kept, strict=True)):
            if mine and day is not None and key is not None and key not in here:
                shown = {"field": field.titles, "value": key, "source": source}
                shown["day"] = theirs.shown(self.sent, at)
                yield Finding(HANDOVER_003, rows.register.code, None, self.by, key, shown)
