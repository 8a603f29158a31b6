"""Equal rows of one key are made one, on the sheet of whoever joins them too, and at once."""

from collections.abc import Iterable
from dataclasses import replace

from workbooks.ledger.entry import Change, Scalar, same
from workbooks.ledger.plan import Plan, Pull
from workbooks.ledger.sheet import ROW, Exceptions, Given, Sheet
from workbooks.ledger.state import Owner, State, join_rows, shown_values

_STAYS = Given("old", value=True)


def join_twins(
    plan: Plan,
    sheet: Sheet,
    state: State,
    aliases: Iterable[Change],
    owner: Owner | None = None,
) -> Plan:
    """Return the plan with these aliases, and its sheet showing each row once.

    `state` is the ledger's once the plan's own changes are in it. Where a row of the sheet may
    hold what the ledger has not, both stay in view, and the next sync weighs them.
    """
    groups: dict[str, list[str]] = {}
    for alias in aliases:
        groups.setdefault(alias.other, [alias.other]).append(alias.row)
        plan = replace(plan, push=(*plan.push, alias))
    for names in groups.values():
        plan = _joined(plan, sheet, state, names, owner)
    return plan


def _joined(plan: Plan, sheet: Sheet, state: State, names: list[str], owner: Owner | None) -> Plan:
    """Let one row stand for all, under the name that comes first."""
    first = names[0]
    here = [name for name in names if name in sheet.rows]
    coming = [pull.row for pull in plan.pull if pull.kind == "insert" and pull.row in names]
    stands, *more = here or [first]
    known = all(_shows(state, sheet, plan.register, name, owner) for name in (*here, *coming))
    if more or first not in (*here, *coming) or not known:
        there = [name for name in (*here, *coming) if name != first]
        kept: Exceptions = {(name, ROW): _STAYS for name in there if name not in sheet.two_way}
        kept = {**kept, **_as_it_was(state, sheet, plan.register, names, owner)}
        return replace(plan, exceptions_after={**kept, **plan.exceptions_after})
    gone = set(coming) - {stands}
    pulls = [pull for pull in plan.pull if pull.kind != "insert" or pull.row not in gone]
    if stands != first:
        pulls.append(Pull("rename", plan.register, stands, other=first, given=_STAYS))
    return replace(plan, pull=tuple(pulls))


def _as_it_was(
    state: State, sheet: Sheet, register: str, names: list[str], owner: Owner | None
) -> Exceptions:
    """Return what the first row showed by itself, where all as one will show something else."""
    rows = [row for name in names if (row := state.table(register).row(name))]
    if not rows or rows[0].id != names[0]:
        return {}
    own, joined = (shown_values(row, register, owner) for row in (rows[0], join_rows(rows)))
    return {
        (names[0], name): Given("old", own.get(name), tuple(w.id for w in rows[0].live(name)))
        for name in sheet.fields
        if not same(own.get(name), joined.get(name))
    }


def _shows(state: State, sheet: Sheet, register: str, name: str, owner: Owner | None) -> bool:
    """Say whether a row knows each column of the sheet, and the sheet holds what it shows."""
    row = state.table(register).row(name)
    values = shown_values(row, register, owner) if row else {}
    cells: dict[str, Scalar] = {**sheet.rows[name]} if name in sheet.rows else values
    return all(f in values and f in cells and same(cells[f], values[f]) for f in sheet.fields)
