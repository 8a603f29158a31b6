"""Small workbooks to change: one as XlsxWriter makes it, others by hand, oddities included."""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped,unused-ignore]  # It ships no types.

from workbooks.package import Package

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

Maker = Callable[..., Path]


def parts_of(rows: str, *, head: str = "", tail: str = "", main: str = MAIN) -> dict[str, bytes]:
    """Return the parts of the smallest workbook: one sheet `S`, no styles, no strings."""
    relation = f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/s.xml" ContentType="{TYPE}.worksheet+xml"/></Types>',
        "_rels/.rels": f'{relation}Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{RELATIONS}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{relation}Type="{RELATIONS}/worksheet" '
        'Target="/xl/s.xml"/></Relationships>',
        "xl/s.xml": f'<worksheet xmlns="{main}">{head}{rows}{tail}</worksheet>',
    }
    return {name: text.encode() for name, text in parts.items()}


def write_zip(path: Path, parts: Mapping[str, bytes]) -> Path:
    """Write parts into a zip file in their order."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


@pytest.fixture
def odd(tmp_path: Path) -> Maker:
    """Make a workbook around the XML of one sheet's data."""

    def make(rows: str, **around: str) -> Path:
        return write_zip(tmp_path / "odd.xlsx", parts_of(rows, **around))

    return make


@pytest.fixture
def repack(tmp_path: Path) -> Callable[..., Path]:
    """Make a workbook like another, some parts replaced (bytes), rewritten, or gone (None)."""

    def make(path: Path, changes: Mapping[str, bytes | Callable[[bytes], bytes] | None]) -> Path:
        with zipfile.ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        for name, change in changes.items():
            if change is None:
                del parts[name]
            else:
                parts[name] = change if isinstance(change, bytes) else change(parts[name])
        return write_zip(tmp_path / "repacked.xlsx", parts)

    return make


@pytest.fixture
def staff(tmp_path: Path) -> Path:
    """A table `staff` in B3:E6 with a date column, rules, a formula beside, a second sheet."""
    path = tmp_path / "staff.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Staff")
    sheet.right_to_left()
    day = book.add_format({"num_format": "dd/mm/yyyy", "bold": True})
    rows = [["001", "أمينة", 45537, 1.5], ["002", "Ali", 45538, 2], ["003", "x < y & z", 45539, 3]]
    sheet.add_table(
        "B3:E6",
        {
            "name": "staff",
            "data": rows,
            "columns": [
                {"header": "الرقم"},
                {"header": "Nom"},
                {"header": "Du", "format": day},
                {"header": "Days"},
            ],
        },
    )
    sheet.data_validation("C4:C6", {"validate": "length", "criteria": "<", "value": 50})
    sheet.conditional_format(
        "B4:E6", {"type": "cell", "criteria": ">", "value": 9, "format": book.add_format()}
    )
    sheet.write_formula("H1", "=SUM(E4:E6)", None, 6.5)
    sheet.write("H2", "note")
    sheet.merge_range("A10:B11", "merged")
    other = book.add_worksheet("Other")
    other.write("A1", "untouched")
    other.hide()
    book.define_name("days_all", "=Staff!$E$4:$E$6")
    book.close()
    return path


@pytest.fixture
def opened(staff: Path) -> Package:
    """The staff workbook, opened."""
    return Package.open(staff)
