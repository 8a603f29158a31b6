"""Rows of large sheets, looked for once, seen through in one go, written without being walked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbooks.package import FileProblem, Package, sheet_patch, verify_sheet
from workbooks.package.find_lines import find_lines
from workbooks.package.sheet_patch import Patcher, Write
from workbooks.package.sheet_xml import RowIndex, SheetXml
from workbooks.package.style import Styles

Maker = Callable[..., Path]
TEXT = b't="inlineStr"><is><t>%s</t></is></c>'
LONG = TEXT % (b"x" * 40_000)
WIDE = b'<row r="3" spans="1:3"><c r="A3" s="0"><v>1.5</v></c><c r="B3"/><c r="D3" ' + TEXT % b"a"


def sheet_of(*rows: bytes) -> SheetXml:
    return SheetXml(b"<worksheet><sheetData>" + b"".join(rows) + b"</sheetData></worksheet>")


@pytest.mark.parametrize("numbers", [range(1, 300), range(300, 0, -1), range(1, 600, 2)])
def test_rows_that_were_looked_for_once_are_found_where_they_are(numbers: range) -> None:
    rows = [b'<row r="%d"><c r="A%d"><v>%d</v></c></row>' % (n, n, n) for n in numbers]
    known = RowIndex()
    first = SheetXml(sheet_of(*rows).data, known)
    plain = [first.find_row(row) for row in range(620)]
    first.index()
    again = SheetXml(first.data, known)
    assert again.index()[0] is first.index()[0]
    assert [again.find_row(row) for row in range(620)] == plain
    assert sum(at is not None for at in plain) == len(numbers)


def test_a_sheet_is_looked_through_once_for_its_rows(
    odd: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbooks.package.package.HELD_BYTES_MAX", 100)
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 9))
    package = Package.open(odd(f"<sheetData>{rows}</sheetData>"))
    part = package.sheet("S").part
    before = package.sheet_xml(part)
    held, places = before.data, before.index()
    assert package.sheet_xml(part).data is held
    package.let_go_of(part)
    assert package.sheet_xml(part).data is not held
    assert package.sheet_xml(part).index()[0] is places[0]
    assert package.scan("S").extent == (8, 1)


def test_a_row_that_no_sheet_can_have_is_the_files_fault(odd: Maker) -> None:
    package = Package.open(odd('<sheetData><row r="99999999999"><c r="A1"/></row></sheetData>'))
    with pytest.raises(FileProblem) as caught:
        package.scan("S")
    assert caught.value.code == "FILE_002"


@pytest.mark.parametrize(
    ("row", "faults"),
    [
        (WIDE + b"</row>", []),
        (b'<row r="3"><c r="A3" t="n"></c><c r="B3" t="str"><f>A1</f><v>a</v></c></row>', []),
        (b'<row r="3"><c r="A3" t="s"><v>9</v></c></row>', ["A3 names a shared string that"]),
        (b'<row r="3"><c r="A3"><v>1,5</v></c></row>', ["A3 holds no number"]),
        (b'<row r="3"><c r="B3"/><c r="A3"/></row>', ["A3 out of order"]),
        (b'<row r="3"><c r="A3"/><c r="A3"/></row>', ["A3 out of order"]),
        (b'<row r="3"><c r="A4"/></row>', ["A3 says row 4"]),
        (b'<row r="3"><c r="A3" s="7"/></row>', ["A3 has style 7"]),
        (b'<row r="3"><c r="ZZZ3"/></row>', ["ZZZ3 beyond the last column"]),
        (b'<row r="3"><c r="A3" ' + LONG + b"</row>", ["A3 holds a text longer"]),
        (b'<row r="3"><c r="A3"/><c r="B3"><v>1</v></row>', ["row 3 has cells that no reader"]),
        (b'<row r="3"/>', []),
    ],
)
def test_a_row_seen_through_in_one_go_has_the_faults_of_its_cells(
    row: bytes, faults: list[str], odd: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    package, sheet = Package.open(odd("<sheetData/>")), sheet_of(row)

    def found() -> list[str]:
        return list(verify_sheet._row_faults(sheet, package, 3, sheet.inner, 7))

    at_once = found()
    monkeypatch.setattr(verify_sheet, "_is_plain", lambda *_: False)
    assert at_once == found()
    assert len(at_once) == len(faults)
    assert all(map(str.startswith, at_once, faults))


@pytest.mark.parametrize(
    ("row", "walks"),
    [
        (WIDE + b'<c r="E3" s="2"><f>A1/2</f><v>5</v></c></row>', 0),
        (b'<row r="3"><c r="A3"/><c r="D3" s="1"/></row>', 0),
        (b'<row r="3"> <c r="A3"/>\n<c r="B3" s="1"/> <c r="D3"/> <c r="E3"/></row>', 0),
        (b'<row r="3"><c><v>1</v></c><c/><c/><c r="D3"/></row>', 1),
        (b'<row r="3"><c r="D3"/><c r="A3"/></row>', 1),
        (b'<row r="3"><c r="A3"/></row>', 1),
        (b'<row r="3"/>', 1),
    ],
)
def test_a_row_whose_cells_stand_there_is_written_as_one_that_is_walked(
    row: bytes, walks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes = {3: {1: Write("جديد"), 4: Write(None)}}
    walked: list[int] = []
    walk = Patcher._cells

    def patched() -> bytes:
        styles = Styles(None, "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
        return Patcher(sheet_of(row), styles, date1904=False).patch(writes).joined

    def noted(patcher: Patcher, *given: object) -> bytes:
        walked.append(1)
        return walk(patcher, *given)  # type: ignore[arg-type]  # As it was called.

    monkeypatch.setattr(sheet_patch.Patcher, "_cells", noted)
    quick = patched()
    assert len(walked) == walks
    monkeypatch.setattr(sheet_patch.Patcher, "_replaced", lambda *_: None)
    assert quick == patched()


def test_texts_of_a_column_are_found_however_they_are_written() -> None:
    forms = (
        b'<c r="B1" s="1" t="inlineStr"><is><t>plain</t></is></c>',
        b'<c r="B2" t="s"><v>1</v></c>',
        b'<c r="B3" t="inlineStr"><is><t xml:space="preserve">spaced</t></is></c>',
        b'<c t="s" r="B4"><v>1</v></c><c r="B4" x="" t="s"><v>0</v></c>',
        b'<c r="B5"/>',
        b'<c r="B6" s="1"></c>',
        b'<c r="A7"/>',
        b'<c r="B8"><f>A1</f><v>12</v></c>',
    )
    rows = [b'<row r="%d">%s</row>' % (n, form) for n, form in enumerate(forms, 1)]
    lines = find_lines(sheet_of(*rows), lambda: ["zero", "one"], 2, frozenset(), 0)
    assert lines is not None
    assert lines.passed == {"plain": 1, "one": 2, "spaced": 3, "zero": 4, "12": 8}
    assert sorted(lines.cells) == [5, 6, 7]
