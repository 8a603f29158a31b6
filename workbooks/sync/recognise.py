"""Who a few rows of a sheet are, where the others are not at hand: what is not plain waits for a sync."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from validators.finding import Problem
from workbooks.ledger.entry import Entry
from workbooks.ledger.recover import match_inserts
from workbooks.ledger.sheet import ROW, Base
from workbooks.ledger.state import Table
from workbooks.read.sheet_table import SheetTable
from workbooks.sync.findings import SYNC_010, SYNC_011
from workbooks.sync.key import key_of
from workbooks.sync.known import canonical
from workbooks.sync.named import find_rows
from workbooks.sync.series import serial_of


class Recognised(NamedTuple):
    """The rows' identities, those of them that are new, and by place why one waits for a sync."""

    ids: tuple[str, ...]
    new: frozenset[str]
    left: Mapping[int, Problem]


def recognise(
    table: SheetTable,
    base: Base,
    head: Table,
    own: Sequence[Entry],
    fresh: Callable[[], str],
) -> Recognised:
    """Return who the rows are.

    Args:
        table: the rows.
        base: what their workbook was given.
        head: the register's rows in the ledger.
        own: entries of the workbook that it does not remember: rows that were sent before.
        fresh: makes a new identity.
    """
    block, keys = table.block, table.rows.keys
    bare = [at for at, row in enumerate(block.ids) if row is None and block.stamps[at] is None]
    sent = _sent_before(table, bare, own)
    found = find_rows(head, table.register, frozenset(k for at in bare if (k := keys[at])))
    ids = {at: row for at, row in enumerate(block.ids) if row is not None} | sent
    numbered = serial_of(table.register) is not None
    times, left, new = Counter(ids.values()), dict[int, Problem](), set[str]()
    for at in range(len(block.ids)):
        row, bears = ids.get(at), found.get(keys[at] or "", [])
        if at in sent:
            plain = times[sent[at]] == 1 and all(one.id == row for one in bears)
        elif row is not None:
            plain = (
                times[row] == 1
                and block.stamps[at] == keys[at]
                and _is_given(row, table.code, base, head)
            )
        else:
            plain = at in bare and keys[at] is not None and not bears
        if row is None or not plain:
            ids[at] = fresh()
        if row is None and numbered:
            left[at] = SYNC_011
        elif not plain:
            left[at] = SYNC_010
        elif row is None:
            new.add(ids[at])
    return Recognised(tuple(ids[at] for at in range(len(block.ids))), frozenset(new), left)


def _sent_before(table: SheetTable, bare: Sequence[int], own: Sequence[Entry]) -> dict[int, str]:
    """Return the rows without identity that went to the ledger, and that no sync has named yet."""
    if not own:
        return {}
    values, key, found = canonical(table.rows), key_of(table.register), dict[int, str]()
    for log in dict.fromkeys(entry.log for entry in own):
        loose = {at: values[at] for at in bare if at not in found}
        said = [entry for entry in own if entry.log == log]
        found.update(match_inserts(said, table.code, loose, key))
    return found


def _is_given(row: str, code: str, base: Base, head: Table) -> bool:
    """Say whether a workbook was given a row, and it still goes by that name."""
    there = base.state.table(code).row(row)
    told = base.memory.exceptions.get((row, ROW))
    given = told.value is True if told else there is not None and there.alive and there.id == row
    return given and head.knows(row) and head.survivor(row) == row
