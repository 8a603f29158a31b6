"""A clerk and a workbook: what they type, and a sync as the Sync button runs it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from addin.headless.simulator.paper import FIELDS, REGISTER, Paper, plainly
from addin.headless.simulator.share import PowerLostError
from addin.headless.simulator.world import LEDGER, Pc, World
from workbooks.ledger.entry import Change, Entry, EntryKind, Scalar, same
from workbooks.ledger.plan import Conflict, Plan, Pull
from workbooks.ledger.sheet import Policy
from workbooks.ledger.state import shown_values
from workbooks.package import FileProblem
from workbooks.sync.append import append_alone
from workbooks.sync.commit import commit_all, prepare_all, remember_all
from workbooks.sync.known import canonical
from workbooks.sync.problem import ShareProblem
from workbooks.sync.run import Decided, decide
from workbooks.sync.view import View

ASK = Policy()
Cells = dict[str, dict[str, Scalar]]


@dataclass(slots=True)
class Done:
    """One sync as it went: what was read, decided, written, and what stopped it."""

    clerk: "Clerk"
    policy: Policy
    before: Paper
    decided: Decided | None = None
    entries: tuple[Entry, ...] = ()
    refused: list[Pull] = field(default_factory=list)
    after: Paper | None = None
    wrong: Exception | None = None
    was_clean: bool = False
    typed_meanwhile: bool = False
    typed_over: set[tuple[str, str]] = field(default_factory=set)

    @property
    def view(self) -> View:
        assert self.decided is not None
        return self.decided.views[0]

    @property
    def plan(self) -> Plan:
        assert self.decided is not None
        return self.decided.plans[REGISTER]

    @property
    def went(self) -> bool:
        return self.wrong is None


@dataclass
class Clerk:
    """A person at a PC with a workbook."""

    name: str
    world: World
    pc: Pc
    path: str
    paper: Paper = field(default_factory=Paper)
    saves: list[tuple[Paper, Cells]] = field(default_factory=list)
    last: Cells = field(default_factory=dict)  # What the last sync left in the sheet, by row.
    before: Cells = field(default_factory=dict)  # What the sync before left, while one is checked.
    seen: dict[tuple[str, str], set[Scalar]] = field(default_factory=dict)
    sent_over: dict[tuple[str, str], set[Scalar]] = field(default_factory=dict)  # What stood there.
    asked: tuple[Conflict, ...] = ()
    clean: bool = False  # Synced, and nothing typed since.

    def decide(
        self, policy: Policy = ASK, paper: Paper | None = None, *, mend: bool = False
    ) -> Decided:
        """Return what a sync would do."""
        book = (paper or self.paper).book(self.path)
        return decide(book, self.world.office(self.pc, self.name), policy, mend=mend)

    def sync(self, policy: Policy = ASK, typing: Callable[[Paper], None] = lambda _: None) -> Done:
        """Run one sync; `typing` is what happens in the open workbook while it runs."""
        done = Done(self, policy, self.paper.copy(), was_clean=self.clean)
        self.before = self.last
        self._display(self.paper)
        try:
            self._sync(done, typing)
        except (PowerLostError, ShareProblem, FileProblem, OSError) as wrong:
            done.wrong, self.clean = wrong, False
        self.pc.power.again()
        self.pc.disk.gone = False
        return done

    def _sync(self, done: Done, typing: Callable[[Paper], None]) -> None:
        world, policy = self.world, done.policy
        office = world.office(self.pc, self.name)
        self.pc.power.step()  # The workbook is read.
        file = self.paper
        read = file.copy()
        done.decided = decided = self.decide(policy, read, mend=True)
        live = read.copy()
        typing(live)
        typed = live.copy()
        appends = prepare_all(decided)
        done.entries = tuple(a.entry for a in appends.get(LEDGER, ()))
        entries = {LEDGER: done.entries} if done.entries else {}
        done.refused = live.paste(done.view, read, done.plan.pull)
        remember_all(decided, entries, {REGISTER: done.refused}, office)
        live.memory = decided.book.memory
        self.pc.power.step()  # The new workbook lies beside the old one.
        self._refuse_stale(file)
        commit_all(decided, appends, office)
        self.pc.power.step()  # It takes the old one's place.
        self._refuse_stale(file)
        done.after = live.copy()
        self._save(done, live, typed)
        _note_typed(done, read, typed, live)
        self.asked = done.plan.asked(done.entries)
        done.typed_meanwhile = not typed.same(read)
        waits = done.plan.proposed or done.plan.held or done.refused or done.view.sheet.missing
        self.clean = not waits and not done.typed_meanwhile

    def _refuse_stale(self, read: Paper) -> None:
        """Leave a file alone that is no more what was read, as `Staged` does by its digest."""
        if self.paper is not read:
            raise FileProblem("FILE_009", file=self.path)

    def _wait(self, done: Done, old: dict[str, dict[str, Scalar]]) -> None:
        """Take back what waits: it is not yet synced, but for what others brought or wrote too."""
        missing = done.view.sheet.missing
        waits = old if missing else done.plan.held
        for row in waits:
            if row in self.last:
                self.last[row] = {**old.get(row, {}), **({} if missing else _agreed(done, row))}
        for pull in done.plan.pull:
            if pull.kind == "set" and pull.row in waits and pull not in done.refused:
                self.last.get(pull.row, {})[pull.field] = pull.after
        for one in done.plan.proposed:
            if one.row in self.last and one.field in old.get(one.row, {}):
                self.last[one.row] |= {one.field: old[one.row][one.field]}

    def _save(self, done: Done, live: Paper, typed: Paper) -> None:
        self.paper = live
        old, read = self.last, done.view.sheet.rows
        self.last = {row: dict(cells) for row, cells in cells_of(live).items()}
        during = canonical(typed.book(self.path).tables[0].rows)
        for row, cells in zip(done.view.ids, during, strict=True):
            for name, value in cells.items():  # What was typed meanwhile is not yet synced.
                if name in read[row] and read[row][name] != value:
                    done.typed_over.add((row, name))
                    self.last.setdefault(row, {})[name] = read[row][name]
        self._wait(done, old)
        self.saves.append((live.copy(), self.last))
        for row, shown in (*read.items(), *cells_of(live).items()):
            for name, value in shown.items():
                self.seen.setdefault((row, name), set()).add(value)
        for asked in done.plan.conflicts:
            place = self.seen.setdefault((asked.row, asked.field), set())
            place.update((asked.mine, asked.theirs))

    def _display(self, paper: Paper) -> None:
        for row, cells in cells_of(paper).items():
            for name, value in cells.items():
                self.seen.setdefault((row, name), set()).add(value)

    def write(
        self,
        decided: Decided,
        changes: tuple[Change, ...],
        kind: EntryKind,
        undoes: int | None = None,
    ) -> tuple[Entry, ...]:
        """Commit changes that a command made, as `answer` and `undo_last` do."""
        office = self.world.office(self.pc, self.name)
        return append_alone(decided.drafts[LEDGER], changes, office, kind, undoes)

    def copy(self, name: str, pc: Pc, path: str) -> "Clerk":
        """Return the same file in somebody else's hands."""
        seen = {place: set(values) for place, values in self.seen.items()}
        made = Clerk(name, self.world, pc, path, self.paper.copy(), last=self.last, seen=seen)
        made.saves = [(paper.copy(), last) for paper, last in self.saves]
        made.sent_over = {place: set(values) for place, values in self.sent_over.items()}
        return made

    def go_back(self, paper: Paper, last: Cells) -> None:
        """Take an old copy of the file."""
        self.paper, self.last, self.clean = paper.copy(), last, False


