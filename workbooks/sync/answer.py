"""Answers to conflicts, and other changes that a person asks for: committed alone, then synced."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from validators.catalogue import homes, register
from validators.finding import Titles
from validators.kinds.serial import is_final
from validators.register import Declaration, Field
from validators.text import fold
from workbooks.ledger.entry import Change, Scalar, same
from workbooks.ledger.plan import Conflict, Plan
from workbooks.ledger.settle import Value, make_one, settle
from workbooks.ledger.sheet import Policy, Side
from workbooks.ledger.state import shown_values
from workbooks.ledger.undo import Kept, undo
from workbooks.package import Package
from workbooks.sync.append import append_alone
from workbooks.sync.asked import ANSWERS, ROW, STAYS, decisions
from workbooks.sync.key import key_of
from workbooks.sync.log import Draft
from workbooks.sync.office import Office
from workbooks.sync.owner import owns
from workbooks.sync.problem import ShareProblem
from workbooks.sync.result import Asked, Place, Unread
from workbooks.sync.run import Decided, decide, open_book
from workbooks.sync.series import serial_of
from workbooks.sync.tell import asked_of
from workbooks.sync.view import View

_SETTLED = "SHARE_008"
_SIDES: Mapping[bool, Side] = {True: "mine", False: "theirs"}  # Whether a row stays.


Words = Mapping[str, Side]  # By the row's identity.


def answer(path: Path, office: Office, code: str, key: str, field: str, word: str) -> Words:
    """Settle one conflict of a workbook: mine, theirs, or =value. The next sync brings it home.

    Of a row that nobody remembers the ledger can be told nothing: the next sync must know the word.
    """
    decided = decide(open_book(path, office, for_writing=True), office, Policy())
    declared = _declared_in(decided, code)
    one = _find(decided, declared, key, field)
    if one.conflict.kind == "two_way" and not one.conflict.field:
        said = _side(one, word)
        return {one.conflict.row: said if isinstance(said, str) else _SIDES[said.value is True]}
    view = next(view for view in decided.views if view.code == declared.code)
    changes = _changes(one, view, decided.plans[view.code], word)
    append_alone(decided.drafts[view.known.audience.name], changes, office, "settle")
    return {}


def _declared_in(decided: Decided, name: str) -> Declaration:
    """Return a register of the workbook by its code or one of its titles."""
    for view in decided.views:
        declared = view.table.register
        if name == declared.code or fold(name) in {fold(title) for title in declared.titles}:
            return declared
    file = decided.book.package.path.name
    raise ShareProblem("SHARE_017", register=declared_by(name).titles, file=file)


def declared_by(code: str) -> Declaration:
    """Return a register by its code or one of its titles."""
    if code in homes():
        return register(code)
    for each in homes():
        if fold(code) in {fold(title) for title in register(each).titles}:
            return register(each)
    raise ShareProblem("SHARE_007", value=code)


def named(declared: Declaration, *words: str) -> Titles:
    """Return a register's titles followed by the words that name a row, cell or entry in it."""
    after = " ".join(("", *words)).rstrip()
    return Titles(f"{declared.titles.ar}{after}", f"{declared.titles.fr}{after}")


def field_by(declared: Declaration, name: str) -> Field | None:
    """Return a field by its code or one of its titles."""
    wanted = fold(name)
    for each in declared.fields:
        if name == each.name or wanted in {fold(title) for title in each.titles}:
            return each
    return None


def _find(decided: Decided, declared: Declaration, key: str, field: str) -> Asked:
    wanted = field_by(declared, field)
    for one in asked_of(decided, {}):
        about = one.conflict.field or declared.key[-1]
        if one.register is declared and one.key == key:
            if wanted is not None and (about == wanted.name or one.conflict.kind == "key"):
                return one
            if not one.conflict.field and fold(field) in {"", *map(fold, ROW)}:
                return one
    raise ShareProblem(_SETTLED, value=named(declared, key, field))


def _changes(one: Asked, view: View, plan: Plan, word: str) -> tuple[Change, ...]:
    conflict, state = one.conflict, view.known.state
    if conflict.kind == "key":
        if word.startswith("="):
            return (_retyped(one, view, word[1:]),)
        side: Side = "mine" if word == "mine" else "theirs"
        if state.table(view.code).survivor(conflict.row) == conflict.theirs:
            return tuple(_of_twin(conflict.row, view, plan, side))
        return make_one(state, view.code, str(conflict.mine), str(conflict.theirs), side, owns)
    return settle(state, conflict, _side(one, word), owns)


def _of_twin(here: str, view: View, plan: Plan, side: Side) -> Iterator[Change]:
    """Two rows of the sheet are one by now: say of each cell typed in the second if it stands."""
    row = view.known.state.table(view.code).row(here)
    shown = shown_values(row, view.code, owns) if row else {}
    for name, value in view.sheet.rows[here].items():
        base = plan.exceptions_after.get((here, name))
        if row is not None and base is not None and not same(value, base.value):
            ids = tuple(write.id for write in row.live(name))
            sides = (base.value, value, shown.get(name))
            asked = Conflict("cell", view.code, here, name, *sides, writes=ids)
            yield from settle(view.known.state, asked, side, owns)


