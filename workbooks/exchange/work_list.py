"""Work lists: rows of a register that somebody has still to enter in another system by hand."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from validators.catalogue import register
from validators.expression import Expression
from validators.finding import Lang, Titles
from validators.kinds.day import DayKind
from validators.register import Field
from validators.rows import Rows, World
from workbooks.build.content import PlainColumn, PlainSheet
from workbooks.paper.source import field_at


@dataclass(frozen=True, slots=True)
class WorkList:
    """One list for another system.

    Args:
        only: the rows that wait to be entered there.
        fields: what its screen asks, by fields of the register, followed through references.
        note: which rows these are, in a sentence.
    """

    code: str
    system: str
    titles: Titles
    register: str
    bureau: str
    serves: tuple[str, ...]
    only: Expression
    fields: tuple[str, ...]
    note: Titles

    @property
    def service(self) -> str:
        return self.bureau.partition("-")[0]

    def places(self, rows: Rows, world: World) -> list[int]:
        """Return which rows wait."""
        return [at for at, waits in enumerate(self.only.column(rows, world)) if waits]

    def sheet(self, rows: Rows, world: World, without: AbstractSet[int], lang: Lang) -> PlainSheet:
        """Return the list as a sheet, `without` the rows that are not right themselves."""
        asked = [field_at(register(self.register), path) for path in self.fields]
        columns = [rows.column(path, world) for path in self.fields]
        lines = [
            [_shown(field, column[at], lang) for field, column in zip(asked, columns, strict=True)]
            for at in self.places(rows, world)
            if at not in without
        ]
        heads = tuple(_column(field) for field in asked)
        return PlainSheet(self.titles, f"list_{self.code}", heads, lines, self.note)


def _column(field: Field) -> PlainColumn:
    is_day = isinstance(field.kind, DayKind)
    return PlainColumn(field.titles, field.kind.width_chars + 4, "day" if is_day else "text")


def _shown(field: Field, value: Any, lang: Lang) -> Any:
    return None if value is None else field.kind.show(value, lang)
