"""Cells written into the feature workbooks' own sheets: their rows change, and nothing beside them."""

import re
import shutil
from pathlib import Path

import pytest

from tests.corpus import test_commands
from tests.corpus.feature import FEATURES
from tests.corpus.kept import changed_rows, cut, strayed
from tests.corpus.office import book_parts
from tests.corpus.parts import read_zip, write_zip
from workbooks.package import Edit, Package, cell_name
from workbooks.package.verify import verify

assert test_commands.MADE_BY, "importing it registers every workbook"
TEXT = "جديد <&> "


def free_cell(package: Package, sheet: str) -> tuple[int, int] | None:
    """Return a filled cell that a person may overwrite: no formula, array, merge or heading."""
    scan = package.scan(sheet)
    headings = [table.ref._replace(bottom=table.ref.top) for table in package.tables]
    closed = [*scan.merges, *scan.arrays, *headings]
    for row, column in package.cells(sheet):
        if (row, column) not in scan.formulas and not any(a.holds(row, column) for a in closed):
            return row, column
    return None


def xml_of(path: Path, part: str) -> bytes:
    data = read_zip(path)[part]
    return data.decode("utf-16").encode() if data.startswith(b"\xff\xfe") else data


def beside(sheet: bytes, place: tuple[int, int]) -> bytes:
    """Return a row's bytes without one cell, which must say where it stands."""
    at = cell_name(*place).encode()
    cell = rb"<(?:\w+:)?c\b[^>]*?\sr=[\"']%s[\"'][^>]*?(?:/>|>.*?</(?:\w+:)?c>)" % at
    return re.sub(cell, b"", cut(sheet).rows[place[0]], flags=re.DOTALL)


@pytest.mark.parametrize("name", FEATURES)
def test_a_cell_written_changes_its_row_alone(name: str, tmp_path: Path) -> None:
    path, before = tmp_path / "book.xlsx", tmp_path / "before.xlsx"
    FEATURES[name](path)
    shutil.copy(path, before)
    package = Package.open(path)
    sheet = package.sheets[0]
    here, below = free_cell(package, sheet.name), package.scan(sheet.name).extent[0] + 3
    edit = Edit(package)
    written = {one for one in (here, (min(below, 1_048_570), 2)) if one}
    for row, column in written:
        edit.set(sheet.name, row, column, TEXT)
    edit.save(keep=0)
    assert strayed(before, path, {sheet.part, *book_parts(package)}) == []
    old, new = xml_of(before, sheet.part), xml_of(path, sheet.part)
    assert changed_rows(old, new) == {row for row, _ in written}
    if here and beside(old, here) != cut(old).rows[here[0]]:
        assert beside(new, here) == beside(old, here)
    after = Package.open(path)
    assert after.cells(sheet.name) == {**package.cells(sheet.name), **dict.fromkeys(written, TEXT)}
    assert verify(package, path.read_bytes()) == []


@pytest.mark.parametrize("name", FEATURES)
def test_notes_and_colours_come_and_go_without_a_trace(name: str, tmp_path: Path) -> None:
    path, before = tmp_path / "book.xlsx", tmp_path / "before.xlsx"
    FEATURES[name](path)
    shutil.copy(path, before)
    sheet = Package.open(path).sheets[0]
    edit = Edit(Package.open(path))
    edit.note(sheet.name, 7, 3, "ملاحظة", "dafatir")
    edit.tint(sheet.name, [(7, 3), (8, 3)], "error")
    edit.save(keep=0)
    assert cut(xml_of(path, sheet.part)).around != cut(xml_of(before, sheet.part)).around
    assert verify(Package.open(before), path.read_bytes()) == []
    edit = Edit(Package.open(path))
    edit.remove_notes("dafatir")
    edit.remove_tints()
    edit.save(keep=0)
    assert changed_rows(xml_of(before, sheet.part), xml_of(path, sheet.part)) == set()
    gone = set(read_zip(before)) - set(read_zip(path))
    assert gone == set()


def test_the_judge_sees_what_it_should(tmp_path: Path) -> None:
    path, other = tmp_path / "book.xlsx", tmp_path / "other.xlsx"
    FEATURES["chart"](path)
    parts = read_zip(path)
    write_zip(path, parts)
    write_zip(other, dict(reversed(parts.items())))
    assert strayed(path, other, ()) == ["order"]
    write_zip(other, {**parts, "xl/styles.xml": parts["xl/styles.xml"] + b" "})
    assert strayed(path, other, ()) == ["xl/styles.xml"]
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert changed_rows(sheet, sheet.replace(b"<v>3</v>", b"<v>4</v>")) == {3}
    with pytest.raises(AssertionError):
        changed_rows(sheet, sheet.replace(b"<drawing", b"<drawin"))
