"""What goes out while the ledger lacks something that the workbook was given."""

import pytest

from workbooks.ledger.merge import merge
from workbooks.ledger.sheet import Base, Memory, Sheet
from workbooks.ledger.state import State
from workbooks.ledger.vector import Seen

OWN = "mine"
FIRST, SECOND = Seen(1, "a" * 16), Seen(2, "b" * 16)


@pytest.mark.parametrize(("given", "sent"), [(SECOND, ["r9"]), (FIRST, []), (None, [])])
def test_new_rows_wait_behind_an_entry_of_my_own_that_the_sheet_does_not_show(
    given: Seen | None, sent: list[str]
) -> None:
    head = State(vector={OWN: SECOND})
    base = Base(State(), Memory({OWN: given} if given else {}))
    rows = {"r9": {"days": 3}}
    sheet = Sheet("leaves", ("days",), rows, new=frozenset(rows), missing=True, log=OWN)
    assert [change.row for change in merge(base, sheet, head).push] == sent
