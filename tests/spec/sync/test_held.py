"""A row that is wrong waits at its author's, and goes once it is mended."""

from typing import Any

LEAVE = {"kind": "sick", "days": 3}


def test_a_new_row_that_is_wrong_waits_until_it_is_mended(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE)
    wrong = amal.insert(kind="annual", days=900)
    right = amal.insert(kind="annual", days=9)
    amal.held = {wrong}
    plan = amal.sync()
    assert [change.row for change in plan.push] == [right]
    assert plan.held == (wrong,)
    assert wrong in amal.sheet
    assert amal.sync().quiet
    badr.sync()
    assert wrong not in badr.sheet
    amal.held, amal.sheet[wrong]["days"] = set(), 8
    amal.sync()
    badr.sync()
    assert badr.sheet[wrong] == {"kind": "annual", "days": 8}
    assert len(share.rows()) == 3
