"""`fix` in an office's own list: only what stands in a row's own cell, and the sheet stays as it was."""

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from macros.commands.fix import plan
from tests.spec.adopt.rows import HEAD, ROWS
from workbooks.package import Package
from workbooks.read import read_book

TYPED = "٠٥/٠٩/٢٠٢٤"
DAY = datetime(2024, 9, 5)  # noqa: DTZ001 - a cell has no zone.
BORN = "تاريخ الازدياد"


def _lines(*days: Any) -> list[list[Any]]:
    """Return the list with a column of days of birth, typed as texts."""
    given = [*days, *[None] * (len(ROWS) - len(days))]
    return [[*HEAD, BORN], *([*row, day] for row, day in zip(ROWS, given, strict=True))]


@pytest.fixture
def adopted(lay: Any, run: Any, tmp_path: Path) -> Any:
    """Lay a list out, adopt it as staff; return the copy."""

    def adopt(lines: list[list[Any]], *merges: str, act: Any = None) -> Path:
        out = tmp_path / "out.xlsx"
        office = lay(lines, *merges, act=act)
        status, told = run("adopt", office, "--register", "staff", "--out", out)
        assert status == 0, told
        return out

    return adopt


def _sheet(path: Path) -> Worksheet:
    return openpyxl.load_workbook(path)["اللائحة"]


def _differing(before: Worksheet, after: Worksheet) -> set[str]:
    return {
        cell.coordinate
        for row in before.iter_rows()
        for cell in row
        if after[cell.coordinate].value != cell.value
    }


def test_an_adopted_sheet_is_mended_in_its_own_cells(adopted: Any, run: Any) -> None:
    path = adopted(_lines(TYPED, None, TYPED))
    before = _sheet(path)
    status, told = run("fix", path, "--apply")
    after = _sheet(path)
    assert (status, [one["cell"] for one in told["fixes"]]) == (0, ["E2", "E4"])
    assert (after["E2"].value, after["E4"].value) == (DAY, DAY)
    assert _differing(before, after) == {"E2", "E4"}
    assert plan(path).fixes == []


def test_a_heading_said_again_and_a_title_between_rows_are_no_rows(adopted: Any, run: Any) -> None:
    lines = _lines(TYPED, TYPED, TYPED, TYPED)
    lines.insert(3, lines[0])
    lines.insert(3, [None, "سنة ٢٠٢٤"])
    path = adopted(lines)
    before = _sheet(path)
    told = run("fix", path, "--apply")[1]
    assert [one["cell"] for one in told["fixes"]] == ["E2", "E3", "E6", "E7"]
    assert _differing(before, _sheet(path)) == {"E2", "E3", "E6", "E7"}


def test_a_cell_merged_over_rows_is_left_to_a_person(adopted: Any, run: Any) -> None:
    path = adopted(_lines(TYPED, None, None, TYPED), "E2:E4")
    before = path.read_bytes()
    table = read_book(path).tables[0]
    assert len(set(map(str, table.rows.cells["birth_date"][:3]))) == 1, "it speaks for three rows"
    told = run("fix", path, "--plan")[1]
    assert [one["cell"] for one in told["fixes"]] == ["E5"]
    assert path.read_bytes() == before
    run("fix", path, "--apply")
    after = _sheet(path)
    assert (after["E2"].value, after["E5"].value) == (TYPED, DAY)
    assert [str(one) for one in after.merged_cells.ranges] == ["E2:E4"]


def test_a_row_merged_across_its_cells_keeps_what_it_says(adopted: Any, run: Any) -> None:
    path = adopted(_lines(TYPED, TYPED), "D3:E3")
    before = _sheet(path)
    told = run("fix", path, "--apply")[1]
    assert [one["cell"] for one in told["fixes"]] == ["E2"]
    assert _differing(before, _sheet(path)) == {"E2"}


def test_a_protected_sheet_is_mended_and_stays_protected(adopted: Any, run: Any) -> None:
    def protect(sheet: Worksheet) -> None:
        sheet.protection.sheet = True
        sheet.protection.password = "سري"
        sheet.protection.formatCells = False

    path = adopted(_lines(TYPED), act=protect)
    before = _sheet(path).protection
    told = run("fix", path, "--apply")[1]
    assert [one["cell"] for one in told["fixes"]] == ["E2"]
    after = _sheet(path)
    assert after["E2"].value == DAY
    assert after.protection == before
    assert Package.open(path).scan("اللائحة").protected
