"""Credits, commitments, orders, payments, allowances, accidents."""

from datetime import date
from decimal import Decimal
from typing import Any

from tests.spec.top_25.conftest import Desk
from tests.unit.registers.test_accidents import ACCIDENT, PAYOUT, STORE
from tests.unit.registers.test_allowance_claims import OVERTIME, TRAVEL
from tests.unit.registers.test_budget_lines import COMMITMENT, LINE, MOVEMENTS, OTHER
from tests.unit.registers.test_commitments import FIRST, NEXT, WORLD
from tests.unit.registers.test_payment_orders import BILL, ORDER
from tests.unit.registers.test_payment_orders import WORLD as DEBTS
from tests.unit.registers.test_purchase_orders import ORDER as PURCHASE


def test_4_credits_move_and_20_000_of_90_000_are_left(desk: Desk) -> None:
    seen = desk("budget_lines", [LINE, OTHER], credit_movements=MOVEMENTS, commitments=[COMMITMENT])
    assert (seen.refused, seen.column("credits_total")[0]) == (set(), 90000)
    assert seen.column("available")[0] == 20000


def test_4_a_commitment_of_20_001_is_refused(desk: Desk) -> None:
    assert desk("commitments", [FIRST, NEXT | {"amount": 20000}], **WORLD).refused == set()
    seen = desk("commitments", [FIRST, NEXT | {"amount": 20001}], **WORLD)
    assert seen.refused == {"COMMIT_001"}


def test_5_one_gid_reference_is_never_used_twice_and_cents_add_up(desk: Desk) -> None:
    small = {"amount": Decimal("0.10"), "gid_ref": "G2"}
    rows = [FIRST | {"gid_ref": "G1", "amount": Decimal("0.20")}, NEXT | small]
    assert desk("commitments", rows, **WORLD).refused == set()
    lines = desk("budget_lines", WORLD["budget_lines"], commitments=rows)
    assert lines.column("committed") == [Decimal("0.30")]
    twice = [rows[0], rows[1] | {"gid_ref": "G1"}]
    assert desk("commitments", twice, **WORLD).refused == {"KEY_002"}


def test_13_an_invoice_already_ordered_is_not_ordered_again(desk: Desk) -> None:
    assert desk("payment_orders", [ORDER], **DEBTS).refused == set()
    again = ORDER | {"order_no": 2}
    assert "KEY_002" in desk("payment_orders", [ORDER, again], **DEBTS).refused
    copied = DEBTS | {"liquidations": [BILL, BILL | {"liquidation_no": "L2"}]}
    hidden = again | {"liquidation": "L2"}
    assert "PAY_001" in desk("payment_orders", [ORDER, hidden], **copied).refused


def test_15_order_12_is_not_older_than_order_11_and_splitting_is_told(desk: Desk) -> None:
    assert desk("purchase_orders", [PURCHASE, PURCHASE | {"po_no": 12}]).refused == set()
    older = PURCHASE | {"po_no": 12, "po_date": date(2026, 3, 9)}
    assert "ROW_009" in desk("purchase_orders", [PURCHASE, older]).refused
    half = PURCHASE | {"amount_ex_tax": 250000, "vat": 50000}
    assert "ORDER_002" in desk("purchase_orders", [half, half | {"po_no": 12}]).codes


def test_23_a_mission_of_3_nights_is_claimed_for_3_at_the_rate_of_its_day(desk: Desk) -> None:
    mission: dict[str, Any] = {"mission_no": "M-1", "ppr": "123456"}
    mission |= {"start_date": date(2026, 3, 2), "end_date": date(2026, 3, 5)}
    orders = {"mission_orders": [mission]}
    assert "CLAIM_002" not in desk("allowance_claims", [TRAVEL], **orders).codes
    four = TRAVEL | {"quantity": 4}
    assert "CLAIM_002" in desk("allowance_claims", [four], **orders).refused
    day = {"period_from": date(2025, 10, 5), "period_to": date(2025, 10, 5)}
    assert "CLAIM_006" in desk("allowance_claims", [OVERTIME | day]).codes
    assert "CLAIM_006" not in desk("allowance_claims", [OVERTIME]).codes
    assert "CLAIM_006" not in desk("allowance_claims", [OVERTIME | day | {"rate": 91}]).codes


def test_25_what_was_granted_is_paid_or_still_to_deliver(desk: Desk) -> None:
    seen = desk("accidents", [ACCIDENT], insurance_payouts=[PAYOUT, STORE])
    assert seen.refused == set()
    assert seen.column("paid_out")[0] + seen.column("to_deliver")[0] == 3000
    less = ACCIDENT | {"amount_granted": 1999}
    assert "ACCIDENT_002" in desk("accidents", [less], insurance_payouts=[PAYOUT, STORE]).codes
    asked = {"insurer_decision": None, "amount_granted": None, "status": "sent"}
    waiting = ACCIDENT | asked
    desk.today = date(2026, 12, 7)
    assert "ACCIDENT_005" not in desk("accidents", [waiting]).codes
    desk.today = date(2026, 12, 8)
    assert "ACCIDENT_005" in desk("accidents", [waiting]).codes
