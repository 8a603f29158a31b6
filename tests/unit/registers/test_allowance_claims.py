from datetime import date
from decimal import Decimal
from typing import Any

TRAVEL: dict[str, Any] = {
    "claim_no": "T-1",
    "allowance_kind": "travel",
    "ppr": "123456",
    "period_from": date(2026, 3, 2),
    "period_to": date(2026, 3, 5),
    "mission": "M-1",
    "quantity": 3,
    "unit": "day",
    "rate": Decimal("120.00"),
}
OVERTIME = TRAVEL | {
    "claim_no": "T-2",
    "allowance_kind": "overtime",
    "mission": None,
    "quantity": 8,
    "unit": "hour",
    "rate": Decimal("159.00"),
}


def test_amounts_are_exact(codes: Any, column: Any) -> None:
    taxed = OVERTIME | {"deductions": Decimal("216.24")}
    assert codes("allowance_claims", [TRAVEL, taxed]) == set()
    assert column("allowance_claims", "amount", [TRAVEL, taxed]) == [
        Decimal("360.00"),
        Decimal("1272.00"),
    ]
    assert column("allowance_claims", "net", [taxed]) == [Decimal("1055.76")]


def test_a_mission_of_3_nights_is_not_claimed_for_4(codes: Any) -> None:
    missions = {"mission_orders": [{"key": "M-1", "ppr": "123456", "nights": 3}]}
    assert codes("allowance_claims", [TRAVEL], loose=missions) == set()
    four = TRAVEL | {"quantity": 4}
    assert codes("allowance_claims", [four], loose=missions) == {"CLAIM_002"}
    road = four | {"unit": "km", "quantity": 350, "rate": Decimal("1.75")}
    assert codes("allowance_claims", [road], loose=missions) == set()
    other = TRAVEL | {"ppr": "999"}
    assert codes("allowance_claims", [other], loose=missions) == {"CLAIM_003"}


def test_the_same_cause_is_not_claimed_twice(codes: Any) -> None:
    twin = TRAVEL | {"claim_no": "T-9"}
    assert codes("allowance_claims", [TRAVEL, twin]) == {"KEY_002"}
    assert codes("allowance_claims", [TRAVEL, twin | {"status": "cancelled"}]) == set()
    road = twin | {"unit": "km", "quantity": 100, "rate": Decimal("1.20")}
    assert codes("allowance_claims", [TRAVEL, road]) == set()
    again = OVERTIME | {"claim_no": "T-8"}
    assert codes("allowance_claims", [OVERTIME, again]) == {"CLAIM_005"}


def test_a_new_rate_applies_from_its_day_only(codes: Any) -> None:
    before = OVERTIME | {"period_from": date(2025, 10, 5), "period_to": date(2025, 10, 5)}
    assert codes("allowance_claims", [before]) == {"CLAIM_006"}
    assert codes("allowance_claims", [before | {"rate": Decimal(91)}]) == set()
    rate = {"param_code": "TRAVEL_DAY", "param_group": "allowance", "unit": "day"}
    rates = [
        rate | {"value_num": 120, "valid_from": date(2020, 1, 1), "valid_to": date(2025, 12, 31)},
        rate | {"value_num": 150.5, "valid_from": date(2026, 1, 1)},
    ]
    assert codes("allowance_claims", [TRAVEL], parameters=rates) == {"CLAIM_008"}
    new = TRAVEL | {"rate": Decimal("150.50")}
    assert codes("allowance_claims", [new], parameters=rates) == set()
    old = new | {"period_from": date(2025, 12, 31)}
    assert codes("allowance_claims", [old], parameters=rates) == {"CLAIM_008"}


def test_a_wrong_kilometre_is_told(codes: Any) -> None:
    road = TRAVEL | {"unit": "km", "quantity": 350, "rate": Decimal("1.90")}
    assert codes("allowance_claims", [road]) == {"CLAIM_007"}


def test_deductions_leave_something(codes: Any) -> None:
    assert codes("allowance_claims", [TRAVEL | {"deductions": Decimal(361)}]) == {"CLAIM_001"}


def test_travel_has_its_order_and_overtime_its_ceiling(codes: Any) -> None:
    assert codes("allowance_claims", [TRAVEL | {"mission": None}]) == {"CLAIM_004"}
    most = [{"param_code": "OVERTIME_HOURS_MAX", "value_num": 6, "valid_from": date(2020, 1, 1)}]
    assert codes("allowance_claims", [OVERTIME], parameters=most) == {"CLAIM_009"}


def test_the_claims_of_a_line_stay_in_its_credits(codes: Any) -> None:
    line = {
        "fiscal_year": 2026,
        "line_code": "1",
        "label_ar": "تنقل",
        "carried_over": Decimal(300),
    }
    claim = TRAVEL | {"budget_line": "2026/1"}
    found = codes("allowance_claims", [claim], budget_lines=[line], credit_movements=[])
    assert found == {"CLAIM_010"}


def test_an_exam_duty_that_was_sent_is_proposed_until_it_is_claimed(codes: Any) -> None:
    duty = {"session": "S1", "staff": "123456", "day": date(2026, 6, 8), "period": "morning"}
    duty |= {"duty_kind": "marking", "present": True}
    sent = duty | {"sent_for_payment_on": date(2026, 6, 30)}
    key = "S1/123456/2026-06-08/morning/marking"
    marking = OVERTIME | {"allowance_kind": "marking", "exam_duty": key}
    assert "HANDOVER_003" in codes("allowance_claims", [TRAVEL], exam_staffing=[sent])
    for duties, claims in (
        ([sent], [TRAVEL, marking]),
        ([duty], [TRAVEL]),
        ([sent | {"present": False}], [TRAVEL]),
    ):
        assert "HANDOVER_003" not in codes("allowance_claims", claims, exam_staffing=duties)
