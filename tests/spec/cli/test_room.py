"""What a clerk keeps beside a row stays with that row: a coming row never stands beside it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.clerks import Office, cell
from tests.spec.cli.conftest import Run, Type, column

KEY, OWN, DAYS = "رقم الرخصة", "ملاحظاتي", "عدد الأيام"
LINES = range(5, 12)


@pytest.fixture
def office(leaves: Path, share: Path, run: Run, typing: Type) -> Office:
    """Two clerks; one has a column of his own, with something beside each row."""
    made = Office(leaves, share, run, typing)
    typing(made.badr, "leaves", _add_own_column)
    made.sync(made.badr)
    return made


def _add_own_column(sheet: Worksheet) -> None:
    table = sheet.tables["leaves"]
    number = len(table.tableColumns) + 1
    table.tableColumns.append(TableColumn(id=number, name=OWN))
    table.ref = table.autoFilter.ref = f"A4:{get_column_letter(number)}10"
    sheet.cell(4, number).value = OWN
    for line in range(5, 11):
        sheet.cell(line, number).value = f"عن {sheet.cell(line, column(sheet, KEY)).value}"


def _beside(path: Path, title: str = OWN) -> dict[Any, Any]:
    found = {cell(path, KEY, line): cell(path, title, line) for line in LINES}
    return {key: value for key, value in found.items() if key}


def _empty(sheet: Worksheet, line: int) -> None:
    """Empty the cells of a row, but not what hides beside it, nor formulas."""
    for at in range(1, column(sheet, "dafatir_id")):
        if not str(sheet.cell(line, at).value).startswith("="):
            sheet.cell(line, at).value = None


def _add(sheet: Worksheet) -> None:
    table = sheet.tables["leaves"]
    table.ref = table.autoFilter.ref = f"A4:{get_column_letter(len(table.tableColumns))}11"
    for title in ("رقم التأجير", "نوع الرخصة"):
        sheet.cell(11, column(sheet, title)).value = sheet.cell(5, column(sheet, title)).value
    sheet.cell(11, column(sheet, KEY)).value = "99/2031"
    for title, day in (("من", 3), ("إلى", 4)):
        sheet.cell(11, column(sheet, title)).value = date(2031, 1, day)


def _deleted_and_another_added(office: Office, path: Path) -> Any:
    """Let a row of the first clerk's be deleted, and send one that is new; return the key."""
    gone = cell(path, KEY, 6)
    office.typing(path, "leaves", lambda sheet: _empty(sheet, 6))
    office.sync(path, "--deletions", "accept")
    office.typing(path, "leaves", _add)
    office.sync(path)
    return gone


def test_a_new_row_does_not_take_the_line_in_which_an_own_word_stands(office: Office) -> None:
    before = _beside(office.badr)
    gone = _deleted_and_another_added(office, office.amal)
    office.sync(office.badr)
    after = _beside(office.badr)
    assert after == {key: word for key, word in before.items() if key != gone} | {"99/2031": None}
    assert cell(office.badr, OWN, 6) == before[gone]


def test_rows_that_vanished_come_back_beside_what_was_theirs(office: Office) -> None:
    office.typing(office.badr, "leaves", _swap)
    before = _beside(office.badr)

    def clear(sheet: Worksheet) -> None:
        for line in (8, 6):
            for at in range(1, column(sheet, "dafatir_id")):
                sheet.cell(line, at).value = None

    office.typing(office.badr, "leaves", clear)
    assert len(office.sync(office.badr)["vanished"]) == 2
    office.sync(office.badr, "--deletions", "restore")
    assert _beside(office.badr) == before


def _swap(sheet: Worksheet) -> None:
    """Let two rows change places as a whole."""
    for one, other in zip(sheet[6], sheet[8], strict=True):
        one.value, other.value = other.value, one.value


def test_what_was_calculated_of_another_row_is_not_shown(office: Office) -> None:
    office.sync(office.badr)
    assert cell(office.amal, DAYS, 6) is not None
    gone = cell(office.badr, KEY, 6)
    words = ("vanished", office.badr, "--share", office.share, "--as", "Badr")
    office.typing(office.badr, "leaves", lambda sheet: _empty(sheet, 6))
    office.run(*words, "--delete", gone)
    office.typing(office.badr, "leaves", _add)
    office.sync(office.badr)
    office.sync(office.amal)
    assert cell(office.amal, KEY, 6) == "99/2031"
    assert cell(office.amal, DAYS, 6) is None
