"""What is not sent alone, and that neither a lost cache nor a spoilt one changes what is."""

import sqlite3
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.spec.cli.clerks import Office, counts
from tests.spec.cli.conftest import Run, Type
from tests.spec.cli.sending import REMARK, key_at, new_row, send, sent
from workbooks.read import read_book


@pytest.fixture
def office(leaves: Path, share: Path, run: Run, typing: Type) -> Office:
    return Office(leaves, share, run, typing)


@pytest.mark.parametrize("what", ["fresh", "copied sheet", "look-up"])
def test_what_only_a_sync_makes_clear_is_refused(office: Office, what: str) -> None:
    path, register = office.amal, "leaves"
    if what == "fresh":
        path = office.amal.with_name("new.xlsx")
        office.run("new", "HRF-LEAVE", "--out", path, "--sample", 2)
    elif what == "copied sheet":
        book = openpyxl.load_workbook(path)
        book.remove(book["_dafatir"])
        book.save(path)
    else:
        register = "staff"
    table = read_book(path).table(register)
    assert table is not None
    answer = send(office, path, table.rows.keys[0], register=register)
    assert answer["error"]["code"] == ("SHARE_019" if what == "look-up" else "SHARE_018")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("staff_x", 1), "SHARE_007"),
        (("leaves", 0), "USE_008"),
        (("correspondence", "1"), "USE_005"),
    ],
)
def test_what_is_not_there_is_said(office: Office, words: tuple[str, object], code: str) -> None:
    assert send(office, office.amal, words[1], register=words[0])["error"]["code"] == code


def _caches(office: Office) -> list[Path]:
    return list(office.share.with_name("home").glob("shares/*/cache/*.sqlite"))


@pytest.mark.parametrize("spoil", ["lost", "index lost", "index turned", "row turned"])
def test_whatever_becomes_of_the_cache_the_same_is_sent(office: Office, spoil: str) -> None:
    office.type(office.amal, REMARK, 5, "وقعت")
    new_row(office, office.amal, "77/2026")
    for path in _caches(office):
        if spoil == "lost":
            path.unlink()
            continue
        with sqlite3.connect(path) as database:
            database.execute(
                {
                    "index lost": "DELETE FROM pieces WHERE at >= 0",
                    "index turned": "UPDATE pieces SET told = X'00' || told",
                    "row turned": "UPDATE rows SET told = X'00' || told",
                }[spoil]
            )
        database.close()
    assert sent(send(office, office.amal, key_at(office.amal, 5), "77/2026")) == (1, 1)
    assert counts(office.sync(office.badr), "pulled") == (1, 1, 0)


def set_school(sheet: Any, code: str) -> None:
    sheet.cell(5, 1).value = code


def test_a_reference_is_looked_up_in_the_ledger(office: Office, stat: Path) -> None:
    office.sync(stat)

    def key(line: int) -> object:
        table = read_book(stat).table("class_structures")
        assert table is not None
        return table.rows.keys[line - 5]

    right = key(5)
    office.typing(stat, "class_structures", lambda sheet: set_school(sheet, "99999X"))
    answer = send(office, stat, key(5), key(6), register="class_structures")
    assert [one["code"] for one in answer["held_back"]] == ["REF_001"]
    school = str(right).partition("/")[0]
    office.typing(stat, "class_structures", lambda sheet: set_school(sheet, school))
    assert send(office, stat, right, register="class_structures")["held_back"] == []
