"""A row that a sheet no longer shows is nobody's loss until somebody says what becomes of it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from macros.commands.vanished import chosen
from macros.problem import UseProblem
from tests.spec.cli.clerks import Office, cell, counts
from tests.spec.cli.conftest import Run, Type
from validators.catalogue import register
from workbooks.sync.result import Gone

KEY = "رقم الرخصة"


@pytest.fixture
def office(leaves: Path, share: Path, run: Run, typing: Type) -> Office:
    return Office(leaves, share, run, typing)


def gone(office: Office, *more: object) -> Any:
    who = ("--share", office.share, "--as", "Badr")
    return office.run("vanished", office.badr, *who, *more)


def drop(office: Office, line: int, count: int = 1) -> list[str]:
    """Delete rows of Badr's sheet; return their keys."""
    keys = [str(cell(office.badr, KEY, at)) for at in range(line, line + count)]
    office.typing(office.badr, "leaves", lambda sheet: sheet.delete_rows(line, count))
    return keys


def keys_of(rows: list[dict[str, Any]]) -> list[str]:
    return sorted(row["key"] for row in rows)


def test_vanished_rows_are_listed_with_what_they_held(office: Office) -> None:
    office.type(office.amal, "ملاحظة", 6, "كانت هنا")
    office.sync(office.amal)
    office.sync(office.badr)
    assert gone(office)[1]["vanished"] == []
    (key,) = drop(office, 6)
    status, told = gone(office)
    (row,) = told["vanished"]
    assert (status, row["register"], row["key"]) == (0, "leaves", key)
    assert row["values"]["remark"] == "كانت هنا"
    assert None not in row["values"].values()
    before = office.badr.read_bytes()
    assert gone(office)[1] == told
    assert office.badr.read_bytes() == before


def test_each_row_gets_its_own_word(office: Office) -> None:
    first, second, third = drop(office, 6, 3)
    status, told = gone(office, "--delete", first, "--restore", second)
    assert status == 0
    assert told["deleted"] == [{"register": "leaves", "key": first}]
    assert told["restored"] == [{"register": "leaves", "key": second}]
    assert keys_of(told["vanished"]) == [third]
    assert counts(office.sync(office.amal), "pulled") == (0, 0, 1)
    there = {cell(office.badr, KEY, line) for line in range(5, 11)}
    assert (second in there, first in there, third in there) == (True, False, False)
    assert office.run("undo", office.badr, "--share", office.share, "--as", "Badr")[0] == 0
    assert counts(office.sync(office.amal), "pulled") == (1, 0, 0)


@pytest.mark.parametrize(
    ("word", "way", "left"), [("delete", "deleted", 0), ("restore", "restored", 6)]
)
def test_all_rows_get_one_word(office: Office, word: str, way: str, left: int) -> None:
    keys = drop(office, 5, 6)
    told = gone(office, "--all", word)[1]
    assert (keys_of(told[way]), told["vanished"]) == (sorted(keys), [])
    office.sync(office.amal)
    there = [cell(office.amal, KEY, line) for line in range(5, 11)]
    assert len([key for key in there if key]) == left


def test_a_row_that_somebody_changed_meanwhile_is_asked_about(office: Office) -> None:
    (key,) = drop(office, 6)
    office.type(office.amal, "ملاحظة", 6, "جديد")
    office.sync(office.amal)
    status, told = gone(office, "--delete", key)
    assert (status, told["deleted"], told["vanished"]) == (1, [], [])
    assert told["asked"] == [{"register": "leaves", "key": key}]
    assert office.sync(office.badr)["conflicts"][0]["key"] == key


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--delete", "L-none"], "USE_008"),
        (["--all", "forget"], "USE_006"),
        (["--all", "delete", "--restore", "x"], "USE_001"),
        (["--all", "delete", "--as", ""], "USE_015"),
    ],
)
def test_a_wrong_wish_changes_nothing(office: Office, words: list[str], code: str) -> None:
    drop(office, 6)
    before = office.badr.read_bytes()
    status, said = gone(office, *words)
    assert (status, said["error"]["code"]) == (2, code)
    assert office.badr.read_bytes() == before
    assert len(gone(office)[1]["vanished"]) == 1


def test_only_one_registers_rows_are_meant(office: Office) -> None:
    drop(office, 5, 6)
    told = gone(office, "--all", "delete", "--register", "staff")[1]
    assert (len(told["vanished"]), told["deleted"]) == (6, [])


def test_a_key_of_two_registers_is_asked_for_its_register() -> None:
    rows = [Gone(register(code), "1/2026", f"row of {code}", {}) for code in ("leaves", "meetings")]
    with pytest.raises(UseProblem, match="USE_006"):
        chosen(rows, ["1/2026"], "accept")
    assert chosen(rows[:1], ["1/2026"], "accept") == {"row of leaves": "accept"}


@pytest.mark.parametrize("policy", ["ask", "theirs"])
@pytest.mark.parametrize(("title", "code"), [("من", "DAY_001"), ("نوع الرخصة", "CHO_001")])
def test_what_could_not_be_read_outlives_the_row_that_another_deletes(
    office: Office, title: str, code: str, policy: str
) -> None:
    office.type(office.amal, title, 6, "نسيت")
    drop(office, 6)
    assert counts(office.sync(office.badr, "--deletions", "accept"), "pushed") == (0, 0, 1)
    for _ in range(2):
        answer = office.sync(office.amal, "--on-conflict", policy)
        assert [held["code"] for held in answer["held_back"]] == [code]
        assert [(one["code"], one["row"]) for one in answer["not_written"]] == [("SYNC_015", 6)]
        assert counts(answer, "pulled") == (0, 0, 0)
        assert cell(office.amal, title, 6) == "نسيت"


def test_once_it_is_read_a_person_says_whether_the_row_stays(office: Office) -> None:
    office.type(office.amal, "من", 6, "نسيت")
    begun = cell(office.badr, "من", 6)
    drop(office, 6)
    office.sync(office.badr, "--deletions", "accept")
    office.sync(office.amal)
    office.type(office.amal, "من", 6, begun - timedelta(days=1))
    (asked,) = office.sync(office.amal)["conflicts"]
    assert asked["kind"] == "delete"
