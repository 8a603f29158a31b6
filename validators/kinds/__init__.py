"""The kinds of values that fields have; the annotations that registers are written with."""

from datetime import date, time
from decimal import Decimal
from typing import Annotated

from validators.kinds.choice import ChoiceKind, FlagKind
from validators.kinds.clock import ClockKind
from validators.kinds.code import CodeKind, EmailKind, PhoneKind
from validators.kinds.day import DayKind
from validators.kinds.number import CountKind, MoneyKind, NumberKind, PercentKind
from validators.kinds.reference import RefKind
from validators.kinds.serial import SerialKind
from validators.kinds.text import NoteKind, TextKind
from validators.kinds.year import FiscalYearKind, SchoolYearKind

Text = Annotated[str, TextKind()]
Note = Annotated[str, NoteKind()]
Code = Annotated[str, CodeKind()]
Email = Annotated[str, EmailKind()]
Phone = Annotated[str, PhoneKind()]
Day = Annotated[date, DayKind()]
Clock = Annotated[time, ClockKind()]
SchoolYear = Annotated[str, SchoolYearKind()]
FiscalYear = Annotated[int, FiscalYearKind()]
Count = Annotated[int, CountKind()]
Serial = Annotated[int, SerialKind()]
Number = Annotated[float, NumberKind()]
Money = Annotated[Decimal, MoneyKind()]
Percent = Annotated[float, PercentKind()]
Flag = Annotated[bool, FlagKind()]
Choice = Annotated[str, ChoiceKind()]
Ref = Annotated[str, RefKind()]

__all__ = [
    "Choice",
    "ChoiceKind",
    "Clock",
    "ClockKind",
    "Code",
    "CodeKind",
    "Count",
    "CountKind",
    "Day",
    "DayKind",
    "Email",
    "EmailKind",
    "FiscalYear",
    "FiscalYearKind",
    "Flag",
    "FlagKind",
    "Money",
    "MoneyKind",
    "Note",
    "NoteKind",
    "Number",
    "NumberKind",
    "Percent",
    "PercentKind",
    "Phone",
    "PhoneKind",
    "Ref",
    "RefKind",
    "SchoolYear",
    "SchoolYearKind",
    "Serial",
    "SerialKind",
    "Text",
    "TextKind",
]
