"""What Excel's own objects tell of the sheet in front, as far as a button asks them."""

from types import SimpleNamespace
from typing import Any

_ADDRESS_MAX = 255


def cut(address: str) -> str:
    """Return as many whole areas of an address as Excel tells in one."""
    areas = address.split(",")
    while len(",".join(areas)) > _ADDRESS_MAX:
        areas.pop()
    return ",".join(areas)


def areas_of(address: str) -> Any:
    """Return a selection as COM knows it, area by area."""
    return SimpleNamespace(Areas=[SimpleNamespace(Address=area) for area in address.split(",")])


class FrontSheet:
    """Tables and hidden lines of a sheet, as COM names them."""

    def __init__(self, app: Any) -> None:
        self._app = app

    @property
    def _held(self) -> Any:
        self._app.answer()
        book = self._app.open[-1]
        return book.held[book.front]

    @property
    def ListObjects(self) -> list[Any]:  # noqa: N802 - Excel's own name.
        return [
            SimpleNamespace(
                Name=table.name,
                Range=SimpleNamespace(Address=table.ref),
                ShowTotals=bool(table.totalsRowCount),
            )
            for table in self._held.tables.values()
        ]

    def Rows(self, lines: str) -> Any:  # noqa: N802 - as above.
        top, bottom = map(int, lines.split(":"))
        dimensions = self._held.row_dimensions
        hidden = {bool(dimensions[line].hidden) for line in range(top, bottom + 1)}
        return SimpleNamespace(Hidden=hidden.pop() if len(hidden) == 1 else None)
