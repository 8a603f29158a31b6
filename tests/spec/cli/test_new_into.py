"""A sheet that is added to a workbook offers the same choices as in a workbook of its own."""

import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.table import Table

from tests.spec.cli.conftest import Run

NAME = re.compile(r"\b(?:list|keys)_\w+")


def chosen(book: Workbook, code: str) -> dict[str, list[Any]]:
    """Return what each list of a register's sheet offers, by its name."""
    sheet = next(sheet for sheet in book.worksheets if code in sheet.tables)
    checks = sheet.data_validations.dataValidation
    names = {name for one in checks for name in NAME.findall(str(one.formula1))}
    return {name: offered(book, name) for name in sorted(names)}


def offered(book: Workbook, name: str) -> list[Any]:
    where = book.defined_names[name].attr_text
    assert where
    if "!" not in where:  # A column of a table: its rows are not ours to compare.
        return [where]
    sheet, area = where.split("!")
    rows = book[sheet][CellRange(area).coord]
    return [cell.value for (cell,) in rows]


@pytest.fixture(params=["another register's", "an office's own"])
def into(request: pytest.FixtureRequest, run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "book.xlsx"
    if request.param == "an office's own":
        openpyxl.Workbook().save(path)
    else:
        assert run("new", "copy_jobs", "--out", path)[0] == 0
    return path


@pytest.mark.parametrize("code", ["leaves", "vehicles", "meetings"])
def test_every_list_is_there(code: str, into: Path, run: Run, tmp_path: Path) -> None:
    alone = tmp_path / "alone.xlsx"
    assert run("new", code, "--out", alone)[0] == 0
    assert run("new", code, "--into", into)[0] == 0
    there, own = (openpyxl.load_workbook(path) for path in (into, alone))
    assert there["_lists"].sheet_state == "hidden"
    added = chosen(there, code)
    assert any(name.startswith("list_") for name in added)
    assert added.items() <= chosen(own, code).items()


def test_the_lists_that_stood_there_stay(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    assert run("new", "it_equipment", "--lang", "fr", "--out", path)[0] == 0
    before = chosen(openpyxl.load_workbook(path), "it_equipment")
    assert run("new", "vehicles", "--into", path)[0] == 0
    assert chosen(openpyxl.load_workbook(path), "it_equipment") == before


def test_a_register_is_added_once(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    assert run("new", "leaves", "--out", path)[0] == 0
    before = path.read_bytes()
    status, answer = run("new", "leaves", "--into", path)
    assert (status, answer["error"]["code"]) == (2, "USE_018")
    assert path.read_bytes() == before
    assert run("new", "leaves", "vehicles", "--into", path)[0] == 0


def test_a_register_of_another_service_is_looked_up(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    assert run("new", "leaves", "--bureau", "HRF-LEAVE", "--out", path)[0] == 0
    schools, *_ = run("new", "schools", "--into", path)[1]["tables"]
    assert (schools["register"], schools["readonly"]) == ("schools", True)
    commitments, *_ = run("new", "commitments", "--into", path)[1]["tables"]
    assert not commitments["readonly"], "one of its own service is not"


def test_a_table_of_the_offices_own_may_bear_a_registers_name(run: Run, tmp_path: Path) -> None:
    path, book = tmp_path / "book.xlsx", openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in (["a", "b"], [1, 2]):
        sheet.append(line)
    sheet.add_table(Table(displayName="vehicles", ref="A1:B2"))
    book.save(path)
    assert run("new", "vehicles", "--into", path)[0] == 0
    checked = run("check", path)[1]["files"][0]["tables"]
    assert [table["sheet"] for table in checked if table["register"] == "vehicles"] != ["Sheet"]
    assert "vehicles" in [table["register"] for table in checked]
