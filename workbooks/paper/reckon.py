"""The few things that all reports do with rows: take values, show choices, add, divide."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from validators.catalogue import register
from validators.expression import Expression
from validators.finding import Lang, Titles
from validators.rows import World
from workbooks.paper.source import field_at

#: What a line bears whose rows do not say what it groups by.
UNTOLD = Titles("غير محدد", "non précisé")
TOTAL = Titles("المجموع", "Total")


def values(
    world: World, code: str, *paths: str, only: Expression | None = None
) -> list[tuple[Any, ...]]:
    """Return some values of each row of a register that counts."""
    rows = world.rows(code)
    if rows is None:
        return []
    found = zip(*(rows.column(path, world) for path in paths), strict=True)
    if only is None:
        return list(found)
    counts = only.column(rows, world)
    return [row for row, count in zip(found, counts, strict=True) if count]


def named(code: str, path: str, value: Any, lang: Lang) -> str:
    """Return a value as a line's name.

    >>> named("staff", "sex", "f", "fr"), named("staff", "grade", None, "fr")
    ('féminin', 'non précisé')
    """
    if value is None:
        return UNTOLD.of(lang)
    return str(field_at(register(code), path).kind.show(value, lang))


def share(part: float | Decimal, whole: float | Decimal) -> float | None:
    """Return a part as a share of the whole, None of nothing.

    >>> share(1, 4), share(0, 0)
    (0.25, None)
    """
    return round(float(part) / float(whole), 4) if whole else None


def mean(numbers: Iterable[Any]) -> float | None:
    """Return the mean of the numbers that are known, to one decimal.

    >>> mean([1, 2, None]), mean([])
    (1.5, None)
    """
    known = [float(number) for number in numbers if number is not None]
    return round(sum(known) / len(known), 1) if known else None
