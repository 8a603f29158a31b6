"""Replay once more, slow and plain: sets over the whole history, nothing kept between entries.

A write is live unless some change of its cell names it. A row stands unless its open deletes have
seen every write that is live in it. Rows that were called one are one.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from workbooks.ledger.entry import Change, Entry, Scalar, WriteId


class Said(NamedTuple):
    """One change and the entry that says it."""

    id: WriteId
    change: Change


class History:
    """All that was said of one register."""

    def __init__(self, entries: Iterable[Entry], register: str) -> None:
        """Take entries in any order, some of them twice."""
        once = {entry.id: entry for entry in entries}
        self.said = [
            Said(name, change)
            for name, entry in sorted(once.items())
            for change in entry.changes
            if change.register == register
        ]

    def of(self, names: frozenset[str], *kinds: str) -> Iterator[Said]:
        """Yield what was said of a row under any of its names."""
        return (one for one in self.said if one.change.row in names and one.change.kind in kinds)

    def names(self, row: str) -> frozenset[str]:
        """Return all names of a row: whatever links that nobody took back can reach."""
        undone = {
            (over, one.change.row, one.change.other)
            for one in self.said
            if one.change.kind == "withdraw" and one.change.other
            for over in one.change.over
        }
        links = [
            {one.change.row, one.change.other}
            for one in self.said
            if one.change.kind == "alias"
            and (one.id, one.change.row, one.change.other) not in undone
        ]
        found = {row}
        while more := set(chain.from_iterable(link for link in links if link & found)) - found:
            found |= more
        return frozenset(found)

    def rows(self) -> set[frozenset[str]]:
        """Return every row of which a write is known, by its names."""
        kinds = {"insert", "set", "delete", "keep", "withdraw"}
        plain = (o for o in self.said if o.change.kind in kinds and not o.change.other)
        return {self.names(one.change.row) for one in plain}

    def live(self, names: frozenset[str], field: str) -> list[tuple[WriteId, Scalar, bool]]:
        """Return the writes of a cell that nobody replaced: who, what, and whether it is offered."""
        replaced = {
            over
            for one in self.of(names, "set", "withdraw")
            if one.change.field == field
            for over in one.change.over
        }
        written = [
            (one.id, one.change.values[field], False)
            for one in self.of(names, "insert")
            if field in one.change.values
        ]
        written += [
            (one.id, one.change.after, one.change.offered)
            for one in self.of(names, "set")
            if one.change.field == field
        ]
        return sorted((one for one in written if one[0] not in replaced), key=str)

    def fields(self, names: frozenset[str]) -> set[str]:
        inserted = (one.change.values for one in self.of(names, "insert"))
        return {*chain.from_iterable(inserted), *(o.change.field for o in self.of(names, "set"))}

    def stands(self, names: frozenset[str]) -> bool:
        """Say whether a row is there."""
        kept = {over for one in self.of(names, "keep") for over in one.change.over}
        deletes = [one for one in self.of(names, "delete") if one.id not in kept]
        seen = {over for one in deletes for over in one.change.over}
        holds = {one.id for one in self.of(names, "insert", "keep")}
        for field in self.fields(names):
            holds |= {who for who, *_ in self.live(names, field)}
        return not deletes or bool(holds - seen)

    def shown(self, names: frozenset[str], field: str) -> Scalar:
        """Return what a cell shows: the first write that is not only offered."""
        live = sorted(
            (offered, who, str(value), value) for who, value, offered in self.live(names, field)
        )
        return live[0][3] if live else None
