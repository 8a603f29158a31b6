"""What a sync would do, before anything is written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, NamedTuple

from workbooks.ledger.entry import NOTHING, Change, Entry, Scalar, WriteId
from workbooks.ledger.sheet import HERE, ROW, Exceptions, Given, Memory
from workbooks.ledger.vector import Vector, merge_vectors

ConflictKind = Literal["cell", "delete", "key", "two_way"]


class Pull(NamedTuple):
    """One write to the sheet, made only if the place still holds `before`."""

    kind: Literal["insert", "set", "delete", "rename"]
    register: str
    row: str
    field: str = ""
    before: Scalar = None
    after: Scalar = None
    values: Mapping[str, Scalar] = NOTHING
    other: str = ""
    given: Given | None = None  # What the memory keeps if this is not written.
    cells: Mapping[str, Given] = MappingProxyType({})  # Of a row to be deleted, the same by field.


class Conflict(NamedTuple):
    """One question for a person: base, mine, theirs, who wrote theirs and when.

    For a *delete*, mine and theirs say whether the row stays; for a *key* they are the two rows.
    `writes` are the writes displayed, which a settlement must name.
    """

    kind: ConflictKind
    register: str
    row: str
    field: str
    base: Scalar
    mine: Scalar
    theirs: Scalar
    who: str = ""
    when: str = ""
    writes: tuple[WriteId, ...] = ()

    @property
    def place(self) -> tuple[str, str, str]:
        return (self.register, self.row, self.field)


class Vanished(NamedTuple):
    """A row that the workbook was given and its sheet no longer has."""

    register: str
    row: str
    values: Mapping[str, Scalar]


class Proposed(NamedTuple):
    """A change of so many alike that it waits for a yes."""

    register: str
    row: str
    field: str
    before: Scalar
    after: Scalar


@dataclass(frozen=True, slots=True)
class Plan:
    """What a merge decided for one register."""

    register: str
    push: tuple[Change, ...] = ()
    pull: tuple[Pull, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    vanished: tuple[Vanished, ...] = ()
    proposed: tuple[Proposed, ...] = ()
    held: tuple[str, ...] = ()
    exceptions_after: Exceptions = field(default_factory=dict)
    vector_after: Vector = field(default_factory=dict)
    fields_after: frozenset[str] | None = None

    @property
    def quiet(self) -> bool:
        """Nothing to write on either side."""
        return not self.push and not self.pull

    def remember(self, entries: Iterable[Entry] = (), refused: Iterable[Pull] = ()) -> Memory:
        """Return what the workbook must remember once the plan is carried out.

        `entries` are those that hold the push, as sealed; `refused` are pulls that were not
        written because their place no longer held what was read.
        """
        entries = tuple(entries)
        places = {
            (c.row, c.field): e.id
            for e in entries
            for c in e.changes
            if c.register == self.register
        }
        kept = {
            place: given._replace(over=tuple(_resolved(given.over, places.get(place))))
            for place, given in self.exceptions_after.items()
        }
        for pull in refused:
            if pull.given is not None:
                kept[pull.row, pull.field if pull.kind == "set" else ROW] = pull.given
            kept.update({(pull.row, name): given for name, given in pull.cells.items()})
        own = [{entry.log: entry.seen} for entry in entries]
        return Memory(merge_vectors(self.vector_after, *own), kept, self.fields_after)

    def asked(self, entries: Iterable[Entry] = ()) -> tuple[Conflict, ...]:
        """Return the conflicts with what this plan's own entries wrote there: it is displayed too."""
        own = [(e.id, c) for e in entries for c in e.changes if c.register == self.register]
        asked: list[Conflict] = []
        for one in self.conflicts:
            here = {i for i, c in own if c.row == one.row and one.field in {ROW, c.field}}
            asked.append(one._replace(writes=tuple(sorted({*one.writes, *here}))))
        return tuple(asked)

    def __str__(self) -> str:
        return "\n".join(_lines(self))


def _resolved(over: tuple[WriteId, ...], written: WriteId | None) -> Iterator[WriteId]:
    for write in over:
        if write != HERE:
            yield write
        elif written is not None:
            yield written


def _lines(plan: Plan) -> Iterator[str]:
    for change in plan.push:
        what = f"{change.field}: {change.before!r} -> {change.after!r}" if change.field else ""
        offered = " offered" if change.offered else ""
        yield f"push {change.kind} {change.row} {what}{offered}".rstrip()
    for pull in plan.pull:
        what = f"{pull.field}: {pull.before!r} -> {pull.after!r}" if pull.field else pull.other
        yield f"pull {pull.kind} {pull.row} {what}".rstrip()
    for one in plan.conflicts:
        yield f"conflict {one.kind} {one.row} {one.field}: {one.mine!r} / {one.theirs!r}"
    yield from (f"vanished {one.row}" for one in plan.vanished)
    yield from (f"proposed {one.row} {one.field}" for one in plan.proposed)
    yield from (f"held {row}" for row in plan.held)
