"""The button that sends the selected rows: the workbook is neither saved, closed nor written."""

from pathlib import Path
from typing import Any

import pytest

from addin.headless import cli
from tests.unit.desktop.engine import AppImpl
from tests.unit.desktop.pressed import in_file, known, press, type_in
from workbooks.layout import MEMORY_SHEET

Excel = tuple[Any, AppImpl]
REMARK, END = "ملاحظة", "إلى"


@pytest.fixture
def synced(excel: Excel, tmp_path: Path) -> Excel:
    """An Excel whose workbook is on the share already."""
    excel[1].answers = ["yes"]
    assert "5 nouveau(x)" in press("sync", excel, known(tmp_path))
    excel[1].done.clear()
    return excel


def sheet_of(impl: AppImpl) -> Any:
    return next(one for one in impl.open[-1].held.worksheets if "leaves" in one.tables)


def select(impl: AppImpl, cells: str) -> None:
    impl.open[-1].front = sheet_of(impl).title
    impl.selected = (impl.open[-1].front, cells)


def remembered(impl: AppImpl) -> list[Any]:
    return [row for row in impl.open[-1].held[MEMORY_SHEET].values if any(row)]


def received(tmp_path: Path) -> list[Any]:
    """Return the remarks that a colleague gets."""
    path = tmp_path / "badr.xlsx"
    if not path.exists():
        words = ["new", "leaves", "--bureau", "HRF-LEAVE", "--out", str(path), "--json"]
        assert cli.main(words) == 0
    share = str(tmp_path / "share")
    assert cli.main(["sync", str(path), "--share", share, "--as", "Badr", "--json"]) in (0, 1)
    return [in_file(path, REMARK, line).value for line in range(5, 10)]


def test_the_selected_rows_are_sent_and_the_workbook_stays_open_and_unsaved(
    synced: Excel, leaves: Path, tmp_path: Path
) -> None:
    _, impl = synced
    before = leaves.read_bytes()
    memory = remembered(impl)
    for line in (5, 6, 8):
        type_in(impl, REMARK, line, f"قيمة {line}")
    select(impl, "$5:$5,$B$8:$C$9")
    assert press("send", synced, known(tmp_path)).startswith("3 ligne(s) : 0 nouvelle(s) et 2 case")
    assert (impl.done, leaves.read_bytes()) == ([], before)
    assert remembered(impl) == memory
    remarks = received(tmp_path)
    assert (remarks[0], remarks[3]) == ("قيمة 5", "قيمة 8")
    assert remarks[1] != "قيمة 6"
    assert "0 case(s)" in press("send", synced, known(tmp_path))
    impl.answers = ["yes"]
    assert "1 modifié(s)" in press("sync", synced, known(tmp_path))


def test_a_whole_column_is_all_rows_and_a_busy_excel_is_asked_again(
    synced: Excel, tmp_path: Path
) -> None:
    _, impl = synced
    type_in(impl, REMARK, 9, "قيمة")
    select(impl, "$B:$B")
    impl.busy = 3
    assert press("send", synced, known(tmp_path)).startswith("5 ligne(s) : 0 nouvelle(s) et 1 case")


def test_hidden_rows_take_no_part(synced: Excel, tmp_path: Path) -> None:
    _, impl = synced
    for line in range(5, 10):
        type_in(impl, REMARK, line, "قيمة")
    for line in (6, 7):
        sheet_of(impl).row_dimensions[line].hidden = True
    select(impl, "$5:$9")
    assert press("send", synced, known(tmp_path)).startswith("3 ligne(s) : 0 nouvelle(s) et 3 case")


def test_an_error_cell_is_no_blank_and_its_row_is_held(synced: Excel, tmp_path: Path) -> None:
    _, impl = synced
    type_in(impl, REMARK, 5, "#N/A")
    type_in(impl, END, 6, "2001-01-01")
    select(impl, "$5:$6")
    said = press("send", synced, known(tmp_path))
    assert said.startswith("2 ligne(s) : 0 nouvelle(s) et 0 case")
    remark = in_file(impl.open[-1].path or Path(), REMARK, 5)
    assert f"{remark.coordinate}: " in said
    assert len(said.splitlines()) == 3


@pytest.mark.parametrize("cells", ["$A$2", "$1:$3", "$A$500", ""])
def test_a_place_outside_of_the_rows_is_said(synced: Excel, tmp_path: Path, cells: str) -> None:
    select(synced[1], cells)
    assert press("send", synced, known(tmp_path)).startswith("Choisissez des lignes")


@pytest.mark.parametrize("sheet", ["no table", "another's table", "no memory"])
def test_a_sheet_that_cannot_be_sent_from_is_said(
    synced: Excel, tmp_path: Path, sheet: str
) -> None:
    _, impl = synced
    select(impl, "$5:$6")
    book = impl.open[-1].held
    if sheet == "no memory":
        del book[MEMORY_SHEET]
        assert "[SHARE_018]" in press("send", synced, known(tmp_path))
        return
    if sheet == "no table":
        impl.open[-1].front = book.create_sheet("ورقتي").title
    else:
        table = sheet_of(impl).tables
        for cell in sheet_of(impl)[table["leaves"].ref][0]:
            cell.value = None
    assert press("send", synced, known(tmp_path)).startswith("Choisissez des lignes")


def test_rows_below_a_long_memory_are_found(
    synced: Excel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("addin.desktop.lines._MEMORY_LINES", 4)
    type_in(synced[1], REMARK, 5, "قيمة")
    select(synced[1], "$5:$5")
    assert "1 case(s)" in press("send", synced, known(tmp_path))


def test_the_row_of_totals_is_no_row(synced: Excel, tmp_path: Path) -> None:
    _, impl = synced
    table = sheet_of(impl).tables["leaves"]
    first, last = table.ref.split(":")
    table.ref, table.totalsRowCount = f"{first}:{last.rstrip('0123456789')}10", 1
    select(impl, "$5:$10")
    assert press("send", synced, known(tmp_path)).startswith("5 ligne(s)")
