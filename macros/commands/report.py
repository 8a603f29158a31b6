"""Compute a report from a workbook's registers, or from those of a share, and write it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.issue import ToPdf, Wish, issue_sheet, prove
from macros.problem import UseProblem
from validators.catalogue import register
from validators.finding import Titles
from validators.rows import Rows, World
from validators.service import ALL
from workbooks.paper.catalogue import report, reports
from workbooks.paper.report import Report
from workbooks.read import read_book
from workbooks.sync.known import Ledgers
from workbooks.sync.office import Office
from workbooks.sync.share import services_on

COMMAND = Command(
    "report",
    Titles("تقرير", "Rapport"),
    Titles(
        "أنجز تقريرا محسوبا من سجلات هذا الملف",
        "Établir un rapport calculé sur les registres de ce classeur",
    ),
    "report",
    serves=("EDU-STAT-05", "ICT-SYS-07"),
    button=Button(
        Group.PAPER,
        2,
        "O",
        "Report",
        (Needs.REGISTERS,),
        Returns.FILE,
    ),
)


@dataclass(frozen=True, slots=True)
class Reported:
    """The report that was written, and how many lines it has."""

    report: Report
    lines: int


def of_file(wish: Wish, path: Path, today: date, to_pdf: ToPdf) -> Reported:
    """Write a report on the registers of a workbook, all of which must be there."""
    wanted = known(wish.code)
    prove(wish.out, to_pdf)
    tables = {table.code: table.rows for table in read_book(path).tables}
    for code in wanted.inputs:
        if code not in tables:
            raise UseProblem("PAPER_001", file=path.name, register=register(code).titles)
    return _written(wanted, wish, World(tables, today=today), to_pdf)


def of_share(wish: Wish, office: Office, today: date, to_pdf: ToPdf) -> Reported:
    """Write a report on a share's ledgers; a register that nobody has filled yet has no rows."""
    wanted = known(wish.code)
    prove(wish.out, to_pdf)
    services = [wanted.service] if wanted.service != ALL else services_on(office.share)
    ledgers = [Ledgers(office, service) for service in services]

    def held(code: str) -> Rows | None:
        parts = [one.rows(code) for one in ledgers]
        rows = [row for part in parts if part is not None for row in part]
        return Rows.of(register(code), rows) if rows else None

    tables = {code: held(code) or Rows.of(register(code), []) for code in wanted.inputs}
    return _written(wanted, wish, World(tables, held, today), to_pdf)


def known(code: str) -> Report:
    """Return a report by its code; UseProblem with the codes there are."""
    codes = [one.code for one in reports()]
    if code not in codes:
        raise UseProblem("USE_006", value=code, known=" | ".join(codes))
    return report(code)


def offered(path: Path) -> tuple[Report, ...]:
    """Return the reports that the registers of a workbook are enough for."""
    held = {table.code for table in read_book(path).tables}
    return tuple(one for one in reports() if held.issuperset(one.inputs))


def _written(wanted: Report, wish: Wish, world: World, to_pdf: ToPdf) -> Reported:
    sheet = wanted.sheet(world, wish.lang)
    issue_sheet(sheet, wanted.bureau, wish, to_pdf)
    return Reported(wanted, len(sheet.rows))
