"""What other readers see in a workbook; what they cannot read before, they need not read after."""

import warnings
from pathlib import Path
from typing import Any

import openpyxl
from python_calamine import CalamineWorkbook

Seen = dict[str, Any]


def by_openpyxl(path: Path) -> Seen:
    """Return every sheet's values and formulas as openpyxl reads them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # It says what it drops; nothing is saved by it here.
        book = openpyxl.load_workbook(path)
    return {
        sheet.title: {
            cell.coordinate: _plain(cell.value) for cell in sheet._cells.values() if cell.value
        }
        for sheet in book.worksheets
    }


def _plain(value: object) -> object:
    """Return a value that can be compared; array formulas are objects of openpyxl's."""
    return vars(value) if hasattr(value, "__dict__") else value


def by_calamine(path: Path) -> Seen:
    """Return every worksheet's values as calamine reads them."""
    book = CalamineWorkbook.from_path(path)
    sheets = [one.name for one in book.sheets_metadata if "WorkSheet" in str(one.typ)]
    return {name: book.get_sheet_by_name(name).to_python() for name in sheets}
