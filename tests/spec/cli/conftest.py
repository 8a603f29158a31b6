"""The command line as scripts meet it: words in, exit status and one JSON value out."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.cli import main
from tests.begun import begin
from workbooks.read import read_book
from workbooks.read.book import SheetTable

Run = Callable[..., tuple[int, Any]]
Type = Callable[[Path, str, Callable[[Worksheet], None]], None]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command with --json."""

    def run_it(*words: object) -> tuple[int, Any]:
        capsys.readouterr()
        status = main([*(str(word) for word in words), "--json"])
        return status, json.loads(capsys.readouterr().out)

    return run_it


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


@pytest.fixture
def leaves(tmp_path: Path, run: Run) -> Path:
    """A workbook of the leaves bureau with a few invented rows."""
    path = tmp_path / "leaves.xlsx"

    def make() -> None:
        assert run("new", "HRF-LEAVE", "--out", path, "--sample", 6)[0] == 0

    begin(tmp_path, "leaves", make)
    return path


@pytest.fixture
def typing() -> Type:
    """Edit one register's sheet as another program would, and save it."""

    def edit(path: Path, table: str, act: Callable[[Worksheet], None]) -> None:
        book = openpyxl.load_workbook(path)
        sheet = next(sheet for sheet in book.worksheets if table in sheet.tables)
        act(sheet)
        book.save(path)

    return edit


def column(sheet: Worksheet, title: str) -> int:
    """Return the column under a heading of the fourth line."""
    return next(cell.column for cell in sheet[4] if cell.value == title)


@pytest.fixture
def stat(tmp_path: Path, run: Run) -> Path:
    """A workbook of the statistics bureau with a few invented rows."""
    path = tmp_path / "stat.xlsx"
    names = ("pupils", "schools", "class_structures", "school_returns", "campaigns")
    more = ("--bureau", "EDU-STAT", "--out", path, "--sample", 4)

    def make() -> None:
        assert run("new", *names, *more)[0] == 0

    begin(tmp_path, "stat", make)
    return path


@pytest.fixture
def middle(stat: Path) -> tuple[str, str]:
    """The code and the name of the workbook's middle school."""
    table = sheet(stat, "schools")
    at = table.rows.cells["cycle"].index("middle")
    return str(table.rows.keys[at]), table.rows.cells["name_ar"][at]


def sheet(path: Path, register: str) -> SheetTable:
    """Return a register of a workbook as it is read."""
    table = read_book(path).table(register)
    assert table is not None
    return table
