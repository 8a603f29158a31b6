"""How two clerks come to disagree, told once for all who ask what becomes of it."""

from typing import Any, NamedTuple

from tests.spec.sync.conftest import Clerk
from workbooks.ledger.plan import Plan
from workbooks.ledger.sheet import Policy

LEAVE = {"kind": "sick", "days": 3}


class Quarrel(NamedTuple):
    """Amal, Badr, the row of both, and what Badr's last sync said."""

    amal: Clerk
    badr: Clerk
    row: str
    plan: Plan


def quarrel(office: Any) -> Quarrel:
    """Amal typed 7, Badr 5: Badr is asked."""
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    amal.sheet[row]["days"], badr.sheet[row]["days"] = 7, 5
    amal.sync()
    return Quarrel(amal, badr, row, badr.sync())


def half_deleted(office: Any) -> Quarrel:
    """Amal typed 5 in a row that Badr then deletes without having seen it: Badr is asked."""
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    amal.sheet[row]["days"] = 5
    amal.sync()
    del badr.sheet[row]
    return Quarrel(amal, badr, row, badr.sync(Policy(deletions="accept")))
