"""A workbook that lost its memory: nothing is sent unasked, and what was only shown stays a look-up."""

from pathlib import Path

import openpyxl
import pytest

from tests.spec.cli.clerks import Office, cell, counts
from tests.spec.cli.conftest import Run, Type
from workbooks.layout import MEMORY_SHEET

NOTE, NOTHING = "ملاحظة", (0, 0, 0)


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


def test_a_new_row_is_shown_before_it_is_sent(office: Office) -> None:
    forget(office.amal)
    for title in ("رقم التأجير", "نوع الرخصة"):
        office.type(office.amal, title, 11, cell(office.amal, title, 5))
    for title, value in (("رقم الرخصة", "77/2031"), ("من", "03/03/2031"), ("إلى", "04/03/2031")):
        office.type(office.amal, title, 11, value)
    first = office.sync(office.amal)
    assert [one["key"] for one in first["conflicts"]] == ["77/2031"], first["held_back"]
    assert counts(first, "pushed") == NOTHING
    assert counts(office.sync(office.amal), "pushed") == (1, 0, 0)


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
