"""Lays one register out as a table: its fields, who and when, the two hidden columns."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from validators.register import Declaration, Field
from validators.rows import World
from workbooks.build import saying
from workbooks.build.format import MOMENT, TEXT, Shape, shape_of
from workbooks.build.formula import Speaker
from workbooks.build.grid import Column, Grid
from workbooks.build.place import Place
from workbooks.build.said import UnstatedError
from workbooks.build.style import DEEP, MIDDLE, SLATE

_FROZEN_MAX, _FROZEN_CHARS = 3, 50
_WHO_CHARS, _WHEN_CHARS = 22, 18


def register_grid(place: Place, world: World, tables: dict[str, Place]) -> Grid:
    """Return the table of a register; calculated fields are formulas where Excel can state them."""
    headings = place.headings()
    fields = [
        _column(place, f, h, world, tables) for f, h in zip(place.fields, headings, strict=False)
    ]
    rest = headings[len(fields) :]
    columns = [*fields, *_told(place, rest[:-2]), *_hidden(place, rest[-2:])]
    arabic, french, _ = place.register.help
    note = _first_sentence(arabic if place.lang == "ar" else french)
    if place.content.readonly:
        note = f"{saying.READ_ONLY.of(place.lang)} {note}".strip()
    title = place.register.titles.of(place.lang)
    frozen = _frozen(place, columns)
    return Grid(
        title,
        note,
        place.register.code,
        columns,
        place.rows,
        frozen,
        typed=not place.content.readonly,
    )


def _column(
    place: Place, field: Field, heading: str, world: World, tables: dict[str, Place]
) -> Column:
    shape = shape_of(field.kind)
    column = Column(heading, shape, _shown(place, field, world), field.kind.width_chars)
    column.head = DEEP if field.required else MIDDLE
    if field.calculation is not None:
        column.head = SLATE
        column.formula = _formula(place, field, tables)
    column.grey = field.calculation is not None or place.content.readonly
    return column


def _shown(place: Place, field: Field, world: World) -> list[Any]:
    """Return what stands in the column's cells."""
    rows = place.content.rows
    if rows is None:
        return []
    values = rows.column(field.name, world)
    show, lang = field.kind.show, place.lang
    return [None if value is None else show(value, lang) for value in values]


def _formula(place: Place, field: Field, tables: dict[str, Place]) -> str:
    def column(register: Declaration, of: Field) -> str:
        there = tables.get(register.code)
        return there.column(of) if there else ""

    try:
        return Speaker(place.register, place.lang, place.own, column).calculated(field)
    except UnstatedError:
        return ""


def _told(place: Place, headings: Sequence[str]) -> list[Column]:
    """Return the two columns of a master that tell who wrote a row last, and when."""
    if not headings or place.content.by is None:
        return []
    who = [name for name, _ in place.content.by]
    when = [moment(text) for _, text in place.content.by]
    return [
        Column(headings[0], Shape(TEXT), who, _WHO_CHARS, SLATE, grey=True),
        Column(headings[1], Shape(MOMENT, "center"), when, _WHEN_CHARS, SLATE, grey=True),
    ]


def _hidden(place: Place, headings: Sequence[str]) -> list[Column]:
    pairs = place.content.identities or [("", "")] * place.rows
    columns = zip(*pairs, strict=True) if pairs else ((), ())
    return [
        Column(heading, Shape(TEXT), [cell or None for cell in cells], head=SLATE, hidden=True)
        for heading, cells in zip(headings, columns, strict=True)
    ]


def moment(value: Any) -> Any:
    """Return a text of a day or a moment as Excel counts it, another value as it is.

    >>> moment("2026-09-05T10:20:30+01:00"), moment("hier")
    (datetime.datetime(2026, 9, 5, 10, 20), 'hier')
    """
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return value
    if isinstance(value, datetime):
        return value.replace(tzinfo=None, second=0, microsecond=0)
    return value


def _frozen(place: Place, columns: Sequence[Column]) -> int:
    """Return how many columns stay in view: up to the key, unless that takes half the screen."""
    last = max(place.number(field) for field in place.register.key_fields)
    width = sum(column.width for column in columns[:last])
    return last if last <= _FROZEN_MAX and width <= _FROZEN_CHARS else 1


def _first_sentence(paragraph: str) -> str:
    """Return a paragraph's first sentence.

    >>> _first_sentence("On y inscrit tout. Puis le reste.")
    'On y inscrit tout.'
    """
    head, stop, _ = paragraph.partition(". ")
    return head + stop.strip()
