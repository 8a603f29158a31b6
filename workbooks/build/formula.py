"""Expressions of registers written as Excel formulas, where Excel can state them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from validators.choosing import Either, Measure, When
from validators.expression import Apply, Condition, Constant, Expression, F, Or0
from validators.finding import Lang
from validators.gather import LimitOn
from validators.kind import Kind
from validators.kinds.choice import ChoiceKind, FlagKind
from validators.kinds.clock import ClockKind
from validators.kinds.day import DayKind
from validators.kinds.reference import RefKind
from validators.register import Declaration, Field
from validators.span import MonthsLater
from workbooks.build.said import (
    Said,
    UnstatedError,
    any_of,
    applied,
    constant,
    limit_on,
    or_else,
    quoted,
    silent,
)

FORMULA_MAX = 8192
_COMPARISONS = frozenset({"<=", "<", ">=", ">", "=", "<>"})


@dataclass(frozen=True)
class Speaker:
    """Says the expressions of one register on one sheet.

    Args:
        register: whose fields the expressions name.
        lang: the language of the labels in the cells.
        cell: how a formula names a field of its own row.
        column: how a formula names a column of another register, "" where it cannot.
    """

    register: Declaration
    lang: Lang
    cell: Callable[[Field], str]
    column: Callable[[Declaration, Field], str]

    def calculated(self, field: Field) -> str:
        """Return the formula of a calculated field, an empty text where an operand is blank."""
        expression = field.calculation
        if expression is None:
            raise UnstatedError(field.name)
        text = self._answer(field.kind, expression)
        if not (isinstance(expression, F) and "." in expression.name):
            text = f'IFERROR({text},"")'
        if len(text) > FORMULA_MAX:
            raise UnstatedError(field.name)
        return text

    def _answer(self, kind: Kind, expression: Expression) -> str:
        if isinstance(expression, Condition):
            yes, no = (quoted(str(kind.show(answer, self.lang))) for answer in (True, False))
            unsure = f'IF({self.accepts(expression)},"",{no})'
            return f"IF({self.proves(expression)},{yes},{unsure})"
        said = self.value(expression)
        _same_labels(kind, said.kind)
        return or_else(said, '""')

    def value(self, expression: Expression) -> Said:
        """Return what an expression is in Excel."""
        match expression:
            case F(name=name):
                return self._field(name)
            case Constant(value=None):
                return Said('""', ("TRUE",), silent=True)
            case Constant(value=value):
                return Said(constant(value))
            case Or0(part=part):
                said = self.value(part)
                return Said(or_else(said, "0"), kind=said.kind)
            case Condition():
                raise UnstatedError(expression.operation)
            case Apply(operation=operation, parts=parts):
                return applied(operation, [self.value(part) for part in parts])
            case When() | Either():
                return self._chosen(expression)
        return self._rarer(expression)

    def _rarer(self, expression: Expression) -> Said:
        match expression:
            case Measure(part=part):
                return replace(self.value(part), kind=None)
            case LimitOn(limit=limit, day=day):
                return limit_on(limit, self.value(day))
            case MonthsLater(day=day, months=months):
                both = [self.value(part) for part in (day, months)]
                unknown = tuple(guard for said in both for guard in said.unknown)
                return Said(f"EDATE({both[0].text},{both[1].text})", unknown)
        raise UnstatedError(type(expression).__name__)

    def _chosen(self, expression: When | Either) -> Said:
        if isinstance(expression, Either):
            parts = [self.value(part) for part in expression.parts]
            text = or_else(parts[-1], '""')
            for said in reversed(parts[:-1]):
                text = or_else(said, text)
            return silent(text, parts[0].kind)
        then, other = self.value(expression.then), self.value(expression.otherwise)
        yes, no = or_else(then, '""'), or_else(other, '""')
        holds, unsure = self.proves(expression.condition), self.accepts(expression.condition)
        if holds != unsure:
            no = f'IF({unsure},"",{no})'
        return silent(f"IF({holds},{yes},{no})", then.kind or other.kind)

    def _field(self, path: str) -> Said:
        name, _, rest = path.partition(".")
        field = _key_of(self.register) if name == "key" else self.register.field(name)
        cell = self.cell(field)
        said = Said(cell, (f'{cell}=""',), field.kind)
        while rest:
            target = field.kind.target if isinstance(field.kind, RefKind) else None
            if target is None:
                raise UnstatedError(path)
            name, _, rest = rest.partition(".")
            key, field = _key_of(target, field.by), target.field(name)
            there, keys = self.column(target, field), self.column(target, key)
            if not there or not keys:
                raise UnstatedError(path)
            found = f"INDEX({there},MATCH({said.text},{keys},0))"
            said = silent(_looked_up(found, field.kind), field.kind)
        return said

    def accepts(self, condition: Expression) -> str:
        """Return what is true unless the condition is known to be broken."""
        return self._logic(condition, proven=False)

    def proves(self, condition: Expression) -> str:
        """Return what is true only where the condition is known to hold."""
        return self._logic(condition, proven=True)

    def _logic(self, condition: Expression, *, proven: bool) -> str:
        if not isinstance(condition, Condition):
            raise UnstatedError(type(condition).__name__)
        operation, parts = condition.operation, condition.parts
        if operation in {"and", "or"}:
            sides = [self._logic(part, proven=proven) for part in parts]
            return f"{operation.upper()}({','.join(sides)})"
        if operation == "not":
            return f"NOT({self._logic(parts[0], proven=not proven)})"
        if operation == "true" and isinstance(parts[0], Condition):
            return self.proves(parts[0])
        said = self.value(parts[0])
        if operation in {"blank", "filled"}:
            return _blankness(said, blank=operation == "blank")
        if operation == "true":
            return _one_of(said.text, ['"نعم"', '"oui"', "TRUE"])
        return self._compared(condition, said, proven=proven)

    def _compared(self, condition: Condition, left: Said, *, proven: bool) -> str:
        other, unknown = condition.parts[1], left.unknown
        if condition.operation == "in":
            values = other.value if isinstance(other, Constant) else ()
            text = _one_of(left.text, [self._label(left.kind, value) for value in values])
        elif condition.operation in _COMPARISONS:
            first, second = self._sides(condition.parts[0], left, other)
            unknown = (*left.unknown, *second.unknown)
            text = f"{first.text}{condition.operation}{second.text}"
        else:
            raise UnstatedError(condition.operation)
        if not unknown:
            return text
        return f"IF({any_of(unknown)},{'FALSE' if proven else 'TRUE'},{text})"

    def _sides(self, one: Expression, left: Said, other: Expression) -> tuple[Said, Said]:
        if isinstance(other, Constant):
            return left, Said(self._label(left.kind, other.value))
        right = self.value(other)
        if isinstance(one, Constant):
            return Said(self._label(right.kind, one.value)), right
        return left, right

    def _label(self, kind: Kind | None, value: Any) -> str:
        if isinstance(kind, ChoiceKind | FlagKind):
            return quoted(str(kind.show(value, self.lang)))
        return constant(value)


def _key_of(register: Declaration, by: str = "") -> Field:
    if by:
        return register.field(by)
    if len(register.key) != 1:
        raise UnstatedError(register.code)
    return register.key_fields[0]


def _looked_up(found: str, kind: Kind) -> str:
    """Return a cell of another table, an empty text where it is blank: Excel would say 0."""
    while isinstance(kind, RefKind) and kind.target:
        kind = kind.target.field(kind.by or kind.target.key[0]).kind
    counted = kind.numeric or isinstance(kind, DayKind | ClockKind)
    text = f'IF({found}="","",{found})' if counted else f'{found}&""'
    return f'IFERROR({text},"")'


def _same_labels(wanted: Kind, said: Kind | None) -> None:
    """Refuse to state a choice whose label Excel could not find from its code."""
    if isinstance(wanted, ChoiceKind | FlagKind) and type(wanted) is not type(said):
        raise UnstatedError(wanted.code)
    if isinstance(wanted, ChoiceKind) and isinstance(said, ChoiceKind) and wanted.of != said.of:
        raise UnstatedError(wanted.of)


def _blankness(said: Said, *, blank: bool) -> str:
    if not said.unknown:
        return "FALSE" if blank else "TRUE"
    guard = any_of(said.unknown)
    return guard if blank else f"NOT({guard})"


def _one_of(text: str, values: list[str]) -> str:
    return any_of(f"{text}={value}" for value in values) if values else "FALSE"
