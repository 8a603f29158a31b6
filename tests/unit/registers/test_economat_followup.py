from datetime import date
from decimal import Decimal
from typing import Any

MONTH: dict[str, Any] = {
    "school": "16698Z",
    "period": date(2026, 10, 1),
    "source": "monthly",
    "report_date": date(2026, 11, 2),
    "received_on": date(2026, 11, 5),
    "cash_balance": Decimal(1000),
}
VISIT = MONTH | {"source": "inspection", "inspector": "1200014"}
KEY = "economat_followup"


def test_months_in_order_are_accepted(codes: Any) -> None:
    inspector = {"key": "1200014", "role": "inspector"}
    assert codes(KEY, [MONTH, VISIT], loose={"staff": [inspector]}) == set()
    assert codes(KEY, [MONTH, MONTH]) == {"KEY_001"}


def test_months_days_and_inspectors_are_right(codes: Any) -> None:
    assert codes(KEY, [MONTH | {"period": date(2026, 10, 2)}]) == {"ECONOMAT_001"}
    assert codes(KEY, [MONTH | {"received_on": date(2026, 11, 1)}]) == {"ROW_001"}
    assert codes(KEY, [VISIT | {"inspector": None}]) == {"ROW_004"}
    clerk = {"key": "1200014", "role": "clerk"}
    assert codes(KEY, [VISIT], loose={"staff": [clerk]}) == {"ECONOMAT_003"}
    early = MONTH | {"report_date": date(2026, 9, 30)}
    assert codes(KEY, [early]) == {"ECONOMAT_004"}


def test_a_negative_balance_and_bad_registers_are_explained(codes: Any) -> None:
    assert codes(KEY, [MONTH | {"cash_balance": Decimal(-1)}]) == {"ECONOMAT_002"}
    told = MONTH | {"cash_balance": Decimal(-1), "findings": "تأخر الإعانة"}
    assert codes(KEY, [told]) == set()
    assert codes(KEY, [MONTH | {"registers_kept": "non_conform"}]) == {"ECONOMAT_007"}


def test_recommendations_are_answered_and_lifted(codes: Any) -> None:
    most = {"param_code": "ECONOMAT_ANSWER_DAYS", "value_num": 15, "valid_from": date(2026, 1, 1)}
    asked = MONTH | {"recommendations": "تحيين السجل"}
    known = {"today": date(2026, 11, 24), "parameters": [most]}
    assert codes(KEY, [asked], **known) == {"ECONOMAT_005"}
    assert codes(KEY, [asked | {"answered_on": date(2026, 11, 20)}], **known) == set()
    assert codes(KEY, [MONTH | {"followup_status": "lifted"}]) == {"ECONOMAT_006"}


def test_a_synthesis_covers_its_month(codes: Any) -> None:
    covered = MONTH | {"school": "16699A", "synthesis_no": "S-1"}
    assert codes(KEY, [MONTH, covered]) == {"ECONOMAT_008"}
    boarders = MONTH | {"boarders_count": 40}
    assert codes(KEY, [boarders], loose={"canteens": []}) == {"ECONOMAT_009"}
    canteen = {"school": "16698Z", "status": "open"}
    assert codes(KEY, [boarders], loose={"canteens": [canteen]}) == set()
