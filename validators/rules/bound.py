"""Bounds: a number against a figure, another field, or a computed amount."""

from collections.abc import Iterator
from typing import Any

from validators.expression import Expression, F, lift
from validators.finding import Finding, Problem, Titles
from validators.findings.row import ROW_002, ROW_003
from validators.kinds import RefKind
from validators.register import Declaration
from validators.rows import Rows, World
from validators.rule import Rule, breach


class _Bound(Rule):
    problem: Problem

    def __init__(self, field: str, bound: Any, named: Titles | None = None) -> None:
        self.field = field
        self.bound = F(bound) if isinstance(bound, str) else lift(bound)
        self.named = named
        self.condition = self._holds(F(field), self.bound)

    def _holds(self, left: Expression, right: Expression) -> Any:
        raise NotImplementedError

    def names(self) -> tuple[str, ...]:
        return (self.field, *self.bound.names())

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        if self.condition is None:
            return
        bounds = self.bound.column(rows, world)
        for at, holds in enumerate(self.condition.column(rows, world)):
            if holds is False:
                facts = {"bound": bounds[at], "bound_name": self._name(rows)}
                yield breach(rows, at, self.field, self.problem, **facts)

    def _name(self, rows: Rows) -> Titles:
        if self.named:
            return self.named
        titles = _titles(rows.register, self.bound.name) if isinstance(self.bound, F) else None
        if titles:
            return Titles(f"«{titles.ar}»", f"« {titles.fr} »")
        return Titles("الحد", "la limite")


def _titles(register: Declaration, path: str) -> Titles | None:
    """Return the heading of a field, also of one behind references."""
    *heads, last = path.split(".")
    for head in heads:
        kind = register.field(head).kind
        target = kind.target if isinstance(kind, RefKind) else None
        if target is None:
            return None
        register = target
    return register.field(last).titles


class AtMost(_Bound):
    """The field is at most a figure, another field, or an expression."""

    problem = ROW_002

    def _holds(self, left: Expression, right: Expression) -> Any:
        return left <= right


class AtLeast(_Bound):
    """The field is at least a figure, another field, or an expression."""

    problem = ROW_003

    def _holds(self, left: Expression, right: Expression) -> Any:
        return left >= right


class Between(Rule):
    """The field lies between two figures, both included."""

    def __init__(self, field: str, low: Any, high: Any) -> None:
        self._low, self._high = AtLeast(field, low), AtMost(field, high)
        self.condition = (F(field) >= low) & (F(field) <= high)

    def names(self) -> tuple[str, ...]:
        return self._low.names()

    def check(self, rows: Rows, world: World) -> Iterator[Finding]:
        yield from self._low.check(rows, world)
        yield from self._high.check(rows, world)
