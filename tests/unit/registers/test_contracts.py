from datetime import date
from decimal import Decimal
from typing import Any

CONTRACT: dict[str, Any] = {
    "contract_no": "12/2026",
    "object": "حراسة المؤسسات التعليمية",
    "supplier": "F-1",
    "budget_line": "2026/10-20",
    "amount": Decimal("123456.78"),
    "performance_guarantee": Decimal("3704.00"),
    "retention_rate": 0.07,
    "approved_on": date(2026, 1, 10),
    "notified_on": date(2026, 1, 15),
    "period_months": 6,
    "planned_end": date(2026, 7, 31),
    "status": "running",
}
START = {
    "order_no": "S1",
    "contract": "12/2026",
    "order_kind": "start",
    "effective_date": date(2026, 2, 1),
}


def test_a_contract_in_order_is_accepted(codes: Any, column: Any) -> None:
    assert codes("contracts", [CONTRACT], loose={"service_orders": [START]}) == set()
    assert column("contracts", "started_on", [CONTRACT], loose={"service_orders": [START]}) == [
        date(2026, 2, 1)
    ]


def test_the_delay_is_counted_from_the_planned_end(column: Any) -> None:
    late = CONTRACT | {"actual_end": date(2026, 8, 25)}
    assert column("contracts", "delay_days", [late]) == [25]


def test_amendments_may_lower_a_contract_but_not_under_zero(codes: Any) -> None:
    assert codes("contracts", [CONTRACT | {"amendment_amount": Decimal(-1000)}]) == set()
    assert codes("contracts", [CONTRACT | {"amendment_amount": Decimal(-200000)}]) == {
        "CONTRACT_001"
    }


def test_an_end_that_contradicts_start_and_delay_is_told(codes: Any) -> None:
    wrong = CONTRACT | {"planned_end": date(2026, 6, 30)}
    assert codes("contracts", [wrong], loose={"service_orders": [START]}) == {"CONTRACT_002"}


def test_amounts_meet_credits_and_commitments(codes: Any) -> None:
    line = {
        "fiscal_year": 2026,
        "line_code": "10-20",
        "label_ar": "حراسة",
        "carried_over": Decimal(100000),
    }
    found = codes("contracts", [CONTRACT], budget_lines=[line], credit_movements=[])
    assert found == {"CONTRACT_003"}
    engaged = {"commitment_no": "E-1", "contract": "12/2026", "amount": Decimal(200000)}
    assert codes("contracts", [CONTRACT], commitments=[engaged]) == {"CONTRACT_004"}


def test_closing_waits_for_the_final_reception(codes: Any) -> None:
    closed = CONTRACT | {"status": "closed", "actual_end": date(2026, 7, 31)}
    assert codes("contracts", [closed], loose={"receptions": []}) == {"CONTRACT_005"}
    final = {"reception_no": "R1", "contract": "12/2026", "reception_kind": "definitive"}
    assert codes("contracts", [closed], loose={"receptions": [final]}) == set()


def test_guarantee_and_retention_are_those_of_the_clauses(codes: Any) -> None:
    low = CONTRACT | {"performance_guarantee": Decimal("3703.00")}
    assert codes("contracts", [low]) == {"CONTRACT_006"}
    assert codes("contracts", [CONTRACT | {"retention_rate": 0.1}]) == {"CONTRACT_007"}


def test_dates_follow_each_other_and_the_holder_is_usable(codes: Any) -> None:
    assert codes("contracts", [CONTRACT | {"notified_on": date(2026, 1, 9)}]) == {"ROW_001"}
    holder = {"supplier_code": "F-1", "name": "شركة", "excluded_until": date(2027, 1, 1)}
    assert codes("contracts", [CONTRACT], suppliers=[holder]) == {"CONTRACT_008"}
