"""Expressions that read a small table of constants: an age by level, a delay by pace and step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from validators.expression import Expression, F

if TYPE_CHECKING:
    from validators.rows import Rows, World


@dataclass(frozen=True, eq=False)
class Looked(Expression):
    """What the table says of the fields' values; unknown where it says nothing."""

    table: Mapping[Any, Any]
    parts: tuple[Expression, ...]

    def column(self, rows: Rows, world: World) -> list[Any]:
        columns = [part.column(rows, world) for part in self.parts]
        keys = columns[0] if len(columns) == 1 else zip(*columns, strict=True)
        return [self.table.get(key) for key in keys]

    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for part in self.parts for name in part.names()))


def looked_up(table: Mapping[Any, Any], *fields: str) -> Looked:
    """Return what a table says of a field, or of several fields together."""
    return Looked(table, tuple(F(name) for name in fields))
