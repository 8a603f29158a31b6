from datetime import date
from decimal import Decimal
from typing import Any

CHECK: dict[str, Any] = {
    "contract": "12/2026",
    "month": date(2026, 10, 1),
    "school": "16698Z",
    "agents_due": 4,
    "agents_present": 3,
    "hours_due": 800,
    "absences": 2,
    "quality_score": 4,
    "head_signed": True,
    "certified_on": date(2026, 11, 5),
}
CONTRACT = {
    "key": "12/2026",
    "total_amount": Decimal(120000),
    "period_months": 12,
    "started_on": date(2026, 2, 1),
    "planned_end": date(2027, 1, 31),
}
FINE = {"param_code": "OUTSOURCED_PENALTY_DAY", "value_num": 100, "valid_from": date(2026, 1, 1)}
KEY = "outsourced_service_checks"


def test_a_month_in_order_is_accepted_and_counted(codes: Any, column: Any) -> None:
    assert codes(KEY, [CHECK], loose={"contracts": [CONTRACT]}) == set()
    assert column(KEY, "hours_done", [CHECK]) == [600]
    known = {"loose": {"contracts": [CONTRACT]}, "parameters": [FINE]}
    # A month of 10 000, all of it this site's, three agents of four, less two days of fine.
    assert column(KEY, "penalty", [CHECK], **known) == [200]
    assert column(KEY, "amount_due", [CHECK], **known) == [Decimal("7300.00")]


def test_the_month_is_its_first_day_and_agents_are_those_due(codes: Any) -> None:
    assert codes(KEY, [CHECK | {"month": date(2026, 10, 2)}]) == {"OUTSOURCED_001"}
    assert codes(KEY, [CHECK | {"agents_present": 5}]) == {"ROW_002"}
    assert codes(KEY, [CHECK], today=date(2026, 9, 1)) == {"OUTSOURCED_009"}


def test_service_is_certified_before_it_is_paid(codes: Any) -> None:
    assert codes(KEY, [CHECK | {"head_signed": False}]) == {"OUTSOURCED_002"}
    paid = CHECK | {"liquidation": "L-1"}
    assert codes(KEY, [paid | {"certified_on": None}]) == {"OUTSOURCED_003"}
    early = {"liquidation_no": "L-1", "commitment": "E-1", "liquidation_date": date(2026, 11, 4)}
    engaged = {"commitment_no": "E-1", "contract": "12/2026"}
    assert codes(KEY, [paid], liquidations=[early], commitments=[engaged]) == {"OUTSOURCED_005"}
    known = {
        "liquidations": [early | {"liquidation_date": date(2026, 11, 6)}],
        "commitments": [engaged | {"contract": "13/2026"}],
    }
    assert codes(KEY, [paid], **known) == {"OUTSOURCED_004"}


def test_sites_and_contracts_are_followed_month_by_month(codes: Any) -> None:
    before = CHECK | {"month": date(2026, 9, 1), "school": "16699A"}
    here = CHECK | {"school": "16699A"}
    assert codes(KEY, [before, here]) == set()
    assert codes(KEY, [before, here, CHECK]) == {"OUTSOURCED_007"}
    ended = CONTRACT | {"planned_end": date(2026, 9, 30)}
    assert codes(KEY, [CHECK], loose={"contracts": [ended]}) == {"OUTSOURCED_006"}


def test_poor_work_is_described_and_fines_stay_below_the_due(codes: Any) -> None:
    assert codes(KEY, [CHECK | {"quality_score": 2}]) == {"OUTSOURCED_008"}
    fined = FINE | {"value_num": 5000}
    told = codes(KEY, [CHECK], loose={"contracts": [CONTRACT]}, parameters=[fined])
    assert told == {"OUTSOURCED_010"}