def _agreed(done: Done, row: str) -> dict[str, Scalar]:
    """Return the cells in which a row of the sheet says what the ledger does, whoever wrote it."""
    there = done.view.known.state.table(REGISTER).row(row)
    known = shown_values(there) if there and there.alive else {}
    cells = done.view.sheet.rows.get(row, {})
    return {n: value for n, value in cells.items() if n in known and same(value, known[n])}


def _note_typed(done: Done, read: Paper, typed: Paper, live: Paper) -> None:
    """Leave marked as typed what this sync did not take along."""
    plan = done.plan
    waits = {*plan.held, *(one.row for one in plan.proposed), *(one.row for one in done.refused)}
    before = {line.mark: line for line in read.lines}
    during = {line.mark: line for line in typed.lines}
    for line in live.lines:
        if line.mark in before and line.id not in waits and not done.view.sheet.missing:
            was, now = before[line.mark].cells, during[line.mark].cells
            line.typed = {n: was.get(n) for n in now if now[n] != was.get(n)}


def cells_of(paper: Paper) -> Cells:
    """Return the canonical cells of the lines that have an identity, the first of twins."""
    names = [name for name in FIELDS if name in paper.columns]
    found: Cells = {}
    for line in paper.filled():
        if line.id:
            said = {name: plainly(name, line.cells.get(name)) for name in names}
            cells = {name: value for name, (value, faulty) in said.items() if not faulty}
            found.setdefault(line.id, cells)
    return found


def shown_at(cells: Mapping[str, Scalar]) -> str:
    """Return a row as one line of a story."""
    return " ".join("-" if value is None else str(value) for value in cells.values())
