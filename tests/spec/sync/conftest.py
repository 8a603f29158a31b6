"""A share in memory and clerks who type, sync, crash and settle: stories, and later the simulator."""

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

import pytest

from workbooks.ledger.entry import By, Change, Entry, EntryKind, Scalar, same
from workbooks.ledger.memory import MemoryDisk
from workbooks.ledger.merge import ASK, merge
from workbooks.ledger.plan import Conflict, Plan, Pull
from workbooks.ledger.port import FolderLedger
from workbooks.ledger.reading import Ledger, missing, seen_by
from workbooks.ledger.recover import catch_up
from workbooks.ledger.replay import replay, until
from workbooks.ledger.settle import Value, settle
from workbooks.ledger.sheet import Base, Memory, Policy, Sheet, Side
from workbooks.ledger.state import State, shown_values
from workbooks.ledger.undo import Undo, undo
from workbooks.ledger.vector import changed_since

REGISTER = "leaves"
Cut = Literal["before_append", "after_append", "unsaved"]


@dataclass
class Share:
    """One ledger on a disk in memory."""

    disk: MemoryDisk = field(default_factory=MemoryDisk)
    made: int = 0

    def fresh(self) -> str:
        self.made += 1
        return uuid.UUID(int=self.made).hex

    def read(self) -> Ledger:
        return FolderLedger(self.disk).read()

    def state(self) -> State:
        return replay(self.read().entries)

    def rows(self) -> list[dict[str, Scalar]]:
        return [shown_values(row) for row in self.state().table(REGISTER) if row.alive]


@dataclass
class Clerk:
    """A workbook and who types in it; a sync does what sync.md tells, step by step."""

    name: str
    share: Share
    fields: tuple[str, ...]
    log: str
    sheet: dict[str, dict[str, Scalar]] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    held: set[str] = field(default_factory=set)
    two_way: set[str] = field(default_factory=set)
    asked: tuple[Conflict, ...] = ()
    refuse: Callable[[Pull], bool] = lambda _pull: False

    def insert(self, **cells: Scalar) -> str:
        row = self.share.fresh()
        self.sheet[row] = {name: cells.get(name) for name in self.fields}
        return row

    def copy(self, name: str) -> "Clerk":
        """Copy the file and go on elsewhere: another log, the same memory."""
        rows = {row: dict(cells) for row, cells in self.sheet.items()}
        return replace(self, name=name, log=self.share.fresh(), sheet=rows, held=set(self.held))

    def plan(self, policy: Policy = ASK) -> Plan:
        return self._plan(self.share.read(), policy)

    def sync(self, policy: Policy = ASK, cut: Cut | None = None) -> Plan:
        ledger = self.share.read()
        plan = self._plan(ledger, policy)
        if cut == "before_append":
            return plan
        entries = self.write(ledger, plan.push) if plan.push else ()
        if cut == "after_append":
            return plan
        before = {row: dict(cells) for row, cells in self.sheet.items()}
        refused = [pull for pull in plan.pull if not self._carry_out(pull)]
        if cut == "unsaved":
            self.sheet = before
            return plan
        self.memory, self.asked = plan.remember(entries, refused), plan.asked(entries)
        self.two_way = set()
        return plan

    def write(
        self,
        ledger: Ledger,
        changes: Iterable[Change],
        kind: EntryKind = "sync",
        undoes: int | None = None,
    ) -> tuple[Entry, ...]:
        tail = ledger.tails.get(self.log)
        saw = changed_since(seen_by(ledger.entries, self.log), ledger.head)
        draft = Entry(
            log=self.log,
            seq=(tail.seq if tail else 0) + 1,
            audience="HRF",
            service="HRF",
            at="2026-01-01T08:00",
            by=By(self.name),
            saw={log: seen for log, seen in saw.items() if log != self.log},
            kind=kind,
            undoes=undoes,
        )
        return FolderLedger(self.share.disk).append(ledger, draft, changes)

    def settle(self, conflict: Conflict, answer: Side | Value) -> None:
        ledger = self.share.read()
        self.write(ledger, settle(replay(ledger.entries), conflict, answer), "settle")
        self.sync()

    def undo(self) -> Undo:
        ledger = self.share.read()
        taken = undo(ledger.entries, replay(ledger.entries), self.log)
        assert taken is not None
        self.write(ledger, taken.changes, "undo", taken.undoes)
        self.sync()
        return taken

    def _plan(self, ledger: Ledger, policy: Policy) -> Plan:
        base = Base(until(ledger.entries, {REGISTER: self.memory.vector}), self.memory)
        sheet = Sheet(
            REGISTER,
            self.fields,
            self.sheet,
            held=frozenset(self.held),
            two_way=frozenset(self.two_way),
            missing=bool(missing(ledger.head, self.memory.vector)),
            log=self.log,
        )
        known = self.memory.vector.get(self.log)
        mine = [
            e for e in ledger.entries if e.log == self.log and e.seq > (known.seq if known else 0)
        ]
        base = replace(base, memory=catch_up(base, mine, sheet))
        return merge(base, sheet, replay(ledger.entries, base.state), policy)

    def _carry_out(self, pull: Pull) -> bool:
        """Write one pull if its place still holds what was read."""
        if self.refuse(pull):
            return False
        if pull.kind == "insert":
            self.sheet[pull.row] = {name: pull.values.get(name) for name in self.fields}
        elif pull.kind == "delete":
            del self.sheet[pull.row]
        elif pull.kind == "rename":
            self.sheet[pull.other] = self.sheet.pop(pull.row)
            self.held = {pull.other if row == pull.row else row for row in self.held}
        elif same(self.sheet[pull.row][pull.field], pull.before):
            self.sheet[pull.row][pull.field] = pull.after
        else:
            return False
        return True


