from datetime import date
from typing import Any

FILE: dict[str, Any] = {
    "file_no": "D-1",
    "ppr": "1200007",
    "file_kind": "acting",
    "opened_on": date(2026, 9, 1),
    "complete": True,
    "sent_to": "academy",
    "sent_on": date(2026, 9, 10),
    "status": "sent",
}
KEY = "hr_files"


def test_a_file_in_order_is_accepted(codes: Any) -> None:
    assert codes(KEY, [FILE]) == set()


def test_days_follow_and_appeals_are_founded(codes: Any) -> None:
    assert codes(KEY, [FILE | {"sent_on": date(2026, 8, 1)}]) == {"ROW_001"}
    assert codes(KEY, [FILE | {"file_kind": "promotion_appeal"}]) == {"ROW_004"}
    assert codes(KEY, [FILE | {"decided_on": date(2026, 10, 1)}]) == {"HRFILE_005"}
    assert codes(KEY, [FILE | {"sent_to": None}]) == {"HRFILE_006"}


def test_one_file_of_a_kind_is_open(codes: Any) -> None:
    again = FILE | {"file_no": "D-2"}
    assert codes(KEY, [FILE, again]) == {"ROW_008"}
    closed = FILE | {"status": "closed"}
    assert codes(KEY, [closed, again]) == set()


def test_several_corrections_may_be_open(codes: Any) -> None:
    two = [FILE | {"file_no": number, "file_kind": "rectification"} for number in ("D-3", "D-4")]
    assert codes(KEY, two) == set()


def test_a_file_is_complete_when_sent(codes: Any) -> None:
    assert codes(KEY, [FILE | {"complete": False}]) == {"HRFILE_001"}
    assert codes(KEY, [FILE | {"complete": False, "decision_note": "استثناء"}]) == set()
    assert codes(KEY, [FILE | {"documents_missing": "شهادة"}]) == {"HRFILE_002"}
    due = FILE | {"reply_due": date(2026, 10, 1)}
    assert codes(KEY, [due], today=date(2026, 10, 2)) == {"HRFILE_003"}


def test_early_retirement_asks_years_of_service(codes: Any) -> None:
    early = FILE | {"file_kind": "early_retirement"}
    man = {"key": "1200007", "sex": "m", "recruitment_date": date(2002, 9, 2)}
    assert codes(KEY, [early], loose={"staff": [man]}) == {"HRFILE_004"}
    assert codes(KEY, [early], loose={"staff": [man | {"sex": "f"}]}) == set()
    old = man | {"recruitment_date": date(2002, 9, 1)}
    assert codes(KEY, [early], loose={"staff": [old]}) == set()


def test_what_was_granted_is_written_elsewhere(codes: Any) -> None:
    granted = FILE | {"decided_on": date(2026, 10, 1), "decision": "accepted"}
    away = granted | {"file_kind": "secondment"}
    assert codes(KEY, [away], loose={"admin_positions": []}) == {"HRFILE_007"}
    position = {"request_ref": "D-1"}
    assert codes(KEY, [away], loose={"admin_positions": [position]}) == set()
    appeal = granted | {"file_kind": "promotion_appeal", "grounds": "أقدمية"}
    assert codes(KEY, [appeal], loose={"career_events": []}) == {"HRFILE_008"}
    mail = {"key": "HRF/in/2026/4", "staff": "1200014"}
    other = FILE | {"correspondence": "HRF/in/2026/4"}
    assert codes(KEY, [other], loose={"correspondence": [mail]}) == {"HRFILE_009"}
