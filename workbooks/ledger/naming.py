"""Fields under other codes: a ledger keeps a field's first code for ever, a reader knows today's."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from workbooks.ledger.entry import Change, Entry, Scalar


class Naming(NamedTuple):
    """Of a register, what each field's code becomes, and of a field (then) each value."""

    fields: Mapping[str, str] = MappingProxyType({})
    values: Mapping[str, Mapping[str, str]] = MappingProxyType({})


Names = Callable[[str], Naming]


def renamed(entry: Entry, names: Names) -> Entry:
    """Return an entry with its fields and values under other codes; its seal stays its line's.

    >>> from workbooks.ledger.entry import By
    >>> change = Change("set", "leaves", "r1", "days", 3, 5)
    >>> told = Entry(log="a", seq=1, audience="", service="", at="", by=By(""), changes=(change,))
    >>> renamed(told, lambda register: Naming({"days": "length"})).changes[0].field
    'length'
    """
    known = {code: names(code) for code in {change.register for change in entry.changes}}
    if not any(any(naming) for naming in known.values()):
        return entry
    changes = tuple(_renamed(change, known[change.register]) for change in entry.changes)
    return entry._replace(changes=changes)


def _renamed(change: Change, naming: Naming) -> Change:
    fields = naming.fields
    name = fields.get(change.field, change.field)
    becomes = naming.values.get(name, {})
    values = {
        (now := fields.get(field, field)): _value(value, naming.values.get(now, {}))
        for field, value in change.values.items()
    }
    return change._replace(
        field=name,
        before=_value(change.before, becomes),
        after=_value(change.after, becomes),
        lost=tuple(_value(value, becomes) for value in change.lost),
        values=values,
    )


def _value(value: Scalar, becomes: Mapping[str, str]) -> Scalar:
    return becomes.get(value, value) if isinstance(value, str) else value
