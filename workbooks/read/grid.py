"""The values of a workbook's sheets, each read when first asked for."""

from collections.abc import Sequence
from functools import cached_property
from io import BytesIO
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from workbooks.package import Area, CellError, FileProblem, Package, Table

_CELLS_MAX = 40_000_000


class Grids:
    """The sheets' values: lines of cells from A1 on, "" for blank."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._read: dict[str, Sequence[Sequence[Any]]] = {}

    @cached_property
    def _calamine(self) -> CalamineWorkbook:
        data = BytesIO(self._package.archive.data)
        try:
            return CalamineWorkbook.from_filelike(data, load_tables=True)
        except CalamineError:  # A table that it does not understand is no reason to refuse cells.
            return CalamineWorkbook.from_filelike(BytesIO(self._package.archive.data))

    def of(self, sheet: str) -> Sequence[Sequence[Any]]:
        """Return the lines of a sheet; FileProblem if they are too many to hold."""
        if sheet not in self._read:
            rows, columns = self._package.scan(sheet).extent
            if rows * columns > _CELLS_MAX:
                what = f"{sheet}: {rows} × {columns}"
                raise FileProblem("FILE_006", file=self._package.path.name, what=what)
            lines = self._in_table(sheet, Area(1, 1, rows, columns))
            self._read[sheet] = lines if lines is not None else self._whole(sheet)
        return self._read[sheet]

    def _whole(self, sheet: str) -> list[list[Any]]:
        try:
            opened = self._calamine.get_sheet_by_name(sheet)
            return opened.to_python(skip_empty_area=False)
        except CalamineError as wrong:
            return self._plain(sheet, str(wrong))

    def _plain(self, sheet: str, wrong: str) -> list[list[Any]]:
        """Read a sheet that calamine cannot, as where parts bear unusual names; days as numbers."""
        if self._package.date1904:
            raise FileProblem("FILE_002", file=self._package.path.name, what=wrong)
        rows, columns = self._package.scan(sheet).extent
        lines: list[list[Any]] = [[""] * columns for _ in range(rows)]
        for (row, column), value in self._package.cells(sheet).items():
            held = "" if isinstance(value, CellError) else value
            lines[row - 1][column - 1] = float(held) if type(held) is int else held
        return lines

    def _in_table(self, sheet: str, extent: Area) -> list[list[Any]] | None:
        """Read a sheet that is one table below a few lines, None if there is more on it.

        python-calamine reads a sheet's XML twice, the second time for its merged cells, but once
        for a table: two fifths of a check's reading.
        """
        table = self._only_table(sheet, extent)
        if table is None:
            return None
        above = self._package.cells(sheet, Area(1, 1, table.ref.top, table.ref.right))
        # It reads the file itself: a large sheet need not be held twice.
        self._package.let_go_of(self._package.sheet(sheet).part)
        try:
            body = self._calamine.get_table_by_name(table.name).to_python()
        except (CalamineError, ValueError):
            return None
        width = table.ref.right
        if len(body) != table.ref.bottom - table.ref.top or any(len(row) != width for row in body):
            return None
        head: list[list[Any]] = [[""] * width for _ in range(table.ref.top)]
        for (row, column), value in above.items():
            head[row - 1][column - 1] = "" if isinstance(value, CellError) else value
        return head + body

    def _only_table(self, sheet: str, extent: Area) -> Table | None:
        for table in self._package.tables:
            ref = table.ref
            inside = (ref.left, ref.right, ref.bottom) == (1, extent.right, extent.bottom)
            if table.sheet == sheet and inside and not table.totals_row:
                return table
        return None
