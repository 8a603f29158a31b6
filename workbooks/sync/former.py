"""The keys that rows bore before: a reference written to one of them is still understood."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from validators.catalogue import homes, register
from workbooks.ledger.entry import Change, Scalar
from workbooks.ledger.stored import written_in
from workbooks.sync.key import key_of, present_keys
from workbooks.sync.known import Ledgers
from workbooks.sync.numbering import Numbered
from workbooks.sync.series import serial_of
from workbooks.sync.view import View


def former_keys_in(ledgers: Ledgers, code: str) -> Mapping[str, str]:
    """Return the keys that living rows of a register bore before, each with the present one."""
    known = ledgers.known_of(register(code)) if code in homes() else None
    if known is None:
        return {}
    declared = register(code)
    retyped: dict[str, list[Change]] = defaultdict(list)
    for entry in known.ledger.entries:
        for change in entry.changes if code in written_in(entry) else ():
            if change.register == code and change.field in declared.key and not change.offered:
                retyped[change.row].append(change)
    return present_keys(declared, known.state.table(code), retyped)


def follow_numbers(views: Sequence[View], numbered: Iterable[Numbered]) -> None:
    """Retype references to rows that this sync numbered: they name a number that is no more."""
    renamed = _renamed(views, numbered)
    for view in views:
        for field in view.table.register.references:
            new = renamed.get(field.target, {}) if not field.by else {}
            for at, row in enumerate(view.ids if new else ()):
                said = view.sheet.rows[row].get(field.name)
                if said in new and row not in view.sheet.held:
                    view.write(at, field.name, new[said])


def _renamed(
    views: Iterable[View], numbered: Iterable[Numbered]
) -> Mapping[str, Mapping[Scalar, str]]:
    """Return by register the keys that numbered rows had, with those they have now."""
    by_code = {view.code: view for view in views}
    found: dict[str, dict[Scalar, str]] = defaultdict(dict)
    for one in numbered:
        declared = serial_of(register(one.register))
        values = by_code[one.register].sheet.rows.get(one.row)
        if declared is None or values is None or one.was is None:
            continue
        key = key_of(register(one.register))
        old, new = key(dict(values) | {declared.name: one.was}), key(values)
        if old is not None and new is not None:
            found[one.register][old] = new
    return found
