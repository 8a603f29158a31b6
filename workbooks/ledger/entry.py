"""One entry of the ledger: who changed what, having seen what."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, Never, TypeAlias, get_args

from workbooks.ledger.vector import LOG_NAME, SEAL_SHORT_CHARS, Seen, Vector

FORMAT = 1
Scalar: TypeAlias = str | int | float | bool | None
ChangeKind = Literal["insert", "set", "withdraw", "delete", "keep", "alias"]
EntryKind = Literal["sync", "undo", "settle", "restore", "retire", "lost"]
CHANGE_KINDS = frozenset(get_args(ChangeKind))
ENTRY_KINDS = frozenset(get_args(EntryKind))
NOTHING: Mapping[str, Never] = {}
_ID = re.compile(rf"({LOG_NAME.pattern}):([1-9][0-9]{{0,14}})")


class WriteId(NamedTuple):
    """The name of what one entry wrote in a cell or row; an entry writes a cell at most once."""

    log: str
    seq: int

    def __str__(self) -> str:
        return f"{self.log}:{self.seq}"


class By(NamedTuple):
    """Who made an entry: the name given, the system account, the machine, the workbook's bureau."""

    name: str
    account: str = ""
    machine: str = ""
    bureau: str = ""


class Change(NamedTuple):
    """One change, and by name (`over`) the writes which it replaces; it replaces no others.

    A *set* writes a cell, an *offered* one beside the shown value. A *withdraw* takes offered
    writes or an alias back. A *delete* names the writes of the row it saw; a *keep* names deletes.
    An *alias* says that `row` and `other` are one. `lost` are values given up unwritten.
    """

    kind: ChangeKind
    register: str
    row: str
    field: str = ""
    before: Scalar = None
    after: Scalar = None
    over: tuple[WriteId, ...] = ()
    offered: bool = False
    lost: tuple[Scalar, ...] = ()
    values: Mapping[str, Scalar] = NOTHING
    other: str = ""
    extra: Mapping[str, object] = NOTHING


class Entry(NamedTuple):
    """One sync, undo or settlement of one log; `saw` holds only what moved since the last one."""

    log: str
    seq: int
    audience: str
    service: str
    at: str
    by: By
    saw: Vector = NOTHING
    changes: Sequence[Change] = ()
    kind: EntryKind = "sync"
    part: int = 1
    parts: int = 1
    undoes: int | None = None
    declared_lost: Mapping[str, int] = NOTHING
    extra: Mapping[str, object] = NOTHING
    prev: str = ""
    seal: str = ""

    @property
    def id(self) -> WriteId:
        return WriteId(self.log, self.seq)

    @property
    def seen(self) -> Seen:
        """This entry as a component of a vector."""
        return Seen(self.seq, self.seal[:SEAL_SHORT_CHARS])


@lru_cache(maxsize=65536)
def parse_id(text: str) -> WriteId:
    """Read a write's name; raise `ValueError` at anything else.

    >>> str(parse_id("00000000000000000000000000000001:12"))
    '00000000000000000000000000000001:12'
    """
    match = _ID.fullmatch(text)
    if match is None:
        raise ValueError(f"not a write id: {text[:80]!r}")
    return WriteId(match[1], int(match[2]))


def same(left: Scalar, right: Scalar) -> bool:
    """Say whether two canonical values are one; a truth is no number, 3.0 is 3, and so is "3".

    >>> same(3, 3.0), same("3", 3), same("03", 3), same(1, True), same(None, "")
    (True, True, False, False, False)
    """
    if left is None or right is None or type(left) is type(right):
        return left == right
    return _plain(left) == _plain(right)


def _plain(value: Scalar) -> Scalar:
    """Return a number as the text of its digits: a field may have been a text in an older version.

    Were these two values, programs of both versions would write over each other at every sync.
    """
    if value is None or isinstance(value, bool | str):
        return value
    return str(int(value) if value % 1 == 0 else value)
