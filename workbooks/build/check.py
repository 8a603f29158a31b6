"""What Excel can check in one cell, for each kind of value."""

from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from typing import Literal

from validators.finding import Lang, Titles
from validators.kind import Kind
from validators.kinds.choice import ChoiceKind, FlagKind
from validators.kinds.clock import ClockKind
from validators.kinds.day import DayKind
from validators.kinds.number import CountKind, MoneyKind, NumberKind, PercentKind
from validators.kinds.reference import RefKind
from validators.kinds.text import NoteKind, TextKind
from validators.kinds.year import FiscalYearKind, SchoolYearKind
from workbooks.build import saying

Type = Literal["whole", "decimal", "list", "date", "time", "textLength", "custom"]
Operator = Literal["between", "greaterThanOrEqual", "lessThanOrEqual"]

_EPOCH = date(1899, 12, 30)
_LARGEST = 10**15
_LAST_MINUTE = "0.999988425925926"

_DAY = Titles(
    "اكتب تاريخا بين {low} و{high}، مثل {example}.",
    "Tapez une date entre {low} et {high}, par exemple {example}.",
)
_CLOCK = Titles("اكتب ساعة مثل {example}.", "Tapez une heure, par exemple {example}.")
_WHOLE = Titles(
    "اكتب عددا صحيحا{range}، مثل {example}.",
    "Tapez un nombre entier{range}, par exemple {example}.",
)
_NUMBER = Titles(
    "اكتب عددا{range}، مثل {example}.", "Tapez un nombre{range}, par exemple {example}."
)
_LIST = Titles("اختر قيمة من اللائحة.", "Choisissez une valeur de la liste.")
_LENGTH = Titles(
    "النص طويل: {limit} حرفا على الأكثر.", "Texte trop long : {limit} caractères au plus."
)
_SCHOOL_YEAR = Titles(
    "اكتب سنة دراسية مثل {example}.", "Tapez une année scolaire, par exemple {example}."
)


@dataclass(frozen=True)
class Check:
    """A validation of one cell; `condition` says the same where it is joined with a rule's."""

    type: Type
    formula1: str
    formula2: str | None = None
    operator: Operator | None = None
    condition: str = ""
    error: str = ""
    style: Literal["stop", "warning"] = "stop"


def list_name(code: str) -> str:
    """Return the defined name of a list of choices."""
    return f"list_{code}"


def keys_name(register: str, by: str = "") -> str:
    """Return the defined name of the keys of a register, or of the field that stands for them."""
    return f"keys_{register}_{by}" if by else f"keys_{register}"


@singledispatch
def check_of(kind: Kind, cell: str, lang: Lang, known: frozenset[str]) -> Check | None:  # noqa: ARG001 - the general case.
    """Return what Excel checks in a cell of a kind; `known` are the names of keys.

    >>> check_of(DayKind(), "$A5", "fr", frozenset()).condition
    'AND(ISNUMBER($A5),$A5>=10959,$A5<=73050)'
    """
    return None


@check_of.register
def _(kind: DayKind, cell: str, lang: Lang, _: frozenset[str]) -> Check:
    low, high = ((day - _EPOCH).days for day in (kind.first, kind.last))
    facts = {"low": f"{kind.first:%d/%m/%Y}", "high": f"{kind.last:%d/%m/%Y}"}
    error = _DAY.of(lang).format(**facts, example=kind.example)
    return _between("date", cell, str(low), str(high), error)


@check_of.register
def _(kind: ClockKind, cell: str, lang: Lang, _: frozenset[str]) -> Check:
    error = _CLOCK.of(lang).format(example=kind.example)
    return _between("time", cell, "0", _LAST_MINUTE, error)


@check_of.register(CountKind)
@check_of.register(FiscalYearKind)
def _(kind: CountKind | FiscalYearKind, cell: str, lang: Lang, _: frozenset[str]) -> Check:
    return _bounded("whole", kind, cell, _WHOLE.of(lang), lang)


@check_of.register(NumberKind)
@check_of.register(MoneyKind)
@check_of.register(PercentKind)
def _(kind: NumberKind | MoneyKind, cell: str, lang: Lang, _: frozenset[str]) -> Check:
    return _bounded("decimal", kind, cell, _NUMBER.of(lang), lang)


@check_of.register
def _(kind: ChoiceKind, _: str, lang: Lang, __: frozenset[str]) -> Check:
    return Check("list", list_name(kind.of), error=_LIST.of(lang))


@check_of.register
def _(kind: FlagKind, _: str, lang: Lang, __: frozenset[str]) -> Check:
    return Check("list", list_name(kind.code), error=_LIST.of(lang))


@check_of.register
def _(kind: RefKind, _: str, lang: Lang, known: frozenset[str]) -> Check | None:
    name = keys_name(kind.to, kind.by)
    if name not in known:
        return None
    # A warning, because the look-up in this workbook may be older than the row that is typed.
    return Check("list", name, error=saying.doubt(kind, lang), style="warning")


@check_of.register(TextKind)
@check_of.register(NoteKind)
def _(kind: TextKind | NoteKind, cell: str, lang: Lang, _: frozenset[str]) -> Check:
    limit = str(kind.chars_max)
    error = _LENGTH.of(lang).format(limit=limit)
    return Check("textLength", limit, None, "lessThanOrEqual", f"LEN({cell})<={limit}", error)


@check_of.register
def _(kind: SchoolYearKind, cell: str, lang: Lang, _: frozenset[str]) -> Check:
    condition = (
        f'AND(LEN({cell})=9,MID({cell},5,1)="/",'
        f"IFERROR(VALUE(RIGHT({cell},4))=VALUE(LEFT({cell},4))+1,FALSE))"
    )
    error = _SCHOOL_YEAR.of(lang).format(example=kind.example)
    return Check("custom", condition, condition=condition, error=error, style="warning")


def _bounded(
    form: Literal["whole", "decimal"],
    kind: CountKind | NumberKind | MoneyKind | FiscalYearKind,
    cell: str,
    sentence: str,
    lang: Lang,
) -> Check:
    low, high = kind.at_least, kind.at_most
    unit = "%" if isinstance(kind, PercentKind) else ""
    error = sentence.format(range=_range(low, high, lang, unit), example=kind.example)
    first = f"{-_LARGEST if low is None else low:.15g}"
    last = f"{_LARGEST if high is None else high:.15g}"
    return _between(form, cell, _plain(first), _plain(last), error)


def _plain(number: str) -> str:
    return f"{float(number):.0f}" if "e" in number else number


def _between(form: Type, cell: str, low: str, high: str, error: str) -> Check:
    whole = f",{cell}=INT({cell})" if form == "whole" else ""
    condition = f"AND(ISNUMBER({cell}),{cell}>={low},{cell}<={high}{whole})"
    return Check(form, low, high, "between", condition, error)


def _range(low: float | None, high: float | None, lang: Lang, unit: str) -> str:
    """Return the bounds in words.

    >>> _range(0, None, "fr", ""), _range(0, 1, "fr", "%")
    (' à partir de 0', ' entre 0% et 100%')
    """
    first, last = (_shown(bound, unit) for bound in (low, high))
    if first and last:
        return f" بين {first} و{last}" if lang == "ar" else f" entre {first} et {last}"
    if first:
        return f" ابتداء من {first}" if lang == "ar" else f" à partir de {first}"
    if last:
        return f" لا يتجاوز {last}" if lang == "ar" else f" jusqu’à {last}"
    return ""


def _shown(bound: float | None, unit: str) -> str:
    if bound is None:
        return ""
    return f"{bound * 100:g}%" if unit else f"{bound:.15g}"
