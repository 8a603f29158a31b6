"""`fix` writes what was understood as the register writes it, and changes no value by it."""

import random
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from macros.commands.check import check
from macros.commands.fix import plan
from tests.spec.cli.conftest import Run, Type, column
from validators.catalogue import register
from workbooks.package import cell_name
from workbooks.read import read_book

_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
TODAY = date(2026, 11, 28)


def values(path: Path) -> list[dict[str, Any]]:
    """Return every canonical value of a workbook, by register."""
    return [
        {
            name: list(table.register.field(name).kind.dump_column(cells))
            for name, cells in table.rows.cells.items()
        }
        for table in read_book(path).tables
    ]


def findings(path: Path) -> set[tuple[str, str | None, str]]:
    found = check(path, TODAY).findings
    return {(one.sheet, one.cell, one.finding.code) for one in found}


def sloppy(cell: Any, chance: random.Random) -> Any:
    """Return a value as people type it."""
    if isinstance(cell, datetime):
        cell = f"{cell:%d/%m/%Y}"
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        cell = f"{cell}"
    if not isinstance(cell, str):
        return cell
    way = chance.randrange(4)
    if way == 0:
        return cell.translate(_ARABIC)
    if way == 1:
        return f"  {cell} "
    return cell.lower() if way == 2 and cell.isascii() else cell


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("code", ["leaves", "vehicles", "staff", "schools"])
def test_no_value_changes_and_no_finding_comes(
    code: str, seed: int, tmp_path: Path, run: Run
) -> None:
    path, chance = tmp_path / "book.xlsx", random.Random(seed)
    bureau = register(code).bureau
    assert run("new", code, "--bureau", bureau, "--out", path, "--sample", 8)[0] == 0
    book = openpyxl.load_workbook(path)
    for table in read_book(path).tables:
        for name, number in table.columns.of.items():
            for at, line in enumerate(table.block.lines):
                if (name, at) not in table.formulas and name in table.rows.cells:
                    cell = book[table.sheet].cell(line, number)
                    cell.value = sloppy(cell.value, chance)
    book.save(path)
    before, held = findings(path), values(path)
    status, told = run("fix", path, "--apply")
    assert (status, told["written"]) == (0, True)
    assert told["fixes"]
    assert values(path) == held
    assert findings(path) <= before
    assert plan(path).fixes == []


def test_the_plan_writes_nothing_and_says_before_after_and_why(
    leaves: Path, run: Run, typing: Type
) -> None:
    def much(sheet: Worksheet) -> None:
        sheet.cell(5, column(sheet, "من")).value = "٠٥/٠٩/٢٠٢٦"

    typing(leaves, "leaves", much)
    held = leaves.read_bytes()
    status, told = run("fix", leaves, "--plan")
    assert leaves.read_bytes() == held
    (one,) = told["fixes"]
    assert (status, told["written"], one["field"]) == (0, False, "start_date")
    assert (one["before"], one["after"]) == ("٠٥/٠٩/٢٠٢٦", "2026-09-05")
    assert one["why"]["fr"] == "date écrite en texte"
    run("fix", leaves, "--apply")
    book = openpyxl.load_workbook(leaves)
    assert book[one["sheet"]][one["cell"]].value == datetime(2026, 9, 5)  # noqa: DTZ001 - a cell has no zone.


@pytest.mark.parametrize("doubtful", ["05/09/26", "قريبا", '="05/09/2026"'])
def test_doubtful_days_words_and_formulas_stay(
    doubtful: str, leaves: Path, run: Run, typing: Type
) -> None:
    def much(sheet: Worksheet) -> None:
        sheet.cell(5, column(sheet, "من")).value = doubtful

    typing(leaves, "leaves", much)
    held = leaves.read_bytes()
    assert run("fix", leaves, "--apply")[1]["fixes"] == []
    assert leaves.read_bytes() == held


def test_one_register_alone_and_no_contradiction(leaves: Path, run: Run) -> None:
    assert run("fix", leaves, "--register", "none")[1]["error"]["code"] == "USE_005"
    assert run("fix", leaves, "--plan", "--apply")[1]["error"]["code"] == "USE_001"


def test_a_merged_cell_is_mended_where_it_stands_and_hides_what_it_hid(
    leaves: Path, run: Run, typing: Type
) -> None:
    places: dict[str, int] = {}

    def much(sheet: Worksheet) -> None:
        at = places["column"] = column(sheet, "من")
        for line in (5, 7):
            sheet.cell(line, at).value = "٠٥/٠٩/٢٠٢٦"
        sheet.merge_cells(start_row=5, end_row=6, start_column=at, end_column=at)

    typing(leaves, "leaves", much)
    told = run("fix", leaves, "--apply")[1]
    at = places["column"]
    assert [one["cell"] for one in told["fixes"]] == [cell_name(line, at) for line in (5, 7)]
    sheet = openpyxl.load_workbook(leaves)[told["fixes"][0]["sheet"]]
    (merged,) = sheet.merged_cells.ranges
    assert (merged.coord, sheet.cell(6, at).value) == (
        f"{cell_name(5, at)}:{cell_name(6, at)}",
        None,
    )
    assert isinstance(sheet.cell(5, at).value, datetime)


def test_a_protected_sheet_is_mended_and_stays_protected(
    leaves: Path, run: Run, typing: Type
) -> None:
    def much(sheet: Worksheet) -> None:
        sheet.cell(5, column(sheet, "من")).value = "٠٥/٠٩/٢٠٢٦"
        sheet.protection.sheet = True
        sheet.protection.password = "سري"

    typing(leaves, "leaves", much)
    (one,) = run("fix", leaves, "--apply")[1]["fixes"]
    sheet = openpyxl.load_workbook(leaves)[one["sheet"]]
    assert isinstance(sheet[one["cell"]].value, datetime)
    assert sheet.protection.sheet
    assert sheet.protection.password
