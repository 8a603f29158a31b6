from datetime import date
from typing import Any

CASE: dict[str, Any] = {
    "case_no": "T-1",
    "ppr": "1200007",
    "measure_kind": "grade_down",
    "occurred_on": date(2026, 1, 5),
    "facts": "تغيبات متكررة",
    "opened_on": date(2026, 1, 10),
    "explanation_asked_on": date(2026, 1, 11),
    "explanation_received_on": date(2026, 1, 15),
    "referred_to": "council",
    "referred_on": date(2026, 2, 1),
    "council_date": date(2026, 3, 1),
    "decision_no": "12/2026",
    "decided_on": date(2026, 3, 10),
    "effective_from": date(2026, 3, 15),
}
KEY = "merits_sanctions"


def test_a_case_in_order_is_accepted(codes: Any) -> None:
    assert codes(KEY, [CASE]) == set()
    thanks = {"case_no": "T-2", "ppr": "1200007", "measure_kind": "thanks"}
    assert codes(KEY, [thanks]) == set()


def test_steps_follow_each_other(codes: Any) -> None:
    for name in ("referred_on", "council_date"):
        assert "ROW_001" in codes(KEY, [CASE | {name: date(2025, 1, 1)}])
    assert codes(KEY, [CASE | {"effective_to": date(2026, 3, 1)}]) == {"ROW_001"}
    assert codes(KEY, [CASE | {"referred_to": None}]) == {"ROW_004"}
    late = CASE | {"council_date": date(2026, 3, 11)}
    assert codes(KEY, [late]) == {"DISCIPLINE_006"}


def test_a_heavy_sanction_needs_council_hearing_facts_and_effect(codes: Any) -> None:
    assert codes(KEY, [CASE | {"council_date": None}]) == {"DISCIPLINE_001"}
    unheard = CASE | {"explanation_asked_on": None, "explanation_received_on": None}
    assert codes(KEY, [unheard]) == {"DISCIPLINE_002"}
    after = CASE | {
        "explanation_asked_on": date(2026, 3, 11),
        "explanation_received_on": None,
    }
    assert codes(KEY, [after]) == {"DISCIPLINE_003"}
    assert codes(KEY, [CASE | {"effective_from": None}]) == {"DISCIPLINE_007"}
    assert codes(KEY, [CASE | {"measure_kind": "suspension"}]) == {"DISCIPLINE_008"}
    assert codes(KEY, [CASE | {"facts": None}]) == {"DISCIPLINE_009"}


def test_referrals_and_delays(codes: Any) -> None:
    sent = {"case_no": "T-3", "ppr": "1200007", "measure_kind": "referral", "facts": "غياب"}
    assert codes(KEY, [sent]) == {"DISCIPLINE_004"}
    open_case = sent | {"referred_to": "council", "opened_on": date(2026, 1, 10)}
    most = {"param_code": "DISCIPLINE_MONTHS_MAX", "value_num": 4, "valid_from": date(2026, 1, 1)}
    assert codes(KEY, [open_case], today=date(2026, 5, 10), parameters=[most]) == set()
    told = codes(KEY, [open_case], today=date(2026, 5, 11), parameters=[most])
    assert told == {"DISCIPLINE_005"}
