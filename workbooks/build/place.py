"""Where the columns of a register stand on its sheet, and how formulas name them."""

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from validators.finding import Lang, Titles
from validators.register import Declaration, Field
from workbooks.build.content import RegisterSheet
from workbooks.build.said import escape_column
from workbooks.layout import (
    HEADER_ROW,
    IDENTITY_HEADER,
    LOOK_UP_HEADER,
    STAMP_HEADER,
    WHEN,
    WHO,
)

FIRST_ROW = HEADER_ROW + 1


@dataclass(frozen=True)
class Place:
    """One register's sheet in the new workbook: its name, its headings in order, its rows."""

    content: RegisterSheet
    lang: Lang
    sheet: str

    @property
    def register(self) -> Declaration:
        return self.content.register

    @property
    def rows(self) -> int:
        return len(self.content.rows) if self.content.rows else 0

    @property
    def typed_fields(self) -> tuple[Field, ...]:
        """The fields that people type and that have a column."""
        return self.register.typed_fields

    @property
    def first_row(self) -> int:
        """The first line of rows."""
        return FIRST_ROW

    @property
    def last_row(self) -> int:
        """The last line of the table; an empty one has a blank line."""
        return HEADER_ROW + max(self.rows, 1)

    @property
    def fields(self) -> tuple[Field, ...]:
        return self.register.fields

    def headings(self) -> list[str]:
        """Return the headings in order, each different from the others as Excel compares them."""
        names = [field.titles.of(self.lang) for field in self.fields]
        if self.content.by is not None:
            names += [Titles(*pair).of(self.lang) for pair in (WHO, WHEN)]
        stamp = LOOK_UP_HEADER if self.content.readonly else STAMP_HEADER
        return distinct([*names, IDENTITY_HEADER, stamp])

    def number(self, field: Field) -> int:
        """Return the number of a field's column, from 1."""
        return self.fields.index(field) + 1

    def letter(self, field: Field) -> str:
        return get_column_letter(self.number(field))

    def cell(self, field: Field) -> str:
        """Return the field's cell in the first row, as validations name it."""
        return f"${self.letter(field)}{self.first_row}"

    def column(self, field: Field) -> str:
        """Return the field's column as formulas anywhere name it."""
        return f"{self.register.code}[{self._escaped(field)}]"

    def own(self, field: Field) -> str:
        """Return the field's cell in the same row, as formulas of the table name it."""
        return f"{self.register.code}[[#This Row],[{self._escaped(field)}]]"

    def _escaped(self, field: Field) -> str:
        return escape_column(self.headings()[self.number(field) - 1])


def distinct(names: list[str]) -> list[str]:
    """Return the names, a number added to those that stood before.

    >>> distinct(["Du", "du", "Au"])
    ['Du', 'du 2', 'Au']
    """
    found: dict[str, str] = {}
    for name in names:
        unique, number = name, 1
        while unique.casefold() in found:
            number += 1
            unique = f"{name} {number}"
        found[unique.casefold()] = unique
    return list(found.values())