Office = Callable[..., tuple[Clerk, ...]]


@pytest.fixture
def share() -> Share:
    return Share()


@pytest.fixture
def office(share: Share) -> Office:
    """Clerks who all were given the same rows."""

    def open_office(*rows: Mapping[str, Scalar], clerks: int = 2) -> tuple[Clerk, ...]:
        fields = tuple(rows[0])
        names = ("Amal", "Badr", "Chama", "Driss")[:clerks]
        made = tuple(Clerk(name, share, fields, share.fresh()) for name in names)
        for row in rows:
            made[0].insert(**row)
        for clerk in made:
            clerk.sync()
        return made

    return open_office


@pytest.fixture
def story(office: Office, share: Share) -> Callable[..., Plan]:
    """Tell a story as a table: base, mine, theirs, then merged, here, there and asked."""

    def tell(table: str, policy: Policy = ASK) -> Plan:
        told = _parse(table)
        theirs, mine = office(*(row for row in told["base"] if row is not None))
        for clerk, label in ((mine, "mine"), (theirs, "theirs")):
            _type(clerk, told.get(label, []))
        theirs.sync()
        plan = mine.sync(policy)
        theirs.sync()
        _compare(told.get("merged"), share.rows())
        _compare(told.get("here"), list(mine.sheet.values()))
        _compare(told.get("there"), list(theirs.sheet.values()))
        for row in told.get("asked", [{}]):
            asked = {name for name, mark in (row or {}).items() if mark == "?"}
            assert {one.field or "row" for one in plan.conflicts} == asked
        for clerk in (mine, theirs):
            assert clerk.plan().quiet, "a second sync writes nothing"
        return plan

    return tell


def _parse(table: str) -> dict[str, list[dict[str, Scalar] | None]]:
    """Read the table; a line of dashes is a row that is not there."""
    head, *lines = [line.split("|") for line in table.strip("\n").splitlines() if "|" in line]
    names = [name.strip() for name in head[1:]]
    told: dict[str, list[dict[str, Scalar] | None]] = {}
    for label, *cells in lines:
        values = [cell.strip() for cell in cells]
        gone = all(value == "-" for value in values)
        row = None if gone else dict(zip(names, map(_scalar, values), strict=True))
        told.setdefault(label.strip(), []).append(row)
    return told


def _scalar(text: str) -> Scalar:
    return int(text) if text.isdigit() else text or None


def _type(clerk: Clerk, rows: list[dict[str, Scalar] | None]) -> None:
    places = list(clerk.sheet)
    for place, row in zip(places, rows, strict=False):
        if row is None:
            del clerk.sheet[place]
        else:
            clerk.sheet[place].update(row)
    for row in rows[len(places) :]:
        clerk.insert(**(row or {}))


def _compare(told: list[dict[str, Scalar] | None] | None, rows: list[dict[str, Scalar]]) -> None:
    if told is not None:
        key = str
        assert sorted(rows, key=key) == sorted((row for row in told if row is not None), key=key)
