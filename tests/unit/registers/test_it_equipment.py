from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]
Column = Callable[..., list[Any]]

COMPUTER = {
    "it_code": "PC-1",
    "equipment_kind": "desktop",
    "serial_no": "SN-1",
    "received_on": date(2024, 3, 1),
    "warranty_until": date(2026, 3, 1),
    "school": "A",
}


def fault(number: int, day: date, kind: str = "breakdown") -> dict[str, Any]:
    return {
        "ticket_no": str(number),
        "ticket_kind": kind,
        "opened_on": day,
        "equipment": "PC-1",
        "warranty_claim_no": None,
    }


def test_equipment_is_accepted(codes: Codes) -> None:
    assert codes("it_equipment", [COMPUTER], today=date(2025, 1, 1)) == set()


def test_a_fault_one_day_after_the_warranty_is_not_on_the_warranty_list(
    codes: Codes, column: Column
) -> None:
    faults = [fault(1, date(2026, 3, 1), "warranty"), fault(2, date(2026, 3, 2))]
    tables: dict[str, Any] = {"it_equipment": [COMPUTER]}
    listed = column("it_interventions", "under_warranty", faults, **tables)
    assert listed == [True, False]
    assert codes("it_interventions", faults, **tables) == set()
    claimed = [fault(2, date(2026, 3, 2), "warranty")]
    assert codes("it_interventions", claimed, **tables) == {"TICKET_002"}
    count = column("it_equipment", "warranty_faults", [COMPUTER], it_interventions=faults)
    assert count == [1]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"warranty_until": date(2024, 2, 1)}, "ROW_001"),
        ({"disposed_on": date(2024, 2, 1)}, "ROW_001"),
        ({"last_check_on": date(2024, 2, 1)}, "ROW_001"),
        ({"disposed_on": date(2026, 9, 1), "holder": "1"}, "ITEM_001"),
        ({"serial_no": None}, "ITEM_002"),
    ],
)
def test_wrong_equipment_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("it_equipment", [COMPUTER | change])


def test_a_serial_number_stands_once(codes: Codes) -> None:
    assert "KEY_002" in codes("it_equipment", [COMPUTER, COMPUTER | {"it_code": "PC-2"}])
    software = COMPUTER | {"equipment_kind": "software"}
    assert codes("it_equipment", [software, software | {"it_code": "PC-2"}]) == set()


def test_an_expired_warranty_is_listed(codes: Codes) -> None:
    assert codes("it_equipment", [COMPUTER], today=date(2026, 3, 1)) == set()
    assert codes("it_equipment", [COMPUTER], today=date(2026, 3, 2)) == {"ITEM_003"}


def test_a_closed_school_keeps_no_equipment(codes: Codes) -> None:
    schools = [{"gresa_code": "A", "closed_on": date(2024, 9, 1)}]
    found = codes("it_equipment", [COMPUTER], schools=schools, today=date(2025, 1, 1))
    assert found == {"ITEM_004"}


def test_many_breakdowns_propose_renewal(codes: Codes) -> None:
    faults = [fault(n, date(2026, 1, n)) for n in (1, 2, 3)]
    assert codes("it_equipment", [COMPUTER], it_interventions=faults) == {"ITEM_005"}


def test_the_user_works_where_the_equipment_is(codes: Codes) -> None:
    staff = [{"ppr": "1", "school": "B"}]
    assert codes("it_equipment", [COMPUTER | {"holder": "1"}], staff=staff) == {"ITEM_006"}


def test_an_inventory_number_holds_so_many_pieces(codes: Codes) -> None:
    two = [
        COMPUTER | {"it_code": f"PC-{n}", "serial_no": f"S{n}", "inventory_no": "9"} for n in "12"
    ]
    assets = [{"inventory_no": "9", "quantity": 1}]
    assert codes("it_equipment", two, movable_assets=assets) == {"ITEM_007"}
