"""A mail office: letters typed without a number, synced at a share, cut wherever the test says."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.local import FolderLocal
from tests.spec.cli.conftest import column
from workbooks.ledger.entry import By
from workbooks.ledger.log import Line
from workbooks.ledger.memory import MemoryDisk
from workbooks.ledger.sheet import Policy
from workbooks.ledger.state import shown_values
from workbooks.sync.claim import claimant, listed
from workbooks.sync.known import Ledgers
from workbooks.sync.office import Intent, Office
from workbooks.sync.promise import Promises
from workbooks.sync.share import Audience, Below
from workbooks.sync.spent import spent
from workbooks.sync.sync import sync

MAIL = "correspondence"
FOLDER = "HRF/numbers/correspondence-in/2026"
LETTER: dict[str, Any] = {
    "المصلحة": "HRF",
    "الاتجاه": "وارد",
    "السنة": 2026,
    "تاريخ التسجيل": date(2026, 3, 2),
}
NUMBER, SUBJECT = "الرقم الترتيبي", "الموضوع"


def type_letter(sheet: Worksheet, line: int, subject: str | None, **more: Any) -> None:
    """Type a letter into a line; what is not said is left as it is."""
    for title, value in (LETTER | {SUBJECT: subject} | more).items():
        sheet.cell(line, column(sheet, title)).value = value


def letters(path: Path) -> dict[str, Any]:
    """Return the number of each letter by its subject, as the sheet shows them."""
    book = openpyxl.load_workbook(path)
    sheet = next(sheet for sheet in book.worksheets if MAIL in sheet.tables)
    subject, number = column(sheet, SUBJECT), column(sheet, NUMBER)
    lines = range(5, sheet.max_row + 1)
    said = ((sheet.cell(at, subject).value, sheet.cell(at, number).value) for at in lines)
    return {str(name): value for name, value in said if name is not None}


class KilledError(BaseException):
    """The process was killed: nobody catches this."""


class KilledDisk(MemoryDisk):
    """A disk whose process is killed at an operation, a write having reached so many bytes."""

    def __init__(self) -> None:
        """Start without a fault."""
        super().__init__()
        self.kill_at: int | None = None
        self.torn: int | None = None

    def _step(self, name: str, path: str) -> None:
        super()._step(name, path)
        if self.kill_at is not None and len(self.operations) > self.kill_at:
            if self.torn is not None and name == "create":
                self.tear_at = self.torn
            else:
                raise KilledError(name, path)

    def _write(self, path: str, held: bytes, data: bytes) -> None:
        killed = self.tear_at is not None
        try:
            super()._write(path, held, data)
        except OSError:
            if not killed:
                raise
            raise KilledError(path) from None


class CountedLocal(FolderLocal):
    """A PC's own folder whose writes count as operations of the disk."""

    def __init__(self, folder: Path, disk: KilledDisk) -> None:
        """Count on the disk."""
        super().__init__(folder, "share")
        self.counter = disk

    def put_intent(self, intent: Intent) -> None:
        self.counter.exists("put_intent")
        super().put_intent(intent)

    def keep(self, audience: str, log: str, lines: Sequence[Line]) -> None:
        self.counter.exists("keep")
        super().keep(audience, log, lines)

    def drop_intent(self, log: str) -> None:
        self.counter.exists("drop_intent")
        super().drop_intent(log)


class MailOffice:
    """One PC at a share in memory."""

    def __init__(self, folder: Path, book: Path, *, exclusive: bool = True) -> None:
        """Put a workbook on a PC of its own."""
        folder.mkdir(parents=True)
        self.path = folder / "mail.xlsx"
        shutil.copy(book, self.path)
        self.disk = KilledDisk()
        self.local = CountedLocal(folder / "home", self.disk)
        self.exclusive = exclusive

    def office(self) -> Office:
        """Return the PC as a sync is handed it."""
        share, notes = Below(self.disk, "share"), Promises(Below(self.disk, "notes"))
        now = datetime(2026, 3, 2, 9, tzinfo=UTC)
        by = By("Amal", "amal", "PC-1")
        one = Office(share, self.local, by, lambda: now, lambda: uuid4().hex)
        return replace(one, promises=notes, exclusive=self.exclusive)

    def sync(self) -> list[dict[str, Any]]:
        """Sync, and return the numbers told."""
        (done,) = sync(self.path, self.office(), Policy())
        assert not done.held_back
        return [dict(one) for one in done.numbers]

    def cut(self, operation: int, torn: int | None = None) -> bool:
        """Sync and be killed at an operation; say whether there was one."""
        self.disk.kill_at, self.disk.torn = len(self.disk.operations) + operation, torn
        try:
            self.sync()
        except KilledError:
            return True
        finally:
            self.disk.kill_at = self.disk.torn = self.disk.tear_at = None
        return False

    def ledger(self) -> dict[Any, Any]:
        """Return the number of each letter by its subject, as the ledger has them."""
        known = Ledgers(self.office(), "HRF").of(Audience("HRF", "HRF"))
        rows = [shown_values(row) for row in known.state.table(MAIL) if row.alive]
        said = {row["subject"]: row["mail_no"] for row in rows}
        assert len(said) == len(rows), "no letter stands twice"
        return said

    def unexplained(self) -> list[int]:
        """Return the numbers that no letter bears and for which there is no reason."""
        numbers = listed(Below(self.disk, "share"), FOLDER)
        assert numbers == list(range(1, len(numbers) + 1)), "none was skipped"
        borne = set(self.ledger().values())
        explained = {
            one.number
            for one in spent(Ledgers(self.office(), "HRF"))
            if one.reason in ("row_gone", "cut") and one.who
        }
        return [n for n in numbers if n not in borne | explained]

    def holder(self, number: int) -> str | None:
        """Return the row that claimed a number."""
        found = claimant(Below(self.disk, "share"), FOLDER, number)
        return found.row if found else None
