"""The sheet of conflicts says what a person can decide, and takes what they say."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.cli import main
from tests.spec.cli.clerks import Office, cell
from tests.spec.cli.conftest import Run, Type, column

NOTE, KEY = "ملاحظة", "رقم الرخصة"


@pytest.fixture
def office(leaves: Path, share: Path, run: Run, typing: Type) -> Office:
    return Office(leaves, share, run, typing)


def asked(path: Path, *headings: str) -> list[tuple[Any, ...]]:
    """Return these cells of every question on the sheet."""
    book = openpyxl.load_workbook(path)
    sheet = next(one for one in book.worksheets if "dafatir_asked" in one.tables)
    columns = [column(sheet, heading) for heading in headings]
    rows = [tuple(sheet.cell(line, at).value for at in columns) for line in range(5, 9)]
    return [row for row in rows if any(row)]


def decide(office: Office, path: Path, said: str) -> dict[str, Any]:
    def act(sheet: Worksheet) -> None:
        sheet.cell(5, column(sheet, "القرار")).value = said

    office.typing(path, "dafatir_asked", act)
    return office.sync(path)


def add_row(office: Office, path: Path, note: str) -> None:
    """Add a leave of one number, half a year after the first."""

    def act(sheet: Worksheet) -> None:
        wanted: dict[str, Any] = {"رقم الرخصة": "99/2026", NOTE: note}
        for heading in ("رقم التأجير", "نوع الرخصة"):
            wanted[heading] = sheet.cell(5, column(sheet, heading)).value
        for heading in ("من", "إلى"):
            wanted[heading] = sheet.cell(5, column(sheet, heading)).value
            wanted[heading] += timedelta(days=400)
        for heading, value in wanted.items():
            sheet.cell(11, column(sheet, heading)).value = value

    office.typing(path, "leaves", act)


@pytest.mark.parametrize(("said", "stands"), [("قيمتي", "من بدر"), ("قيمتهم", "من أمل")])
def test_two_rows_of_one_key_are_shown_by_what_differs(
    office: Office, said: str, stands: str
) -> None:
    add_row(office, office.amal, "من أمل")
    add_row(office, office.badr, "من بدر")
    office.sync(office.amal)
    for _ in range(2):
        office.sync(office.badr)
        (told,) = asked(office.badr, "المرجع", "قيمتي", "قيمتهم", "كتبها")
        assert told == ("99/2026", f"{NOTE}: من بدر", f"{NOTE}: من أمل", "leaves")
    assert decide(office, office.badr, said)["conflicts"] == []
    office.sync(office.amal)
    assert cell(office.amal, NOTE, 11) == stands


@pytest.mark.parametrize("said", ["mine", "theirs"])
def test_a_double_that_was_just_decided_is_no_mistake_any_more(office: Office, said: str) -> None:
    for path, note in ((office.amal, "من أمل"), (office.badr, "من بدر")):
        add_row(office, path, note)
        office.sync(path)
    words = (office.badr, "leaves", "99/2026", "leave_no", said)
    status, answer = office.run("settle", *words, "--share", office.share, "--as", "Badr")
    assert (status, answer["held_back"], answer["conflicts"]) == (0, [], [])
    assert len({cell(office.badr, KEY, line) for line in (11, 12)} - {None}) == 1


def test_keys_retyped_to_one_are_told_as_they_are_now(office: Office) -> None:
    was = {cell(office.badr, KEY, line) for line in range(5, 11)}
    office.type(office.amal, KEY, 6, "98/2026")
    office.type(office.badr, KEY, 7, "98/2026")
    office.sync(office.amal)
    for _ in range(2):
        (told,) = office.sync(office.badr)["conflicts"]
        texts = (told["mine"], told["theirs"])
        assert all(KEY not in text and "من: " in text for text in texts), texts
        assert (told["key"], told["base"]) == ("98/2026", None)
        assert not any(key in text for key in was for text in texts)


def test_a_terminal_shows_whether_a_row_stays_in_words(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    quarrel_about_a_row(office)
    capsys.readouterr()
    assert main(["sync", str(office.badr), "--share", str(office.share), "--as", "Badr"]) == 1
    shown = capsys.readouterr().out
    assert "يبقى" in shown
    assert "يحذف" in shown
    assert "True" not in shown


def quarrel_about_a_row(office: Office) -> None:
    """Amal deletes the row that Badr edits."""
    office.typing(office.amal, "leaves", lambda sheet: sheet.delete_rows(6))
    office.sync(office.amal, "--deletions", "accept")
    office.type(office.badr, NOTE, 6, "مهم")
    office.sync(office.badr)


@pytest.mark.parametrize(
    ("said", "rows"), [("قيمتي", 6), ("يبقى", 6), ("يحذف", 5), ("supprimée", 5)]
)
def test_whether_a_row_stays_is_said_in_its_own_words_too(
    office: Office, said: str, rows: int
) -> None:
    quarrel_about_a_row(office)
    assert asked(office.badr, "الخانة", "قيمتي", "قيمتهم") == [("السطر", "يبقى", "يحذف")]
    assert decide(office, office.badr, said)["conflicts"] == []
    office.sync(office.amal)
    for path in (office.amal, office.badr):
        assert sum(cell(path, "من", line) is not None for line in range(5, 12)) == rows


def test_what_cannot_be_carried_out_stays_on_the_sheet_and_is_told(office: Office) -> None:
    quarrel_about_a_row(office)
    answer = decide(office, office.badr, "ربما")
    (left,) = answer["undecided"]
    assert (left["said"], left["field"]) == ("ربما", "السطر")
    assert "ربما" in left["message"]["ar"]
    assert asked(office.badr, "القرار") == [("ربما",)]
    assert office.sync(office.badr)["undecided"] == [left]
    assert decide(office, office.badr, "يبقى")["undecided"] == []
    assert asked(office.badr, "القرار") == []


def test_a_question_bears_the_key_that_the_row_has_now(office: Office) -> None:
    for path, note in ((office.amal, "من أمل"), (office.badr, "من بدر")):
        office.type(path, NOTE, 6, note)
    office.type(office.amal, "رقم الرخصة", 6, "99/2026")
    office.sync(office.amal)
    (told,) = office.sync(office.badr)["conflicts"]
    assert (told["key"], cell(office.badr, "رقم الرخصة", 6)) == ("99/2026", "99/2026")
    assert asked(office.badr, "المرجع") == [("99/2026",)]
    assert decide(office, office.badr, "قيمتي")["conflicts"] == []
    assert cell(office.badr, NOTE, 6) == "من بدر"


@pytest.mark.parametrize("said", ["قيمتي", "قيمتهم"])
def test_rows_that_somebody_made_one_are_one_whatever_was_typed_in_the_second(
    office: Office, said: str
) -> None:
    for path, note in ((office.amal, "من أمل"), (office.badr, "من بدر"), (office.amal, None)):
        if note:
            add_row(office, path, note)
        office.sync(path)
    for line in (11, 12):
        office.type(office.amal, KEY, line, f"{line}/2031")
        for title in ("من", "إلى"):
            office.type(office.amal, title, line, f"0{line - 10}/02/2031")
    assert decide(office, office.badr, "قيمتي")["conflicts"] == []
    (told,) = office.sync(office.amal)["conflicts"]
    other = "11/2031" if told["key"] == "12/2031" else "12/2031"
    stands = told["key"] if said == "قيمتي" else other
    assert decide(office, office.amal, said)["conflicts"] == []
    for path in (office.badr, office.amal):
        office.sync(path)
        assert {cell(path, KEY, line) for line in (11, 12)} == {stands, None}
