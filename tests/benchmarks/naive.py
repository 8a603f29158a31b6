"""What one would write without Dafatir: the floors and the usual stacks that it is measured against."""

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal

import openpyxl
from pydantic import Field, StringConstraints, TypeAdapter, ValidationError, create_model
from python_calamine import CalamineWorkbook

from validators.kinds.choice import ChoiceKind
from validators.register import Declaration
from validators.register import Field as Column

_TEXT = Annotated[str, StringConstraints(min_length=1, max_length=250)]
_CODE = Annotated[str, StringConstraints(pattern=r"^\S.*$", max_length=40)]
_MONEY = Annotated[Decimal, Field(ge=0, max_digits=14, decimal_places=2)]
_PLAIN: dict[str, Any] = {
    "day": date,
    "clock": time,
    "count": Annotated[int, Field(ge=0)],
    "fiscal_year": Annotated[int, Field(ge=1900, le=2100)],
    "number": float,
    "percent": Annotated[float, Field(ge=0)],
    "money": _MONEY,
    "text": _TEXT,
    "note": Annotated[str, StringConstraints(min_length=1, max_length=2000)],
}


def plain_type(column: Column) -> Any:
    """Return the type that a programmer would give a column."""
    if isinstance(column.kind, ChoiceKind):
        return Literal[tuple(choice.titles.ar for choice in column.kind.options.values())]
    if column.kind.code == "flag":
        return Literal["نعم", "لا"]
    return _PLAIN.get(column.kind.code, _CODE)


def _list_of(column: Column) -> Any:
    return list[plain_type(column) | None]  # type: ignore[misc]  # The type is made at run time.


class Floor:
    """Read with calamine, validate column by column with bare pydantic type adapters."""

    def __init__(self, register: Declaration) -> None:
        self.register = register
        self.adapters: dict[str, TypeAdapter[Any]] = {
            column.titles.ar: TypeAdapter(_list_of(column)) for column in register.typed_fields
        }

    def read(self, path: Path) -> tuple[list[str], list[list[Any]]]:
        book = CalamineWorkbook.from_path(path, load_tables=True)
        table = book.get_table_by_name(self.register.code)
        return table.columns, table.to_python()

    def check(self, path: Path) -> int:
        """Return how many cells are wrong."""
        names, rows = self.read(path)
        return sum(
            self._wrong(self.adapters[name], [None if cell == "" else cell for cell in column])
            for name, column in zip(names, zip(*rows, strict=True), strict=True)
            if name in self.adapters
        )

    def _wrong(self, adapter: TypeAdapter[Any], column: Sequence[Any]) -> int:
        try:
            adapter.validate_python(column)
        except ValidationError as wrong:
            return wrong.error_count()
        return 0


def usual_sync(register: Declaration, mine: Path, master: Path, out: Path) -> int:
    """Load with openpyxl, validate row by row, load the master, write every row, save."""
    fields: dict[str, Any] = {
        column.name: (plain_type(column) | None, None) for column in register.typed_fields
    }
    model = create_model("Row", **fields)
    names = {column.titles.ar: column.name for column in register.typed_fields}
    book = openpyxl.load_workbook(mine, data_only=True)
    sheet = next(sheet for sheet in book.worksheets if register.code in sheet.tables)
    area = sheet[sheet.tables[register.code].ref]
    heads = [names.get(cell.value) for cell in area[0]]
    wrong = 0
    for cells in area[1:]:
        row = {name: cell.value for name, cell in zip(heads, cells, strict=True) if name}
        try:
            model(**row)
        except ValidationError:
            wrong += 1
    target = openpyxl.load_workbook(master)
    there = target.create_sheet("rows")
    for cells in area[1:]:
        there.append([cell.value for cell in cells])
    target.save(out)
    return wrong