def _side(one: Asked, word: str) -> Side | Value:
    """Return what a word says of a cell; of a row it says which side, or that it stays or goes."""
    conflict, text = one.conflict, word.removeprefix("=")
    if word == text:
        return "mine" if word == "mine" else "theirs"
    if conflict.field:
        return Value(_read(one, conflict.field, text))
    for stays, words in STAYS.items():
        if fold(text) in map(fold, words):
            return Value(stays)
    known = " | ".join(word for words in STAYS.values() for word in words)
    raise ShareProblem("SHARE_013", value=text, known=known)


def _retyped(one: Asked, view: View, text: str) -> Change:
    """Two rows of one key are two things: the one inserted later gets another key."""
    name = one.register.key[-1]
    row = view.known.state.table(view.code).row(one.conflict.row)
    live = row.live(name) if row else ()
    before = live[0].value if live else None
    over = tuple(write.id for write in live)
    after = _read(one, name, text)
    return Change("set", view.code, one.conflict.row, name, before, after, over)


def _read(one: Asked, name: str, text: str) -> Scalar:
    """Read a typed answer as its field is read; ShareProblem when it cannot be."""
    kind = one.register.field(name).kind
    value, problem, facts = kind.read(text)
    if problem and value is None:
        shown = {"field": one.register.field(name).titles, "value": text, **facts}
        message = problem.message(shown)
        raise ShareProblem("SHARE_009", ar=message.ar, fr=message.fr)
    return None if value is None else kind.dump(value)


class Answered(NamedTuple):
    """What decisions of the sheet of conflicts came to: how many are in the ledger, what waits.

    `rows` are words that the sync itself must carry out; `unread` could not be understood.
    """

    settled: int
    unread: Mapping[Place, Unread]
    rows: Words


def answer_sheet(path: Path, office: Office) -> Answered:
    """Settle what a person decided on the workbook's sheet of conflicts."""
    settled, unread = 0, {}
    rows: dict[str, Side] = {}
    words = {fold(title): side for side, titles in ANSWERS.items() for title in (*titles, side)}
    for place, said in decisions(Package.open(path)):
        word = words.get(fold(said), f"={said.removeprefix('=')}")
        try:
            said_of_row = answer(path, office, *place, word)
        except ShareProblem as problem:
            if problem.code != _SETTLED:  # Nobody need say again what was settled elsewhere.
                unread[place] = Unread(said, Titles(problem.ar, problem.fr))
        else:
            rows |= said_of_row
            settled += not said_of_row
    return Answered(settled, unread, rows)


class Undone(NamedTuple):
    """What an undo took back, and what it had to leave."""

    changes: tuple[tuple[Declaration, str, Change], ...]
    kept: tuple[tuple[Declaration, str, Kept], ...]


def undo_last(path: Path, office: Office) -> Undone:
    """Take back the last sync of a workbook, in each ledger it wrote to."""
    decided = decide(open_book(path, office, for_writing=True), office, Policy())
    latest = _latest(decided)
    done: list[tuple[Declaration, str, Change]] = []
    left: list[tuple[Declaration, str, Kept]] = []
    for draft in latest:
        known = draft.known
        taken = undo(known.ledger.entries, known.state, draft.log)
        if taken is None:
            continue
        changes = [change for change in taken.changes if not _is_spent(change)]
        spent = [
            Kept(c.register, c.row, c.field, "number_spent") for c in taken.changes if _is_spent(c)
        ]
        done += [(register(c.register), _key(draft, c.register, c.row), c) for c in changes]
        kept = (*taken.kept, *spent)
        left += [(register(k.register), _key(draft, k.register, k.row), k) for k in kept]
        append_alone(draft, changes, office, "undo", taken.undoes)
    return Undone(tuple(done), tuple(left))


def _is_spent(change: Change) -> bool:
    """Say whether a change takes a number back: one that the share gave stays given."""
    serial = serial_of(register(change.register))
    return serial is not None and change.field == serial.name and is_final(change.before)


def _latest(decided: Decided) -> list[Draft]:
    """Return the drafts whose log took part in the workbook's last sync, by its time."""
    ends: dict[str, str] = {}
    for name, draft in decided.drafts.items():
        own = [e.at for e in draft.known.ledger.entries if e.log == draft.log and e.changes]
        if own:
            ends[name] = own[-1]
    last = max(ends.values(), default="")
    return [decided.drafts[name] for name, at in ends.items() if at == last]


def _key(draft: Draft, code: str, row: str) -> str:
    found = draft.known.state.table(code).row(row)
    key = key_of(register(code))
    return (key(shown_values(found, code, owns)) if found else None) or row
