"""A workbook that lost its memory: nothing is sent unasked, and what was only shown stays a look-up."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.clerks import Office, cell, counts
from tests.spec.cli.conftest import Run, Type, column
from workbooks.layout import MEMORY_SHEET

NOTE, NOTHING = "ملاحظة", (0, 0, 0)
KEY, NEW = "رقم الرخصة", "77/2031"


@pytest.fixture
def office(leaves: Path, share: Path, run: Run, typing: Type) -> Office:
    return Office(leaves, share, run, typing)


def forget(path: Path) -> None:
    """Take the very hidden sheet away, as programs do that copy visible sheets only."""
    book = openpyxl.load_workbook(path)
    del book[MEMORY_SHEET]
    book.save(path)


def test_equal_rows_are_taken_as_they_are(office: Office) -> None:
    forget(office.amal)
    answer = office.sync(office.amal)
    assert (counts(answer, "pushed"), counts(answer, "pulled")) == (NOTHING, NOTHING)
    assert answer["conflicts"] == []


def test_a_look_up_is_still_one(office: Office) -> None:
    before = office.run("check", office.amal)[1]["files"][0]["tables"]
    assert [table["register"] for table in before if table["readonly"]]
    forget(office.amal)
    after = office.run("check", office.amal)[1]["files"][0]["tables"]
    assert [table["readonly"] for table in after] == [table["readonly"] for table in before]


def test_a_difference_is_asked_about(office: Office) -> None:
    forget(office.amal)
    office.type(office.amal, "ملاحظة", 5, "كتبت بعد ضياع الذاكرة")
    answer = office.sync(office.amal)
    assert counts(answer, "pushed") == NOTHING
    assert [(one["field"], one["mine"]) for one in answer["conflicts"]] == [
        ("remark", "كتبت بعد ضياع الذاكرة")
    ]


def add_row(office: Office) -> None:
    """Type a leave in Amal's workbook, which forgot."""
    forget(office.amal)
    alike = {title: cell(office.amal, title, 5) for title in ("رقم التأجير", "نوع الرخصة")}
    own = {KEY: NEW, "من": "03/03/2031", "إلى": "04/03/2031"}
    office.type_row(office.amal, 11, alike | own)


def settle(office: Office, key: str, word: str) -> tuple[int, Any]:
    words = (office.amal, "leaves", key, "", word)
    return office.run("settle", *words, "--share", office.share, "--as", "amal")


def keys(path: Path) -> set[Any]:
    return {cell(path, KEY, line) for line in range(5, 13)} - {None}


def test_a_new_row_is_asked_about_until_somebody_says(office: Office) -> None:
    add_row(office)
    first = office.sync(office.amal)
    assert [one["key"] for one in first["conflicts"]] == [NEW], first["held_back"]
    for _ in range(3):
        again = office.sync(office.amal)
        assert (again["conflicts"], counts(again, "pushed")) == (first["conflicts"], NOTHING)
    office.sync(office.badr)
    assert NEW not in keys(office.badr)


@pytest.mark.parametrize(
    ("word", "stays"), [("mine", True), ("=يبقى", True), ("theirs", False), ("=supprimée", False)]
)
def test_a_new_row_stays_or_goes_as_it_was_said(office: Office, word: str, *, stays: bool) -> None:
    add_row(office)
    office.sync(office.amal)
    status, answer = settle(office, NEW, word)
    assert (status, answer["conflicts"]) == (0, [])
    for path in (office.amal, office.badr):
        assert office.sync(path)["conflicts"] == []
        assert (NEW in keys(path)) is stays


@pytest.mark.parametrize(("said", "stays"), [("قيمتي", True), ("قيمتهم", False)])
def test_what_is_said_of_a_new_row_on_the_sheet_counts(
    office: Office, said: str, *, stays: bool
) -> None:
    add_row(office)
    office.sync(office.amal)

    def act(sheet: Worksheet) -> None:
        sheet.cell(5, column(sheet, "القرار")).value = said

    office.typing(office.amal, "dafatir_asked", act)
    answer = office.sync(office.amal)
    assert (answer["conflicts"], answer["undecided"]) == ([], [])
    office.sync(office.badr)
    assert (NEW in keys(office.amal), NEW in keys(office.badr)) == (stays, stays)


@pytest.mark.parametrize(("whose", "stays"), [("mine", True), ("theirs", False)])
def test_a_policy_says_whether_a_new_row_stays(office: Office, whose: str, *, stays: bool) -> None:
    add_row(office)
    assert office.sync(office.amal, "--on-conflict", whose)["conflicts"] == []
    office.sync(office.badr)
    assert (NEW in keys(office.amal), NEW in keys(office.badr)) == (stays, stays)


