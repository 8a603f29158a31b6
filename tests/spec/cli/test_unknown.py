"""A name that nobody bears is told for what it is: a register, a row, a field or an entry."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.spec.cli.clerks import Office, cell
from tests.spec.cli.conftest import Run, Type

NOTE, KEY = "ملاحظة", "رقم الرخصة"
ARABIC = re.compile("[ء-ي]")


@pytest.fixture
def office(leaves: Path, share: Path, run: Run, typing: Type) -> Office:
    return Office(leaves, share, run, typing)


def refused(office: Office, *words: object) -> Any:
    """Return why a command of Badr's is refused."""
    status, answer = office.run(*words, "--share", office.share, "--as", "Badr")
    assert status == 2
    assert not ARABIC.search(answer["error"]["message"]["fr"]), "French is French throughout"
    return answer["error"]["code"]


@pytest.mark.parametrize(
    ("register", "key", "field", "at", "code"),
    [
        ("leaves", "", "remark", "0:1", "SHARE_015"),
        ("leaves", "", "remrak", "0:1", "SHARE_016"),
        ("leaves", "999/2026", "remark", "0:1", "SHARE_010"),
        ("staff", "", "remark", "0:1", "SHARE_017"),
        ("vehicles", "", "remark", "0:1", "SHARE_017"),
        ("leave", "", "remark", "0:1", "SHARE_007"),
    ],
)
def test_what_is_to_be_brought_back(
    office: Office, register: str, key: str, field: str, at: str, code: str
) -> None:
    key = key or str(cell(office.badr, KEY, 5))
    assert refused(office, "restore", office.badr, register, key, field, "--at", at) == code


def test_a_history(office: Office) -> None:
    for words, code in (
        (("leaves", "999/2026"), "SHARE_010"),
        (("leaves", cell(office.badr, KEY, 5), "remrak"), "SHARE_016"),
    ):
        status, answer = office.run("history", *words, "--share", office.share)
        assert (status, answer["error"]["code"]) == (2, code)
        assert not ARABIC.search(answer["error"]["message"]["fr"])


@pytest.mark.parametrize(
    ("register", "code"),
    [("leave", "SHARE_007"), ("vehicles", "SHARE_017"), ("leaves", "SHARE_008")],
)
def test_a_conflict(office: Office, register: str, code: str) -> None:
    words = ("settle", office.badr, register, cell(office.badr, KEY, 5), "remark", "mine")
    assert refused(office, *words) == code


def test_a_field_that_is_not_there_decides_nothing_about_its_row(office: Office) -> None:
    office.typing(office.amal, "leaves", lambda sheet: sheet.delete_rows(6))
    office.sync(office.amal, "--deletions", "accept")
    office.type(office.badr, NOTE, 6, "مهم")
    (asked,) = office.sync(office.badr)["conflicts"]
    words = ("settle", office.badr, "leaves", asked["key"])
    assert refused(office, *words, "remrak", "theirs") == "SHARE_008"
    assert len(office.sync(office.badr)["conflicts"]) == 1
    who = ("--share", office.share, "--as", "Badr")
    assert office.run(*words, "Ligne", "mine", *who)[1]["conflicts"] == []
    assert cell(office.badr, NOTE, 6) == "مهم"
