"""A sync that gives numbers is killed at each of its operations: no number twice, no silent gap."""

from pathlib import Path

import openpyxl
import pytest

from tests.begun import begin
from tests.spec.cli.conftest import Run, Type
from tests.spec.cli.mail import MAIL, MailOffice, letters, type_letter
from workbooks.ledger.sheet import Policy
from workbooks.sync.sync import plan


@pytest.fixture
def book(tmp_path: Path, run: Run) -> Path:
    """A mail workbook with two letters that have no number yet."""
    path = tmp_path / "new.xlsx"

    def make() -> None:
        run("new", MAIL, "--bureau", "HRF-SEC", "--out", path)
        workbook = openpyxl.load_workbook(path)
        sheet = next(sheet for sheet in workbook.worksheets if MAIL in sheet.tables)
        for line, subject in enumerate(("طلب", "شكاية"), start=5):
            type_letter(sheet, line, subject)
        workbook.save(path)

    begin(tmp_path, "letters", make)
    return path


def test_killed_at_any_operation_each_letter_gets_its_own_number(
    book: Path, tmp_path: Path
) -> None:
    operation = 0
    while True:
        pc = MailOffice(tmp_path / f"pc{operation}", book)
        if not pc.cut(operation):
            break
        pc.sync()
        assert pc.ledger() == letters(pc.path) == {"طلب": 1, "شكاية": 2}
        assert pc.unexplained() == []
        assert pc.sync() == []
        operation += 1
    assert operation > 10, "there were claims to be cut in"


@pytest.mark.parametrize("torn", [0, 20])
def test_a_number_torn_in_writing_is_cancelled_and_never_given(
    book: Path, tmp_path: Path, torn: int
) -> None:
    for operation in range(30):
        pc = MailOffice(tmp_path / f"pc{operation}", book)
        if not pc.cut(operation, torn):
            break
        pc.sync()
        assert pc.ledger() == letters(pc.path)
        assert pc.unexplained() == []


@pytest.mark.parametrize("torn", [None, 20])
def test_killed_twice_is_no_worse(book: Path, tmp_path: Path, torn: int | None) -> None:
    for first in range(4, 16, 3):
        pc = MailOffice(tmp_path / f"pc{first}", book)
        pc.cut(first)
        pc.cut(first + 3, torn)
        pc.sync()
        assert len(set(pc.ledger().values())) == len(letters(pc.path)) == 2
        assert pc.unexplained() == []


def test_a_letter_deleted_after_the_cut_leaves_a_cancelled_number(
    book: Path, tmp_path: Path, typing: Type
) -> None:
    pc = MailOffice(tmp_path / "pc", book)
    operation = 0
    while pc.holder(2) is None:
        pc = MailOffice(tmp_path / f"pc{operation}", book)
        assert pc.cut(operation)
        operation += 1
    typing(pc.path, MAIL, lambda sheet: sheet.delete_rows(6))
    before = dict(pc.disk.files)
    (planned,) = plan(pc.path, pc.office(), Policy())
    fates = [(one["number"], one["state"]) for one in planned.numbers]
    assert (fates, pc.disk.files) == ([(None, "to_claim"), (2, "to_cancel")], before)
    told = pc.sync()
    assert [(one["number"], one["state"]) for one in told] == [(1, "claimed"), (2, "cancelled")]
    assert pc.ledger() == {"طلب": 1}
    assert pc.unexplained() == []
    typing(pc.path, MAIL, lambda sheet: type_letter(sheet, 6, "دعوة"))
    assert [one["number"] for one in pc.sync()] == [3]


def test_a_letter_edited_after_the_cut_takes_its_own_number(
    book: Path, tmp_path: Path, typing: Type
) -> None:
    pc = MailOffice(tmp_path / "pc", book)
    operation = 0
    while pc.holder(2) is None:
        pc = MailOffice(tmp_path / f"pc{operation}", book)
        pc.cut(operation)
        operation += 1
    typing(pc.path, MAIL, lambda sheet: type_letter(sheet, 6, "شكاية مصححة"))
    pc.sync()
    assert pc.ledger() == {"طلب": 1, "شكاية مصححة": 2}


def test_a_cut_on_a_carried_share_gives_one_provisional_number(book: Path, tmp_path: Path) -> None:
    operation = 0
    while True:
        pc = MailOffice(tmp_path / f"pc{operation}", book, exclusive=False)
        if not pc.cut(operation):
            break
        pc.sync()
        assert pc.ledger() == letters(pc.path)
        assert all(str(number).startswith("مؤقت-") for number in pc.ledger().values())
        pc.exclusive = True
        pc.sync()
        assert pc.ledger() == letters(pc.path) == {"طلب": 1, "شكاية": 2}
        operation += 1
