from datetime import date
from decimal import Decimal
from typing import Any

LINE: dict[str, Any] = {"fiscal_year": 2026, "line_code": "10-20", "label_ar": "شراء اللوازم"}
OTHER = LINE | {"line_code": "10-21"}
KEY, OTHER_KEY = "2026/10-20", "2026/10-21"


def movement(number: int, kind: str, amount: str, **more: Any) -> dict[str, Any]:
    told = {"movement_no": f"M{number}", "fiscal_year": 2026, "movement_kind": kind}
    return told | {"amount": Decimal(amount)} | more


# 100,000 delegated + 20,000 moved in - 30,000 moved out = 90,000.
MOVEMENTS = [
    movement(1, "delegation", "100000.00", to_line=KEY),
    movement(2, "transfer_in", "20000.00", to_line=KEY),
    movement(3, "internal", "30000.00", from_line=KEY, to_line=OTHER_KEY),
    movement(4, "delegation", "5000.00", to_line=KEY, cancelled=True),
]
COMMITMENT = {"commitment_no": "E1", "budget_line": KEY, "amount": Decimal("70000.00")}


def test_credits_and_what_is_left_of_them(codes: Any, column: Any) -> None:
    world = {"credit_movements": MOVEMENTS, "commitments": [COMMITMENT]}
    lines = [LINE, OTHER]
    told = {
        name: column("budget_lines", name, lines, **world)
        for name in ("credits_delegated", "credits_moved", "credits_total", "available")
    }
    assert told == {
        "credits_delegated": [Decimal("100000.00"), 0],
        "credits_moved": [Decimal("-10000.00"), Decimal("30000.00")],
        "credits_total": [Decimal("90000.00"), Decimal("30000.00")],
        "available": [Decimal("20000.00"), Decimal("30000.00")],
    }
    assert codes("budget_lines", lines, **world) == set()


def test_what_was_carried_over_counts(codes: Any, column: Any) -> None:
    line = LINE | {"carried_over": Decimal("0.10")}
    moves = [movement(9, "delegation", "0.20", to_line=KEY)]
    assert column("budget_lines", "credits_total", [line], credit_movements=moves) == [
        Decimal("0.30")
    ]
    act = [movement(9, "carry_over", "0.20", to_line=KEY)]
    assert codes("budget_lines", [line], credit_movements=act) == {"BUDGET_005"}


def test_unknown_credits_accuse_nobody(codes: Any, column: Any) -> None:
    assert codes("budget_lines", [LINE], commitments=[COMMITMENT]) == set()
    assert column("budget_lines", "available", [LINE], commitments=[COMMITMENT]) == [None]


def test_committed_stays_in_the_credits(codes: Any) -> None:
    more = COMMITMENT | {"commitment_no": "E2", "amount": Decimal("20000.01")}
    world = {"credit_movements": MOVEMENTS, "commitments": [COMMITMENT, more]}
    assert codes("budget_lines", [LINE], **world) == {"BUDGET_002"}
    world["commitments"] = [COMMITMENT, more | {"gid_state": "rejected"}]
    assert codes("budget_lines", [LINE], **world) == set()
    world["commitments"] = [COMMITMENT, more | {"status": "cancelled"}]
    assert codes("budget_lines", [LINE], **world) == set()


def test_more_moved_out_than_in_is_refused(codes: Any) -> None:
    moves = [movement(1, "transfer_out", "1.00", from_line=KEY)]
    assert codes("budget_lines", [LINE], credit_movements=moves) == {"BUDGET_001"}


def test_liquidated_stays_in_committed_and_paid_in_liquidated(codes: Any, column: Any) -> None:
    liquidation = {"liquidation_no": "L1", "commitment": "E1", "amount_ex_tax": Decimal(70000)}
    order = {"fiscal_year": 2026, "order_no": 1, "budget_line": KEY, "liquidation": "L1"}
    paid = order | {"amount": Decimal(70000), "paid_on": date(2026, 5, 1)}
    world: dict[str, Any] = {"credit_movements": MOVEMENTS, "commitments": [COMMITMENT]}
    world |= {"liquidations": [liquidation], "payment_orders": [paid]}
    assert codes("budget_lines", [LINE], **world) == set()
    assert column("budget_lines", "paid", [LINE], **world) == [70000]
    assert column("budget_lines", "execution_rate", [LINE], **world) == [Decimal("0.7778")]
    world["payment_orders"] = [paid | {"amount": Decimal("70000.01")}]
    assert codes("budget_lines", [LINE], **world) == {"BUDGET_004"}
    world["liquidations"] = [liquidation | {"amount_ex_tax": Decimal("70000.01")}]
    assert codes("budget_lines", [LINE], **world) == {"BUDGET_003"}


def test_an_allowance_paid_is_its_own_liquidation(column: Any) -> None:
    order = {"fiscal_year": 2026, "order_no": 1, "budget_line": KEY, "claim": "T1"}
    world: dict[str, Any] = {"commitments": [], "liquidations": []}
    world["payment_orders"] = [order | {"amount": Decimal("360.00")}]
    assert column("budget_lines", "liquidated", [LINE], **world) == [Decimal("360.00")]
