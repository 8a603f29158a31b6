"""One sync, in the steps of the protocol: read all, decide, commit to the ledger, write back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from validators.check import check_rows
from validators.finding import Finding
from validators.rows import Rows, World
from workbooks.ledger.entry import Change
from workbooks.ledger.keys import key_conflicts
from workbooks.ledger.merge import merge
from workbooks.ledger.plan import Conflict, Plan
from workbooks.ledger.replay import replay
from workbooks.ledger.rewind import rewind
from workbooks.ledger.sheet import Memory as Given
from workbooks.ledger.sheet import Policy
from workbooks.ledger.state import State
from workbooks.ledger.twins import join_twins
from workbooks.package import FileProblem, is_open_elsewhere
from workbooks.read import Book, SheetTable, read_book
from workbooks.sync.belong import by_audience, service_of
from workbooks.sync.coming import Coming
from workbooks.sync.former import follow_numbers, former_keys_in
from workbooks.sync.key import key_of
from workbooks.sync.known import Known, Ledgers
from workbooks.sync.log import Draft, choose_log
from workbooks.sync.look_up import typed_in
from workbooks.sync.numbering import Numbers, open_numbers
from workbooks.sync.office import Office
from workbooks.sync.owner import owns
from workbooks.sync.problem import ShareProblem
from workbooks.sync.result import Place, Unread
from workbooks.sync.share import Audience
from workbooks.sync.spent import explain, told_in
from workbooks.sync.view import View, forgiven, held_rows, look


@dataclass(slots=True)
class Decided:
    """All that a sync decided for one workbook, before anything is written."""

    book: Book
    ledgers: Ledgers
    at: str
    drafts: dict[str, Draft] = field(default_factory=dict)
    views: list[View] = field(default_factory=list)
    plans: dict[str, Plan] = field(default_factory=dict)
    findings: dict[str, list[Finding]] = field(default_factory=dict)
    numbers: Numbers | None = None
    unread: Mapping[Place, Unread] = field(default_factory=dict)
    beyond: bool = False  # Whether a look-up shows rows that its ledger has not.

    def of(self, audience: Audience) -> list[View]:
        """Return the views whose rows lie in one ledger."""
        return [view for view in self.views if view.known.audience == audience]


def open_book(path: Path, office: Office, *, for_writing: bool) -> Book:
    """Return a workbook that a sync may change; FileProblem when it may not."""
    if for_writing and is_open_elsewhere(path):
        raise FileProblem("FILE_010", file=path.name)
    return read_book(path, office.local)


def decide(
    book: Book,
    office: Office,
    policy: Policy,
    *,
    pull_only: bool = False,
    mend: bool = False,
    giver: Office | None = None,
) -> Decided:
    """Return what a sync would do: nothing is written.

    With `pull_only` nothing of the workbook's goes out and no cell that differs from its base is
    touched: the refresh of a master. With `mend`, as a sync that is carried out asks, lines that
    the share lost are put back first. With a `giver` rows get the numbers that it claims.
    """
    if book.memory.lost:
        book.memory.workbook = office.fresh()
    ledgers = Ledgers(office, service_of(book), book.memory.bureau)
    # All entries of one sync bear one time, so that an undo finds them together.
    decided = Decided(book, ledgers, office.now().isoformat(timespec="milliseconds"))
    if giver:
        decided.numbers = open_numbers(giver, book, decided.at)
    for audience, tables in by_audience(book, ledgers.service).items():
        _look_at(decided, audience, tables, mend=mend)
    world = _world(decided)
    for view in decided.views:
        _check(decided, view, world, pull_only=pull_only)
        _let_in(view, policy)
    if not pull_only:
        _excuse(decided, policy)
    if decided.numbers:
        _number(decided, decided.numbers)
    for view in decided.views:
        decided.plans[view.code] = _merged(decided, view, policy)
    if not pull_only:
        for name, draft in decided.drafts.items():
            _join_twins(decided, name, draft)
    return decided


def _look_at(decided: Decided, audience: Audience, tables: list[SheetTable], *, mend: bool) -> None:
    """Read one ledger, at the workbook's vectors and at its head, and look at its sheets."""
    memory, office = decided.book.memory, decided.ledgers.office
    known = (decided.ledgers.put_back if mend else decided.ledgers.of)(audience)
    if any(found.code == "LED_005" for found in known.ledger.findings):
        raise ShareProblem("SHARE_004")
    vectors = {t.code: memory.given.get(t.code, Given()).vector for t in tables}
    base = rewind(known.state, known.ledger.entries, vectors)
    draft = choose_log(audience, known, decided.book, office, decided.at)
    decided.drafts[audience.name] = draft
    for table in tables:
        if decided.numbers and not table.readonly:
            decided.numbers.redeem(table, known.state.table(table.code))
        given = memory.given.get(table.code, Given())
        view = look(table, known, base, given, draft.own, draft.log, office.fresh)
        decided.views.append(view)


