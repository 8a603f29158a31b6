"""What other readers see in a workbook; what they cannot read before, they need not read after."""

import warnings
from collections.abc import Callable
from math import prod
from pathlib import Path
from typing import Any

import openpyxl
from python_calamine import CalamineError, CalamineWorkbook

from workbooks.package import Package

Seen = dict[str, Any]
UNREAD = (CalamineError, KeyError, IndexError, TypeError)
CELLS_MAX = 1_000_000  # calamine holds blanks too: a text in the last cell would fill the memory.


def seen_by_openpyxl(path: Path) -> Seen:
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


def seen_by_calamine(path: Path) -> Seen:
    """Return every worksheet's values as calamine reads them, those too wide for it left out."""
    book, package = CalamineWorkbook.from_path(path), Package.open(path)
    sheets = [one.name for one in package.sheets if prod(package.scan(one.name).extent) < CELLS_MAX]
    return {name: book.get_sheet_by_name(name).to_python() for name in sheets}


def lost(see: Callable[[Path], Seen], first: Path, path: Path) -> Seen:
    """Return the sheets that a reader saw and now sees otherwise; who saw nothing judges nothing."""
    try:
        then = see(first)
    except UNREAD:
        return {}
    now = see(path)
    return {sheet: now.get(sheet) for sheet in then if now.get(sheet) != then[sheet]}
