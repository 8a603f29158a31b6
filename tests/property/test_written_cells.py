"""Random cells in workbooks of every make: other programs read back what was written, no more."""

import tempfile
import warnings
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from tests.corpus import by_openpyxl, by_xlsxwriter, cells_by_hand, zips_by_hand
from tests.corpus.feature import FEATURES
from workbooks.package import Edit, Package, Scalar

#: Of each maker a few that both readers read, and in which no cell shows a number as a day.
BOOKS = (
    *("notes_of_openpyxl", "rules_of_openpyxl", "cells_written_at_once_of_openpyxl"),
    *("chart", "comments", "rows_written_at_once", "outlines", "sizes_of_64_bits"),
    *("no_styles_and_no_strings", "cells_without_references", "shared_formulas"),
    *("stored_not_packed", "rows_without_numbers", "lines_and_blanks_between_elements"),
)
assert all(module.__doc__ for module in (by_openpyxl, by_xlsxwriter, cells_by_hand, zips_by_hand))

#: What XML and Excel cannot say plainly has its own test, with our own reader.
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="_\ufeff")
TEXT = st.text(LETTERS, min_size=1, max_size=20)
LIKE_FORMULAS = st.sampled_from("=1+1 =SUM(A:A) +2 -3 @x {=A1} 00012 1E5 #N/A TRUE".split())
VALUES = st.one_of(
    TEXT,
    LIKE_FORMULAS,
    st.integers(-(10**14), 10**14),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.booleans(),
    st.dates(date(1900, 3, 1), date(9999, 12, 31)),
    st.none(),
)
PLACES = st.tuples(st.integers(1, 30), st.integers(1, 12))
Cells = dict[tuple[int, int], Scalar]


def written(path: Path, cells: Cells) -> Cells:
    """Write what may be written; return it."""
    package = Package.open(path)
    sheet = package.sheets[0].name
    formulas = package.scan(sheet).formulas
    done = {place: value for place, value in cells.items() if place not in formulas}
    edit = Edit(package)
    for (row, column), value in done.items():
        edit.set(sheet, row, column, value)
    edit.save(keep=0)
    return done


def by_openpyxl_at(path: Path) -> Mapping[tuple[int, int], Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet = openpyxl.load_workbook(path).worksheets[0]
    return {place: cell.value for place, cell in sheet._cells.items()}


def by_calamine_at(path: Path) -> Mapping[tuple[int, int], Any]:
    sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    lines = sheet.to_python(skip_empty_area=False)
    return {
        (row, column): value
        for row, line in enumerate(lines, start=1)
        for column, value in enumerate(line, start=1)
    }


def plain(value: Any) -> Any:
    """Return a value in the one form that all readers can be compared in."""
    if isinstance(value, datetime):
        value = value.date()
    return None if value == "" else value


@settings(max_examples=60, deadline=None)
@given(book=st.sampled_from(BOOKS), cells=st.dictionaries(PLACES, VALUES, max_size=15))
def test_others_read_back_what_was_written_and_the_rest_as_before(book: str, cells: Cells) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        FEATURES[book](path)
        readers = (by_openpyxl_at, by_calamine_at)
        before = [read(path) for read in readers]
        done = written(path, cells)
        for then, read in zip(before, readers, strict=True):
            now = read(path)
            for place in {*then, *now, *done}:
                meant = done[place] if place in done else then.get(place)
                assert plain(now.get(place)) == plain(meant), (read.__name__, place)
