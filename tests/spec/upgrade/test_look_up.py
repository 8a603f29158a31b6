"""A newer register refers to others: their look-ups come with the upgrade, where they may."""

import openpyxl
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.upgrade.conftest import Desk
from tests.spec.upgrade.shapes import OLD, OLD_COLUMNS, SERIAL, Column, shape
from validators.catalogue import register
from validators.kinds import Ref
from workbooks.read import read_book

SCHOOL = Column("school", Ref | None, "المؤسسة", "Établissement", {"to": "schools"})
SECRET = Column("file", Ref | None, "الملف", "Dossier", {"to": "medical_files"})
SUPPLIER = Column("supplier", Ref | None, "المزود", "Fournisseur", {"to": "suppliers"})
NEWER = shape((*OLD_COLUMNS, SCHOOL, SECRET))


def _look_up(book: Workbook, code: str) -> Worksheet | None:
    return next((sheet for sheet in book.worksheets if code in sheet.tables), None)


def _offered(desk: Desk, title: str) -> str | None:
    """Return what the drop-down under a heading draws from."""
    sheet = desk.sheet
    letter = next(cell.column_letter for cell in sheet[4] if cell.value == title)
    found = sheet.data_validations.dataValidation
    return next((v.formula1 for v in found if str(v.sqref).startswith(f"{letter}5")), None)


def test_a_new_reference_brings_the_look_up_that_a_new_workbook_has(
    desks: tuple[Desk, Desk],
) -> None:
    amal, badr = desks
    told = amal.sync(NEWER)
    assert told["upgraded"][0]["added"] == ["school", "file"]
    fresh = badr.beside(badr.path.with_name("fresh.xlsx"))
    fresh.new(NEWER)
    ours, new = (openpyxl.load_workbook(desk.path) for desk in (amal, fresh))
    one, other = _look_up(ours, "schools"), _look_up(new, "schools")
    assert one
    assert other
    assert [cell.value for cell in one[4]] == [cell.value for cell in other[4]]
    named = "keys_schools"
    assert ours.defined_names[named].attr_text == new.defined_names[named].attr_text
    assert _offered(amal, SCHOOL.ar) == _offered(fresh, SCHOOL.ar)
    table = read_book(amal.path).table("schools")
    assert table
    assert table.readonly


def test_a_look_up_comes_once_and_one_taken_away_stays_away(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    amal.sync(NEWER)
    after = amal.path.read_bytes()
    assert (amal.sync(NEWER)["upgraded"], amal.path.read_bytes()) == ([], after)
    assert amal.check(NEWER) == set()

    def take_away(sheet: Worksheet) -> None:
        assert sheet.parent
        schools = _look_up(sheet.parent, "schools")
        assert schools
        sheet.parent.remove(schools)

    amal.edit(take_away)
    amal.sync(shape((*OLD_COLUMNS, SCHOOL, SECRET, SERIAL)))
    assert _look_up(openpyxl.load_workbook(amal.path), "schools") is None


def test_a_sensitive_register_comes_to_no_other_bureau(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    amal.sync(NEWER)
    master = amal.beside(amal.share / "ICT" / "master.xlsx")
    for desk in (amal, master):
        assert _look_up(openpyxl.load_workbook(desk.path), "medical_files") is None


def test_keys_of_a_sheet_that_stands_already_are_offered(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    assert "error" not in amal.run(OLD, "new", "suppliers", "--into", amal.path)
    amal.sync(shape((*OLD_COLUMNS, SUPPLIER)))
    name = _offered(amal, SUPPLIER.ar)
    key = register("suppliers").key_fields[0].titles.ar
    assert openpyxl.load_workbook(amal.path).defined_names[name].attr_text == f"suppliers[{key}]"


def test_a_workbook_that_takes_no_sheet_is_upgraded_without(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks

    def lock(sheet: Worksheet) -> None:
        assert sheet.parent
        sheet.parent.security = WorkbookProtection(lockStructure=True)

    amal.edit(lock)
    assert amal.sync(NEWER)["upgraded"][0]["added"] == ["school", "file"]
    assert _look_up(openpyxl.load_workbook(amal.path), "schools") is None