def _world(decided: Decided) -> World:
    """Return what rows are checked against: the workbook's own tables, else the ledgers."""
    tables: dict[str, Rows] = {}
    for view in decided.views:
        if view.table.readonly and (rows := decided.ledgers.rows(view.code)):
            tables[view.code] = _with(rows, view.table.rows)
            decided.beyond |= len(tables[view.code]) > len(rows)
        else:
            tables[view.code] = view.table.rows
            decided.beyond |= view.table.readonly and len(view.table.rows) > 0
    today = decided.ledgers.office.now().date()
    former = partial(former_keys_in, decided.ledgers)
    spent = told_in(decided.book.memory)
    return World(tables, decided.ledgers.rows, today=today, former=former, spent=spent)


def _with(rows: Rows, look_up: Rows) -> Rows:
    """Add the rows that only the look-up shows: their owner may have them held back for now."""
    known = set(rows.keys)
    more = [at for at, key in enumerate(look_up.keys) if key is not None and key not in known]
    if not more:
        return rows
    extra = look_up.take(more)
    cells = {
        name: [*column, *extra.cells.get(name, [None] * len(extra))]
        for name, column in rows.cells.items()
    }
    return Rows(rows.register, cells, len(rows) + len(extra))


def _check(decided: Decided, view: View, world: World, *, pull_only: bool) -> None:
    """Hold back what is wrong."""
    findings: list[Finding] = []
    if view.table.readonly or pull_only:
        held = frozenset(view.ids)
        findings += typed_in(view) if view.table.readonly and not pull_only else []
    else:
        findings = [*view.table.findings, *check_rows(view.table.rows, world), *view.findings]
        findings = [forgiven(view, finding) for finding in findings]
        held = held_rows(view, findings)
    view.sheet = replace(view.sheet, held=held)
    decided.findings[view.code] = findings


def _let_in(view: View, policy: Policy) -> None:
    """Take rows for new that nobody remembers and a person calls hers: they get their numbers."""
    known = view.known.state.table(view.code)
    strange = view.sheet.two_way
    hers = {row for row in strange if policy.of_row(row) == "mine" and not known.knows(row)}
    view.sheet = replace(view.sheet, two_way=strange - hers)


def _excuse(decided: Decided, policy: Policy) -> None:
    """Hold nothing back for naming a row that this very sync brings, or brings back."""
    coming = Coming(decided.views, partial(_merged, decided, policy=policy))
    for view in decided.views:
        decided.findings[view.code] = coming.excuse(view, decided.findings[view.code])


def _number(decided: Decided, numbers: Numbers) -> None:
    """Number the rows that go out; a number that is another's holds its row back."""
    views = [view for view in decided.views if not view.table.readonly]
    for view in views:
        wrong = numbers.give(view)
        decided.findings[view.code] += wrong
        held = view.sheet.held | held_rows(view, wrong)
        numbered = frozenset(row for row, _ in view.written)
        view.sheet = replace(view.sheet, held=held, numbered=numbered)
        if numbers.office.exclusive:
            decided.book.memory.spent[view.code] = explain(view, decided.ledgers)
    follow_numbers(views, numbers.told)


def _merged(decided: Decided, view: View, policy: Policy) -> Plan:
    share = view.table.register.vanish_share
    bureau = decided.book.memory.bureau
    mine = replace(policy, mass_share=share, owner=owns, bureau=bureau)
    if view.table.readonly:
        mine = mine.of_look_up()
    return merge(view.base, view.sheet, view.known.state, mine)


def _join_twins(decided: Decided, name: str, draft: Draft) -> None:
    """Find rows that two PCs inserted under one key: equal ones are joined, others asked about."""
    views = [view for view in decided.views if view.known.audience.name == name]
    pushed = [c for view in views for c in decided.plans[view.code].push]
    after: Known = views[0].known
    state = replay([draft.entry(tuple(pushed))], after.state) if pushed else after.state
    for view in views:
        if view.table.readonly:
            continue
        twins = key_conflicts(state, view.code, key_of(view.table.register), owns)
        plan = decided.plans[view.code]
        asked = (_mine_first(c, state, draft.log) for c in twins.conflicts)
        plan = replace(plan, conflicts=(*plan.conflicts, *asked))
        joined = join_twins(plan, view.sheet, state, twins.aliases, owns)
        decided.plans[view.code] = joined


def _mine_first(one: Conflict, state: State, log: str) -> Conflict:
    """Of two rows of one key, call the one that this workbook inserted mine."""
    table = state.table(one.register)
    rows = [table.row(str(name)) for name in (one.mine, one.theirs)]
    mine, theirs = ([insert.stamp for insert in row.inserts] if row else [] for row in rows)
    if log in {stamp.id.log for stamp in mine} or log not in {stamp.id.log for stamp in theirs}:
        return one
    who, when = (mine[0].by.name, mine[0].at) if mine else ("", "")
    turned = one._replace(row=str(one.theirs), mine=one.theirs, theirs=one.mine)
    return turned._replace(who=who, when=when)


def changes_of(decided: Decided, audience: str) -> tuple[Change, ...]:
    """Return what goes to one ledger."""
    views = [view for view in decided.views if view.known.audience.name == audience]
    return tuple(c for view in views for c in decided.plans[view.code].push)
