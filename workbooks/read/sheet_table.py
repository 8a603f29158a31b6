"""A workbook and its registers as a file or an open Excel shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from validators.finding import Finding
from validators.register import Declaration
from validators.rows import Rows
from workbooks.package import Area
from workbooks.read.block import Block
from workbooks.read.heading import Columns
from workbooks.read.memory import Memory

if TYPE_CHECKING:
    from workbooks.package import Package


@dataclass(slots=True)
class SheetTable:
    """One register on one sheet: its rows, where each cell stands, and what reading found.

    `strange` says that the sheet is one of ours and its workbook forgot what it was given.
    """

    register: Declaration
    sheet: str
    name: str | None
    area: Area
    columns: Columns
    block: Block
    rows: Rows
    findings: list[Finding]
    formulas: dict[tuple[str, int], bool] = field(default_factory=dict)
    totals: bool = False
    readonly: bool = False
    strange: bool = False
    lines: Mapping[int, Sequence[Any]] = field(default_factory=dict)
    narrowed: bool = False
    hidden: frozenset[int] = frozenset()  # Lines that a filter or a person hides.

    @property
    def fits(self) -> bool:
        """The table begins where its headings are: no other program moved one without the other."""
        return self.name is not None and self.area.top == self.columns.row

    @property
    def bottom(self) -> int:
        """Return the last line of the table, its totals not counted."""
        return self.area.bottom - self.totals

    @property
    def code(self) -> str:
        return self.register.code

    def line(self, place: int) -> int:
        """Return the Excel row of a row."""
        return self.block.lines[place]


@dataclass(slots=True)
class Book:
    """A workbook as read: nothing in it is trusted, everything in it is kept."""

    package: "Package"
    memory: Memory
    tables: list[SheetTable]

    def table(self, code: str) -> SheetTable | None:
        """Return the table of a register, None when the workbook has none."""
        return next((table for table in self.tables if table.code == code), None)
