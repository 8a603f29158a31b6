"""What the add-in asks an Excel, our own engine and xlwings' engine for the browser answer alike.

Run by `make web`, where the extra `web` is installed: xlwings' part is not free software.
"""

import json
import os
import subprocess
import sys
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.house.sources import ROOT
from tests.unit.desktop.conftest import leaves, pc
from tests.unit.desktop.engine import excel_with
from tests.web.contract import DESKTOP, answers
from workbooks.layout import MEMORY_SHEET
from workbooks.read import read_book

pytestmark = pytest.mark.web
__all__ = ["leaves", "pc"]
AT = "$B$6"


@pytest.fixture
def areas(leaves: Path) -> dict[str, str]:
    """The tables of a real workbook, headings and hidden columns included, and its memory.

    A person has typed in it what each host hands over in its own way.
    """
    book = openpyxl.load_workbook(leaves)
    day = datetime(2026, 3, 5)  # noqa: DTZ001 - a cell has no zone.
    typed: list[Any] = ["#N/A", "0012", "  ", 12.5, True, day]
    for column, cell in enumerate(typed, start=1):
        book.worksheets[0].cell(7, column).value = cell
    book.save(leaves)
    tables = {table.sheet: str(table.area) for table in read_book(leaves).tables}
    return {**tables, MEMORY_SHEET: book[MEMORY_SHEET].dimensions}


@pytest.fixture
def remote(leaves: Path, areas: dict[str, str]) -> dict[str, Any]:
    words = [sys.executable, "-m", "tests.web.remote", str(leaves), AT, json.dumps(areas)]
    asked = {**os.environ, "XLWINGS_LICENSE_KEY": "noncommercial"}
    said = subprocess.run(words, cwd=ROOT, env=asked, capture_output=True, check=False, text=True)
    assert said.returncode == 0, said.stderr
    told: dict[str, Any] = json.loads(said.stdout)
    return told


def test_the_extra_is_the_one_that_is_pinned() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    assert f'"xlwings-server=={version("xlwings-server")}"' in project


def test_both_engines_answer_alike(
    remote: dict[str, Any], leaves: Path, areas: dict[str, str]
) -> None:
    app, impl = excel_with(leaves)
    impl.selected = (impl.open[-1].front, AT)
    ours = json.loads(json.dumps(answers(app, areas), default=str))
    assert remote["answers"] == ours
    whole = [len(rows) for rows in ours["values"].values()]
    assert min(whole) > 1, "what is compared is not nothing"


def test_going_somewhere_goes_back_to_the_browser_as_actions(
    remote: dict[str, Any], areas: dict[str, str]
) -> None:
    sheets = remote["answers"]["sheets"]
    first, second = (sheets.index(name) for name in list(areas)[:2])
    assert remote["actions"] == [
        ["activateSheet", [second], second],
        ["activateSheet", [first], first],
        ["rangeSelect", [None], first],
    ]


def test_what_the_weakest_host_cannot_is_asked_of_the_desktop_alone(
    remote: dict[str, Any],
) -> None:
    assert remote["fates"] == DESKTOP
