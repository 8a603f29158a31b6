"""A column that is emptied, or keys retyped, by the mass: told, and sent only when it is confirmed."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column
from validators.catalogue import register

ROWS = 4


@pytest.mark.parametrize(
    ("name", "written", "code"),
    [("phone", None, "SYNC_002"), ("supplier_code", "NEW-{}", "SYNC_008")],
)
def test_a_column_changed_as_a_whole_waits_and_is_told(
    name: str, written: str | None, code: str, tmp_path: Path, share: Path, run: Run, typing: Type
) -> None:
    path = tmp_path / "suppliers.xlsx"
    run("new", "suppliers", "--out", path, "--sample", ROWS)
    to = ("sync", path, "--share", share, "--as", "Amal")
    title = register("suppliers").field(name).titles.ar

    held: list[int] = []

    def change(sheet: Worksheet) -> None:
        for line in range(5, 5 + ROWS):
            cell = sheet.cell(line, column(sheet, title))
            if cell.value is not None:
                held.append(line)
                cell.value = written and written.format(line)

    assert run(*to)[1]["held_back"] == []
    typing(path, "suppliers", change)
    status, told = run(*to)
    assert (status, told["pushed"]["changed"]) == (1, 0)
    assert [(one["code"], one["field"]) for one in told["held_back"]] == [(code, name)]
    status, told = run(*to, "--deletions", "accept")
    assert (status, told["pushed"]["changed"], told["held_back"]) == (0, len(held), [])


def test_what_is_pasted_over_hidden_rows_waits_and_is_told(
    tmp_path: Path, share: Path, run: Run, typing: Type
) -> None:
    path = tmp_path / "suppliers.xlsx"
    run("new", "suppliers", "--out", path, "--sample", 30)
    to = ("sync", path, "--share", share, "--as", "Amal")
    title = register("suppliers").field("address").titles.ar

    def paste(sheet: Worksheet) -> None:
        for line in range(5, 20):
            sheet.row_dimensions[line].hidden = line > 6
            sheet.cell(line, column(sheet, title)).value = "لصق فوق التصفية"

    assert run(*to)[0] == 0
    typing(path, "suppliers", paste)
    status, told = run(*to)
    assert (status, told["pushed"]["changed"]) == (1, 2)
    assert {one["code"] for one in told["held_back"]} == {"SYNC_008"}
    status, told = run(*to, "--deletions", "accept")
    assert (status, told["pushed"]["changed"], told["held_back"]) == (0, 13, [])


def _column(path: Path, title: str) -> list[Any]:
    book = openpyxl.load_workbook(path)
    sheet = next(sheet for sheet in book.worksheets if "suppliers" in sheet.tables)
    return [sheet.cell(line, column(sheet, title)).value for line in range(5, 5 + ROWS)]


def _retype(sheet: Worksheet, title: str) -> None:
    for line in range(5, 5 + ROWS):
        sheet.cell(line, column(sheet, title)).value = f"NEW-{line}"


@pytest.mark.parametrize("way", ["restore", "undo"])
def test_keys_that_are_put_back_are_kept_in_the_history(
    way: str, tmp_path: Path, share: Path, run: Run, typing: Type
) -> None:
    path = tmp_path / "suppliers.xlsx"
    run("new", "suppliers", "--out", path, "--sample", ROWS)
    to = ("--share", share, "--as", "Amal")
    title = register("suppliers").field("supplier_code").titles.ar
    run("sync", path, *to)
    old = _column(path, title)
    typing(path, "suppliers", lambda sheet: _retype(sheet, title))
    run("sync", path, *to)
    assert run("sync", path, *to, "--deletions", "restore")[1]["held_back"] == []
    assert _column(path, title) == old
    held = run("history", "suppliers", old[0], "supplier_code", "--share", share)[1]
    (lost,) = [one for one in held if one["kind"] == "lost"]
    assert (lost["value"], lost["who"]) == ("NEW-5", "Amal")
    if way == "restore":
        words = ("restore", path, "suppliers", old[0], "supplier_code", "--at", lost["entry"])
        assert run(*words, *to)[0] == 0
        assert _column(path, title) == ["NEW-5", *old[1:]]
    else:
        run("undo", path, *to)
        asked = run("sync", path, *to)[1]["conflicts"]
        assert {one["theirs"] for one in asked} == {f"NEW-{line}" for line in range(5, 5 + ROWS)}
        assert _column(path, title) == old
