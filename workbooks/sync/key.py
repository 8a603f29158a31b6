"""What a row is known by: the key that references to it are written with."""

from collections.abc import Callable, Mapping

from validators.register import Declaration
from workbooks.ledger.entry import Change, Scalar
from workbooks.ledger.keys import former_keys
from workbooks.ledger.state import Table, shown_values
from workbooks.sync.owner import owns


def key_of(declared: Declaration) -> Callable[[Mapping[str, Scalar]], str | None]:
    """Return how a row's canonical values give its key, as references to it are written."""
    first, *others = declared.key

    def single(values: Mapping[str, Scalar]) -> str | None:
        part = values.get(first)
        return part if part is None else str(part)

    def key(values: Mapping[str, Scalar]) -> str | None:
        parts = [values.get(name) for name in declared.key]
        return None if None in parts else "/".join(str(part) for part in parts)

    return key if others else single


def present_keys(
    declared: Declaration, table: Table, retyped: Mapping[str, list[Change]]
) -> Mapping[str, str]:
    """Return the keys that rows bore before what was typed in them, each with the present one."""
    key = key_of(declared)
    found: dict[str, str] = {}
    for name, changes in retyped.items():
        row = table.row(name)
        present = key(shown_values(row, declared.code, owns)) if row and row.alive else None
        if row is None or present is None:
            continue
        values = dict(row.inserts[0].values) if row.inserts else {}
        shown = [values, *(values := values | {c.field: c.after} for c in changes)]
        found |= dict.fromkeys(map(str, former_keys(tuple(shown), key)), present)
    return {former: present for former, present in found.items() if former != present}
