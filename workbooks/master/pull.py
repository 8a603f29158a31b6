"""What comes into a master: only the rows that moved since it was last brought up are looked at."""

from collections.abc import Mapping
from dataclasses import replace

from validators.catalogue import homes, register
from workbooks.ledger.merge import merge
from workbooks.ledger.rewind import later_changes, rewind
from workbooks.ledger.sheet import Memory as Given
from workbooks.ledger.sheet import Policy
from workbooks.ledger.state import State, Table
from workbooks.read import Book, SheetTable
from workbooks.read.memory import Memory
from workbooks.sync.known import Known, Ledgers
from workbooks.sync.run import Decided
from workbooks.sync.view import look

Rows = frozenset[str]


def moved_rows(memory: Memory, ledgers: Ledgers) -> dict[str, Rows | None]:
    """Return, by register of the master, the rows that may differ from it; None for all rows.

    A register of which nothing moved has no rows to look at, so its sheet is not even read.
    """
    found: dict[str, Rows | None] = {}
    for code in memory.versions:
        known = ledgers.known_of(register(code)) if code in homes() else None
        if known is None:
            continue
        given = memory.given.get(code, Given())
        joined = bool(known.state.table(code).links)
        later = later_changes(known.ledger.entries, code, given.vector)
        rows = {change.row for change in later}
        rows |= {row for row, _ in given.exceptions}
        found[code] = None if joined and rows else frozenset(rows)
    return found


def decide_pull(book: Book, ledgers: Ledgers, moved: Mapping[str, Rows | None]) -> Decided:
    """Return what a refresh would do: nothing of the master's goes out.

    A cell in which the head typed differs from its base, and is left alone.
    """
    office = ledgers.office
    decided = Decided(book, ledgers, office.now().isoformat(timespec="milliseconds"))
    for table in book.tables:
        known = ledgers.known_of(table.register)
        if known is not None:
            _decide(decided, table, known, moved.get(table.code))
    return decided


def _decide(decided: Decided, table: SheetTable, known: Known, rows: Rows | None) -> None:
    code, memory = table.code, decided.book.memory
    given = memory.given.get(code, Given())
    base = rewind(known.state, known.ledger.entries, {code: given.vector})
    head = known.state
    if table.narrowed and rows is not None:
        base, head = (_only(state, code, rows) for state in (base, head))
    here = replace(known, replayed=head)
    view = look(table, here, base, given, (), "", decided.ledgers.office.fresh)
    # Held back, as in a clerk's sheet: nothing is pushed, and what was typed here stays.
    view.sheet = replace(view.sheet, held=frozenset(view.ids))
    policy = Policy().of_look_up() if table.readonly else Policy()
    decided.views.append(view)
    decided.plans[code] = merge(view.base, view.sheet, head, policy)


def _only(state: State, code: str, names: Rows) -> State:
    """Return a state of which nothing is known but a few rows of one register."""
    table = state.table(code)
    rows = {name: table.rows[name] for name in sorted(names) if name in table.rows}
    return State({code: Table(rows, suspects=table.suspects & names)}, state.vector)


def note_unmoved(memory: Memory, ledgers: Ledgers, moved: Mapping[str, Rows | None]) -> None:
    """Note that a register of which nothing moved is up to date."""
    for code, rows in moved.items():
        known = ledgers.known_of(register(code))
        if rows == frozenset() and known is not None and code in memory.given:
            memory.given[code] = replace(memory.given[code], vector=known.ledger.head)
