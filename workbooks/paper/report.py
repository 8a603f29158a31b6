"""What a report is: the registers it is computed from, its columns, its chart, its computation."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from validators.finding import Lang, Titles
from validators.rows import World
from validators.service import ALL
from workbooks.build.content import Chart, PlainColumn, PlainSheet


@dataclass(frozen=True)
class Report:
    """One computed sheet, as the catalogue of reports declares it.

    Args:
        code: that of the mandate's table of computations, for ever.
        titles: what stands at its head.
        bureau: who makes it.
        serves: duties of the mandate.
        inputs: the registers without which it says nothing.
        columns: what a line of it shows.
        compute: its lines, from the rows of the registers alone; choices in the words of a language.
        note: how it is counted, in a sentence.
        chart: bars below the lines.
    """

    code: str
    titles: Titles
    bureau: str
    serves: tuple[str, ...]
    inputs: tuple[str, ...]
    columns: tuple[PlainColumn, ...]
    compute: Callable[[World, Lang], Sequence[Sequence[Any]]]
    note: Titles
    chart: Chart | None = None

    @property
    def service(self) -> str:
        return ALL if self.bureau == ALL else self.bureau.split("-")[0]

    def sheet(self, world: World, lang: Lang) -> PlainSheet:
        """Return the sheet of the report for the rows that a world holds."""
        rows, table = self.compute(world, lang), f"report_{self.code}"
        chart = self.chart if rows else None
        return PlainSheet(self.titles, table, self.columns, rows, self.note, chart)
