"""Formulas looked up cell by cell: as one pass over the whole sheet tells them."""

import pytest

from workbooks.package import formula_cells
from workbooks.package.formula_cells import FormulaCells
from workbooks.package.scan import formulas_of
from workbooks.package.sheet_xml import SheetXml

ROWS = 9
PLAIN = b'<row r="%d"><c r="A%d"><v>1</v></c><c r="C%d"><f>A1+1</f><v>2</v></c></row>'
UNNAMED = b"<row><c><v>1</v></c><c/><c><f>A1+1</f></c></row>"
ARRAY = b'<row r="20"><c r="B20"><f t="array" ref="B20:B22">A1:A3</f><v>1</v></c></row>'


def sheet_of(*rows: bytes) -> bytes:
    return b"<worksheet><sheetData>" + b"".join(rows) + b"</sheetData></worksheet>"


def named(*numbers: int) -> list[bytes]:
    return [PLAIN % (n, n, n) for n in numbers]


@pytest.mark.parametrize(
    "data",
    [
        sheet_of(*named(*range(1, ROWS))),
        sheet_of(*named(1, 4, 7)),
        sheet_of(*[UNNAMED] * ROWS),
        sheet_of(*named(1, 2), ARRAY),
        sheet_of(b'<row r="1"><c r="A1" t="inlineStr"><is><t>of</t></is></c></row>'),
        sheet_of(),
    ],
)
@pytest.mark.parametrize("few", [0, 3, 5000])
def test_a_cell_holds_a_formula_where_a_pass_finds_one(
    data: bytes, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formula_cells, "_FEW", few)
    found, arrays = formulas_of(SheetXml(data))
    cells = FormulaCells(lambda: SheetXml(data))
    places = [(row, column) for row in range(1, 25) for column in range(1, 5)]
    assert [at for at in places if cells.holds(*at)] == sorted(found)
    assert cells.some == bool(found)
    assert cells.arrays == arrays
