"""A sync may be stopped until it has written something, and is then as if it had never begun."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.office import open_office
from tests.spec.cli.clerks import Office, cell
from tests.spec.cli.conftest import Run, Type, column
from tests.spec.cli.mail_books import Mail
from workbooks.ledger.sheet import Policy
from workbooks.sync.sync import plan, sync


class StoppedError(Exception):
    """Stands for a person's wish."""


def held(*places: Path) -> dict[Path, bytes]:
    """Return every file of folders, and files."""
    files = [file for place in places for file in (place, *place.rglob("*")) if file.is_file()]
    return {file: file.read_bytes() for file in files}


def stop_at(number: int) -> tuple[Callable[[], None], list[int]]:
    """Return what stops when it is asked so often, and how often it was."""
    asked: list[int] = []

    def heed() -> None:
        asked.append(len(asked) + 1)
        if len(asked) == number:
            raise StoppedError

    return heed, asked


def stopped(path: Path, share: Path, at: int) -> bool:
    """Stop a sync where it asks for the so-manieth time; say whether it did."""
    before = held(share, path)
    heed, _ = stop_at(at)
    try:
        sync(path, replace(open_office(share, "Amal"), heed=heed), Policy())
    except StoppedError:
        assert held(share, path) == before
        return True
    return False


@pytest.fixture
def office(leaves: Path, share: Path, run: Run, typing: Type) -> Office:
    return Office(leaves, share, run, typing)


def test_wherever_it_is_stopped_nothing_was_written(office: Office) -> None:
    office.type(office.amal, "ملاحظة", 5, "جديد")
    assert [stopped(office.amal, office.share, at) for at in (1, 2, 3)] == [True] * 3
    assert not stopped(office.amal, office.share, 4), "what is committed is not stopped"
    office.sync(office.badr)
    assert cell(office.badr, "ملاحظة", 5) == "جديد"


def test_a_plan_may_be_stopped_too(office: Office) -> None:
    for at in (1, 2):
        heed, asked = stop_at(at)
        with pytest.raises(StoppedError):
            plan(office.amal, replace(open_office(office.share, "Amal"), heed=heed), Policy())
        assert len(asked) == at


def test_once_a_decision_is_said_the_sync_goes_on(office: Office) -> None:
    office.type(office.amal, "ملاحظة", 5, "قيمة أمل")
    office.type(office.badr, "ملاحظة", 5, "قيمة بدر")
    office.sync(office.badr)
    assert len(office.sync(office.amal)["conflicts"]) == 1

    def decide(sheet: Worksheet) -> None:
        sheet.cell(5, column(sheet, "القرار")).value = "قيمتي"

    office.typing(office.amal, "dafatir_asked", decide)
    assert stopped(office.amal, office.share, 1)
    assert not stopped(office.amal, office.share, 2)
    office.sync(office.badr)
    assert cell(office.badr, "ملاحظة", 5) == "قيمة أمل"


def test_once_a_number_is_taken_the_sync_goes_on(
    tmp_path: Path, share: Path, run: Run, typing: Type
) -> None:
    mail = Mail(tmp_path, share, run, typing)
    book = mail.new("amal")
    mail.write(book, 5, "طلب")
    open_office(share, "Amal")  # A new folder becomes a share.
    assert [stopped(book, share, at) for at in (1, 2)] == [True, True]
    assert not stopped(book, share, 3)
    assert mail.sync(book)["numbers"] == []
