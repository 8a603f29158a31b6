"""Notes, colours, names and hidden columns: ours come and go, everybody else's stay."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # It ships no types.

from workbooks.package import Edit, Name, Package

Maker = Callable[..., Path]
SHEET = "xl/worksheets/sheet1.xml"


def notes(path: Path, sheet: str = "Staff") -> dict[str, tuple[str, str]]:
    rows = openpyxl.load_workbook(path)[sheet].iter_rows()
    cells = [cell for row in rows for cell in row if cell.comment]
    return {
        cell.coordinate: (cell.comment.author, cell.comment.text) for cell in cells if cell.comment
    }


def test_a_note_is_put_and_taken_away_without_a_trace(staff: Path) -> None:
    before = Package.open(staff)
    edit = Edit(before)
    assert edit.note("Staff", 4, 3, "سطر\nligne <1>", "دفاتر")
    assert edit.note("Staff", 5, 3, "two", "دفاتر")
    assert edit.note("Staff", 5, 3, "again", "دفاتر")
    edit.save()
    assert notes(staff) == {"C4": ("دفاتر", "سطر\nligne <1>"), "C5": ("دفاتر", "again")}
    edit = Edit(Package.open(staff))
    assert edit.remove_notes("دفاتر") == 2
    edit.save()
    after = Package.open(staff)
    assert after.part(SHEET) == before.part(SHEET)
    assert list(after.archive.entries) == list(before.archive.entries)
    assert Edit(after).remove_notes("دفاتر") == 0


@pytest.fixture
def noted(tmp_path: Path) -> Path:
    """A sheet with somebody's note and a button, which share one drawing."""
    path = tmp_path / "n.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Staff")
    sheet.write_comment("B2", "mine", {"author": "Amina"})
    sheet.insert_button("D2", {"caption": "x"})
    book.close()
    return path


def test_somebody_elses_note_is_left_alone(noted: Path) -> None:
    before = Package.open(noted)
    edit = Edit(before)
    assert not edit.note("Staff", 2, 2, "ours", "dafatir")
    assert edit.note("Staff", 3, 2, "ours", "dafatir")
    assert not edit.note("Staff", 3, 2, "another's", "other")
    edit.save()
    assert notes(noted) == {"B2": ("Amina", "mine"), "B3": ("dafatir", "ours")}
    edit = Edit(Package.open(noted))
    edit.remove_notes("dafatir")
    assert edit.note("Staff", 4, 2, "new", "dafatir")
    edit.save()
    assert notes(noted) == {"B2": ("Amina", "mine"), "B4": ("dafatir", "new")}
    edit = Edit(Package.open(noted))
    assert edit.remove_notes("Amina") == 1
    edit.remove_notes("dafatir")
    edit.save()
    after = Package.open(noted)
    assert not notes(noted)
    drawing = next(one for one in after.archive.names() if one.endswith(".vml"))
    assert b"Button" in after.part(drawing)


def test_notes_written_and_forgotten_before_saving_leave_the_file(staff: Path) -> None:
    edit = Edit(Package.open(staff))
    edit.note("Staff", 4, 3, "x", "a")
    edit.remove_notes("a")
    assert edit.save() == edit.package.digest


def test_colours_are_rules_of_ours_and_go_as_they_came(staff: Path) -> None:
    before = Package.open(staff)
    edit = Edit(before)
    edit.tint("Staff", [(4, 3), (5, 3), (4, 4)], "error")
    edit.tint("Staff", [(6, 3)], "warning")
    edit.save()
    sheet = openpyxl.load_workbook(staff)["Staff"]
    found = {str(one.sqref): one.rules[0] for one in sheet.conditional_formatting}
    assert set(found) == {"B4:E6", "C4:C5 D4", "C6"}
    assert found["C4:C5 D4"].formula == ['LEN("dafatir:error")>0']
    assert len({rule.priority for rule in found.values()}) == 3
    edit = Edit(Package.open(staff))
    edit.tint("Staff", [(6, 4)], "error")
    edit.save()
    assert b'sqref="C4:C5 D4 D6"' in Package.open(staff).part(SHEET)
    edit = Edit(Package.open(staff))
    edit.remove_tints()
    edit.save()
    assert Package.open(staff).part(SHEET) == before.part(SHEET)


