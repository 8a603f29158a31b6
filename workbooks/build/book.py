"""Builds a new workbook; it never touches one that exists."""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from validators.rows import World
from workbooks.build.chart import draw
from workbooks.build.choice_list import key_columns, name_keys, write_lists
from workbooks.build.content import Built, PlainSheet, RegisterSheet, Workbook
from workbooks.build.finish import Finish, finish
from workbooks.build.format import TEXT
from workbooks.build.grid import Grid
from workbooks.build.memory import write_memory
from workbooks.build.place import FIRST_ROW, Place
from workbooks.build.plain import colour, offer, plain_grid
from workbooks.build.register import register_grid
from workbooks.build.sheet import write_grid
from workbooks.build.style import DEEP, MIDDLE, SLATE, Styles
from workbooks.build.validation import SPARE_ROWS, validations
from workbooks.layout import HEADER_ROW, LISTS_SHEET, MEMORY_SHEET, sheet_name


def build(
    workbook: Workbook,
    out: Path | BinaryIO,
    at: datetime | None = None,
    world: World | None = None,
) -> tuple[Built, ...]:
    """Write a new workbook and return where its tables lie.

    Args:
        workbook: what it shall hold.
        out: the file, or an open one.
        at: when it says that it was made; now, where nothing is said.
        world: what calculated fields may look into; the workbook's own sheets, where not given.
    """
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    styles = Styles(book)
    places = _places(workbook)
    registers = [place for place in places.values() if place]
    seen = world or _world(registers, at)
    sheets = _write_sheets(book, styles, workbook, places, seen)
    write_lists(book, styles, registers)
    name_keys(book, registers)
    write_memory(book, styles, workbook.memory)
    _set_properties(book, workbook, at or datetime.now(UTC))
    _save(book, out, {part: _finish_of(grid) for part, (grid, _) in sheets.items()})
    return tuple(built for _, built in sheets.values())


def _world(places: Sequence[Place], at: datetime | None) -> World:
    rows = {p.register.code: p.content.rows for p in places if p.content.rows is not None}
    return World(rows, today=at.date() if at else None)


def _places(workbook: Workbook) -> dict[str, Place | None]:
    """Return the sheets' names in order, with the place of each that is a register's."""
    places: dict[str, Place | None] = {}
    hidden = frozenset({MEMORY_SHEET, LISTS_SHEET})
    for content in workbook.sheets:
        titles = content.title if isinstance(content, PlainSheet) else content.register.titles
        name = sheet_name(titles.of(workbook.lang), frozenset(places) | hidden)
        if isinstance(content, RegisterSheet):
            places[name] = Place(content, workbook.lang, name)
        else:
            places[name] = None
    return places


def _write_sheets(
    book: openpyxl.Workbook,
    styles: Styles,
    workbook: Workbook,
    places: Mapping[str, Place | None],
    world: World,
) -> dict[str, tuple[Grid, Built]]:
    """Write the visible sheets; return by part what was laid out on each."""
    tables = {place.register.code: place for place in places.values() if place}
    written: dict[str, tuple[Grid, Built]] = {}
    for number, (content, (name, place)) in enumerate(
        zip(workbook.sheets, places.items(), strict=True), start=1
    ):
        sheet: Worksheet = book.create_sheet(name)
        if isinstance(content, PlainSheet):
            grid = plain_grid(content, workbook.lang)
            write_grid(sheet, styles, workbook, grid)
            _add_plain(sheet, content, grid, workbook)
        else:
            assert place is not None
            grid = register_grid(place, world, tables)
            write_grid(sheet, styles, workbook, grid)
            _add_validation(sheet, place, tables)
        readonly = isinstance(content, PlainSheet) or content.readonly
        code = place.register.code if place else ""
        built = Built(code, name, grid.table, grid.ref, grid.rows, readonly)
        written[f"xl/worksheets/sheet{number}.xml"] = grid, built
    return written


def _add_plain(sheet: Worksheet, content: PlainSheet, grid: Grid, workbook: Workbook) -> None:
    sheet.sheet_properties.tabColor = DEEP
    colour(sheet, content, grid)
    offer(sheet, content, grid, workbook.lang)
    if content.chart:
        draw(sheet, content.chart, grid, workbook.lang)


def _add_validation(sheet: Worksheet, place: Place, tables: Mapping[str, Place]) -> None:
    sheet.sheet_properties.tabColor = SLATE if place.content.readonly else MIDDLE
    known = frozenset(key_columns(list(tables.values())))
    for validation in validations(place, known):
        sheet.add_data_validation(validation)


def _finish_of(grid: Grid) -> Finish:
    made = Finish()
    for number, column in enumerate(grid.columns, start=1):
        letter = get_column_letter(number)
        if column.formula:
            cells = enumerate(column.cells or [None], start=HEADER_ROW + 1)
            made.values |= {f"{letter}{row}": value for row, value in cells}
        if column.shape.number_format == TEXT:
            made.texts.append(f"{letter}{FIRST_ROW}:{letter}{grid.last_row + SPARE_ROWS}")
    return made


def _set_properties(book: openpyxl.Workbook, workbook: Workbook, at: datetime) -> None:
    said: Any = book.properties
    said.title = workbook.owner.of(workbook.lang)
    said.creator = said.lastModifiedBy = "Dafatir"
    said.language = "ar-MA" if workbook.lang == "ar" else "fr-MA"
    said.created = said.modified = at.replace(tzinfo=None, microsecond=0)
    book.active = 0


def _save(book: openpyxl.Workbook, out: Path | BinaryIO, finishes: Mapping[str, Finish]) -> None:
    raw = BytesIO()
    # `Workbook.save` would stamp the present moment over the one that was asked for.
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_STORED) as archive:
        ExcelWriter(book, archive).save()
    if isinstance(out, Path):
        with out.open("wb") as file:
            finish(raw, file, finishes)
    else:
        finish(raw, out, finishes)
