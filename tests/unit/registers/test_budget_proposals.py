from datetime import date
from decimal import Decimal
from typing import Any

DRAFT: dict[str, Any] = {
    "fiscal_year": 2027,
    "line_code": "2026/10-20",
    "budget_kind": "operating",
    "proposed": Decimal(100000),
    "previous_year": Decimal(90000),
    "q1_plan": Decimal(25000),
    "q2_plan": Decimal(25000),
    "q3_plan": Decimal(25000),
    "q4_plan": Decimal(25000),
    "asked_on": date(2026, 10, 1),
    "granted": Decimal(95000),
    "status": "accepted",
}
LINE = {"key": "2026/10-20", "fiscal_year": 2026, "budget_kind": "operating"}
KEY = "budget_proposals"


def test_a_proposal_in_order_is_accepted(codes: Any, column: Any) -> None:
    assert codes(KEY, [DRAFT], loose={"budget_lines": [LINE]}) == set()
    assert column(KEY, "gap", [DRAFT]) == [Decimal(5000)]
    needs = [
        {"budget_line": "2026/10-20", "decision": "retained", "total_cost": Decimal(300)},
        {"budget_line": "2026/10-20", "decision": "deferred", "total_cost": Decimal(700)},
    ]
    assert column(KEY, "need_total", [DRAFT], loose={"needs_requests": needs}) == [300]


def test_the_quarters_make_the_year(codes: Any) -> None:
    assert codes(KEY, [DRAFT | {"q4_plan": Decimal(24000)}]) == {"PROPOSAL_001"}
    assert codes(KEY, [DRAFT | {"q4_plan": None}]) == set()


def test_what_is_granted_needed_and_capped(codes: Any) -> None:
    assert codes(KEY, [DRAFT | {"granted": None}]) == {"ROW_004"}
    assert codes(KEY, [DRAFT | {"granted": Decimal(100001)}]) == {"PROPOSAL_002"}
    need = {"budget_line": "2026/10-20", "decision": "retained", "total_cost": Decimal(100001)}
    assert codes(KEY, [DRAFT], loose={"needs_requests": [need]}) == {"PROPOSAL_003"}
    cap = {"param_code": "BUDGET_CEILING_OPERATING", "valid_from": date(2026, 1, 1)}
    assert codes(KEY, [DRAFT], parameters=[cap | {"value_num": 99999}]) == {"PROPOSAL_005"}
    assert codes(KEY, [DRAFT], parameters=[cap | {"value_num": 100000}]) == set()


def test_lines_kinds_and_rises_are_looked_at(codes: Any) -> None:
    old = LINE | {"fiscal_year": 2024}
    assert codes(KEY, [DRAFT], loose={"budget_lines": [old]}) == {"PROPOSAL_004"}
    other = LINE | {"budget_kind": "investment"}
    assert codes(KEY, [DRAFT], loose={"budget_lines": [other]}) == {"PROPOSAL_007"}
    rise = {"param_code": "BUDGET_RISE_MAX", "value_num": 0.1, "valid_from": date(2026, 1, 1)}
    assert codes(KEY, [DRAFT], parameters=[rise]) == {"PROPOSAL_006"}
    nothing = dict.fromkeys(("q1_plan", "q2_plan", "q3_plan", "q4_plan"))
    empty = DRAFT | nothing | {"proposed": Decimal(0), "granted": Decimal(0)}
    assert codes(KEY, [empty]) == {"PROPOSAL_008"}
