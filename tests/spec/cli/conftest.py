"""The command line as scripts meet it: words in, exit status and one JSON value out."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.cli import main

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
    assert run("new", "HRF-LEAVE", "--out", path, "--sample", 6)[0] == 0
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
