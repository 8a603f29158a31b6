"""An upgrade keeps what the clerk made of the workbook, and says what had to stay as it was."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.upgrade.conftest import Desk, column
from tests.spec.upgrade.shapes import (
    LABEL,
    NAME,
    NEW,
    NOTE,
    OLD,
    OLD_COLUMNS,
    ROOM,
    SERIAL,
    SEX,
    STATE,
    TAG,
    shape,
)


def decorate(sheet: Worksheet) -> None:
    """Colour, widen, compute and list as clerks do."""
    sheet["B5"].fill = PatternFill("solid", fgColor="FFFF00")
    sheet.column_dimensions["D"].width = 41
    assert sheet.parent
    other: Any = sheet.parent.create_sheet("حسابي")
    other["A1"], other["A2"] = 7, "=A1*2"
    listed = DataValidation("list", formula1='"نعم,لا"')
    listed.add("L5:M20")
    sheet.add_data_validation(listed)


def looks(sheet: Worksheet) -> dict[str, tuple[Any, ...]]:
    """Return what every cell of the old columns holds and looks like."""
    return {
        cell.coordinate: (
            cell.value if cell.row != 4 else None,
            cell.fill.fgColor.rgb,
            cell.number_format,
            cell.font.b,
        )
        for row in sheet["A1:G6"]
        for cell in row
    }


def test_colours_widths_other_sheets_and_own_lists_stay(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    amal.edit(decorate)
    before, held = looks(amal.sheet), amal.path.read_bytes()
    amal.path.with_name("before.xlsx").write_bytes(held)
    amal.sync(NEW)
    after = amal.sheet
    assert looks(after) == before
    assert after.column_dimensions["D"].width == 41
    assert [v.formula1 for v in after.data_validations.dataValidation if "L5:M20" in v.sqref]
    kept, there = (
        zipfile.ZipFile(path) for path in (amal.path.with_name("before.xlsx"), amal.path)
    )
    book = openpyxl.load_workbook(amal.path)
    own = f"xl/worksheets/sheet{book.sheetnames.index('حسابي') + 1}.xml"
    assert kept.read(own) == there.read(own)


def test_a_new_column_has_the_look_of_a_new_workbook(
    desks: tuple[Desk, Desk], tmp_path: Path
) -> None:
    amal, badr = desks
    amal.sync(NEW)
    fresh = badr.beside(tmp_path / "fresh.xlsx")
    fresh.new(NEW)
    for title in (SERIAL.ar, "تاريخ الاقتناء"):
        mine, theirs = ((desk.sheet, column(desk.sheet, title)) for desk in (amal, fresh))
        for line in (4, 5):
            one, other = mine[0].cell(line, mine[1]), theirs[0].cell(line, theirs[1])
            assert one.number_format == other.number_format
            assert one.fill.fgColor.rgb == other.fill.fgColor.rgb
            assert one.font.name == other.font.name


def test_validations_and_prompts_are_those_of_today(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    amal.sync(NEW)
    sheet = amal.sheet
    told = {
        str(one.sqref).split(":")[0]: one.promptTitle or one.errorTitle
        for one in sheet.data_validations.dataValidation
    }
    titles = {sheet[cell].offset(-1).value: title for cell, title in told.items()}
    assert titles[LABEL.ar] == LABEL.ar
    assert titles["تاريخ الاقتناء"] == "تاريخ الاقتناء"
    assert len(told) == len(sheet.data_validations.dataValidation)


def test_a_new_list_can_be_chosen_from(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    amal.sync(shape((*OLD_COLUMNS, SEX)))
    book = openpyxl.load_workbook(amal.path)
    (where,) = book.defined_names["list_sex"].destinations
    cells = [cell.value for (cell,) in book[where[0]][where[1].replace("$", "")]]
    assert cells == ["ذكر", "أنثى"]
    (listed,) = (v for v in amal.sheet.data_validations.dataValidation if v.formula1 == "list_sex")
    assert listed.type == "list"


def test_a_column_that_the_clerk_took_away_does_not_come_back(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks

    def take_away(sheet: Worksheet) -> None:
        sheet.cell(4, column(sheet, ROOM.ar)).value = "مكتبي"
        sheet.tables["it_equipment"].tableColumns[3].name = "مكتبي"

    amal.edit(take_away)
    told = amal.sync(shape((*OLD_COLUMNS, SERIAL)))
    assert told["upgraded"][0]["added"] == ["serial"]
    assert ROOM.ar not in amal.headings()
    assert "مكتبي" in amal.headings()


def test_without_room_beside_the_table_rows_still_sync(desks: tuple[Desk, Desk]) -> None:
    amal, badr = desks

    def write_beside(sheet: Worksheet) -> None:
        sheet["H5"] = "حسابي الخاص"

    amal.edit(write_beside)
    amal.type(5, {NOTE.ar: "تغير"})
    told = amal.sync(shape((*OLD_COLUMNS, SERIAL)))
    assert (told["upgraded"][0]["left"], told["pushed"]["changed"]) == (["serial"], 1)
    assert amal.sheet["H5"].value == "حسابي الخاص"
    assert "SHEET_001" in amal.check(shape((*OLD_COLUMNS, SERIAL)))
    badr.sync(OLD)
    assert badr.cell(NOTE.ar, 5) == "تغير"


def test_a_heading_that_a_formula_names_stays_and_is_understood(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks

    def count(sheet: Worksheet) -> None:
        assert sheet.parent
        other: Any = sheet.parent.create_sheet("حسابي")
        other["A1"] = f"=COUNTA(it_equipment[{NAME.ar}])"

    amal.edit(count)
    newer = shape((TAG, LABEL, STATE, ROOM, NOTE))
    told = amal.sync(newer)
    assert told["upgraded"][0]["left"] == ["label"]
    amal.type(5, {NAME.ar: "حاسوب محمول"})
    assert amal.sync(newer)["pushed"]["changed"] == 1


def test_the_masters_sheet_is_upgraded_too(desks: tuple[Desk, Desk]) -> None:
    amal, badr = desks
    amal.sync(NEW)
    amal.type(5, {SERIAL.ar: "S-5", LABEL.ar: "حاسوب محمول"})
    amal.sync(NEW)
    master = amal.beside(amal.share / "ICT" / "master.xlsx")
    assert master.cell(SERIAL.ar, 5) == "S-5"
    assert master.cell(LABEL.ar, 5) == "حاسوب محمول"
    before = master.path.read_bytes()
    amal.sync(NEW)
    assert master.path.read_bytes() == before
    badr.type(6, {NAME.ar: "طابعة ليزر"})
    assert badr.sync(OLD)["master"] == "pending"
    amal.sync(NEW)
    assert master.cell(LABEL.ar, 6) == "طابعة ليزر"


def test_an_older_program_leaves_a_newer_workbook_alone(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    amal.sync(NEW)
    amal.type(5, {LABEL.ar: "حاسوب محمول"})
    before = amal.path.read_bytes()
    assert "SHEET_007" in amal.check(OLD)
    assert amal.sync(OLD)["error"]["code"] == "SHARE_012"
    assert amal.path.read_bytes() == before
    assert amal.sync(NEW)["pushed"]["changed"] == 1


def test_rows_that_were_never_synced_go_without_the_new_field(
    desks: tuple[Desk, Desk], tmp_path: Path
) -> None:
    amal, badr = desks
    fresh = amal.beside(tmp_path / "fresh.xlsx")
    fresh.new(OLD)
    fresh.type(5, {TAG.ar: "C-1", NAME.ar: "شاشة", STATE.ar: "جيد"})
    told = fresh.sync(NEW)
    assert (told["pushed"]["inserted"], told["held_back"]) == (1, [])
    line = next(n for n in (5, 6, 7, 8) if fresh.cell(TAG.ar, n) is None)
    fresh.type(line, {TAG.ar: "C-2", LABEL.ar: "فأرة", STATE.ar: "جيد"})
    told = fresh.sync(NEW)
    assert [found["code"] for found in told["held_back"]] == ["CELL_001"]
    assert badr.sync(OLD)["pulled"]["inserted"] == 1
