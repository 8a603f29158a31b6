"""A table laid over cells that stand already."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from workbooks.package import Area, Edit, Package
from workbooks.package.verify import verify

HEAD = ("Code", "Nom\ncomplet", "A & B")
AREA = Area(2, 2, 4, 4)


def office(path: Path, act: Any = None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Liste"
    rows: list[tuple[Any, ...]] = [HEAD, ("a", "b", 1), ("c", "d", 2)]
    for line, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=2):
            sheet.cell(line, column).value = value
    if act:
        act(sheet)
    book.save(path)
    return path


def test_it_is_one_new_part_without_a_look_of_its_own(tmp_path: Path) -> None:
    path, out = office(tmp_path / "a.xlsx"), tmp_path / "b.xlsx"
    edit = Edit(Package.open(path))
    edit.add_table("liste", AREA, "staff", HEAD)
    assert edit.add_table_columns("staff", ("x", "y"), hidden=True) == 5
    edit.save(out)
    assert verify(Package.open(path), Package.open(out)) == []
    table = openpyxl.load_workbook(out)["Liste"].tables["staff"]
    assert (table.ref, table.autoFilter) == ("B2:F4", None)
    assert table.tableStyleInfo.name is None
    (read,) = Package.open(out).tables
    assert read.columns == (*HEAD, "x", "y")


def test_a_sheet_may_have_a_table_already(tmp_path: Path) -> None:
    def other(sheet: Worksheet) -> None:
        sheet["H1"], sheet["H2"] = "Autre", 1
        sheet.add_table(Table(displayName="Autre", ref="H1:H2"))

    path, out = office(tmp_path / "a.xlsx", other), tmp_path / "b.xlsx"
    edit = Edit(Package.open(path))
    edit.add_table("Liste", AREA, "staff", HEAD)
    edit.save(out)
    assert set(openpyxl.load_workbook(out)["Liste"].tables) == {"Autre", "staff"}


def merged(sheet: Worksheet) -> None:
    sheet.merge_cells("B3:C3")


def filtered(sheet: Worksheet) -> None:
    sheet.auto_filter.ref = "B2:D4"


def tabled(sheet: Worksheet) -> None:
    sheet.add_table(Table(displayName="Autre", ref="D2:D4"))


@pytest.mark.parametrize(
    ("act", "area", "name", "headers"),
    [
        (None, Area(2, 2, 2, 4), "staff", HEAD),
        (None, AREA, "staff", HEAD[:2]),
        (None, AREA, "staff", ("Code", "CODE", "x")),
        (None, AREA, "staff", ("Code", " ", "x")),
        (None, AREA, "staff", ("Code", "y" * 256, "x")),
        (tabled, AREA, "AUTRE", HEAD),
        (tabled, AREA, "staff", HEAD),
        (merged, AREA, "staff", HEAD),
        (filtered, AREA, "staff", HEAD),
    ],
)
def test_what_excel_would_not_have_is_refused(
    act: Any, area: Area, name: str, headers: tuple[str, ...], tmp_path: Path
) -> None:
    edit = Edit(Package.open(office(tmp_path / "a.xlsx", act)))
    with pytest.raises(ValueError, match=r"\.$"):
        edit.add_table("Liste", area, name, headers)
    assert not edit.draft.changed
    assert not edit.draft.added
