"""A large sheet read again in part: whatever was typed, it reads as the whole sheet does."""

from datetime import date, datetime, time
from pathlib import Path
from random import Random

import pytest

from tests.unit.read.again import ROWS, TOP, Store, cells_of, edit, raw, same
from workbooks.package import Package
from workbooks.read import read_book

VALUES = (
    "كلمة",
    "",
    None,
    12,
    3.5,
    True,
    date(2026, 11, 2),
    datetime(2026, 11, 2, 8, 30),  # noqa: DTZ001 - a cell knows no zone.
    time(8, 30),
    "=1+1",
    "المجموع",
    " 45 ",
)


@pytest.mark.parametrize("seed", range(12))
def test_what_is_typed_reads_as_in_the_whole_sheet(
    seed: int, book: Path, parts: list[bool]
) -> None:
    chance, store = Random(seed), Store()
    assert same(book, store)
    for _ in range(4):
        for _ in range(chance.randint(1, 3)):
            line = chance.choice([*range(TOP + 1, TOP + ROWS + 1), TOP + ROWS + 1, TOP + ROWS + 3])
            edit(book, (line, chance.randint(1, 26), chance.choice(VALUES)))
        assert same(book, store)
    assert any(parts[1:])


def test_only_what_changed_is_read_again(book: Path, parts: list[bool]) -> None:
    store = Store()
    assert same(book, store)
    edit(book, (TOP + 2, 22, "ملاحظة"))
    assert same(book, store)
    half = len(parts) // 2
    assert not any(parts[:half])
    assert all(parts[half:])


@pytest.mark.parametrize("value", ["#N/A", "#REF!"])
def test_an_error_cell_stays_one_whether_it_was_read_again_or_not(
    value: str, book: Path, parts: list[bool]
) -> None:
    store = Store()
    number = f'r="V{TOP + 5}"'.encode()
    package = Package.open(book)
    data = package.part(package.sheets[0].part)
    start = data.index(b"<c " + number)
    end = (
        data.index(b">", data.index(b"</c>", start)) + 1
        if data[data.index(b">", start) - 1] != 0x2F
        else data.index(b">", start) + 1
    )
    raw(book, data[start:end], b'<c %s t="e"><f>NA()</f><v>%s</v></c>' % (number, value.encode()))
    assert same(book, store)
    edit(book, (TOP + 9, 22, "أخرى"))
    assert same(book, store)
    edit(book, (TOP + 5, 20, None))
    assert same(book, store)
    edit(book, (TOP + 5, 22, "صحيح"))
    assert same(book, store)
    assert any(parts[2:])


def test_a_line_that_is_hidden_is_told(book: Path, parts: list[bool]) -> None:
    store = Store()
    assert same(book, store)
    raw(book, b'<row r="%d"' % (TOP + 3), b'<row r="%d" hidden="1"' % (TOP + 3))
    assert same(book, store)
    edit(book, (TOP + 7, 22, "أخرى"))
    assert same(book, store)
    assert read_book(book, store).tables[0].hidden == {TOP + 3}
    assert any(parts[1:])


def test_a_merge_is_seen_though_no_line_changed(book: Path) -> None:
    store = Store()
    edit(book, (7, 22, None))
    assert same(book, store)
    merge = b'<mergeCells count="1"><mergeCell ref="V6:V7"/></mergeCells>'
    raw(book, b"</sheetData>", b"</sheetData>" + merge)
    assert same(book, store)


def test_a_row_typed_below_and_a_line_emptied(book: Path, parts: list[bool]) -> None:
    store = Store()
    assert same(book, store)
    copy = [(c.row + ROWS, c.column, c.value) for c in cells_of(book, TOP + 1)]
    edit(book, *copy)
    assert same(book, store)
    edit(book, *((line, column, None) for line, column, _ in copy))
    assert same(book, store)
    edit(book, *((TOP + 2, column, None) for column in range(1, 24)))
    assert same(book, store)
    assert any(parts[1:])


def test_a_word_below_the_table_becomes_a_row_once_the_line_between_is_filled(
    book: Path, parts: list[bool]
) -> None:
    """Nothing of the word's own line changes then."""
    store, first = Store(), cells_of(book, TOP + 1)
    edit(book, *((TOP + ROWS + 2, cell.column, cell.value) for cell in first))
    assert same(book, store)
    edit(book, *((TOP + ROWS + 1, cell.column, cell.value) for cell in first))
    assert same(book, store)
    assert any(parts[1:])


def test_a_row_whose_line_is_no_more_written_is_gone(book: Path, parts: list[bool]) -> None:
    store = Store()
    assert same(book, store)
    package = Package.open(book)
    data = package.part(package.sheets[0].part)
    start = data.index(b'<row r="%d"' % (TOP + 4))
    raw(book, data[start : data.index(b"<row ", start + 1)], b"")
    assert same(book, store)
    assert any(parts[1:])
