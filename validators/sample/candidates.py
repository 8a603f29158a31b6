"""Candidates: the values worth trying where a rule is broken, or is to be broken."""

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from validators.expression import Apply, Condition, Constant, Expression, F
from validators.kinds import TextKind
from validators.register import Field
from validators.rows import Rows, World
from validators.sample.draft import Draft
from validators.sample.shape import comparisons

_ALL, _NUMBERED = 40, 9999


def candidates(
    draft: Draft,
    field: Field,
    places: Sequence[int],
    tree: Condition | None,
    wanted: int,
    *,
    apart: bool = False,
) -> list[list[Any]]:
    """Return for each place values that the field could take, the present one left out.

    Those that the broken condition itself speaks of come first, then drawn ones, then blank.
    Texts that must be unlike all others (`apart`) are told apart by a number.
    """
    rows = draft.rows.take(places)
    marks = landmarks(field, tree, rows, draft.world)
    threads = [draft.random.randrange(10**9) for _ in places]
    values = draft.values(field)
    columns = [[mark[at] for mark in marks] for at in range(len(places))]
    if values is not None:
        used = set(draft.cells[field.name])
        free = [value for value in values if value not in used]
        columns = [[*column, *_some(draft, values, free)] for column in columns]
    else:
        for _ in range(wanted):
            drawn = draft.fresh(field, rows.cells, threads, filled=1)
            if apart and isinstance(field.kind, TextKind):
                drawn = [f"{text} {draft.random.randint(2, _NUMBERED)}" for text in drawn]
            columns = [[*column, value] for column, value in zip(columns, drawn, strict=True)]
    now = rows.cells[field.name]
    return [_different(field, column, cell) for column, cell in zip(columns, now, strict=True)]


def _some(draft: Draft, values: Sequence[Any], free: Sequence[Any]) -> list[Any]:
    """Return all values, or some of many: as many as may be of those that no row has yet."""
    if len(values) <= _ALL:
        return list(values)
    chosen = draft.random.sample(free, min(len(free), _ALL // 2))
    return chosen + draft.random.sample(values, _ALL - len(chosen))


def _different(field: Field, values: Sequence[Any], now: Any) -> list[Any]:
    """Return the values that are not the present one, blank last where it is allowed."""
    kept = [v for v in dict.fromkeys(values) if v is not None and v != now]
    return kept if field.required or now is None else [*kept, None]


def landmarks(
    field: Field, tree: Expression | None, rows: Rows, world: World, name: str = ""
) -> list[list[Any]]:
    """Return columns of values at and around what the condition compares the field with.

    `name` is how the condition names it, when that is through a reference.
    """
    found: list[list[Any]] = []
    for comparison in comparisons(tree):
        for other in _others(comparison, name or field.name):
            around = _around(_known(other, rows, world))
            found += [field.kind.read_column([_readable(c) for c in cells])[0] for cells in around]
    return found


def _others(comparison: Condition, name: str) -> Iterator[Expression]:
    """Yield what a field would have to equal for both sides of the comparison to meet."""
    if comparison.operation == "in":
        first, values = comparison.parts
        if isinstance(first, F) and first.name == name and isinstance(values, Constant):
            yield from (Constant(value) for value in values.value)
    elif len(comparison.parts) == 2:  # noqa: PLR2004 - a comparison has two sides.
        left, right = comparison.parts
        yield from _solved(left, right, name)
        yield from _solved(right, left, name)


def _solved(side: Expression, other: Expression, name: str) -> Iterator[Expression]:
    """Undo additions and subtractions around the field, one side at a time."""
    if isinstance(side, F):
        if side.name == name:
            yield other
    elif isinstance(side, Apply) and side.operation in {"+", "-"}:
        first, second = side.parts
        if side.operation == "+":
            yield from _solved(first, Apply("-", (other, second)), name)
            yield from _solved(second, Apply("-", (other, first)), name)
        else:
            yield from _solved(first, Apply("+", (second, other)), name)
            yield from _solved(second, Apply("-", (first, other)), name)


def _known(other: Expression, rows: Rows, world: World) -> list[Any]:
    try:
        return other.column(rows, world)
    except TypeError:
        # What was undone has no meaning between these kinds: 30 less a day, an hour less a day.
        return [None] * len(rows)


def _around(column: Sequence[Any]) -> Iterator[list[Any]]:
    yield list(column)
    for step in (-1, 1, 7):
        yield [_moved(cell, step) for cell in column]


def _moved(cell: Any, step: int) -> Any:
    if isinstance(cell, bool):
        return not cell
    if isinstance(cell, int | Decimal | float):
        return cell + step
    if isinstance(cell, date):
        return cell + timedelta(days=step)
    if isinstance(cell, time):
        return cell.replace(hour=min(max(cell.hour + step, 0), 23))
    return None


def _readable(cell: Any) -> Any:
    """Return a computed value as a sheet would hold it."""
    return float(cell) if isinstance(cell, Decimal) else cell
