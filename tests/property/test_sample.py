"""What holds for invented rows of every register that there is."""

from datetime import date
from functools import cache
from random import Random

import pytest

from validators.catalogue import homes, referred, register
from validators.check import check_rows
from validators.finding import Severity
from validators.rows import Rows, World
from validators.sample import Planted, invent, plant

TODAY = date(2026, 11, 24)
COUNT, MISTAKES = 12, 5


@cache
def directorate(code: str) -> dict[str, Rows]:
    return invented(code)


def invented(code: str) -> dict[str, Rows]:
    codes: tuple[str, ...] = (code,)
    while more := referred(codes):
        codes += more
    return invent([register(each) for each in codes], COUNT, Random(7), today=TODAY)


@pytest.mark.parametrize("code", homes())
def test_invented_rows_have_no_error(code: str) -> None:
    tables = directorate(code)
    world = World(tables, today=TODAY)
    told = [finding for rows in tables.values() for finding in check_rows(rows, world)]
    assert [(f.code, f.register) for f in told if f.severity is Severity.ERROR] == []
    assert len(tables[code]) > 0


@pytest.mark.parametrize("code", homes())
def test_the_same_seed_invents_the_same_rows(code: str) -> None:
    first, second = directorate(code), invented(code)
    assert {name: rows.cells for name, rows in first.items()} == {
        name: rows.cells for name, rows in second.items()
    }


@pytest.mark.parametrize("code", homes())
def test_every_planted_mistake_is_found_at_its_cell(code: str) -> None:
    tables = directorate(code)
    world = World(tables, today=TODAY)
    others = [rows for name, rows in tables.items() if name != code]
    wanted = min(MISTAKES, len(tables[code]))
    planted = plant(register(code), tables[code], wanted, Random(3), world, others=others)
    assert len(planted) == wanted
    assert len({each.place for each in planted}) == wanted
    found = told_of(tables[code], planted, tables)
    assert {(each.place, each.field, each.code) for each in planted} <= found


def told_of(
    rows: Rows, planted: list[Planted], tables: dict[str, Rows]
) -> set[tuple[int | None, str | None, str]]:
    """Read each changed cell as a sheet is read, and check the whole."""
    declared = rows.register
    changed = Rows(declared, {name: list(cells) for name, cells in rows.cells.items()}, len(rows))
    found = set()
    for place, name, cell, _ in planted:
        values, faults = declared.field(name).kind.read_column([cell])
        changed.cells[name][place] = values[0]
        if faults:
            changed.faulty.setdefault(name, set()).add(place)
            found.add((place, name, faults[0].problem.code))
    world = World({**tables, declared.code: changed}, today=TODAY)
    return found | {(f.row, f.field, f.code) for f in check_rows(changed, world)}
