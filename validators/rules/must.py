"""A condition of its own sentence, for what no ready rule says."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from validators.expression import Condition, Expression
from validators.finding import Finding, error, warning
from validators.rows import Rows, World
from validators.rule import Rule, breach


class Must(Rule):
    """The condition holds in every row where it is known.

    The two sentences may show the row's fields by name, {value} and {field} of the field `at`
    which the finding stands, and what `show` computes.
    """

    declare = staticmethod(error)

    def __init__(
        self,
        condition: Condition,
        code: str,
        ar: str,
        fr: str,
        *,
        at: str,
        show: Mapping[str, Expression] | None = None,
    ) -> None:
        self.condition = condition
        self.problem = self.declare(code, ar, fr)
        self.at, self.show = at, dict(show or {})

    @property
    def code(self) -> str:
        return self.problem.code

    def names(self) -> tuple[str, ...]:
        assert self.condition is not None
        return (self.at, *self.condition.names())

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        assert self.condition is not None
        if rows.register.field(self.at).calculation is None and self.at not in rows.cells:
            return  # The sheet has no such column: what it would say is unknown.
        broken = [at for at, h in enumerate(self.condition.column(rows, world)) if h is False]
        if not broken:
            return
        shown = {name: part.column(rows, world) for name, part in self.show.items()}
        for at in broken:
            facts = {name: rows.shown(name, at) for name in self.names() if name != "key"}
            facts |= {name: _shown(column[at]) for name, column in shown.items()}
            yield breach(rows, at, self.at, self.problem, **facts)


def _shown(value: Any) -> Any:
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else value


class Should(Must):
    """The condition is expected: a breach is told and lets the row go through."""

    declare = staticmethod(warning)
