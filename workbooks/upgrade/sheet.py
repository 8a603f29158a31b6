"""One register's sheet brought to today's declaration: beside what the clerk made of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl.xml.functions import tostring

from validators.finding import Lang, Titles
from validators.kinds import ChoiceKind
from validators.register import Field
from validators.text import tidy
from workbooks.build import RegisterSheet, Workbook
from workbooks.build.book import build
from workbooks.build.place import Place, distinct
from workbooks.build.said import UnstatedError
from workbooks.build.validation import SPARE_ROWS, validations
from workbooks.layout import HEADER_ROW
from workbooks.package import Area, Edit, FileProblem, Model, Package
from workbooks.read import Book, SheetTable
from workbooks.upgrade.choice_list import write_lists
from workbooks.upgrade.look_up import add_look_ups
from workbooks.upgrade.upgrade import Upgraded


@dataclass(frozen=True)
class Standing(Place):
    """A register's place on a sheet that stands already: columns lie where the clerk has them."""

    top: int
    bottom: int
    numbers: Mapping[str, int] = field(default_factory=dict)

    @property
    def typed_fields(self) -> tuple[Field, ...]:
        return tuple(one for one in self.register.typed_fields if one.name in self.numbers)

    @property
    def first_row(self) -> int:
        return self.top + 1

    @property
    def last_row(self) -> int:
        return self.bottom

    def number(self, field: Field) -> int:
        if field.name not in self.numbers:
            raise UnstatedError(field.name)
        return self.numbers[field.name]


def upgrade_sheets(edit: Edit, book: Book, tables: Sequence[SheetTable]) -> list[Upgraded]:
    """Bring sheets that we made to today's registers; return what became of each."""
    lang: Lang = "fr" if book.memory.lang == "fr" else "ar"
    done: list[Upgraded] = []
    places: list[Standing] = []
    for table in tables:
        told = Upgraded(table.register)
        numbers = dict(table.columns.of)
        if table.name and table.fits:
            _rename(edit, table, lang, told)
            given = book.memory.given.get(table.code)
            known = (given.fields if given else None) or frozenset()
            numbers |= _add(edit, table, lang, known, told)
        _relabel(edit, table, lang)
        content = RegisterSheet(table.register, readonly=table.readonly)
        bottom = max(table.area.bottom, table.block.bottom)
        places.append(Standing(content, lang, table.sheet, table.columns.row, bottom, numbers))
        done.append(told)
    own = [table.register for table in tables if not table.readonly]
    add_look_ups(edit, book, own, lang)
    write_lists(edit, places)
    names = frozenset(name.name for name in edit.draft.names)
    for place in places:
        _validate(edit, place, names)
    return done


def _rename(edit: Edit, table: SheetTable, lang: Lang, told: Upgraded) -> None:
    """Give columns with a former heading today's; one that a formula names stays."""
    assert table.name
    for name in table.columns.renamed:
        declared = table.register.field(name)
        index = table.columns.of[name] - table.area.left
        try:
            edit.set_header(table.name, index, declared.titles.of(lang))
        except ValueError:
            told.left.append(declared)
        else:
            told.renamed.append(declared)


def _add(
    edit: Edit, table: SheetTable, lang: Lang, known: frozenset[str], told: Upgraded
) -> dict[str, int]:
    """Add the columns of fields that the older version had not, at the table's end.

    Beside its declared neighbour a column would move the cells to its right: the clerk's formulas,
    charts and print areas, in this workbook and in others that look into it, name them by letter.
    A field that the workbook once knew has no column because the clerk took it away.
    """
    assert table.name
    absent = [f for f in table.register.typed_fields if f.name not in {*table.columns.of, *known}]
    if not absent:
        return {}
    now = list(edit.draft.table(table.name).columns)
    headings = distinct([*now, *(one.titles.of(lang) for one in absent)])[len(now) :]
    try:
        first = edit.add_table_columns(table.name, headings)
    except FileProblem:
        told.left += absent
        return {}
    made = BytesIO()
    (built,) = build(Workbook(lang, Titles("", ""), [RegisterSheet(table.register)]), made)
    fresh = Package(made.getvalue(), Path("new.xlsx"))
    for at, (one, heading) in enumerate(zip(absent, headings, strict=True), start=first):
        model = Model(fresh, built.sheet, HEADER_ROW, table.register.fields.index(one) + 1)
        area = Area(table.area.top, at, table.bottom, at)
        edit.dress_column(table.sheet, area, heading, model)
    told.added += absent
    return {one.name: at for at, one in enumerate(absent, start=first)}


def _relabel(edit: Edit, table: SheetTable, lang: Lang) -> None:
    """Write today's label where a cell still shows the one that a choice had before."""
    for name, column in table.columns.of.items():
        kind = table.register.field(name).kind
        former = kind.former if isinstance(kind, ChoiceKind) and not table.readonly else {}
        for at, cell in enumerate(table.block.cells.get(name, ()) if former else ()):
            label = former.get(tidy(cell)) if isinstance(cell, str) else None
            if label and (name, at) not in table.formulas:
                edit.set(table.sheet, table.line(at), column, kind.show(label, lang))


def _validate(edit: Edit, place: Standing, names: frozenset[str]) -> None:
    """Put today's validations and prompts in the place of the older ones."""
    top, bottom = place.first_row, place.last_row + SPARE_ROWS
    wanted = {
        Area(top, number, bottom, number): b""
        for number in (place.number(one) for one in place.typed_fields)
    }
    for made in validations(place, names):
        xml: Any = tostring(made.to_tree())  # The stub says text; it is bytes.
        wanted[Area.parse(str(made.sqref))] = xml
    edit.replace_validations(place.sheet, {} if place.content.readonly else wanted)
