"""A document for the selected rows, a report on the workbook, each beside it and open."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from addin.desktop.excel import Excel
from addin.desktop.paper_click import beside
from addin.headless import cli
from tests.unit.desktop.engine import AppImpl, excel_with
from tests.unit.desktop.pressed import press
from tests.unit.paper.samples import workbook_of
from workbooks.paper.catalogue import document
from workbooks.read import read_book

Pressed = tuple[Any, AppImpl]


@pytest.fixture
def staff(tmp_path: Path) -> Path:
    def active(tables: Any) -> None:
        for at in range(3):
            told = {"position": "active", "grade": "first", "school": tables["schools"].keys[0]}
            for name, value in told.items():
                tables["staff"].put(name, at, value)

    return workbook_of(document("work_certificate"), tmp_path / "staff.xlsx", active)


def select(excel: Pressed, path: Path, register: str, cells: str) -> None:
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
    for said in ("3", "1 2"):
        excel[1].answers = [said]
        assert "[USE_006]" in press("print", excel)
    assert list(leaves.parent.glob("Décision*")) == []


def test_rows_that_a_filter_hides_are_not_printed(staff: Path) -> None:
    excel = excel_with(staff)
    select(excel, staff, "staff", "$5:$7")
    sheet = excel[1].open[-1].held[excel[1].selected[0]]
    sheet.row_dimensions[6].hidden = True
    keys = read_book(staff).table("staff").rows.keys[:3]  # type: ignore[union-attr]  # It is there.
    press("print", excel)
    made = staff.with_name(f"Attestation de travail {keys[0]}.xlsx")
    assert openpyxl.load_workbook(made).sheetnames == [f"شهادة العمل {keys[at]}" for at in (0, 2)]


def test_a_row_without_a_key_is_told_by_its_line(staff: Path) -> None:
    excel = excel_with(staff)
    select(excel, staff, "staff", "$5:$7")
    excel[1].open[-1].held[excel[1].selected[0]].cell(6, 1).value = None
    assert "La ligne 6 n’a pas encore sa clé" in press("print", excel)
    assert list(staff.parent.glob("Attestation*")) == []


def test_rows_chosen_one_by_one_are_all_told(leaves: Path) -> None:
    app, impl = excel_with(leaves)
    chosen = ",".join(f"$A${line}:$C${line}" for line in range(5, 90, 2))
    impl.selected = (impl.open[-1].front, chosen)
    assert Excel(app, "fr").place().cells == chosen


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
    assert "Numéro de votre choix" in press("report", excel_with(_several(tmp_path)))
    assert list(tmp_path.glob("Solde*")) == list(tmp_path.glob("Situation*")) == []
    empty = tmp_path / "empty.xlsx"
    openpyxl.Workbook().save(empty)
    assert press("report", excel_with(empty)).startswith("Les registres de ce classeur")


def _several(folder: Path) -> Path:
    """Return a workbook on which several reports are offered: a person has to choose."""
    path = folder / "budget.xlsx"
    words = ["new", "HRF-BUDGET", "HRF-ACCT", "--out", str(path), "--json"]
    assert cli.main(words) == 0
    return path


def test_no_file_is_written_over(tmp_path: Path) -> None:
    assert beside(tmp_path / "a.xlsx", 'x/y:"z"') == tmp_path / "x-y--z-.xlsx"
    (tmp_path / "b.xlsx").touch()
    assert beside(tmp_path / "a.xlsx", "b") == tmp_path / "b (2).xlsx"
