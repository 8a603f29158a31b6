from datetime import date
from decimal import Decimal
from typing import Any

LINES = [
    {"fiscal_year": 2026, "line_code": "1", "label_ar": "لوازم"},
    {"fiscal_year": 2026, "line_code": "2", "label_ar": "تنقل"},
    {"fiscal_year": 2025, "line_code": "1", "label_ar": "لوازم"},
]
DELEGATION: dict[str, Any] = {
    "movement_no": "M1",
    "fiscal_year": 2026,
    "movement_kind": "delegation",
    "reference_no": "D-12",
    "movement_date": date(2026, 1, 15),
    "received_on": date(2026, 1, 20),
    "to_line": "2026/1",
    "amount": Decimal("100000.00"),
}
INTERNAL = DELEGATION | {
    "movement_no": "M2",
    "movement_kind": "internal",
    "reference_no": "V-1",
    "movement_date": date(2026, 3, 1),
    "received_on": None,
    "from_line": "2026/1",
    "to_line": "2026/2",
    "amount": Decimal("30000.00"),
}
WORLD: dict[str, Any] = {"budget_lines": LINES, "commitments": []}


def test_movements_in_order_are_accepted_and_add_up(codes: Any, column: Any) -> None:
    rows = [INTERNAL, DELEGATION]
    assert codes("credit_movements", rows, **WORLD) == set()
    more = DELEGATION | {"movement_no": "M3", "to_line": "2026/2", "amount": Decimal(1)}
    assert column("credit_movements", "cumulative", [*rows, more], **WORLD) == [
        Decimal("30001.00"),
        Decimal("100000.00"),
        Decimal(1),
    ]


def test_each_kind_has_its_lines(codes: Any) -> None:
    assert codes("credit_movements", [DELEGATION | {"from_line": "2026/2"}]) == {"ROW_006"}
    assert codes("credit_movements", [DELEGATION | {"to_line": None}]) == {"ROW_004"}
    assert codes("credit_movements", [INTERNAL | {"from_line": None}]) == {"ROW_004"}
    assert codes("credit_movements", [INTERNAL | {"to_line": "2026/1"}]) == {"CREDIT_002"}


def test_a_line_gives_no_more_than_it_has_available(codes: Any) -> None:
    engaged = {"commitment_no": "E1", "budget_line": "2026/1", "amount": Decimal("70000.00")}
    world = WORLD | {"commitments": [engaged]}
    assert codes("credit_movements", [DELEGATION, INTERNAL], **world) == set()
    more = INTERNAL | {"amount": Decimal("30000.01")}
    assert codes("credit_movements", [DELEGATION, more], **world) == {"CREDIT_001"}
    assert codes("credit_movements", [DELEGATION, more | {"cancelled": True}], **world) == set()


def test_a_delegation_is_entered_once_per_line(codes: Any) -> None:
    twin = DELEGATION | {"movement_no": "M9"}
    assert codes("credit_movements", [DELEGATION, twin]) == {"KEY_002"}
    assert codes("credit_movements", [DELEGATION, twin | {"to_line": "2026/2"}]) == set()
    assert codes("credit_movements", [DELEGATION | {"reference_no": None}]) == {"CREDIT_007"}


def test_lines_and_days_are_those_of_the_year(codes: Any) -> None:
    late = INTERNAL | {"from_line": "2025/1"}
    assert codes("credit_movements", [late], budget_lines=LINES) == {"CREDIT_003"}
    old = DELEGATION | {"to_line": "2025/1"}
    assert codes("credit_movements", [old], budget_lines=LINES) == {"CREDIT_004"}
    assert codes("credit_movements", [DELEGATION | {"movement_date": date(2025, 12, 31)}]) == {
        "CREDIT_005"
    }
    assert codes("credit_movements", [DELEGATION | {"received_on": date(2026, 1, 1)}]) == {
        "ROW_001"
    }


def test_a_closed_line_takes_no_new_movement(codes: Any) -> None:
    closed = [LINES[0] | {"closed": True}]
    new = DELEGATION | {"received_on": None}
    assert codes("credit_movements", [new], budget_lines=closed) == {"CREDIT_006"}
