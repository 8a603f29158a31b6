"""Presence: a field that must be filled, or stay blank, in certain rows."""

from collections.abc import Iterator

from validators.expression import Condition, Expression, F
from validators.finding import Finding, Titles
from validators.findings.row import ROW_004, ROW_005, ROW_006
from validators.rows import Rows, World
from validators.rule import Rule, breach


class _When(Rule):
    """What both presence rules share: a field, and the case in which it is looked at."""

    def __init__(self, field: str, when: Condition) -> None:
        self.field, self.when = field, when

    def names(self) -> tuple[str, ...]:
        return (self.field, *self.when.names())

    def _because(self, rows: Rows, at: int) -> Titles:
        names = dict.fromkeys(n for n in self.when.names() if n != "key")
        told = [(rows.register.field(n).titles, rows.shown(n, at)) for n in names]
        ar = "، ".join(f"{t.ar}: {'فارغ' if v is None else v}" for t, v in told)
        fr = ", ".join(f"{t.fr} : {'vide' if v is None else v}" for t, v in told)
        return Titles(ar, fr)


class Required(_When):
    """The field is filled where the case holds."""

    def __init__(self, field: str, when: Condition) -> None:
        super().__init__(field, when)
        self.condition = F(field).filled | ~when

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        if self.field not in rows.cells:
            return
        cells, unread = rows.column(self.field, world), rows.faulty.get(self.field, set())
        for at, applies in enumerate(self.when.column(rows, world)):
            if applies and cells[at] is None and at not in unread:
                yield breach(rows, at, self.field, ROW_004, because=self._because(rows, at))


class Blank(_When):
    """The field stays blank where the case holds."""

    def __init__(self, field: str, when: Condition) -> None:
        super().__init__(field, when)
        self.condition = F(field).blank | ~when

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        cells = rows.column(self.field, world)
        for at, applies in enumerate(self.when.column(rows, world)):
            if applies and cells[at] is not None:
                yield breach(rows, at, self.field, ROW_006, because=self._because(rows, at))


class OneOf(Rule):
    """At least one of the fields is filled."""

    def __init__(self, *fields: str) -> None:
        self.fields = fields
        condition: Condition = F(fields[0]).filled
        for name in fields[1:]:
            condition = condition | F(name).filled
        self.condition = condition

    def names(self) -> tuple[str, ...]:
        return self.fields

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        if any(name not in rows.cells for name in self.fields):
            return
        parts: list[Expression] = [F(name) for name in self.fields]
        columns = [part.column(rows, world) for part in parts]
        unread = set().union(*(rows.faulty.get(name, set()) for name in self.fields))
        titles = [rows.register.field(name).titles for name in self.fields]
        fields = Titles("، ".join(t.ar for t in titles), ", ".join(t.fr for t in titles))
        for at, cells in enumerate(zip(*columns, strict=True)):
            if all(cell is None for cell in cells) and at not in unread:
                yield breach(rows, at, self.fields[0], ROW_005, fields=fields)
