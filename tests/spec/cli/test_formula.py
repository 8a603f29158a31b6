"""A formula of the clerk's own counts by its value, and no pull ever takes its place."""

import re
import zipfile
from pathlib import Path

import openpyxl

from tests.spec.cli.clerks import Office, counts
from tests.spec.cli.conftest import Run, Type, column

NOTE, LINE = "ملاحظة", 5


def _as_formula(path: Path, place: str, text: str) -> None:
    """Turn a cell into a formula with that text as its saved value, as Excel writes one."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    made = f'<c r="{place}" t="str"><f>"{text}"&amp;""</f><v>{text}</v></c>'
    cell = re.compile(rf'<c r="{place}"[^>]*?(?:/>|>.*?</c>)')
    changed = 0
    for name, part in parts.items():
        if name.startswith("xl/worksheets/sheet") and "leaves" in _tables(parts, name):
            sheet, changed = cell.subn(made, part.decode(), count=1)
            parts[name] = sheet.encode()
    assert changed == 1
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(name, part)


def _tables(parts: dict[str, bytes], sheet: str) -> list[str]:
    folder, name = sheet.rsplit("/", 1)
    links = parts.get(f"{folder}/_rels/{name}.rels", b"").decode()
    tables = re.findall(r'tables/(\w+\.xml)"', links)
    return [
        found[1]
        for table in tables
        if (found := re.search(r'displayName="(\w+)"', parts[f"xl/tables/{table}"].decode()))
    ]


def _place(path: Path) -> str:
    book = openpyxl.load_workbook(path)
    sheet = next(sheet for sheet in book.worksheets if "leaves" in sheet.tables)
    place: str = sheet.cell(LINE, column(sheet, NOTE)).coordinate
    return place


def _formula(path: Path) -> object:
    book = openpyxl.load_workbook(path)
    sheet = next(sheet for sheet in book.worksheets if "leaves" in sheet.tables)
    return sheet[_place(path)].value


def test_a_pull_never_overwrites_a_formula(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    office.type(office.amal, NOTE, LINE, "سافر")
    office.sync(office.amal)
    office.sync(office.badr)
    _as_formula(office.amal, _place(office.amal), "سافر")
    assert counts(office.sync(office.amal), "pushed") == (0, 0, 0)
    office.type(office.badr, NOTE, LINE, "عاد")
    office.sync(office.badr)
    for _ in range(2):
        assert counts(office.sync(office.amal), "pulled") == (0, 0, 0)
        assert _formula(office.amal) == '="سافر"&""'


def test_a_row_deleted_elsewhere_stays_with_its_formula_and_that_is_told(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    office.type(office.amal, NOTE, LINE, "سافر")
    office.sync(office.amal)
    office.sync(office.badr)
    _as_formula(office.amal, _place(office.amal), "سافر")
    office.sync(office.amal)
    office.typing(office.badr, "leaves", lambda sheet: sheet.delete_rows(LINE))
    assert counts(office.sync(office.badr, "--deletions", "accept"), "pushed") == (0, 0, 1)
    for _ in range(2):
        answer = office.sync(office.amal)
        assert counts(answer, "pulled") == (0, 0, 0)
        assert [(one["code"], one["row"]) for one in answer["not_written"]] == [("SYNC_015", LINE)]
        assert _formula(office.amal) == '="سافر"&""'
    office.typing(office.amal, "leaves", lambda sheet: sheet.delete_rows(LINE))
    answer = office.sync(office.amal)
    assert (answer["not_written"], answer["vanished"]) == ([], [])
