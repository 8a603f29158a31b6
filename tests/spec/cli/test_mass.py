"""A column that is emptied, or keys retyped, by the mass: told, and sent only when it is confirmed."""

from pathlib import Path

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
