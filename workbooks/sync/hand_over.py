"""Some rows of an open workbook to the ledger: a sync that ends with its commit.

Nothing of the workbook is written and its memory stays where it is, so the next sync finds it as
after a close without saving (sync.md, steps 6 and 14): what was sent is not sent again.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from validators.check import check_rows
from validators.few import rules_of_few
from validators.finding import Finding, Severity
from workbooks.ledger.cache import SpoiltError
from workbooks.ledger.entry import Change, Entry
from workbooks.ledger.merge import merge
from workbooks.ledger.reading import forked, missing
from workbooks.ledger.recover import catch_up
from workbooks.ledger.rewind import rewind
from workbooks.ledger.sheet import Base, Policy, Sheet
from workbooks.ledger.sheet import Memory as Given
from workbooks.read.edition import newer, older
from workbooks.read.memory import Memory
from workbooks.read.sheet_table import Book, SheetTable
from workbooks.sync.append import append_alone
from workbooks.sync.belong import by_audience, service_of
from workbooks.sync.cells import SheetRows
from workbooks.sync.known import Known, Ledgers
from workbooks.sync.left import finding_at, goes
from workbooks.sync.log import Draft, choose_log
from workbooks.sync.named import world_of
from workbooks.sync.office import Office
from workbooks.sync.owner import owns
from workbooks.sync.problem import ShareProblem
from workbooks.sync.recognise import Recognised, recognise
from workbooks.sync.view import View, forgiven, held_rows

if TYPE_CHECKING:
    from workbooks.package import Package


@dataclass(slots=True)
class HandedOver:
    """What went to the ledger, what its errors hold back, and what is left for a sync."""

    table: SheetTable
    entries: tuple[Entry, ...] = ()
    held: list[Finding] = field(default_factory=list)
    left: list[Finding] = field(default_factory=list)

    @property
    def changes(self) -> list[Change]:
        return [change for entry in self.entries for change in entry.changes]

    @property
    def counts(self) -> tuple[int, int]:
        """How many rows and how many cells went out."""
        kinds = [change.kind for change in self.changes]
        return kinds.count("insert"), kinds.count("set")


class Named(NamedTuple):
    """As much of a package as is known of a workbook that is not read: its name."""

    path: Path


def hand_over(table: SheetTable, memory: Memory, path: Path, office: Office) -> HandedOver:
    """Send what the given rows of a register hold to its ledger.

    Args:
        table: the rows that take part; of the others nothing is said.
        memory: what their workbook remembers.
        path: where the workbook lies, which is neither read nor written.
        office: this PC at its share.
    """
    _prove(table, memory, path)
    book = Book(cast("Package", Named(path)), memory, [table])
    ledgers = Ledgers(office, service_of(book), memory.bureau, few=True)
    with office.local.lock(f"workbook-{path.absolute()}"):
        try:
            draft, changes, done = _decide(book, table, ledgers)
        except SpoiltError:
            ledgers.doubt()
            draft, changes, done = _decide(book, table, ledgers)
        office.heed()
        if changes:
            name = draft.audience.name
            if draft.log not in office.local.logs(memory.workbook, name):
                office.local.add_log(memory.workbook, name, draft.log)
            done.entries = append_alone(draft, changes, office, "sync")
    return done


def _prove(table: SheetTable, memory: Memory, path: Path) -> None:
    """Refuse what only a sync can make clear: whose rows these are, and what they were given."""
    code, columns = table.code, table.columns
    if table.readonly:
        raise ShareProblem("SHARE_019", sheet=table.sheet)
    if newer(memory):
        raise ShareProblem("SHARE_012", file=path.name, release=memory.release)
    known = not memory.lost and code in memory.given and memory.given[code].vector
    plain = not memory.learned.get(code) and memory.levels.get(code, 1) == 1
    if not known or not plain or older(memory) or not columns.identity or not columns.stamp:
        raise ShareProblem("SHARE_018", file=path.name)


def _decide(
    book: Book, table: SheetTable, ledgers: Ledgers
) -> tuple[Draft, list[Change], HandedOver]:
    """Return what goes to which log, and what does not."""
    audience = next(iter(by_audience(book, ledgers.service)), None)
    if audience is None or table.readonly:
        raise ShareProblem("SHARE_019", sheet=table.sheet)
    known, given = ledgers.of(audience), book.memory.given[table.code]
    if any(found.code == "LED_005" for found in known.ledger.findings):
        raise ShareProblem("SHARE_004")
    if missing(known.ledger.head, given.vector) or forked(known.ledger.entries, given.vector):
        raise ShareProblem("SHARE_018", file=book.package.path.name)
    at = ledgers.office.now().isoformat(timespec="milliseconds")
    draft = choose_log(audience, known, book, ledgers.office, at)
    view, recognised = _look(table, known, given, draft)
    world, rules = world_of(table.rows, ledgers), rules_of_few(table.register)
    told = [*table.findings, *check_rows(table.rows, world, rules)]
    told = [forgiven(view, one) for one in told]
    away = {view.ids[at] for at in recognised.left}
    view.sheet = replace(view.sheet, held=held_rows(view, told) | away)
    policy = Policy(mass_share=table.register.vanish_share, owner=owns, bureau=book.memory.bureau)
    changes, left = goes(merge(view.base, view.sheet, known.state, policy), view)
    waits = [finding_at(why, view, at) for at, why in sorted(recognised.left.items())]
    held = [one for one in told if one.severity is Severity.ERROR and one.row is not None]
    return draft, changes, HandedOver(table, held=held, left=[*waits, *left])


def _look(table: SheetTable, known: Known, given: Given, draft: Draft) -> tuple[View, Recognised]:
    """Return the rows under their identities, what was sent of them before taken as given."""
    base = rewind(known.state, known.ledger.entries, {table.code: given.vector})
    recognised = recognise(
        table, Base(base, given), known.state.table(table.code), draft.own, draft.office.fresh
    )
    rows = SheetRows(table.rows)
    rows.name(recognised.ids)
    sheet = Sheet(
        table.code,
        tuple(table.rows.cells),
        rows,
        new=recognised.new,
        key=table.register.key,
        part=True,
        log=draft.log,
        image=rows.image,
    )
    remembered = catch_up(Base(base, given), draft.own, sheet, owns) if draft.own else given
    return View(table, known, Base(base, remembered), sheet, list(recognised.ids)), recognised
