"""What a cache says of its ledger beside entries and rows: head, tails, files, links."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from workbooks.ledger.cache.form import pack, unpack
from workbooks.ledger.entry import WriteId
from workbooks.ledger.log import Tail
from workbooks.ledger.reading import Ledger
from workbooks.ledger.rows import Rows
from workbooks.ledger.state import Link, State, Table
from workbooks.ledger.vector import Seen, Vector

#: What a file of a log was when it was read: its size and its time.
Files = Mapping[str, tuple[int, float]]


@dataclass(frozen=True, slots=True)
class About:
    """All that must be right before anything else in a cache is believed."""

    edition: str
    entries: int
    head: Vector
    tails: Mapping[str, Tail]
    files: Files
    sizes: Mapping[str, int] = field(default_factory=dict)
    tables: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, edition: str, ledger: Ledger, state: State, files: Files) -> "About":
        tables = {code: _table_form(table) for code, table in state.tables.items()}
        sizes = {code: len(table.rows) for code, table in state.tables.items()}
        told = (len(ledger.entries), ledger.head, ledger.tails, files)
        return cls(edition, *told, sizes, tables)

    def form(self) -> bytes:
        told = asdict(self)
        told["head"] = {log: list(seen) for log, seen in self.head.items()}
        for tail in told["tails"].values():
            tail["seen"] = tail["seen"] and list(tail["seen"])
        return pack("ledger", told)

    @classmethod
    def read(cls, form: bytes) -> "About":
        """Read it back; raise `ValueError`, `KeyError` or `TypeError` at what is not it."""
        told = unpack("ledger", form)
        told["head"] = {log: Seen(*seen) for log, seen in told["head"].items()}
        told["tails"] = {log: _tail(tail) for log, tail in told["tails"].items()}
        told["files"] = {path: (size, time) for path, (size, time) in told["files"].items()}
        return cls(**told)

    def table(self, code: str, rows: Rows) -> Table:
        """Return a register's table over its rows."""
        told = self.tables[code]
        links, unlinked = ({_link(one) for one in told[name]} for name in ("links", "unlinked"))
        groups = {name: tuple(names) for name, names in told["groups"].items()}
        return Table(rows, links, unlinked, set(told["suspects"]), groups)


def _table_form(table: Table) -> dict[str, Any]:
    return {
        "links": [[*write, left, right] for write, left, right in sorted(table.links)],
        "unlinked": [[*write, left, right] for write, left, right in sorted(table.unlinked)],
        "suspects": sorted(table.suspects),
        "groups": table.groups,
    }


def _link(told: list[Any]) -> Link:
    log, seq, left, right = told
    return WriteId(log, seq), left, right


def _tail(told: dict[str, Any]) -> Tail:
    seen = told.pop("seen")
    return Tail(**told, seen=Seen(*seen) if seen else None)
