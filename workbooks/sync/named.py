"""What a few rows are checked against: the rows that they name, looked up one by one in a ledger."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice

from validators.catalogue import homes, register
from validators.register import Declaration
from validators.rows import Rows, World
from workbooks.ledger.keys import bearers
from workbooks.ledger.state import Row, Table, shown_values
from workbooks.sync.key import key_of
from workbooks.sync.known import Ledgers, typed
from workbooks.sync.owner import owns


def world_of(rows: Rows, ledgers: Ledgers) -> World:
    """Return the world of a few rows of a register: of others, it knows those that they name."""
    today = ledgers.office.now().date()
    known, former = partial(_named, rows, ledgers), partial(_former, ledgers)
    return World({}, known, today=today, former=former)


def find_rows(table: Table, declared: Declaration, keys: frozenset[str]) -> Mapping[str, list[Row]]:
    """Return the living rows that bear some keys."""
    key = key_of(declared)
    found = bearers(table, keys, lambda row: key(shown_values(row, declared.code, owns)))
    rows = {str(key): map(table.row, names) for key, names in found.items()}
    return {key: [row for row in some if row] for key, some in rows.items()}


def _named(rows: Rows, ledgers: Ledgers, code: str) -> Rows | None:
    referring = [field for field in rows.register.references if field.target == code]
    if any(field.by for field in referring):
        return ledgers.rows(code)  # A part of a key is not looked up one by one.
    declared = register(code) if code in homes() else None
    known = ledgers.known_of(declared) if declared else None
    if declared is None or known is None:
        return None
    columns = (rows.cells.get(field.name, ()) for field in referring)
    keys = frozenset(str(key) for column in columns for key in column if key is not None)
    found = list(_these_or_any(known.state.table(code), declared, keys))
    values = typed(declared, [shown_values(row, code, owns) for row in found])
    if code == rows.register.code:
        return _joined(values, rows)
    return values if found else None


def _these_or_any(table: Table, declared: Declaration, keys: frozenset[str]) -> Iterator[Row]:
    """Yield the rows of some keys; if there are none, one that shows that the register has rows."""
    found = [row for some in find_rows(table, declared, keys).values() for row in some]
    yield from found or islice((row for row in table if row.alive), 1)


def _joined(ledgers: Rows, own: Rows) -> Rows:
    """Return the ledger's rows and those at hand, which are newer."""
    cells = {
        name: [*column, *(own.cells.get(name) or [None] * len(own))]
        for name, column in ledgers.cells.items()
    }
    return Rows(own.register, cells, len(ledgers) + len(own))


def _former(ledgers: Ledgers, code: str) -> Mapping[str, str]:
    from workbooks.sync.former import (  # noqa: PLC0415 - only a key that nobody bears asks for it.
        former_keys_in,
    )

    return former_keys_in(ledgers, code)
