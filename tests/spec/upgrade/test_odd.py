"""Older workbooks that are not quite as we made them: no list sheet, no room, no table, adopted."""

import openpyxl
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.upgrade.conftest import Desk
from tests.spec.upgrade.shapes import BOUGHT, NAME, NOTE, OLD_COLUMNS, SEX, STATE, TAG, WORN, shape
from validators.rules import NotAfter

BARE = shape((TAG, NAME, NOTE))
LISTED = shape((TAG, NAME, NOTE, SEX))


def test_the_first_list_of_a_workbook_makes_the_sheet(desks: tuple[Desk, Desk]) -> None:
    plain = desks[0].beside(desks[0].path.with_name("plain.xlsx"))
    plain.new(BARE)
    assert plain.sync(LISTED)["upgraded"][0]["added"] == ["sex"]
    book = openpyxl.load_workbook(plain.path)
    assert book["_lists"].sheet_state == "hidden"
    assert [cell.value for cell in book["_lists"]["A"]] == ["sex", "ذكر", "أنثى"]


def test_a_protected_workbook_keeps_its_sheets_and_its_rows_sync(desks: tuple[Desk, Desk]) -> None:
    plain = desks[0].beside(desks[0].path.with_name("plain.xlsx"))
    plain.new(BARE)

    def lock(sheet: Worksheet) -> None:
        assert sheet.parent
        sheet.parent.security = WorkbookProtection(lockStructure=True)

    plain.edit(lock)
    plain.type(5, {TAG.ar: "C-1", NAME.ar: "شاشة"})
    told = plain.sync(LISTED)
    assert (told["upgraded"][0]["added"], told["pushed"]["inserted"]) == (["sex"], 1)
    assert "_lists" not in openpyxl.load_workbook(plain.path).sheetnames


def test_an_adopted_list_keeps_its_look(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    office = amal.beside(amal.path.with_name("office.xlsx"))
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in (["رقم", "التجهيز", "حالة"], ["O-1", "شاشة", "جيد"]):
        sheet.append(line)
    book.save(office.path)
    older = shape((TAG, NAME, STATE, NOTE))
    out = office.beside(office.path.with_name("out.xlsx"))
    words = ("--register", "it_equipment", "--map", f"رقم={TAG.name}", "--out", out.path)
    assert "error" not in office.run(older, "adopt", office.path, *words)
    out.sync(older)
    kept = [cell.value for cell in openpyxl.load_workbook(out.path).worksheets[0][1]]
    newer = shape((TAG, NAME._replace(ar="اسم", facts={"also": (NAME.ar,)}), STATE, NOTE, SEX))
    sheet = openpyxl.load_workbook(out.path).worksheets[0]
    sheet["B2"] = "شاشة كبيرة"
    assert sheet.parent
    sheet.parent.save(out.path)
    told = out.sync(newer)
    assert (told["upgraded"], told["pushed"]["changed"]) == ([], 1)
    assert [cell.value for cell in openpyxl.load_workbook(out.path).worksheets[0][1]] == kept
    assert "SHEET_006" not in out.check(newer)


def test_a_rule_on_a_column_that_found_no_room_is_left_out(desks: tuple[Desk, Desk]) -> None:
    plain = desks[0].beside(desks[0].path.with_name("plain.xlsx"))
    plain.new(shape((TAG, NAME, WORN)))

    def write_beside(sheet: Worksheet) -> None:
        sheet["F5"] = "حسابي الخاص"

    plain.edit(write_beside)
    plain.type(5, {TAG.ar: "C-1", NAME.ar: "شاشة"})
    ruled = shape((TAG, NAME, BOUGHT, WORN), NotAfter("bought_on", "worn_on"))
    told = plain.sync(ruled)
    assert (told["upgraded"][0]["left"], told["pushed"]["inserted"]) == (["bought_on"], 1)


def test_a_sheet_whose_table_another_program_dropped_is_read_and_syncs(
    desks: tuple[Desk, Desk],
) -> None:
    amal, _ = desks

    def drop(sheet: Worksheet) -> None:
        del sheet.tables["it_equipment"]
        sheet["E5"] = "من برنامج آخر"

    amal.edit(drop)
    told = amal.sync(shape((*OLD_COLUMNS, SEX)))
    assert (told["upgraded"][0]["added"], told["pushed"]["changed"]) == ([], 1)
