"""Ask xlwings' own engine for Excel in a browser; started as a program of its own, answers as JSON.

Only here is the key told under which that part of xlwings runs: PolyForm Noncommercial 1.0.0.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import xlwings
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.web.contract import DESKTOP, answers


def snapshot(path: Path, selection: str) -> dict[str, Any]:
    """Return what an add-in in a browser sends of a workbook: values, and where things lie."""
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        "client": "Office.js",
        "version": xlwings.__version__,
        "book": {"name": path.name, "active_sheet_index": 0, "selection": selection},
        "names": [],
        "sheets": [_sheet(sheet) for sheet in book.worksheets],
    }


def _sheet(sheet: Worksheet) -> dict[str, Any]:
    values = [[_sent(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    last = f"{get_column_letter(sheet.max_column)}{sheet.max_row}"
    states = {"visible": "Visible", "hidden": "Hidden", "veryHidden": "VeryHidden"}
    return {
        "name": sheet.title,
        "visibility": states[sheet.sheet_state],
        "used_range_address": f"A1:{last}",
        "values": values,
        "tables": [],
        "pictures": [],
        "notes": [],
    }


def _sent(cell: Any) -> Any:
    if cell is None:
        return ""
    return f"{cell.isoformat()}.000Z" if hasattr(cell, "isoformat") else cell


def fate(call: str, path: Path) -> str:
    """Return what becomes of one call that only the desktop knows."""
    app = xlwings.App(impl=xlwings.engines["remote"].impl.apps.add(add_book=False))
    book = app.books.open(json=snapshot(path, "A1"))
    acts: dict[str, Callable[[], Any]] = {
        "App.alert": lambda: app.alert("?", "!", "yes_no"),
        "App.api": lambda: app.api,
        "App.hwnd": lambda: app.hwnd,
        "App.macro": app.macro("Macro"),
        "App.screen_updating=": lambda: setattr(app, "screen_updating", False),
        "App.status_bar=": lambda: setattr(app, "status_bar", "…"),
        "Book.api": lambda: book.api,
        "Book.close": book.close,
        "Book.save": book.save,
        "Books.open": lambda: app.books.open(str(path)),
    }
    try:
        answer = acts[call]()
    except Exception as wrong:  # noqa: BLE001 - which error it is, is the answer.
        return type(wrong).__name__
    if not app.books:
        return f"book gone, {answer}"
    if isinstance(answer, dict):
        return "no COM"
    return ", ".join([*(f"action {one['func']}" for one in book.json()["actions"]), str(answer)])


def main(path: Path, selection: str, areas: dict[str, str]) -> dict[str, Any]:
    """Return every answer, the actions that go back to the browser, and each call's fate."""
    apps = xlwings.engines["remote"].impl.apps
    app = xlwings.App(impl=apps.add(add_book=False))
    book = app.books.open(json=snapshot(path, selection))
    return {
        "answers": answers(app, areas),
        "actions": [
            (one["func"], one["args"], one["sheet_position"]) for one in book.json()["actions"]
        ],
        "fates": {call: fate(call, path) for call in DESKTOP},
    }


if __name__ == "__main__":
    file, place, wanted = sys.argv[1:]
    told = main(Path(file), place, json.loads(wanted))
    print(json.dumps(told, default=str))  # noqa: T201 - its one answer.
