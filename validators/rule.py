"""A rule: a value that says what must hold in a row, between rows, or between registers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from validators.finding import Finding, Problem

if TYPE_CHECKING:
    from validators.expression import Condition
    from validators.rows import Rows, World


class Rule:
    """The base of all rules: it names its fields and yields a finding a breach."""

    #: What must hold, when one row alone can tell: Excel's own validation is made from it.
    condition: Condition | None = None

    def names(self) -> tuple[str, ...]:
        """Return the fields of its register that the rule reads."""
        raise NotImplementedError

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        """Yield a finding for each breach; a blank or unreadable cell breaches nothing."""
        raise NotImplementedError

    @property
    def code(self) -> str:
        """The name under which catalogues list the rule."""
        return type(self).__name__


def breach(rows: Rows, at: int, field: str, problem: Problem, **facts: Any) -> Finding:
    """Return a finding on one cell; facts that are (field, value) pairs are shown as cells show."""
    declared = rows.register.field(field)
    value = rows.shown(field, at)
    shown = {"field": declared.titles, "value": value, **facts}
    return Finding(problem, rows.register.code, at, field, value, shown)
