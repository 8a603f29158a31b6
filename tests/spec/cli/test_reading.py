"""What people and programs do to a sheet does not hide, move or lose a row."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column


def codes(answer: dict[str, Any], register: str = "leaves") -> set[str]:
    found = answer["files"][0]["findings"]
    return {
        one["code"] for one in found if one["register"] == register and one["severity"] == "error"
    }


def rows(answer: dict[str, Any], register: str = "leaves") -> int:
    found: int = next(t["rows"] for t in answer["files"][0]["tables"] if t["register"] == register)
    return found


def test_a_sample_is_clean(leaves: Path, run: Run) -> None:
    status, answer = run("check", leaves)
    assert (status, codes(answer), rows(answer)) == (0, set(), 6)


def test_a_title_row_above_moves_nothing(leaves: Path, run: Run, typing: Type) -> None:
    def act(sheet: Worksheet) -> None:
        sheet.insert_rows(1, 2)
        sheet["A1"] = "المملكة المغربية"

    typing(leaves, "leaves", act)
    status, answer = run("check", leaves)
    assert (status, rows(answer)) == (0, 6)


def test_a_column_of_the_clerks_own_is_left_alone(leaves: Path, run: Run, typing: Type) -> None:
    def act(sheet: Worksheet) -> None:
        sheet.insert_cols(2)
        sheet.cell(4, 2).value = "لوني المفضل"
        sheet.cell(5, 2).value = "أخضر"

    typing(leaves, "leaves", act)
    status, answer = run("check", leaves)
    assert (status, rows(answer), codes(answer)) == (0, 6, set())


def test_columns_may_change_places(leaves: Path, run: Run, typing: Type) -> None:
    def act(sheet: Worksheet) -> None:
        for line in range(4, 11):
            first, second = sheet.cell(line, 1), sheet.cell(line, 2)
            first.value, second.value = second.value, first.value

    typing(leaves, "leaves", act)
    status, answer = run("check", leaves)
    assert (status, rows(answer)) == (0, 6)


def test_blank_rows_between_are_no_rows(leaves: Path, run: Run, typing: Type) -> None:
    typing(leaves, "leaves", lambda sheet: sheet.insert_rows(7, 2))
    status, answer = run("check", leaves)
    assert (status, rows(answer)) == (0, 6)


def test_a_row_typed_below_the_table_is_a_row(leaves: Path, run: Run, typing: Type) -> None:
    def act(sheet: Worksheet) -> None:
        for cell in sheet[10]:
            sheet.cell(11, cell.column or 1).value = cell.value
        sheet.cell(11, 1).value = "77/2026"
        for number in (23, 24):
            sheet.cell(11, number).value = None

    typing(leaves, "leaves", act)
    _, answer = run("check", leaves)
    assert rows(answer) == 7


@pytest.mark.parametrize(
    ("title", "typed"),
    [
        ("من", "٠٥-٠٩-٢٠٢٦"),
        ("من", "2026-09-05"),
        ("من", "5 شتنبر 2026"),
        ("من", date(2026, 9, 5)),
        ("من", 46270),
        ("ملغاة", "non"),
    ],
)
def test_reading_forgives_how_a_value_is_written(
    leaves: Path, run: Run, typing: Type, title: str, typed: Any
) -> None:
    def act(sheet: Worksheet) -> None:
        cell = sheet.cell(5, column(sheet, title))
        cell.value = typed
        cell.number_format = "General"

    typing(leaves, "leaves", act)
    _, answer = run("check", leaves)
    assert not codes(answer) & {"DAY_001", "CHO_003"}


def test_an_error_cell_is_a_finding_never_a_blank(leaves: Path, run: Run, typing: Type) -> None:
    def act(sheet: Worksheet) -> None:
        cell = sheet.cell(5, column(sheet, "من"))
        cell.value, cell.data_type = "#N/A", "e"

    typing(leaves, "leaves", act)
    status, answer = run("check", leaves)
    assert status == 1
    assert "CELL_002" in codes(answer)
    assert "CELL_001" not in codes(answer)


def test_a_formula_without_a_value_is_a_finding(leaves: Path, run: Run, typing: Type) -> None:
    def act(sheet: Worksheet) -> None:
        sheet.cell(5, column(sheet, "من")).value = "=TODAY()"

    typing(leaves, "leaves", act)
    assert "CELL_003" in codes(run("check", leaves)[1])


def test_a_hidden_row_is_a_row(leaves: Path, run: Run, typing: Type) -> None:
    def act(sheet: Worksheet) -> None:
        sheet.row_dimensions[6].hidden = True

    typing(leaves, "leaves", act)
    assert rows(run("check", leaves)[1]) == 6


def test_a_french_heading_is_read(leaves: Path, run: Run, typing: Type) -> None:
    def act(sheet: Worksheet) -> None:
        sheet.cell(4, column(sheet, "من")).value = "Du"

    typing(leaves, "leaves", act)
    status, answer = run("check", leaves)
    assert status == 0
    assert not [f for f in answer["files"][0]["findings"] if f["code"] == "SHEET_001"]


def test_a_missing_column_is_one_finding_and_the_rows_stay(
    leaves: Path, run: Run, typing: Type
) -> None:
    def act(sheet: Worksheet) -> None:
        sheet.cell(4, column(sheet, "ملاحظة")).value = "شيء آخر تماما"

    typing(leaves, "leaves", act)
    _, answer = run("check", leaves)
    missing = [f for f in answer["files"][0]["findings"] if f["code"] == "SHEET_001"]
    assert [(f["field"], f["row"]) for f in missing] == [("remark", None)]
    assert rows(answer) == 6


def test_a_doubled_column_is_told(leaves: Path, run: Run, typing: Type) -> None:
    def act(sheet: Worksheet) -> None:
        sheet.cell(4, 30).value = "من"

    typing(leaves, "leaves", act)
    assert "SHEET_002" in codes(run("check", leaves)[1])


def test_a_dropped_table_is_found_by_its_headings(leaves: Path, run: Run, typing: Type) -> None:
    typing(leaves, "leaves", lambda sheet: sheet.tables.pop("leaves"))
    _, answer = run("check", leaves)
    assert rows(answer) == 6


def test_planted_mistakes_are_found_where_they_are(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "wrong.xlsx"
    _, made = run("new", "HRF-LEAVE", "--out", path, "--sample", 12, "--mistakes", 8)
    _, answer = run("check", path)
    found = {(f["sheet"], f["cell"], f["code"]) for f in answer["files"][0]["findings"]}
    planted = {(w["sheet"], w["cell"], w["code"]) for w in made["planted"]}
    assert len(planted) == 8
    assert planted <= found
