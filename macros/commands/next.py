"""Go from one finding to the next, line by line and sheet after sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.commands.check import check_book
from macros.problem import UseProblem
from validators.finding import Titles
from workbooks.package import Area
from workbooks.read import read_book
from workbooks.sync.result import Placed

COMMAND = Command(
    "next",
    Titles("الملاحظة التالية", "Remarque suivante"),
    Titles("اذهب إلى الخلية التالية التي فيها ملاحظة", "Aller à la prochaine cellule à revoir"),
    "next",
    serves=("ICT-SYS-11",),
    button=Button(
        Group.CHECK,
        2,
        "J",
        "Next finding",
        (Needs.SELECTION, Needs.REGISTERS, Needs.MEMORY),
        Returns.FINDINGS,
    ),
)

#: A sheet by its place in the workbook, a line, a column: what has none of them comes first.
Where = tuple[int, int, int]
START: Where = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Walk:
    """The findings of a workbook in the order in which a person meets them."""

    sheets: Sequence[str]
    findings: Sequence[Placed]

    def where(self, one: Placed) -> Where:
        """Return where a finding stands."""
        return self.sheets.index(one.sheet), one.line or 0, one.column or 0

    def cell(self, sheet: str, cells: str) -> Where:
        """Return where a selection begins; UseProblem for what the workbook has not."""
        try:
            area = Area.parse(cells)
            place = self.sheets.index(sheet)
        except ValueError as wrong:
            raise UseProblem("USE_008", value=f"{sheet}!{cells}") from wrong
        return place, area.top, 0 if ":" in cells else area.left

    def after(self, place: Where) -> list[Placed]:
        """Return all that is said of the first place behind another; nothing behind the last."""
        first = next((self.where(one) for one in self.findings if self.where(one) > place), None)
        return [one for one in self.findings if self.where(one) == first]


def walk(path: Path, today: date) -> Walk:
    """Check a workbook and put what was found in order; of one cell, the gravest stays first."""
    book = read_book(path)
    if not book.tables:
        raise UseProblem("USE_005", file=path.name)
    sheets = [sheet.name for sheet in book.package.sheets]
    found = Walk(sheets, check_book(book, today).findings)
    return Walk(sheets, sorted(found.findings, key=found.where))