def test_a_new_row_that_was_given_up_is_kept_and_comes_back(office: Office) -> None:
    add_row(office)
    office.type(office.amal, NOTE, 11, "مهمة")
    office.sync(office.amal)
    settle(office, NEW, "theirs")
    held = office.run("history", "leaves", NEW, "--share", office.share)[1]
    assert ("lost", "مهمة") in {(one["kind"], one["value"]) for one in held}
    office.run("undo", office.amal, "--share", office.share, "--as", "amal")
    office.sync(office.badr)
    for path in (office.amal, office.badr):
        assert (NEW in keys(path), cell(path, NOTE, 11)) == (True, "مهمة")
    assert office.sync(office.amal)["conflicts"] == []


@pytest.mark.parametrize(
    ("word", "stands"), [("mine", "كتبت بعد الضياع"), ("theirs", "كما كان"), ("=غيرهما", "غيرهما")]
)
def test_what_was_decided_is_not_asked_again(office: Office, word: str, stands: str) -> None:
    office.type(office.badr, NOTE, 5, "كما كان")
    office.sync(office.badr)
    office.sync(office.amal)
    forget(office.amal)
    office.type(office.amal, NOTE, 5, "كتبت بعد الضياع")
    (asked,) = office.sync(office.amal)["conflicts"]
    words = (office.amal, "leaves", asked["key"], "remark", word)
    status, answer = office.run("settle", *words, "--share", office.share, "--as", "amal")
    assert (status, answer["conflicts"]) == (0, [])
    for path in (office.amal, office.badr):
        assert office.sync(path)["conflicts"] == []
        assert cell(path, NOTE, 5) == stands


@pytest.mark.parametrize(("whose", "stands"), [("mine", "كتبت بعد الضياع"), ("theirs", "كما كان")])
def test_a_policy_answers_what_would_be_asked(office: Office, whose: str, stands: str) -> None:
    office.type(office.badr, NOTE, 5, "كما كان")
    office.sync(office.badr)
    office.sync(office.amal)
    forget(office.amal)
    office.type(office.amal, NOTE, 5, "كتبت بعد الضياع")
    assert office.sync(office.amal, "--on-conflict", whose)["conflicts"] == []
    for path in (office.badr, office.amal):
        assert office.sync(path)["conflicts"] == []
        assert cell(path, NOTE, 5) == stands


@pytest.mark.parametrize(("whose", "rows"), [("mine", 6), ("theirs", 5)])
def test_a_policy_says_whether_a_deleted_row_stays(office: Office, whose: str, rows: int) -> None:
    office.typing(office.badr, "leaves", lambda sheet: sheet.delete_rows(6))
    forget(office.amal)
    office.sync(office.badr, "--deletions", "accept")
    (asked,) = office.sync(office.amal)["conflicts"]
    assert (asked["mine"], asked["theirs"]) == (True, False)
    assert office.sync(office.amal, "--on-conflict", whose)["conflicts"] == []
    for path in (office.badr, office.amal):
        office.sync(path)
        assert sum(cell(path, "من", line) is not None for line in range(5, 12)) == rows


@pytest.mark.parametrize(("word", "rows"), [("mine", 6), ("theirs", 5)])
def test_what_was_said_of_a_deleted_row_is_not_asked_again(
    office: Office, word: str, rows: int
) -> None:
    office.typing(office.badr, "leaves", lambda sheet: sheet.delete_rows(6))
    forget(office.amal)
    office.sync(office.badr, "--deletions", "accept")
    office.type(office.amal, NOTE, 6, "كتبت بعد الحذف")
    (asked,) = office.sync(office.amal)["conflicts"]
    status, answer = settle(office, asked["key"], word)
    if word == "mine":  # The row stays; of what it holds nobody has said anything yet.
        assert [one["field"] for one in answer["conflicts"]] == ["remark"]
        office.sync(office.amal, "--on-conflict", "mine")
    else:
        assert (status, answer["conflicts"]) == (0, [])
        held = office.run("history", "leaves", asked["key"], "--share", office.share)[1]
        assert ("lost", "كتبت بعد الحذف") in {(one["kind"], one["value"]) for one in held}
    for path in (office.amal, office.badr):
        assert office.sync(path)["conflicts"] == []
        assert len(keys(path)) == rows
