"""How a cell becomes the argument of a worksheet function, and an answer a cell; nothing raises."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

from validators.finding import Titles
from validators.kinds.day import DayKind
from validators.kinds.number import PercentKind, parse
from validators.text import fold, tidy, western_digits

Count = Annotated[int, "a whole number from zero on"]
Number = Annotated[Decimal, "a number from zero on"]
Signed = Annotated[Decimal, "any number"]
Rate = Annotated[Decimal, "a rate between 0 and 1, or in hundredths"]
Today = Annotated[date, "a day; the day of the call if none is given"]
Days = Annotated[tuple[date, ...], "a range of days"]
Numbers = Annotated[tuple[Decimal, ...], "a range of numbers"]
Texts = Annotated[tuple[str, ...], "a range of texts"]
Key = Annotated[Any, "a row's key, as its cell holds it"]

_LARGEST = Decimal("1e13")
_POINTED = re.compile(r"-?[0-9]+\.[0-9]+")
_ONE_GROUP = re.compile(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")
_DAY = DayKind(first=date(1900, 1, 1), last=date(2199, 12, 31))
_YES = {fold(word) for word in ("نعم", "oui", "yes", "true", "vrai", "صحيح", "1", "x")}
_NO = {fold(word) for word in ("لا", "non", "no", "false", "faux", "خطأ", "0")}


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value that says what is wrong and what to do, in both languages."""

    ar: str
    fr: str

    def __str__(self) -> str:
        return self.ar


def blank(cell: Any) -> bool:
    """Tell whether nothing stands in a cell.

    >>> blank(None), blank("  "), blank(0)
    (True, True, False)
    """
    return cell is None or (isinstance(cell, str) and not tidy(cell))


def typed(word: str) -> Any:
    """Return the cells that a word of a command line stands for; a point there is a decimal one.

    >>> typed("12.345"), typed("0612345678"), typed("100;2.5")
    (Decimal('12.345'), '0612345678', ['100', Decimal('2.5')])
    """
    if ";" in word:
        return [typed(one) for one in word.split(";")]
    return Decimal(word) if _POINTED.fullmatch(word) else word


def _decimal(cell: Any) -> Decimal | None:
    try:
        if isinstance(cell, bool):
            return None
        if isinstance(cell, int | float | Decimal):
            found = Decimal(repr(cell)) if isinstance(cell, float) else Decimal(cell)
        else:
            parsed = parse(cell) if isinstance(cell, str) and not _two_ways(cell) else None
            if parsed is None:
                return None
            found = parsed[0]
    except InvalidOperation:
        return None
    return found if found.is_finite() and abs(found) < _LARGEST else None


def _two_ways(text: str) -> bool:
    """Tell whether a text is a number to some and another to others: 1,234 or 1.234."""
    return bool(_ONE_GROUP.fullmatch(western_digits(tidy(text))))


def _signed(cell: Any, titles: Titles) -> Decimal | Wrong | None:
    if blank(cell):
        return None
    found = _decimal(cell)
    if isinstance(cell, str) and _two_ways(cell):
        return _wrong(
            titles,
            "العدد يقرأ بوجهين؛ اكتبه بلا فاصل للآلاف أو برقمين بعد الفاصلة",
            "ce nombre se lit de deux façons ; ôtez le séparateur ou gardez deux décimales",
        )
    return found if found is not None else _wrong(titles, "اكتب عددا", "écrivez un nombre")


def _number(cell: Any, titles: Titles) -> Decimal | Wrong | None:
    found = _signed(cell, titles)
    if isinstance(found, Decimal) and found < 0:
        return _wrong(titles, "اكتب عددا موجبا", "écrivez un nombre positif")
    return found


def _count(cell: Any, titles: Titles) -> int | Wrong | None:
    found = _number(cell, titles)
    if not isinstance(found, Decimal):
        return found
    if found != found.to_integral_value():
        return _wrong(titles, "اكتب عددا صحيحا", "écrivez un nombre entier")
    return int(found)


def _rate(cell: Any, titles: Titles) -> Decimal | Wrong | None:
    if blank(cell):
        return None
    found = _decimal(cell)
    read = None if found is None else PercentKind().read(cell).value
    if read is None or not 0 <= read <= 1:
        return _wrong(titles, "اكتب نسبة بين 0% و100%", "écrivez un taux entre 0 % et 100 %")
    return Decimal(str(read))


def _day(cell: Any, titles: Titles) -> date | Wrong | None:
    if isinstance(cell, datetime):
        cell = cell.date()
    if blank(cell):
        return None
    read = None if isinstance(cell, bool) else _DAY.read(cell)
    good = read is not None and isinstance(read.value, date) and not _outside(read.value)
    if read is None or not good:
        return _wrong(titles, "اكتب تاريخا: 05/09/2026", "écrivez une date : 05/09/2026")
    day: date = read.value
    return day


def _outside(day: date) -> bool:
    return not _DAY.first <= day <= _DAY.last


def _text(cell: Any, titles: Titles) -> str | Wrong | None:
    if blank(cell):
        return None
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, bool | list | tuple | dict):
        return _wrong(titles, "اكتب نصا", "écrivez un texte")
    if isinstance(cell, str) and cell in _ERRORS:
        return _wrong(titles, "صحح الخطأ الذي في الخانة", "corrigez l’erreur de la cellule")
    return tidy(str(cell))


def _key(cell: Any, titles: Titles) -> Any:
    """Return a key as it stands there: each register reads its own."""
    text = _text(cell, titles)
    return text if text is None or isinstance(cell, str) or isinstance(text, Wrong) else cell


def _yes(cell: Any, titles: Titles) -> bool | Wrong | None:
    if blank(cell) or isinstance(cell, bool):
        return None if blank(cell) else cell
    said = fold(str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell))
    if said in _YES or said in _NO:
        return said in _YES
    return _wrong(titles, "اكتب نعم أو لا", "écrivez oui ou non")


def _each(reader: Callable[[Any, Titles], Any]) -> Callable[[Any, Titles], Any]:
    def read(cell: Any, titles: Titles) -> Any:
        found = [reader(one, titles) for one in _flat(cell)]
        bad = next((one for one in found if isinstance(one, Wrong)), None)
        return bad or tuple(one for one in found if one is not None) or None

    return read


def _flat(cell: Any) -> Iterable[Any]:
    if isinstance(cell, list | tuple):
        for one in cell:
            yield from _flat(one)
    else:
        yield cell


READERS: dict[Any, Callable[[Any, Titles], Any]] = {
    Count: _count,
    Number: _number,
    Signed: _signed,
    Rate: _rate,
    date: _day,
    Today: _day,
    str: _text,
    Key: _key,
    bool: _yes,
    Days: _each(_day),
    Numbers: _each(_number),
    Texts: _each(_text),
}
#: What stands in a cell whose formula failed.
_ERRORS = frozenset(("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"))
#: Those that take a range as one thing, and are not spread over it.
WHOLE = (Days, Numbers, Texts)


def _wrong(titles: Titles, ar: str, fr: str) -> Wrong:
    return Wrong(f"{titles.ar}: {ar}.", f"{titles.fr} : {fr}.")


def plain(answer: Any) -> Any:
    """Return an answer as a cell takes it: a number of the sheet, a text, a day, yes or no.

    >>> plain(Decimal("12.50")), plain(Decimal("3.00"))
    (12.5, 3)
    """
    if isinstance(answer, Decimal):
        return int(answer) if answer == answer.to_integral_value() else float(answer)
    return answer
