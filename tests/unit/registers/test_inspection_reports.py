from datetime import date
from typing import Any

REPORT: dict[str, Any] = {
    "report_no": "R-1",
    "staff": "1200007",
    "inspector": "1200014",
    "subject": "maths",
    "visit_date": date(2026, 10, 5),
    "report_date": date(2026, 10, 8),
    "received_on": date(2026, 10, 20),
    "report_kind": "inspection",
    "mark": 16,
}
TEACHER = {"key": "1200007", "subject": "maths", "recruitment_date": date(2010, 9, 2)}
INSPECTOR = {"key": "1200014", "role": "inspector"}
KEY = "inspection_reports"


def test_a_report_in_order_is_accepted(codes: Any) -> None:
    assert codes(KEY, [REPORT], loose={"staff": [TEACHER, INSPECTOR]}) == set()


def test_days_marks_and_twins(codes: Any) -> None:
    assert codes(KEY, [REPORT | {"report_date": date(2026, 10, 1)}]) == {"ROW_001"}
    assert codes(KEY, [REPORT | {"mark": None}]) == {"INSPECT_003"}
    assert codes(KEY, [REPORT | {"mark": None, "report_kind": "visit"}]) == set()
    assert codes(KEY, [REPORT, REPORT | {"report_no": "R-2"}]) == {"KEY_002"}
    assert codes(KEY, [REPORT], today=date(2026, 10, 1)) == {"INSPECT_007"}


def test_the_inspector_is_an_inspector_and_somebody_else(codes: Any) -> None:
    assert codes(KEY, [REPORT | {"inspector": "1200007"}]) == {"INSPECT_001"}
    clerk = INSPECTOR | {"role": "clerk"}
    assert codes(KEY, [REPORT], loose={"staff": [TEACHER, clerk]}) == {"INSPECT_002"}


def test_the_teacher_is_the_one_of_the_card(codes: Any) -> None:
    other = TEACHER | {"subject": "svt", "recruitment_date": date(2026, 11, 1)}
    told = codes(KEY, [REPORT], loose={"staff": [other, INSPECTOR]})
    assert told == {"INSPECT_004", "INSPECT_008"}


def test_marks_and_answers_do_not_wait(codes: Any) -> None:
    delays = [
        {"param_code": code, "value_num": 15, "valid_from": date(2026, 1, 1)}
        for code in ("REPORT_ENTRY_DAYS", "REPORT_ANSWER_DAYS")
    ]
    asked = REPORT | {"response_required": True}
    known = {"today": date(2026, 11, 24), "parameters": delays}
    assert codes(KEY, [asked], **known) == {"INSPECT_005", "INSPECT_006"}
    done = asked | {"entered_on_card": True, "answered_on": date(2026, 10, 25)}
    assert codes(KEY, [done], **known) == set()
