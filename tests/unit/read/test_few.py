"""A few rows read alone are what the whole sheet's reading says of them."""

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.cli import main
from validators.catalogue import register
from workbooks.package import Package
from workbooks.read import SheetTable, read_book
from workbooks.read.book import read_package
from workbooks.read.grid import Grids
from workbooks.sync.known import canonical

ROWS = 60
CODES = ("staff", "meetings", "payment_orders", "enrolment_forecasts", "leaves", "correspondence")


@pytest.fixture
def master(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Sync an invented workbook of one register, and return the master that this makes."""
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))
    share = tmp_path / "share"
    share.mkdir()

    def make(code: str) -> Path:
        declared = register(code)
        bureau = declared.bureau if declared.service != "ALL" else "HRF-SEC"
        path = tmp_path / "clerk.xlsx"
        new = ["new", code, "--bureau", bureau, "--out", str(path), "--sample", str(ROWS)]
        assert main([*new, "--json"]) == 0
        main(["sync", str(path), "--share", str(share), "--as", "أمل", "--json"])
        return next(share.glob("*/master.xlsx"))

    return make


def whole(path: Path, code: str) -> SheetTable:
    table = read_book(path).table(code)
    assert table is not None
    return table


def few(path: Path, code: str, wanted: frozenset[str]) -> SheetTable:
    package = Package.open(path)
    read = read_package(package, Grids(package), lambda _: {code: wanted}).table(code)
    assert read is not None
    return read


def edit(path: Path, code: str, act: Callable[[Worksheet], None]) -> None:
    book = openpyxl.load_workbook(path)
    act(next(sheet for sheet in book.worksheets if code in sheet.tables))
    book.save(path)


@pytest.mark.parametrize("code", CODES)
def test_a_few_rows_read_as_in_the_whole_sheet(code: str, master: Callable[[str], Path]) -> None:
    path = master(code)
    everything = whole(path, code)
    known = dict(zip(everything.block.ids, canonical(everything.rows), strict=True))
    wanted = frozenset(row for row in everything.block.ids[5:8] if row)
    assert len(wanted) == 3, json.dumps(everything.block.ids)
    some = few(path, code, wanted)
    assert not some.lines.keys() - set(some.block.lines), "no other row was read"
    assert dict(zip(some.block.ids, canonical(some.rows), strict=True)) == {
        row: known[row] for row in wanted
    }
    assert some.block.bottom == everything.block.bottom
    assert some.formulas.keys() <= everything.formulas.keys()


def test_a_row_that_left_its_key_asks_for_the_whole_sheet(master: Callable[[str], Path]) -> None:
    path = master("leaves")
    before = whole(path, "leaves")
    wanted = frozenset(row for row in before.block.ids[5:8] if row)
    key = before.columns.of[before.register.key[0]]
    edit(path, "leaves", lambda sheet: _put(sheet, before.line(5), key, "أخرى"))
    read = few(path, "leaves", wanted)
    assert len(read.lines) > ROWS, "every line was read"
    assert len(read.block.ids) == ROWS


def test_an_identity_that_stands_twice_asks_for_the_whole_sheet(
    master: Callable[[str], Path],
) -> None:
    path = master("leaves")
    before = whole(path, "leaves")
    twice = before.block.ids[5]
    column = before.columns.identity
    assert twice is not None
    assert column is not None
    edit(path, "leaves", lambda sheet: _put(sheet, before.line(9), column, twice))
    assert len(few(path, "leaves", frozenset({twice})).lines) > ROWS


def test_a_line_that_somebody_begins_is_not_free(master: Callable[[str], Path]) -> None:
    path = master("leaves")
    before = whole(path, "leaves")
    wanted = frozenset(row for row in before.block.ids[5:8] if row)
    gone, kept = before.line(10), before.line(11)
    remark = before.columns.of["remark"]

    def act(sheet: Worksheet) -> None:
        for column in range(1, sheet.max_column + 1):
            sheet.cell(gone, column).value = None
            sheet.cell(kept, column).value = None
        sheet.cell(kept, remark).value = "بداية سطر"

    edit(path, "leaves", act)
    read = few(path, "leaves", wanted)
    assert gone in read.block.free
    assert kept not in read.block.free
    assert set(read.block.ids) == wanted


def _put(sheet: Worksheet, line: int, column: int, value: str) -> None:
    sheet.cell(line, column).value = value
