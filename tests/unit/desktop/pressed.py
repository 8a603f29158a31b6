"""A person at an Excel: types, presses a button, looks into the file."""

from pathlib import Path
from typing import Any

import openpyxl

from addin.desktop.excel import Excel
from addin.desktop.run import click
from tests.unit.desktop.engine import AppImpl


def press(code: str, excel: tuple[Any, AppImpl], settings: dict[str, str] | None = None) -> str:
    """Press a button and return the last thing that was said."""
    app, impl = excel
    assert click(code, Excel(app, "fr", lambda _: None), "fr", settings or {}) == 0
    return impl.told[-1] if impl.told else ""


def known(tmp_path: Path) -> dict[str, str]:
    return {"share": str(tmp_path / "share"), "name": "Amal"}


def type_in(impl: AppImpl, heading: str, line: int, value: Any) -> None:
    """Type in the open workbook; nobody has saved it."""
    book = impl.open[-1].held
    sheet = next(one for one in book.worksheets if "leaves" in one.tables)
    column = next(cell.column for cell in sheet[4] if cell.value == heading)
    sheet.cell(line, column).value = value


def in_file(path: Path, heading: str, line: int) -> Any:
    book = openpyxl.load_workbook(path)
    sheet = next(one for one in book.worksheets if "leaves" in one.tables)
    column = next(cell.column for cell in sheet[4] if cell.value == heading)
    return sheet.cell(line, column)
