"""A few rows of a cached ledger: found by name and key without the others, or noticed to be spoilt."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.unit.ledger.test_cache import FIRST, SHAPE, TOLD, A, B, Office, edit, insert
from workbooks.ledger.cache import Cache, FewRows, Held, SpoiltError
from workbooks.ledger.entry import Change, WriteId
from workbooks.ledger.keys import bearers
from workbooks.ledger.replay import replay
from workbooks.ledger.rows import LaidOver
from workbooks.ledger.state import shown_values


@pytest.fixture
def office() -> Iterator[Office]:
    made = Office()
    yield made
    made.database.close()


def few(office: Office) -> Held:
    held = Cache(office.database, "1", lambda _: SHAPE).load(
        office.changes_of, office.anew, FewRows
    )
    assert held is not None
    return held


def stored(office: Office) -> FewRows:
    rows = few(office).state.table("leaves").rows
    assert isinstance(rows, LaidOver)
    assert isinstance(rows.stored, FewRows)
    return rows.stored


def test_a_few_rows_are_what_the_ledger_makes(office: Office) -> None:
    for log, changes in TOLD:
        office.write(log, changes)
        office.look()
        true = replay(office.port.read().entries).table("leaves")
        rows, whole = stored(office), office.look()[1].table("leaves").rows
        assert isinstance(whole, LaidOver)
        for name in true.rows:
            assert name in rows
            assert rows.load(name) == true.rows[name]
            assert (rows.image(name), rows.key(name)) == (whole.image(name), whole.stored.key(name))
            assert set(rows.writers([name])) == set(whole.stored.writers([name]))
        keys = ["1", "2", "3"]
        assert sorted(rows.bearing(keys)) == sorted(whole.stored.bearing(keys))
        assert (list(rows), len(rows), rows.living) == (
            list(whole.stored),
            len(whole.stored),
            whole.stored.living,
        )
        assert rows.entries == whole.stored.entries


def test_who_is_not_there_is_no_row(office: Office) -> None:
    office.write(*TOLD[0])
    office.look()
    rows = stored(office)
    assert "r9" not in rows
    assert (rows.image("r9"), rows.key("r9"), list(rows.bearing(["9"]))) == (None, None, [])
    assert set(rows.writers(["r9"])) == set()
    with pytest.raises(KeyError):
        rows.load("r9")


def test_rows_that_bear_a_key_are_found_whatever_came_since(office: Office) -> None:
    office.write(*TOLD[0])
    office.look()
    office.write(B, [insert("r5", number=2), edit("r1", "number", 9, FIRST)])
    office.write(B, [Change("alias", "leaves", "r5", other="r2")])
    held = few(office)
    table = replay(office.port.read(held.ledger).fresh, held.state).table("leaves")
    found = bearers(table, ["1", "2", "9"], lambda row: SHAPE.key(shown_values(row)))
    assert found == {"2": ["r2"], "9": ["r1"]}
    plain = replay(office.port.read().entries).table("leaves")
    assert bearers(plain, ["1", "2", "9"], lambda row: SHAPE.key(shown_values(row))) == found


def test_a_key_follows_its_row(office: Office) -> None:
    office.write(*TOLD[0])
    office.look()
    office.write(A, [edit("r1", "number", 2, FIRST)])
    office.look()
    assert sorted(stored(office).bearing(["1", "2"])) == [("r1", "2"), ("r2", "2")]
    office.write(A, [Change("delete", "leaves", "r1", over=(FIRST, WriteId(A, 2)))])
    office.look()
    assert list(stored(office).bearing(["1", "2"])) == [("r2", "2")]


def test_size_costs_nothing(office: Office) -> None:
    office.write(A, [insert(f"row {n}", number=n) for n in range(5000)])
    office.look()
    asked: list[str] = []
    rows = stored(office)
    office.database.set_trace_callback(asked.append)
    assert rows.load("row 7").id == "row 7"
    assert list(rows.bearing(["4321", "none"])) == [("row 4321", "4321")]
    assert len(asked) <= 8
    assert not any("SELECT told FROM registers" in one for one in asked)


SPOILS: dict[str, str] = {
    "a piece lost": "DELETE FROM pieces WHERE at >= 0",
    "the list lost": "DELETE FROM pieces WHERE at < 0",
    "a piece turned": "UPDATE pieces SET told = X'00' || told",
    "pieces exchanged": "UPDATE pieces SET told = (SELECT told FROM pieces LIMIT 1)",
}
ASKED: dict[str, Callable[[FewRows], Any]] = {
    "name": lambda rows: "r1" in rows,
    "key": lambda rows: list(rows.bearing(["1"])),
    "image": lambda rows: rows.image("r1"),
    "row": lambda rows: rows.load("r1"),
    "writers": lambda rows: rows.writers(["r1"]),
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=list(ASKED))
@pytest.mark.parametrize("spoil", SPOILS.values(), ids=list(SPOILS))
def test_a_spoilt_index_is_noticed(
    office: Office, spoil: str, asked: Callable[[FewRows], Any]
) -> None:
    office.write(*TOLD[0])
    office.look()
    office.database.execute(spoil)
    with pytest.raises(SpoiltError):
        asked(stored(office))


@pytest.mark.parametrize("spoil", ["UPDATE rows SET told = X'00'", "DELETE FROM rows"])
def test_a_spoilt_row_is_noticed(office: Office, spoil: str) -> None:
    office.write(*TOLD[0])
    office.look()
    office.database.execute(spoil)
    with pytest.raises(SpoiltError):
        stored(office).load("r1")


def test_rows_without_a_key_are_indexed_too(office: Office) -> None:
    office.write(A, [Change("delete", "leaves", "r1")])
    office.look()
    assert "r1" in stored(office)
    office.write(A, [insert("r2", number=1)])
    office.look()
    assert list(stored(office).bearing(["1"])) == [("r2", "1")]
