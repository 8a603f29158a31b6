"""Fields under other codes: a ledger keeps a field's first code for ever, a reader knows today's."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from workbooks.ledger.entry import Change, Entry

#: Of a register, the code that each code becomes.
Names = Callable[[str], Mapping[str, str]]


def renamed(entry: Entry, names: Names) -> Entry:
    """Return an entry with its fields under other codes; its seal stays that of its line.

    >>> from workbooks.ledger.entry import By
    >>> change = Change("set", "leaves", "r1", "days", 3, 5)
    >>> told = Entry(log="a", seq=1, audience="", service="", at="", by=By(""), changes=(change,))
    >>> renamed(told, lambda register: {"days": "length"}).changes[0].field
    'length'
    """
    known = {change.register: names(change.register) for change in entry.changes}
    if not any(known.values()):
        return entry
    changes = tuple(_renamed(change, known[change.register]) for change in entry.changes)
    return replace(entry, changes=changes)


def _renamed(change: Change, names: Mapping[str, str]) -> Change:
    if change.field in names:
        change = replace(change, field=names[change.field])
    if names.keys() & change.values.keys():
        values = {names.get(name, name): value for name, value in change.values.items()}
        change = replace(change, values=values)
    return change
