from datetime import date
from decimal import Decimal
from typing import Any

LINE = {"fiscal_year": 2026, "line_code": "1", "label_ar": "لوازم"}
CREDITS = [
    {"movement_no": "M1", "movement_kind": "delegation", "to_line": "2026/1"}
    | {"amount": Decimal("100000.00")},
    {"movement_no": "M2", "movement_kind": "transfer_in", "to_line": "2026/1"}
    | {"amount": Decimal("20000.00")},
    {"movement_no": "M3", "movement_kind": "transfer_out", "from_line": "2026/1"}
    | {"amount": Decimal("30000.00")},
]
WORLD: dict[str, Any] = {"budget_lines": [LINE], "credit_movements": CREDITS}
FIRST: dict[str, Any] = {
    "commitment_no": "E9",
    "fiscal_year": 2026,
    "commitment_date": date(2026, 3, 1),
    "budget_line": "2026/1",
    "claims_batch": "تعويضات مارس",
    "amount": Decimal("70000.00"),
}
NEXT = FIRST | {"commitment_no": "E10", "gid_ref": None}


def test_70_000_committed_of_90_000_leaves_20_000(codes: Any) -> None:
    last = NEXT | {"amount": Decimal("20000.00")}
    assert codes("commitments", [FIRST, last], **WORLD) == set()


def test_a_commitment_of_20_001_is_refused(codes: Any) -> None:
    over = NEXT | {"amount": Decimal("20001.00")}
    assert codes("commitments", [FIRST, over], **WORLD) == {"COMMIT_001"}
    cent = NEXT | {"amount": Decimal("20000.01")}
    assert codes("commitments", [FIRST, cent], **WORLD) == {"COMMIT_001"}


def test_only_the_commitment_that_passes_the_credits_is_accused() -> None:
    from validators.catalogue import register  # noqa: PLC0415 - this test alone looks at places.
    from validators.check import check_rows  # noqa: PLC0415 - same.
    from validators.rows import Rows, World  # noqa: PLC0415 - same.

    over = NEXT | {"amount": Decimal("20001.00"), "commitment_date": date(2026, 2, 1)}
    visaed = FIRST | {"visa_date": date(2026, 3, 5)}
    tables = {name: Rows.of(register(name), rows) for name, rows in WORLD.items()}
    tables["commitments"] = rows = Rows.of(register("commitments"), [over, visaed])
    found = check_rows(rows, World(tables))
    assert [(each.code, each.row) for each in found] == [("COMMIT_001", 0)]
    assert "20000.00" in found[0].message.ar


def test_a_rejected_commitment_holds_no_credits(codes: Any) -> None:
    rejected = FIRST | {"gid_state": "rejected", "rejected_reason": "خطأ في السطر"}
    over = NEXT | {"amount": Decimal("90000.00")}
    assert codes("commitments", [rejected, over], **WORLD) == set()
    assert codes("commitments", [FIRST | {"gid_state": "rejected"}]) == {"ROW_004"}


def test_one_gid_reference_is_never_used_twice(codes: Any) -> None:
    rows = [FIRST | {"gid_ref": "G1"}, NEXT | {"gid_ref": "G1"}]
    assert codes("commitments", rows) == {"KEY_002"}
    assert codes("commitments", [FIRST | {"gid_state": "visa"}]) == {"ROW_004"}


def test_liquidations_stay_in_their_commitment(codes: Any, column: Any) -> None:
    bill = {"liquidation_no": "L1", "commitment": "E9", "amount_ex_tax": Decimal("70000.01")}
    assert codes("commitments", [FIRST], liquidations=[bill]) == {"COMMIT_002"}
    held = bill | {"retention": Decimal("0.01")}
    assert codes("commitments", [FIRST], liquidations=[held]) == set()
    assert column("commitments", "remaining", [FIRST], liquidations=[held]) == [0]


def test_the_line_is_open_and_of_the_year(codes: Any) -> None:
    other = FIRST | {"budget_line": "2025/1"}
    lines = [LINE | {"fiscal_year": 2025}]
    assert codes("commitments", [other], budget_lines=lines) == {"COMMIT_003"}
    closed = [LINE | {"closed": True}]
    assert codes("commitments", [FIRST], budget_lines=closed) == {"COMMIT_004"}
    visaed = FIRST | {"visa_date": date(2026, 3, 5)}
    assert codes("commitments", [visaed], budget_lines=closed) == set()


def test_days_are_those_of_the_year(codes: Any) -> None:
    assert codes("commitments", [FIRST | {"commitment_date": date(2025, 3, 1)}]) == {"COMMIT_005"}
    closing = [
        {"param_code": "COMMITMENT_CLOSING", "valid_from": date(2026, 1, 1)}
        | {"value_date": date(2026, 2, 28)}
    ]
    assert codes("commitments", [FIRST], parameters=closing) == {"COMMIT_007"}
    assert codes("commitments", [FIRST | {"visa_date": date(2026, 2, 1)}]) == {"ROW_001"}


def test_the_act_says_what_is_committed(codes: Any) -> None:
    assert codes("commitments", [FIRST | {"claims_batch": None}]) == {"COMMIT_006"}
    order = {"fiscal_year": 2026, "po_no": 1, "supplier": "F-1", "amount_ex_tax": Decimal(500)}
    bought = FIRST | {"purchase_order": "2026/1", "beneficiary": "F-2"}
    found = codes("commitments", [bought], purchase_orders=[order])
    assert found == {"COMMIT_009", "COMMIT_010"}
    contract = {"contract_no": "12", "supplier": "F-1", "amount": Decimal(60000)}
    won = FIRST | {"contract": "12", "beneficiary": "F-1"}
    assert codes("commitments", [won], contracts=[contract]) == {"COMMIT_008"}
