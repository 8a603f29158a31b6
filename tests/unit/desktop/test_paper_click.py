"""A document for the selected rows, a report on the workbook, each beside it and open."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from addin.desktop.paper_click import beside
from tests.unit.desktop.engine import AppImpl, excel_with
from tests.unit.desktop.pressed import press
from tests.unit.paper.samples import workbook_of
from workbooks.paper.catalogue import document
from workbooks.read import read_book

Excel = tuple[Any, AppImpl]


@pytest.fixture
def staff(tmp_path: Path) -> Path:
    def active(tables: Any) -> None:
        for at in range(3):
            told = {"position": "active", "grade": "first", "school": tables["schools"].keys[0]}
            for name, value in told.items():
                tables["staff"].put(name, at, value)

    return workbook_of(document("work_certificate"), tmp_path / "staff.xlsx", active)


def select(excel: Excel, path: Path, register: str, cells: str) -> None:
    table = read_book(path).table(register)
    assert table is not None
    excel[1].open[-1].front = table.sheet
    excel[1].selected = (table.sheet, cells)


def test_the_selected_rows_get_their_document(staff: Path) -> None:
    excel = excel_with(staff)
    select(excel, staff, "staff", "$B$5:$C$6,$A$7")
    keys = read_book(staff).table("staff").rows.keys[:3]  # type: ignore[union-attr]  # It is there.
    name = f"Attestation de travail {keys[0]}.xlsx"
    assert press("print", excel) == f"Fichier prêt : {name}"
    assert excel[1].open[-1].path == staff.with_name(name)
    sheets = openpyxl.load_workbook(staff.with_name(name)).sheetnames
    assert sheets == [f"شهادة العمل {key}" for key in keys]


def test_which_document_is_asked_where_several_fit(leaves: Path) -> None:
    excel = excel_with(leaves)
    select(excel, leaves, "leaves", "$A$5")
    excel[1].answers = [""]
    press("print", excel)
    assert "1. Décision de congé" in excel[1].told[-1]
    excel[1].answers = ["3"]
    assert "[USE_006]" in press("print", excel)
    assert list(leaves.parent.glob("Décision*")) == []


def test_lines_that_are_no_rows_have_no_document(staff: Path) -> None:
    excel = excel_with(staff)
    for cells in ("$A$1", "$A:$A", "$A$400:$A$500"):
        select(excel, staff, "staff", cells)
        assert press("print", excel).startswith("Choisissez des lignes")


def test_a_report_stands_beside_the_workbook(staff: Path, tmp_path: Path) -> None:
    excel = excel_with(staff)
    said = press("report", excel)
    assert said.startswith("Fichier prêt : Statistique du personnel")
    assert len(list(tmp_path.glob("Statistique du personnel *.xlsx"))) == 1
    empty = tmp_path / "empty.xlsx"
    openpyxl.Workbook().save(empty)
    assert press("report", excel_with(empty)).startswith("Les registres de ce classeur")


def test_no_file_is_written_over(tmp_path: Path) -> None:
    assert beside(tmp_path / "a.xlsx", 'x/y:"z"') == tmp_path / "x-y--z-.xlsx"
    (tmp_path / "b.xlsx").touch()
    assert beside(tmp_path / "a.xlsx", "b") == tmp_path / "b (2).xlsx"
