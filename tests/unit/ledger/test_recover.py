"""What a workbook sent and does not remember: read as its owner's column shows it, whoever wrote first."""

from workbooks.ledger.entry import By, Change, Entry, Scalar, WriteId
from workbooks.ledger.merge import merge
from workbooks.ledger.recover import catch_up
from workbooks.ledger.replay import replay
from workbooks.ledger.sheet import Base, Given, Memory, Policy, Sheet
from workbooks.ledger.state import State

CODE, FIELD, ROW = "commitments", "visa_date", "r1"
MINE, OWNER = "a-accountant", "b-budget"  # By id, what the accountant writes comes first.
BUREAUS = {MINE: "HRF-ACCT", OWNER: "HRF-BUDGET"}
BEFORE, OTHERS, OWNERS, SENT = "2026-03-02", "2026-03-20", "2026-03-09", "2026-03-27"


def owns(register: str, field: str, bureau: str) -> bool:
    return (register, field, bureau) == (CODE, FIELD, BUREAUS[OWNER])


def entry(log: str, seq: int, change: Change) -> Entry:
    by = By(log, bureau=BUREAUS[log])
    return Entry(
        log=log, seq=seq, by=by, audience="HRF", service="HRF", at="", saw={}, changes=(change,)
    )


def says(log: str, seq: int, value: Scalar, *over: WriteId) -> Entry:
    return entry(log, seq, Change("set", CODE, ROW, FIELD, None, value, over))


FIRST = entry(MINE, 1, Change("insert", CODE, ROW, values={FIELD: BEFORE}))
OTHER = says(MINE, 2, OTHERS, FIRST.id)
RIGHT = says(OWNER, 1, OWNERS, FIRST.id)


def shown(given: State, later: Entry, held: Scalar) -> tuple[Memory, list[Scalar], list[Scalar]]:
    """Return what is remembered of a sheet that holds a value, and what then goes and comes."""
    sheet = Sheet(CODE, (FIELD,), {ROW: {FIELD: held}}, log=MINE)
    memory = catch_up(Base(given), [later], sheet, owns)
    plan = merge(Base(given, memory), sheet, replay([later], given), Policy(owner=owns))
    return memory, [c.after for c in plan.push], [p.after for p in plan.pull]


def test_what_was_sent_over_the_owners_value_is_not_taken_back_by_an_unsaved_close() -> None:
    contested = replay([FIRST, OTHER, RIGHT])
    settled = says(MINE, 3, SENT, OTHER.id, RIGHT.id)
    memory, push, pull = shown(contested, settled, OWNERS)
    assert memory.exceptions == {}
    assert (push, pull) == ([], [SENT])


def test_what_the_owner_wrote_meanwhile_is_not_taken_for_mine() -> None:
    contested = replay([FIRST, RIGHT])
    memory, push, pull = shown(contested, OTHER, OWNERS)
    assert memory.exceptions == {(ROW, FIELD): Given("old", OWNERS, (RIGHT.id,))}
    assert (push, pull) == ([], [])


def test_a_value_typed_behind_what_was_sent_goes_out() -> None:
    contested = replay([FIRST, OTHER, RIGHT])
    settled = says(MINE, 3, SENT, OTHER.id, RIGHT.id)
    memory, push, pull = shown(contested, settled, OTHERS)
    assert memory.exceptions == {(ROW, FIELD): Given("old", SENT, (settled.id,))}
    assert (push, pull) == ([OTHERS], [])
