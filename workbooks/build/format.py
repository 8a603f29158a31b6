"""How the values of each kind look in a cell: number format, side, direction."""

from dataclasses import dataclass
from functools import singledispatch
from typing import Literal

from validators.kind import Kind
from validators.kinds.choice import ChoiceKind, FlagKind
from validators.kinds.clock import ClockKind
from validators.kinds.code import CodeKind, EmailKind, OfficialKind, PhoneKind
from validators.kinds.day import DayKind
from validators.kinds.number import CountKind, MoneyKind, NumberKind, PercentKind
from validators.kinds.reference import RefKind
from validators.kinds.text import NoteKind
from validators.kinds.year import FiscalYearKind, SchoolYearKind

TEXT, GENERAL = "@", "General"
DAY, MOMENT, CLOCK = "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "hh:mm"
COUNT, MONEY, PERCENT = "0", "#,##0.00", "0%"

Side = Literal["start", "center", "right"]


@dataclass(frozen=True)
class Shape:
    """The look of a column: `latin` cells read left to right even on an Arabic sheet.

    Groups of digits parted by blanks (a telephone number) would otherwise be shown in reverse.
    """

    number_format: str
    side: Side = "start"
    latin: bool = False
    wrap: bool = False


@singledispatch
def shape_of(kind: Kind) -> Shape:  # noqa: ARG001 - the general case.
    """Return how the values of a kind look.

    >>> shape_of(DayKind()).number_format, shape_of(MoneyKind()).number_format
    ('dd/mm/yyyy', '#,##0.00')
    """
    # As text: what Excel would turn into a date or a number ("3/4", "007") stays as it was typed.
    return Shape(TEXT)


@shape_of.register
def _(_: NoteKind) -> Shape:
    # Old Excels show a long text of format "@" as ########.
    return Shape(GENERAL, wrap=True)


@shape_of.register
def _(_: DayKind) -> Shape:
    return Shape(DAY, "center")


@shape_of.register
def _(_: ClockKind) -> Shape:
    return Shape(CLOCK, "center")


@shape_of.register(CountKind)
@shape_of.register(FiscalYearKind)
def _(_: Kind) -> Shape:
    return Shape(COUNT, "center")


@shape_of.register
def _(_: NumberKind) -> Shape:
    return Shape(GENERAL, "center")


@shape_of.register
def _(_: PercentKind) -> Shape:
    return Shape(PERCENT, "center")


@shape_of.register
def _(_: MoneyKind) -> Shape:
    return Shape(MONEY, "right")


@shape_of.register(OfficialKind)
@shape_of.register(PhoneKind)
@shape_of.register(EmailKind)
@shape_of.register(SchoolYearKind)
def _(_: Kind) -> Shape:
    return Shape(TEXT, "center", latin=True)


@shape_of.register(FlagKind)
@shape_of.register(CodeKind)
def _(_: Kind) -> Shape:
    return Shape(TEXT, "center")


@shape_of.register
def _(_: ChoiceKind) -> Shape:
    return Shape(TEXT)


@shape_of.register
def _(kind: RefKind) -> Shape:
    target = kind.target
    if target and kind.by:
        return shape_of(target.field(kind.by).kind)
    if target and len(target.key) == 1:
        return shape_of(target.key_fields[0].kind)
    return Shape(TEXT, "center")
