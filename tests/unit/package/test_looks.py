"""What a copied sheet brings along: the looks of its tables, and its dialect of the standard."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.unit.package.conftest import parts_of, write_zip
from workbooks.package import Edit, Package, markup
from workbooks.package.style import SECTIONS, Styles

LOOKS = re.compile(rb"<tableStyles.*?</tableStyles>")
STYLES, TABLE = "xl/styles.xml", "xl/tables/table1.xml"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


@pytest.fixture
def coloured(staff: Path, repack: Callable[..., Path], tmp_path: Path) -> Package:
    """The staff workbook with a look of tables of its own; Excel puts its marks into it."""
    element = b'<tableStyleElement type="headerRow" dxfId="0" xr9:uid="{1}"/>'
    look = b'<tableStyle name="Maison" pivot="0" count="1">%s</tableStyle>' % element

    def defined(data: bytes) -> bytes:
        opening = b'<tableStyles xmlns:xr9="urn:xr9"><tableStyle name="x"/>%s</tableStyles>'
        return re.sub(rb"<tableStyles[^>]*/>", lambda _: opening % look, data)

    def dressed(data: bytes) -> bytes:
        return re.sub(rb'(tableStyleInfo name=")[^"]*', rb"\1Maison", data)

    made = repack(staff, {STYLES: defined, TABLE: dressed})
    return Package.open(Path(shutil.copy(made, tmp_path / "coloured.xlsx")))


def test_a_copied_table_keeps_its_look(coloured: Package, staff: Path) -> None:
    for _ in range(2):
        edit = Edit(Package.open(staff))
        edit.copy_sheets_from(coloured, ["Staff"])
        edit.save(keep=0)
    after = Package.open(staff)
    looks = LOOKS.search(after.part(STYLES))
    assert looks
    assert looks[0].count(b"<tableStyle ") == 1
    assert b'defaultTableStyle="TableStyleMedium9"' in looks[0]
    assert b"xr9" not in looks[0]
    colours = after.part(STYLES).count(b"<dxf>")
    assert all(int(index) < colours for index in re.findall(rb'dxfId="(\d+)"', looks[0]))
    assert (
        openpyxl.load_workbook(staff)["Staff 2"].tables["staff_2"].tableStyleInfo.name == "Maison"
    )


def test_a_copied_sheet_speaks_its_new_workbooks_dialect(opened: Package, tmp_path: Path) -> None:
    rows = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
    path = write_zip(tmp_path / "strict.xlsx", parts_of(rows, main=STRICT))
    edit = Edit(Package.open(path))
    edit.copy_sheets_from(opened, ["Staff"])
    edit.save(keep=0)
    after = Package.open(path)
    parts = [after.sheet("Staff").part, after.tables[0].part, "xl/styles.xml"]
    assert all(STRICT.encode() in after.part(part) for part in parts)
    assert all(b"schemas.openxmlformats.org/spreadsheetml" not in after.part(p) for p in parts)
    assert after.cells("Staff") == opened.cells("Staff")


def test_new_lists_of_styles_stand_in_the_schemas_order() -> None:
    styles = Styles(None, "urn:main")
    for section in ("tableStyles", "dxfs", "cellStyles", "numFmts"):
        styles.add(section, b"<one/>")
    data = styles.build()
    names = [node.name for node in markup.inside(data, markup.root(data))]
    assert names == list(SECTIONS[:-2])


@pytest.mark.parametrize("inner", [None, "", '<x:fonts count="0"/><x:cellXfs count="0"/>'])
def test_a_first_style_of_ours_is_not_that_of_all_other_cells(inner: str | None) -> None:
    root = '<x:styleSheet xmlns:x="urn:main"'
    data = f"{root}/>" if inner is None else f"{root}>{inner}</x:styleSheet>"
    styles = Styles(data.encode(), "urn:main")
    assert styles.with_format(0, "dd/mm/yyyy") == 1
    built = Styles(styles.build(), "urn:main")
    assert b'numFmtId="0"' in built.items("cellXfs")[0]
    assert markup.parse_fault(built.data) is None
    assert all(built.items(section) for section in ("fonts", "fills", "borders", "cellStyleXfs"))
