"""What is computed or demanded from the cells of a row, written once for Python and for Excel.

An expression is a small tree. `column` evaluates it for all rows at once; `workbooks` writes the
same tree as an Excel formula where Excel can state it. A blank makes the result unknown (None),
and an unknown condition accuses nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from validators.operation import LOGIC, fastest

if TYPE_CHECKING:
    from validators.rows import Rows, World


class Expression:
    """A tree of fields, constants and operations; operators build bigger trees."""

    def column(self, rows: Rows, world: World) -> list[Any]:
        """Return the value for each row, None where it is unknown."""
        raise NotImplementedError

    def names(self) -> tuple[str, ...]:
        """Return the fields of the row's own register that the value depends on."""
        return ()

    def __add__(self, other: Any) -> Expression:
        return Apply("+", (self, lift(other)))

    def __sub__(self, other: Any) -> Expression:
        return Apply("-", (self, lift(other)))

    def __mul__(self, other: Any) -> Expression:
        return Apply("*", (self, lift(other)))

    def __truediv__(self, other: Any) -> Expression:
        return Apply("/", (self, lift(other)))

    def __le__(self, other: Any) -> Condition:
        return Condition("<=", (self, lift(other)))

    def __lt__(self, other: Any) -> Condition:
        return Condition("<", (self, lift(other)))

    def __ge__(self, other: Any) -> Condition:
        return Condition(">=", (self, lift(other)))

    def __gt__(self, other: Any) -> Condition:
        return Condition(">", (self, lift(other)))

    def __eq__(self, other: object) -> Condition:  # type: ignore[override]  # A condition, as in any query language.
        return Condition("=", (self, lift(other)))

    def __ne__(self, other: object) -> Condition:  # type: ignore[override]  # A condition, as in any query language.
        return Condition("<>", (self, lift(other)))

    __hash__ = object.__hash__

    @property
    def blank(self) -> Condition:
        """True where nothing stands; never unknown."""
        return Condition("blank", (self,))

    @property
    def filled(self) -> Condition:
        """True where something stands; never unknown."""
        return Condition("filled", (self,))

    @property
    def true(self) -> Condition:
        """True where the answer is yes; blank is no; never unknown."""
        return Condition("true", (self,))

    def isin(self, *values: Any) -> Condition:
        """True where the value is one of those given."""
        return Condition("in", (self, Constant(values)))


@dataclass(frozen=True, eq=False)
class F(Expression):
    """A field of the row, or, through a reference, of the row it names: F("school.status").

    `F("key")` is the row's own key as references to it are written.
    """

    name: str

    def column(self, rows: Rows, world: World) -> list[Any]:
        return rows.column(self.name, world)

    def names(self) -> tuple[str, ...]:
        return (self.name.split(".")[0],)


@dataclass(frozen=True, eq=False)
class Constant(Expression):
    """The same value for all rows."""

    value: Any

    def column(self, rows: Rows, world: World) -> list[Any]:  # noqa: ARG002 - the same everywhere.
        return [self.value] * len(rows)


def lift(operand: Any) -> Expression:
    """Return the operand as an expression."""
    return operand if isinstance(operand, Expression) else Constant(operand)


@dataclass(frozen=True, eq=False)
class Apply(Expression):
    """An operation on parts; unknown when a part is."""

    operation: str
    parts: tuple[Expression, ...]

    def column(self, rows: Rows, world: World) -> list[Any]:
        columns = [part.column(rows, world) for part in self.parts]
        function = fastest(self.operation, columns)
        if len(columns) == 2:  # noqa: PLR2004 - nearly all have two parts, and no tuple is made.
            pairs = zip(*columns, strict=True)
            return [None if a is None or b is None else function(a, b) for a, b in pairs]
        return [None if None in cells else function(*cells) for cells in zip(*columns, strict=True)]

    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for part in self.parts for name in part.names()))


class Condition(Apply):
    """A tree whose value is true, false, or unknown."""

    def column(self, rows: Rows, world: World) -> list[Any]:
        match self.operation:
            case "blank" | "filled":
                wanted = self.operation == "blank"
                return [(cell is None) is wanted for cell in self.parts[0].column(rows, world)]
            case "true":
                return [cell is True for cell in self.parts[0].column(rows, world)]
            case "and" | "or" | "not":
                columns = [part.column(rows, world) for part in self.parts]
                return LOGIC[self.operation](columns)
        return super().column(rows, world)

    def __and__(self, other: Condition) -> Condition:
        return Condition("and", (self, other))

    def __or__(self, other: Condition) -> Condition:
        return Condition("or", (self, other))

    def __invert__(self) -> Condition:
        return Condition("not", (self,))


def largest(*parts: Any) -> Expression:
    """Return the largest of the parts."""
    return Apply("max", tuple(lift(part) for part in parts))


def smallest(*parts: Any) -> Expression:
    """Return the smallest of the parts."""
    return Apply("min", tuple(lift(part) for part in parts))


def rounded(part: Expression, digits: int) -> Expression:
    """Return the part rounded half up to so many decimals."""
    return Apply("round", (part, Constant(digits)))


def year_of(day: Expression) -> Expression:
    """Return the calendar year of a day."""
    return Apply("year", (day,))


def month_of(day: Expression) -> Expression:
    """Return the month of a day, 1 to 12."""
    return Apply("month", (day,))


def quarter_of(day: Expression) -> Expression:
    """Return the quarter of a day's year, 1 to 4."""
    return Apply("quarter", (day,))


def as_number(amount: Expression) -> Expression:
    """Return an amount as a plain number, to meet the measures of another register."""
    return Apply("number", (amount,))


def years_between(early: Expression, late: Any) -> Expression:
    """Return the whole years from one day to another, as ages are counted."""
    return Apply("years", (early, lift(late)))


@dataclass(frozen=True, eq=False)
class Or0(Expression):
    """The part, or zero where it is blank: a sum does not stop at an empty cell."""

    part: Expression

    def column(self, rows: Rows, world: World) -> list[Any]:
        return [0 if cell is None else cell for cell in self.part.column(rows, world)]

    def names(self) -> tuple[str, ...]:
        return self.part.names()


def total(*names: str) -> Expression:
    """Return the sum of fields, blank ones as zero."""
    first, *others = (Or0(F(name)) for name in names)
    result: Expression = first
    for other in others:
        result = result + other
    return result