def test_removing_and_colouring_anew_in_one_go_keeps_the_new_only(staff: Path) -> None:
    edit = Edit(Package.open(staff))
    edit.tint("Staff", [(4, 3)], "error")
    edit.save()
    edit = Edit(Package.open(staff))
    edit.remove_tints()
    edit.tint("Staff", [(5, 3)], "information")
    edit.save()
    data = Package.open(staff).part(SHEET)
    assert b"dafatir:error" not in data
    assert b'sqref="C5"' in data
    with pytest.raises(ValueError, match="colour"):
        Edit(Package.open(staff)).tint("Staff", [], "pink")  # type: ignore[arg-type]  # That is the point.


def test_names_are_added_replaced_and_removed(staff: Path) -> None:
    before = Package.open(staff)
    edit = Edit(before)
    edit.add_name("_dafatir", "=Other!$A$1")
    edit.add_name("_dafatir", "Other!$A$2")
    edit.add_name("local", "1", hidden=False, sheet="Other")
    edit.save()
    assert set(Package.open(staff).names) == {
        Name("days_all", "Staff!$E$4:$E$6", None, hidden=False),
        Name("_dafatir", "Other!$A$2", None, hidden=True),
        Name("local", "1", "Other", hidden=False),
    }
    edit = Edit(Package.open(staff))
    edit.remove_name("_DAFATIR")
    edit.remove_name("local")
    edit.remove_name("local", "Other")
    edit.save()
    assert Package.open(staff).part("xl/workbook.xml") == before.part("xl/workbook.xml")


def test_the_list_of_names_comes_and_goes_with_its_first_and_last(odd: Maker) -> None:
    package = Package.open(odd("<sheetData/>"))
    edit = Edit(package)
    edit.remove_name("x")
    edit.add_name("x", "1")
    edit.save()
    edit = Edit(Package.open(package.path))
    edit.remove_name("x")
    edit.save()
    assert Package.open(package.path).part("xl/workbook.xml") == package.part("xl/workbook.xml")


def test_hiding_columns_splits_the_spans_they_lie_in(odd: Maker) -> None:
    head = (
        '<cols><col min="1" max="5" width="20" style="0"/><col min="8" max="9" width="7"/></cols>'
    )
    package = Package.open(odd("<sheetData/>", head=head))
    edit = Edit(package)
    edit.hide_columns("S", 4, 8)
    edit.save()
    after = Package.open(package.path)
    assert after.scan("S").hidden_columns == {4, 5, 6, 7, 8}
    assert after.part("xl/s.xml").count(b'width="20"') == 2
    assert b'min="9" max="9" width="7"/>' in after.part("xl/s.xml")


def test_a_sheet_without_columns_gets_them_in_their_place(odd: Maker) -> None:
    package = Package.open(odd("<sheetData/>", head="<sheetPr/><sheetViews/>"))
    edit = Edit(package)
    edit.hide_columns("S", 2, 2)
    assert b'<sheetViews/><cols><col min="2"' in edit.draft.sheet_data("S")


def test_recalculation_is_asked_for_in_its_place(odd: Maker) -> None:
    edit = Edit(Package.open(odd("<sheetData/>")))
    edit.set_recalculate()
    edit.set_recalculate()
    data = edit.draft.part("xl/workbook.xml")
    assert data.endswith(b'</sheets><calcPr fullCalcOnLoad="1"/></workbook>')


def test_a_note_that_is_too_long_is_refused_at_once(opened: Package) -> None:
    with pytest.raises(ValueError, match="32767"):
        Edit(opened).note("Staff", 1, 1, "x" * 32768, "a")
