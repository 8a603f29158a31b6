"""Write what has to be entered in another system as a list of its own."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.issue import ToPdf, Wish, issue_sheet, prove
from macros.problem import UseProblem
from validators.catalogue import register
from validators.check import check_rows
from validators.finding import Severity, Titles
from validators.rows import World
from workbooks.exchange.catalogue import exchanges
from workbooks.exchange.work_list import WorkList
from workbooks.read import read_book

COMMAND = Command(
    "export",
    Titles("تصدير", "Exporter"),
    Titles(
        "حضر لائحة ما يجب إدخاله في مسار أو مسير",
        "Préparer la liste de ce qui reste à saisir dans MASSAR ou MASIRH",
    ),
    "export",
    serves=("HRF-LEAVE-02", "EDU-MAP-08"),
    button=Button(
        Group.PAPER,
        4,
        "E",
        "Export",
        (Needs.REGISTERS,),
        Returns.FILE,
    ),
)


@dataclass(frozen=True, slots=True)
class Exported:
    """The list that was written, and the rows that an error keeps off it."""

    work_list: WorkList
    lines: int
    held: tuple[str, ...]


def export(wish: Wish, path: Path, today: date, to_pdf: ToPdf) -> Exported:
    """Write the list of a workbook's rows under a name that nobody has yet."""
    wanted = known(wish.code)
    prove(wish.out, to_pdf)
    book = read_book(path)
    table = book.table(wanted.register)
    if table is None:
        raise UseProblem("PAPER_001", file=path.name, register=register(wanted.register).titles)
    world = World({one.code: one.rows for one in book.tables}, today=today)
    found = [*table.findings, *check_rows(table.rows, world)]
    wrong = {one.row for one in found if one.severity is Severity.ERROR and one.row is not None}
    sheet = wanted.sheet(table.rows, world, wrong, wish.lang)
    issue_sheet(sheet, wanted.bureau, wish, to_pdf)
    held = [at for at in wanted.places(table.rows, world) if at in wrong]
    return Exported(wanted, len(sheet.rows), tuple(str(table.rows.label(at)) for at in held))


def known(code: str) -> WorkList:
    """Return a list by its code; UseProblem with the codes there are."""
    found = {one.code: one for one in exchanges() if isinstance(one, WorkList)}
    if code not in found:
        raise UseProblem("USE_006", value=code, known=" | ".join(found))
    return found[code]


def offered(path: Path) -> tuple[WorkList, ...]:
    """Return the lists that the registers of a workbook are enough for."""
    held = {table.code for table in read_book(path).tables}
    lists = (one for one in exchanges() if isinstance(one, WorkList))
    return tuple(one for one in lists if one.register in held)
