"""A plan in the making: the sides of each row, and what was decided so far."""

from collections.abc import Iterator
from typing import NamedTuple

from workbooks.ledger.cell import Cell, Outcome, Place, merge_cell, unread
from workbooks.ledger.entry import Change, Scalar, WriteId, same
from workbooks.ledger.plan import Conflict, Plan, Proposed, Pull, Vanished
from workbooks.ledger.sheet import ROW, Base, Given, Policy, Sheet
from workbooks.ledger.state import Row, State, shown, shown_values
from workbooks.ledger.vector import merge_vectors


class Sides(NamedTuple):
    """A row of the sheet: its name there, the row at the base and at the head, and what it is."""

    here: str
    base: Row | None
    head: Row
    given: bool


class Draft:
    """Collects the decisions of one merge."""

    def __init__(self, base: Base, mine: Sheet, theirs: State, policy: Policy) -> None:
        """Take the three sides and the policy of a merge."""
        self.sheet, self.policy, self.memory = mine, policy, base.memory
        self.register = mine.register
        self.old, self.head = base.state.table(self.register), theirs.table(self.register)
        self.head_vector = theirs.vector
        self.columns = frozenset(mine.fields)
        self.push: list[Change] = []
        self.pull: list[Pull] = []
        self.conflicts: dict[tuple[str, str], Conflict] = {}
        self.vanished: list[Vanished] = []
        self.proposed: list[Proposed] = []
        self.held: list[str] = []
        self.exceptions: dict[tuple[str, str], Given] = {}
        self.waits: set[tuple[str, str]] = set()
        self._bases: dict[tuple[str, str], tuple[Row | None, Given]] = {}  # Asked more than once.
        self.proposals: set[tuple[str, str]] = set()  # Those of them that ask for a yes.
        self.refused: dict[tuple[str, str], Change | None] = {}  # Cells whose change is put back.

    def given(self, here: str) -> bool:
        """Say whether this workbook was given a row."""
        told = self.memory.exceptions.get((here, ROW))
        if told is not None:
            return told.value is True
        row = self.old.row(here)
        return row is not None and row.alive and row.id == here  # Not if an alias took it in.

    def sides(self, here: str) -> Sides | None:
        """Return the sides of a row of the sheet, None if the ledger does not know it."""
        head = self.head.row(here)
        return head and Sides(here, self.old.row(here), head, self.given(here))

    def base_of(self, here: str, row: Row | None, name: str) -> Given:
        """Return what a cell held when it was last agreed, and by which writes."""
        known = self._bases.get((here, name))
        if known is None or known[0] is not row:
            known = self._bases[here, name] = row, self._base_of(here, row, name)
        return known[1]

    def _base_of(self, here: str, row: Row | None, name: str) -> Given:
        told = self.memory.exceptions.get((here, name))
        if told is not None:
            return told._replace(kind="old") if told.kind == "proposed" else told
        if here in self.sheet.two_way or not self.given(here):
            return Given("unknown", None)
        if self.memory.fields is not None and name not in self.memory.fields:
            return Given("unknown", value=True)
        if row is None:  # Given by a sync that was cut: of its cells only what is told is known.
            return Given("unknown", None)
        live = row.live(name)
        write = shown(live, self.register, name, self.policy.owner)
        value = write.value if write else None
        return Given("old", value, tuple(w.id for w in live if same(w.value, value)))

    def cells(
        self, sides: Sides, quiet: frozenset[str] = frozenset()
    ) -> Iterator[tuple[Place, Cell]]:
        """Yield the cells of a row that could be read, but for some."""
        held, row = sides.here in self.sheet.held, self.sheet.rows[sides.here]
        for name in self.sheet.fields:
            if name in row and name not in quiet:
                given = self.base_of(sides.here, sides.base, name)
                value = given.value if (sides.here, name) in self.refused else row[name]
                waits = held or (sides.here, name) in self.waits
                cell = Cell(given, value, sides.head.live(name), waits)
                yield Place(self.register, sides.head.id, name, sides.here), cell

    def moved_cells(self, sides: Sides) -> Iterator[tuple[Place, Cell]]:
        """Yield the cells of a row that moved on a side; most of a row did not, which is told fast."""
        here, base, head = sides.here, sides.base, sides.head
        alone = base is not None and base.id == head.id == here and len(base.inserts) == 1
        if base is None or not alone or base.inserts != head.inserts:
            return self.cells(sides)
        if not sides.given or here in self.sheet.two_way:
            return self.cells(sides)
        told, fields, row = self.memory.exceptions, self.memory.fields, self.sheet.rows[here]
        values = base.inserts[0].values
        quiet = frozenset(
            name
            for name in self.sheet.fields
            if name in row
            and name not in base.cells
            and name not in head.cells
            and (here, name) not in told
            and (fields is None or name in fields)
            and same(row[name], values.get(name))
        )
        return self.cells(sides, quiet)

    def bases(self, sides: Sides) -> dict[str, Given]:
        """Return what each cell of a row held when it was last agreed, readable or not."""
        return {name: self.base_of(sides.here, sides.base, name) for name in self.sheet.fields}

    def note_unread(self, sides: Sides) -> None:
        """Remember the base of cells that could not be read, where it has moved."""
        held = self.sheet.rows[sides.here]
        for name in self.sheet.fields:
            if name not in held:
                place = Place(self.register, sides.head.id, name, sides.here)
                base = self.base_of(sides.here, sides.base, name)
                given = unread(base, sides.head.live(name), place, self.policy)
                if given is not None:
                    self.exceptions[sides.head.id, name] = given

    def seen(self, here: str) -> frozenset[WriteId]:
        """Return the writes of a row that its base showed: what a delete may name."""
        told = self.memory.exceptions.get((here, ROW))
        if told is not None and told.over:
            return frozenset(told.over)
        row = self.old.row(here)
        if row is None:
            return frozenset()
        writes = {i.stamp.id for i in row.inserts} | {stamp.id for stamp in row.keeps}
        for name in row.cells:
            writes.update(self.base_of(here, row, name).over)
        return frozenset(writes)

    def values(self, row: Row | None) -> dict[str, Scalar]:
        """Return what a row shows in the columns that the sheet has."""
        if row is None:
            return {}
        values = shown_values(row, self.register, self.policy.owner)
        return {name: value for name, value in values.items() if name in self.columns}

    def weigh(self, place: Place, cell: Cell) -> None:
        """Decide a cell; one whose change is refused goes back to what it was, and on from there."""
        outcome = merge_cell(place, cell, self.policy)
        if (place.here, place.field) in self.refused:
            after = outcome.pull.after if outcome.pull else cell.base.value
            typed = self.sheet.rows[place.here][place.field]
            back = Pull(
                "set", self.register, place.here, place.field, typed, after, given=cell.base
            )
            outcome = outcome._replace(pull=back)
        proposed = (place.here, place.field) in self.proposals and cell.base.kind != "unknown"
        if proposed and outcome.conflict is None:  # An offer that stands is asked about as one.
            outcome = outcome._replace(given=cell.base._replace(kind="proposed"))
        self.take(place, outcome)

    def waiting(self, here: str, name: str, base: Given) -> Given:
        """Return what to remember of a cell that waits: whether it was a person that is asked."""
        asked = (here, name) in self.proposals and base.kind == "old"
        return base._replace(kind="proposed") if asked else base

    def take(self, place: Place, outcome: Outcome) -> None:
        """Note the outcome of a cell."""
        if outcome.push is not None:
            self.push.append(outcome.push)
        if outcome.pull is not None:
            self.pull.append(outcome.pull)
        if outcome.conflict is not None:
            self.conflicts[place.row, place.field] = outcome.conflict
        if outcome.given is not None:
            self.exceptions[place.row, place.field] = outcome.given

    def rename(self, sides: Sides) -> None:
        """Give a row of the sheet the name that an alias gave it."""
        if sides.here != sides.head.id:
            given = Given("old", value=True)
            self.pull.append(
                Pull("rename", self.register, sides.here, other=sides.head.id, given=given)
            )

    def keep_exceptions(self, here: str) -> None:
        """Leave the memory of a row as it is."""
        names = (ROW, *self.sheet.fields)
        kept = ((here, name) for name in names if (here, name) in self.memory.exceptions)
        self.exceptions.update({place: self.memory.exceptions[place] for place in kept})

    def plan(self) -> Plan:
        """Return what was decided."""
        settled = [self.memory.vector, self.head_vector]
        given = self.memory.fields if self.sheet.missing else None
        return Plan(
            self.register,
            (*filter(None, self.refused.values()), *self.push),
            tuple(self.pull),
            tuple(self.conflicts[place] for place in sorted(self.conflicts)),
            tuple(self.vanished),
            tuple(self.proposed),
            tuple(self.held),
            self.exceptions,
            merge_vectors(*settled[: 1 if self.sheet.missing else 2]),
            self.columns if given is None else self.columns & given,
        )
