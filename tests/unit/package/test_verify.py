"""Every rule of `verify` turns red when its fault is planted, and only then."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from workbooks.package import Edit, FileProblem, Package
from workbooks.package.save import proofs
from workbooks.package.verify import verify
from workbooks.package.write_archive import write_archive

Maker = Callable[..., Path]
SHEET = "xl/worksheets/sheet1.xml"
STYLES = "xl/styles.xml"
TABLE = "xl/tables/table1.xml"
BOOK = "xl/workbook.xml"
TYPES = "[Content_Types].xml"
BOOK_RELATIONS = "xl/_rels/workbook.xml.rels"

FAULTS: list[tuple[str, bytes, bytes, str]] = [
    (TYPES, rb'<Override PartName="/xl/worksheets/sheet1.xml"[^>]*>', b"", "not that of its kind"),
    (TYPES, rb'<Default Extension="rels"[^>]*>', b"", "no content type"),
    (TYPES, rb"</Types>", rb'<Override PartName="/a.xml" ContentType="b"/></Types>', "no part"),
    (BOOK_RELATIONS, rb'Target="theme/theme1.xml"', rb'Target="theme/x.xml"', "is not there"),
    (BOOK_RELATIONS, rb'Id="rId\d"', rb'Id="rId1"', "stands twice"),
    (BOOK, rb'name="Other"', rb'name="STAFF"', "two sheets are named"),
    (BOOK, rb'name="Other"', rb'name="a:b"', "forbidden"),
    (BOOK, rb'sheetId="2"', rb'sheetId="1"', "have the id 1"),
    (BOOK, rb'<sheet name="Staff"', rb'<sheet state="hidden" name="Staff"', "no sheet is visible"),
    (BOOK, rb"(<definedName .*?</definedName>)", rb"\1\1", "stands twice"),
    (BOOK, rb'definedName name="days_all"', rb'definedName name="staff"', "names 2 things"),
    (TABLE, rb'id="1" name="staff"', rb'id="0" name="staff"', "have the id 0"),
    (TABLE, rb'ref="B3:E6" t', rb'ref="B3:F6" t', "columns in"),
    (TABLE, rb'ref="B3:E6" t', rb'ref="B3:E3" t', "no row of data"),
    (TABLE, rb'name="Nom"', rb'name="Days"', "columns are named"),
    (TABLE, rb'name="Nom"', rb'name="nom"', "of a column named"),
    (TABLE, rb'name="Nom"', rb'name=""', "a column is named"),
    (TABLE, rb'<autoFilter ref="B3:E6"', rb'<autoFilter ref="B3:E5"', "filter"),
    (TABLE, rb'id="2" name="Nom"', rb'id="1" name="Nom"', "one id"),
    (TABLE, rb'tableColumns count="4"', rb'tableColumns count="5"', "announced"),
    (SHEET, rb'<row r="5"', rb'<row r="4"', "out of order"),
    (SHEET, rb'<row r="10"', rb'<row r="1048577"', "out of order"),
    (SHEET, rb'<c r="C4"', rb'<c r="B4"', "B4 out of order"),
    (SHEET, rb'<c r="C4"', rb'<c r="C5"', "says row 5"),
    (SHEET, rb'<c r="E4"', rb'<c r="XFE4"', "beyond the last column"),
    (SHEET, rb'r="D4" s="\d+"', rb'r="D4" s="99"', "style 99"),
    (SHEET, rb'(<c r="C4"[^>]*><v>)\d+', rb"\g<1>999", "shared string"),
    (SHEET, rb'(<c r="D4"[^>]*><v>)\d+', rb"\1x", "no number"),
    (SHEET, rb"(<mergeCell ref=\"A10:B11\"/>)", rb'\1<mergeCell ref="B11:C12"/>', "overlap"),
    (SHEET, rb"(<mergeCells.*?</mergeCells>)(.*)(</worksheet>)", rb"\2\1\3", "out of order"),
    (SHEET, rb'dxfId="\d"', rb'dxfId="9"', "has colour 9"),
    (SHEET, rb'sqref="C4:C6"', rb'sqref="nonsense"', "names 'nonsense'"),
    (SHEET, rb'sqref="C4:C6"', rb'sqref=""', "names no cell"),
    (SHEET, rb'tablePart r:id="rId\d"', rb'tablePart r:id="rId9"', "no relationship"),
    (SHEET, rb'(<c r="C4").*?</c>', rb'\1 t="inlineStr"><is><t>%s</t></is></c>', "longer than"),
    (SHEET, rb'(<c r="C4".*?)</c>', rb"\1", "cells that no reader finds"),
    (STYLES, rb"(<fonts.*?</fonts>)(<fills.*?</fills>)", rb"\2\1", "out of order"),
    (STYLES, rb'(<cellXfs.*?fontId=")\d', rb"\g<1>9", "has fontId 9"),
    ("docProps/app.xml", rb"<Application>", rb"<Applicatio>", "mismatched tag"),
]


@pytest.mark.parametrize(("part", "old", "new", "told"), FAULTS, ids=[one[3] for one in FAULTS])
def test_a_planted_fault_is_told(
    opened: Package, part: str, old: bytes, new: bytes, told: str
) -> None:
    data = opened.part(part)
    new = new.replace(b"%s", b"x" * 32768)
    if rb"Id=" in old and rb"\d" in old and part == BOOK_RELATIONS:
        planted = re.sub(old, new, data)
    else:
        planted = re.sub(old, new, data, count=1, flags=re.DOTALL)
    assert planted != data
    after = write_archive(opened.archive, {part.lower(): planted}, {})
    found = verify(opened, after)
    if told == "mismatched tag":
        found = verify(opened, after, {part.lower(): None})
    assert any(told in fault for fault in found), found
    # What was wrong before is nobody's doing.
    assert not verify(Package(after, opened.path), after)


def test_a_part_that_nothing_asked_to_change_is_told(opened: Package) -> None:
    touched: dict[str, frozenset[int] | None] = {BOOK: None}
    archive = opened.archive
    assert not verify(opened, archive.data, {})
    other = opened.part(SHEET).replace(b"<v>1.5</v>", b"<v>9.5</v>")
    for after, told in (
        (write_archive(archive, {SHEET: other}, {}), "changed though"),
        (write_archive(archive, {"docprops/app.xml": None}, {}), "gone"),
        (write_archive(archive, {}, {"xl/new.xml": b"<a/>"}), "appeared"),
    ):
        assert any(told in fault for fault in verify(opened, after, touched))
    assert verify(opened, b"PK nothing")[0].startswith("FILE_002")


def test_a_moved_entry_is_told(opened: Package) -> None:
    archive = opened.archive
    first = next(iter(archive.entries))
    after = Package(archive.data, opened.path)
    after.archive.entries[first] = after.archive.entries.pop(first)
    assert "the order of the parts has changed" in verify(opened, after, {})


def test_only_the_rows_named_are_read_again(opened: Package) -> None:
    data = opened.part(SHEET).replace(b'<row r="5"', b'<row r="4"')
    after = write_archive(opened.archive, {SHEET: data}, {})
    assert verify(opened, after, {SHEET: frozenset({4})})
    assert not verify(opened, after, {SHEET: frozenset({11})})


def test_a_part_written_otherwise_than_meant_is_told(opened: Package) -> None:
    edit = Edit(opened)
    edit.set("Staff", 4, 3, "new")
    edit.draft.finish()
    assert f"{SHEET}: other bytes than meant" in proofs(edit.draft, opened.archive.data)
    assert proofs(edit.draft, edit.to_bytes()) == []


def test_a_fault_of_ours_stops_the_save(staff: Path) -> None:
    edit = Edit(Package.open(staff))
    edit.draft.put(TABLE, edit.draft.part(TABLE).replace(b'name="Nom"', b'name="N"'))
    with pytest.raises(FileProblem) as caught:
        edit.save()
    assert caught.value.code == "FILE_011"
    assert Package.open(staff).tables[0].columns[1] == "Nom"


def test_relationships_that_no_program_wrote_are_told_and_no_traceback(opened: Package) -> None:
    after = write_archive(opened.archive, {}, {"xl/_rels/styles.xml.rels": b"?"})
    assert any("no root" in fault for fault in verify(opened, after))
