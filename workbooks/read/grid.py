"""The values of a workbook's sheets, each read when first asked for."""

from functools import cached_property
from io import BytesIO
from typing import Any

from python_calamine import CalamineWorkbook

from workbooks.package import FileProblem, Package

_CELLS_MAX = 40_000_000


class Grids:
    """The sheets' values: lines of cells from A1 on, "" for blank."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._read: dict[str, list[list[Any]]] = {}

    @cached_property
    def _calamine(self) -> CalamineWorkbook:
        return CalamineWorkbook.from_filelike(BytesIO(self._package.archive.data))

    def of(self, sheet: str) -> list[list[Any]]:
        """Return the lines of a sheet; FileProblem if they are too many to hold."""
        if sheet not in self._read:
            rows, columns = self._package.scan(sheet).extent
            if rows * columns > _CELLS_MAX:
                what = f"{sheet}: {rows} × {columns}"
                raise FileProblem("FILE_006", file=self._package.path.name, what=what)
            opened = self._calamine.get_sheet_by_name(sheet)
            self._read[sheet] = opened.to_python(skip_empty_area=False)
        return self._read[sheet]
