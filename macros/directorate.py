"""One invented directorate: whichever registers a workbook shows, they are of the same one."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from random import Random
from typing import Any

from validators.catalogue import homes, register
from validators.expression import Expression
from validators.register import Declaration
from validators.rows import Rows
from validators.rule import Rule
from validators.sample import invent

_SEED = "dafatir"

#: Beyond so many rows each, only what the registers refer to is invented with them: registers
#: that rules compare them with would cost minutes and nobody reads them.
AGREEING_ROWS_MAX = 300

_MADE: dict[tuple[tuple[str, ...], int, date], Mapping[str, Rows]] = {}


def directorate(declared: Sequence[Declaration], count: int, today: date) -> dict[str, Rows]:
    """Return invented rows of registers and of all that they look at.

    The rows of a register depend on it, the number and the day alone, so that two bureaus'
    workbooks, made apart, show the same people, schools and amounts.
    """
    wide = count <= AGREEING_ROWS_MAX
    groups = _groups([each.code for each in declared], wide=wide)
    rows: dict[str, Rows] = {}
    for group in groups:
        reach = {code for member in group for code in _reach(member, wide=wide)}
        known = {code: rows[code] for code in rows if code in reach}
        rows |= _copied(_group(group, count, today, known))
    return rows


def _group(
    group: tuple[str, ...], count: int, today: date, known: Mapping[str, Rows]
) -> Mapping[str, Rows]:
    """Return the rows of registers in a circle; who makes many workbooks invents them once."""
    name = (group, count, today)
    if name not in _MADE:
        chance = Random(f"{_SEED}/{group[0]}")  # noqa: S311 - invented rows are no secrets.
        declared = [register(code) for code in group]
        made = invent(declared, count, chance, known, today=today)
        if count > AGREEING_ROWS_MAX:
            return made
        _MADE[name] = made
    return _MADE[name]


def _copied(rows: Mapping[str, Rows]) -> dict[str, Rows]:
    """Return rows of their own: a workbook computes its columns in its own world."""
    return {
        code: Rows(
            each.register, {name: list(cells) for name, cells in each.cells.items()}, each.size
        )
        for code, each in rows.items()
    }


@cache
def looks_at(code: str) -> frozenset[str]:
    """Return the registers that a register's references, rules and calculations look at."""
    declared = register(code)
    found = {field.target for field in declared.references}
    parts = [
        *declared.rules,
        *(f.calculation for f in declared.fields if f.calculation is not None),
    ]
    found |= set(_named(parts, set()))
    return frozenset(found & homes().keys() - {code})


def _named(part: Any, met: set[int]) -> Iterator[str]:
    """Yield the registers that rules and expressions name, however deep."""
    if isinstance(part, Mapping):
        part = list(part.values())
    if isinstance(part, list | tuple):
        for one in part:
            yield from _named(one, met)
    elif isinstance(part, Expression | Rule) and id(part) not in met:
        met.add(id(part))
        named = getattr(part, "register", None)
        if isinstance(named, str):
            yield named
        yield from _named(list(vars(part).values()), met)


def _next(code: str, *, wide: bool) -> frozenset[str]:
    if wide:
        return looks_at(code)
    return frozenset(f.target for f in register(code).references) & homes().keys() - {code}


@cache
def _reach(code: str, *, wide: bool) -> frozenset[str]:
    """Return all registers that can be come to from one, itself included."""
    found, waiting = {code}, [code]
    while waiting:
        fresh = _next(waiting.pop(), wide=wide) - found
        found |= fresh
        waiting += fresh
    return frozenset(found)


def _groups(codes: Sequence[str], *, wide: bool) -> list[tuple[str, ...]]:
    """Return the registers to invent, those in a circle together, each after what it looks at."""
    everything = {far for code in codes for far in _reach(code, wide=wide)}
    circles: dict[str, tuple[str, ...]] = {}
    for code in everything:
        reach = _reach(code, wide=wide)
        mutual = (far for far in reach if code in _reach(far, wide=wide))
        circles[code] = tuple(sorted(mutual))
    groups = sorted(set(circles.values()))
    # Whoever reaches less comes first: what a group looks at reaches strictly less than it.
    return sorted(groups, key=lambda group: (len(_reach(group[0], wide=wide)), group))
