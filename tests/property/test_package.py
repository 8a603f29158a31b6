"""Whatever is written into whatever workbook: it is read back, and the rest keeps its bytes."""

import tempfile
from datetime import date
from pathlib import Path

import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # It ships no types.
from hypothesis import given, settings
from hypothesis import strategies as st

from workbooks.package import CellValue, Edit, Package, Scalar
from workbooks.package.verify import verify

TEXT = st.text(max_size=12)
VALUES = st.one_of(
    TEXT,
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(date(1900, 3, 1), date(9999, 12, 31)),
    st.none(),
)
PLACES = st.tuples(st.integers(1, 12), st.integers(1, 9))
CELLS = st.dictionaries(PLACES, VALUES, max_size=12)


def make(path: Path, cells: dict[tuple[int, int], Scalar]) -> None:
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("A")
    bold = book.add_format({"bold": True})
    for (row, column), value in cells.items():
        if isinstance(value, str):
            sheet.write_string(row - 1, column - 1, value)
        elif isinstance(value, bool):
            sheet.write_boolean(row - 1, column - 1, value)
        elif isinstance(value, int | float):
            sheet.write_number(row - 1, column - 1, value)
        else:
            sheet.write_blank(row - 1, column - 1, None, bold)
    other = book.add_worksheet("B")
    other.write(0, 0, "untouched")
    book.close()


def shown(value: Scalar) -> CellValue | None:
    if isinstance(value, date):
        return (value - date(1899, 12, 30)).days
    assert value is None or isinstance(value, str | int | float)
    return None if value == "" else value


@settings(max_examples=40, deadline=None)
@given(old=CELLS, new=CELLS)
def test_what_is_written_is_read_back_and_the_rest_is_as_it_was(
    old: dict[tuple[int, int], Scalar], new: dict[tuple[int, int], Scalar]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        make(path, old)
        before = Package.open(path)
        wanted = dict(before.cells("A"))
        edit = Edit(before)
        for (row, column), value in new.items():
            edit.set("A", row, column, value)
            wanted.pop((row, column), None)
            if (seen := shown(value)) is not None:
                wanted[row, column] = seen
        edit.save(keep=0)
        after = Package.open(path)
        assert after.cells("A") == wanted
        touched = {"xl/worksheets/sheet1.xml": None, "xl/styles.xml": None}
        assert not verify(before, after, touched)
        for name in before.archive.names():
            if name not in touched:
                assert before.archive.raw(name) == after.archive.raw(name)


@settings(max_examples=30, deadline=None)
@given(text=st.text(alphabet=st.characters(), max_size=30))
def test_any_text_at_all_survives(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        make(path, {(1, 1): 1})
        edit = Edit(Package.open(path))
        edit.set("A", 1, 1, text)
        edit.note("A", 2, 2, text or "x", "someone")
        edit.save(keep=0)
        assert Package.open(path).cells("A").get((1, 1)) == (text or None)
