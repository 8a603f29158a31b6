"""Of two rows of one key, mine is the one that my workbook inserted."""

import pytest

from workbooks.ledger.entry import By, Change, Entry
from workbooks.ledger.plan import Conflict
from workbooks.ledger.replay import replay
from workbooks.sync.run import _mine_first

AMAL, BADR = "a" * 32, "b" * 32


def inserted(log: str, name: str, row: str, at: str) -> Entry:
    change = Change("insert", "leaves", row, values={"leave_no": "1/2026"})
    by = By(name)
    return Entry(
        log=log, seq=1, audience="HRF", service="HRF", at=at, by=by, changes=(change,), seal="s"
    )


@pytest.mark.parametrize(
    ("log", "told"),
    [
        (AMAL, ("r1", "r1", "r2", "Badr", "10:00")),
        (BADR, ("r2", "r2", "r1", "Amal", "09:00")),
        ("c" * 32, ("r1", "r1", "r2", "Badr", "10:00")),
    ],
)
def test_mine_comes_first_and_theirs_tells_who(log: str, told: tuple[str, ...]) -> None:
    state = replay([inserted(AMAL, "Amal", "r1", "09:00"), inserted(BADR, "Badr", "r2", "10:00")])
    asked = Conflict("key", "leaves", "r1", "", None, "r1", "r2", "Badr", "10:00")
    one = _mine_first(asked, state, log)
    assert (one.row, one.mine, one.theirs, one.who, one.when) == told
