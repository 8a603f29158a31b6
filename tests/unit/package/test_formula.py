"""Formulas that stand in cells: guarded, let go, calculated anew."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from workbooks.package import Edit, Formula, Package

Maker = Callable[..., Path]


def test_a_formula_is_not_overwritten_unless_forced(staff: Path) -> None:
    edit = Edit(Package.open(staff))
    with pytest.raises(ValueError, match="H1"):
        edit.set("Staff", 1, 8, 5)
    edit.set("Staff", 1, 8, 5, force=True)
    edit.set("Staff", 1, 8, 6)
    edit.save()
    package = Package.open(staff)
    assert package.cells("Staff")[1, 8] == 6
    assert not package.scan("Staff").formulas


def test_a_shared_formula_keeps_its_first_cell(odd: Maker) -> None:
    rows = (
        '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row>'
        '<row r="2"><c r="A2"><f t="shared" si="0"/></c></row></sheetData>'
    )
    edit = Edit(Package.open(odd(rows)))
    with pytest.raises(ValueError, match="share"):
        edit.set("S", 1, 1, 5, force=True)
    edit.set("S", 2, 1, 5, force=True)
    assert b'<c r="A2"><v>5</v></c>' in edit.draft.sheet_data("S")


def test_a_forced_formula_takes_the_calculation_chain_with_it(staff: Path, repack: Maker) -> None:
    chain = b'<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="H1" i="1"/></calcChain>'
    relation = (
        b'<Relationship Id="rId99" Target="calcChain.xml" Type="http://schemas.openxmlformats.org'
        b'/officeDocument/2006/relationships/calcChain"/></Relationships>'
    )
    kind = (
        b'<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.spreadsheetml.calcChain+xml"/></Types>'
    )
    path = repack(
        staff,
        {
            "xl/_rels/workbook.xml.rels": lambda data: data.replace(b"</Relationships>", relation),
            "[Content_Types].xml": lambda data: data.replace(b"</Types>", kind),
        },
    )
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/calcChain.xml", chain)
    edit = Edit(Package.open(path))
    edit.set("Staff", 1, 8, 5, force=True)
    edit.save()
    assert not Package.open(path).archive.has("xl/calcChain.xml")


def test_a_book_with_formulas_is_calculated_when_it_is_opened(odd: Maker) -> None:
    for rows, asked in (('<c r="A1"><f>1</f><v>1</v></c>', True), ('<c r="A1"/>', False)):
        package = Package.open(odd(f'<sheetData><row r="1">{rows}</row></sheetData>'))
        edit = Edit(package)
        edit.set("S", 2, 1, 1)
        edit.save()
        data = Package.open(package.path).part("xl/workbook.xml")
        assert (b"fullCalcOnLoad" in data) is asked


def test_a_formula_without_a_reference_and_one_just_filled_are_guarded_too(
    odd: Maker,
) -> None:
    rows = '<sheetData><row r="1"><c><f>1</f><v>1</v></c></row></sheetData>'
    edit = Edit(Package.open(odd(rows)))
    with pytest.raises(ValueError, match="A1"):
        edit.set("S", 1, 1, 5)
    edit.set("S", 2, 1, Formula("1+1"))
    edit.set("S", 2, 1, Formula("1+2"))
    with pytest.raises(ValueError, match="A2"):
        edit.set("S", 2, 1, 5)
    edit.draft.sheet_data("S")
    with pytest.raises(ValueError, match="A2"):
        edit.set("S", 2, 1, 5)
    edit.set("S", 2, 1, 6, force=True)
    edit.set("S", 2, 1, 7)
    assert b'<c r="A2"><v>7</v></c>' in edit.draft.sheet_data("S")
