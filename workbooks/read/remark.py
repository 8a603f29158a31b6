"""What reading a sheet has to tell, beside what its cells say: errors, merges, headings."""

from collections.abc import Sequence
from typing import Any

from validators.finding import Finding, Problem, Titles
from validators.findings.cell import CELL_002, CELL_003, CELL_006
from validators.findings.sheet import (
    SHEET_001,
    SHEET_002,
    SHEET_003,
    SHEET_004,
    SHEET_005,
    SHEET_008,
)
from validators.register import Declaration
from validators.rows import Rows
from workbooks.package import column_letters
from workbooks.read.block import Block
from workbooks.read.heading import Columns


def special_findings(
    rows: Rows,
    block: Block,
    errors: dict[tuple[str, int], str],
    formulas: dict[tuple[str, int], bool],
    merged: set[tuple[str, int]],
) -> list[Finding]:
    """Return the findings on cells that hold no value of their own; they are never blanks."""
    found: list[Finding] = []
    told: list[tuple[tuple[str, int], Problem, str | None]] = []
    told += [(at, CELL_002, text) for at, text in errors.items()]
    told += [(at, CELL_003, None) for at, cached in formulas.items() if not cached]
    told += [(at, CELL_006, None) for at in merged if block.cells[at[0]][at[1]] is None]
    for (name, place), problem, text in told:
        rows.faulty.setdefault(name, set()).add(place)
        rows.cells[name][place] = None
        titles = rows.register.field(name).titles
        facts = {"field": titles, "value": text}
        found.append(Finding(problem, rows.register.code, place, name, text, facts))
    return found


def sheet_findings(
    declared: Declaration, columns: Columns, hidden: int, *, protected: bool = False
) -> list[Finding]:
    """Return what is to be said of the sheet as a whole: its columns, hidden rows, protection."""
    found: list[Finding] = []

    def tell(problem: Any, name: str | None, value: object, **facts: object) -> None:
        titles = {"field": declared.field(name).titles} if name else {}
        shown = {"value": value, **titles, **facts}
        found.append(Finding(problem, declared.code, None, name, value, shown))

    absent = [each for each in declared.typed_fields if each.name not in columns.of]
    for each in absent:
        if each.name in declared.key:
            tell(SHEET_003, each.name, None)
    if others := [each for each in absent if each.name not in declared.key]:
        names = Titles(
            "»، «".join(each.titles.ar for each in others),
            " », « ".join(each.titles.fr for each in others),
        )
        alone = others[0].name if len(others) == 1 else None
        tell(SHEET_001, alone, " ".join(each.name for each in others), fields=names)
    for name, numbers in columns.doubled.items():
        tell(SHEET_002, name, None, columns="، ".join(_letters(numbers)))
    for name, text in columns.renamed.items():
        tell(SHEET_004, name, text)
    if hidden:
        tell(SHEET_005, None, hidden, count=hidden)
    if protected:
        tell(SHEET_008, None, None)
    return found


def _letters(numbers: Sequence[int]) -> list[str]:
    return [column_letters(number) for number in numbers]
