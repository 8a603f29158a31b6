from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TICKET = {
    "ticket_no": "1",
    "ticket_kind": "warranty",
    "opened_on": date(2026, 2, 2),
    "opened_at": time(9),
    "equipment": "PC-1",
    "school": "A",
    "reported_to_supplier_on": date(2026, 2, 3),
    "warranty_claim_no": "C-7",
    "solved_on": date(2026, 2, 4),
    "solved_at": time(12),
    "status": "closed",
}
COMPUTER = {"it_code": "PC-1", "school": "A", "warranty_until": date(2026, 3, 1)}


def test_a_ticket_is_accepted(codes: Codes) -> None:
    assert codes("it_interventions", [TICKET], it_equipment=[COMPUTER]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"solved_on": date(2026, 2, 1)}, "ROW_001"),
        ({"reported_to_supplier_on": date(2026, 2, 1)}, "ROW_001"),
        ({"solved_on": date(2026, 2, 2), "solved_at": time(8)}, "TICKET_001"),
        ({"opened_on": date(2026, 3, 2), "solved_on": date(2026, 3, 3)}, "TICKET_002"),
        ({"equipment": None}, "ROW_004"),
        ({"warranty_claim_no": None}, "ROW_004"),
        ({"reported_to_supplier_on": None}, "ROW_004"),
        ({"ticket_kind": "security", "description": None}, "ROW_004"),
        ({"ticket_kind": "breakdown"}, "TICKET_003"),
        ({"solved_on": None}, "TICKET_004"),
        ({"school": "B"}, "TICKET_006"),
        ({"replaced_by": "PC-1"}, "TICKET_007"),
    ],
)
def test_a_wrong_ticket_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("it_interventions", [TICKET | change], it_equipment=[COMPUTER])


def test_a_solved_ticket_closes_the_state_of_its_item(codes: Codes) -> None:
    broken = COMPUTER | {"condition": "out_of_order", "last_check_on": date(2026, 2, 2)}
    assert codes("it_interventions", [TICKET], it_equipment=[broken]) == {"TICKET_005"}


def test_downtime_is_counted_in_hours(column: Callable[..., list[Any]]) -> None:
    assert column("it_interventions", "downtime_hours", [TICKET]) == [51]
    assert column("it_interventions", "downtime_hours", [TICKET | {"solved_at": None}]) == [48]
