"""What is told of a file when it is opened, and which files are refused."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.package.conftest import parts_of, write_zip
from workbooks.package import Area, Edit, FileProblem, Package
from workbooks.package.problem import SENTENCES

Maker = Callable[..., Path]


def code_of(path: Path) -> str:
    with pytest.raises(FileProblem) as caught:
        Package.open(path)
    assert caught.value.ar
    assert path.name in caught.value.fr
    return caught.value.code


def test_a_workbook_tells_its_sheets_tables_and_names(opened: Package) -> None:
    assert [(one.name, one.state, one.rtl) for one in opened.sheets] == [
        ("Staff", "visible", True),
        ("Other", "hidden", False),
    ]
    (table,) = opened.tables
    assert (table.name, table.sheet, table.ref) == ("staff", "Staff", Area(3, 2, 6, 5))
    assert table.columns == ("الرقم", "Nom", "Du", "Days")
    assert (table.header_row, table.totals_row) == (True, False)
    assert [(one.name, one.refers_to, one.sheet) for one in opened.names] == [
        ("days_all", "Staff!$E$4:$E$6", None)
    ]
    facts = (opened.date1904, opened.has_vba, opened.signed, opened.protected_structure)
    assert not any(facts)
    assert len(opened.digest) == 64


def test_a_part_is_given_as_bytes_and_a_missing_one_is_a_key_error(opened: Package) -> None:
    assert b"<table" in opened.part("xl/tables/table1.xml")
    with pytest.raises(KeyError):
        opened.part("xl/nothing.xml")
    with pytest.raises(KeyError):
        opened.sheet("nothing")


def test_files_that_are_no_workbook_are_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("code;nom")
    assert code_of(path) == "FILE_001"
    path.write_bytes(b"")
    assert code_of(path) == "FILE_002"
    path.write_bytes(b"PK\x03\x04 and no more")
    assert code_of(path) == "FILE_002"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert code_of(path) == "FILE_004"
    path.write_bytes(path.read_bytes() + "EncryptedPackage".encode("utf-16-le"))
    assert code_of(path) == "FILE_003"
    assert code_of(tmp_path / "none.xlsx") == "FILE_014"
    assert code_of(tmp_path) == "FILE_007"


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert code_of(path) == "FILE_001"


def test_a_word_file_and_a_binary_workbook_are_told_apart(staff: Path, repack: Maker) -> None:
    word = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    binary = b"application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    for kind, code in ((word, "FILE_001"), (binary, "FILE_005")):
        old = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

        def change(data: bytes, kind: bytes = kind, old: bytes = old) -> bytes:
            return data.replace(old, kind)

        path = repack(staff, {"[Content_Types].xml": change})
        assert code_of(path) == code


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9, 0.99])
def test_a_torn_file_is_refused(staff: Path, cut: float) -> None:
    data = staff.read_bytes()
    staff.write_bytes(data[: int(len(data) * cut)])
    assert code_of(staff) == "FILE_002"


def test_a_flipped_bit_is_noticed_when_the_part_is_read(staff: Path) -> None:
    package = Package.open(staff)
    entry = package.archive.entries["xl/worksheets/sheet1.xml"]
    data = bytearray(staff.read_bytes())
    data[entry.data_start + entry.packed // 2] ^= 0x40
    staff.write_bytes(bytes(data))
    with pytest.raises(FileProblem) as caught:
        Package.open(staff).scan("Staff")
    assert caught.value.code == "FILE_002"


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", bytes(40 << 20))
    assert code_of(path) == "FILE_006"


def test_an_entry_that_is_longer_than_it_says_is_refused(staff: Path) -> None:
    package = Package.open(staff)
    entry = package.archive.entries["xl/worksheets/sheet1.xml"]
    data = bytearray(staff.read_bytes())
    at = data.rindex(b"xl/worksheets/sheet1.xml") - 46
    data[at + 24 : at + 28] = (entry.size - 10).to_bytes(4, "little")
    staff.write_bytes(bytes(data))
    with pytest.raises(FileProblem) as caught:
        Package.open(staff).scan("Staff")
    assert caught.value.code == "FILE_002"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_doubled_entries_are_refused(staff: Path) -> None:
    with zipfile.ZipFile(staff, "a") as archive:
        archive.writestr("XL/workbook.xml", b"")
    assert code_of(staff) == "FILE_002"


def test_a_doctype_is_refused(staff: Path, repack: Maker) -> None:
    evil = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook/>'
    assert code_of(repack(staff, {"xl/workbook.xml": evil})) == "FILE_002"


def test_every_sentence_stands_in_two_languages_with_the_same_places() -> None:
    for ar, fr in SENTENCES.values():
        assert [mark in ar for mark in ("{file}", "{what}", "{table}", "{sheet}", "{cell}")] == [
            mark in fr for mark in ("{file}", "{what}", "{table}", "{sheet}", "{cell}")
        ]


@pytest.mark.parametrize("rows", ["<sheetData><row r='1'><c r='A1'>", "", "<sheetData><row>"])
def test_a_sheet_that_breaks_off_is_a_problem_and_no_traceback(
    staff: Path, repack: Maker, rows: str
) -> None:
    broken = f"<worksheet>{rows}".encode()
    package = Package.open(repack(staff, {"xl/worksheets/sheet1.xml": broken}))
    for read in (package.scan, package.cells):
        with pytest.raises(FileProblem) as caught:
            read("Staff")
        assert caught.value.code == "FILE_002"


def test_a_sheet_without_data_takes_cells(odd: Callable[..., Path]) -> None:
    views = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
    margins = '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>'
    path = odd("", head=views, tail=margins)
    assert Package.open(path).scan("S").extent == (0, 0)
    edit = Edit(Package.open(path))
    edit.set("S", 2, 1, 5)
    edit.save(keep=0)
    data = b'<sheetData><row r="2"><c r="A2"><v>5</v></c></row></sheetData>'
    assert f"{views}{data.decode()}{margins}".encode() in Package.open(path).part("xl/s.xml")


@pytest.mark.parametrize("target", [b"//xl/s%201.xml", b"s%201.xml", b"s 1.xml"])
def test_a_part_is_found_however_its_name_is_spelt(tmp_path: Path, target: bytes) -> None:
    parts = parts_of('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>')
    parts["xl/s%201.xml"] = parts.pop("xl/s.xml")
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"xl/s.", b"xl/s%201.")
    arrows = parts["xl/_rels/workbook.xml.rels"]
    parts["xl/_rels/workbook.xml.rels"] = arrows.replace(b"/xl/s.xml", target)
    edit = Edit(Package.open(write_zip(tmp_path / "book.xlsx", parts)))
    edit.set("S", 1, 1, 8)
    edit.save(keep=0)
    with zipfile.ZipFile(edit.package.path) as archive:
        assert b"<v>8</v>" in archive.read("xl/s%201.xml")
