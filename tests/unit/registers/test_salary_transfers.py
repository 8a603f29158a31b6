from datetime import date
from typing import Any

ASKED: dict[str, Any] = {
    "request_no": "V-1",
    "ppr": "1200007",
    "received_on": date(2026, 9, 1),
    "old_rib": "011519000001205000534921",
    "new_rib": "007450001520500030049113",
    "bank_certificate_on": date(2026, 8, 30),
    "sent_on": date(2026, 9, 5),
    "status": "sent",
}
DONE = ASKED | {"applied_from": date(2026, 10, 1), "confirmed_on": date(2026, 10, 28)}
NEXT = ASKED | {
    "request_no": "V-2",
    "received_on": date(2026, 11, 1),
    "old_rib": "007450001520500030049113",
    "new_rib": "350780000000000000000030",
    "sent_on": date(2026, 11, 4),
}
KEY = "salary_transfers"


def test_requests_in_order_are_accepted(codes: Any) -> None:
    assert codes(KEY, [DONE, NEXT]) == set()


def test_the_accounts_differ_and_the_last_one_is_in_force(codes: Any) -> None:
    assert "TRANSFER_001" in codes(KEY, [ASKED | {"old_rib": ASKED["new_rib"]}])
    stale = NEXT | {"old_rib": "011519000001205000534921"}
    assert codes(KEY, [DONE, stale]) == {"TRANSFER_002"}
    neighbour = ASKED | {"request_no": "V-3", "ppr": "1200014"}
    assert codes(KEY, [ASKED, neighbour]) == {"TRANSFER_003"}


def test_a_second_request_waits_for_the_first(codes: Any) -> None:
    assert codes(KEY, [ASKED, NEXT]) == {"ROW_008"}
    closed = ASKED | {"status": "refused"}
    assert codes(KEY, [closed, NEXT]) == set()


def test_a_file_is_complete_and_followed(codes: Any) -> None:
    assert codes(KEY, [DONE | {"applied_from": date(2026, 9, 1)}]) == {"ROW_001"}
    assert codes(KEY, [DONE | {"sent_on": None}]) == {"ROW_004"}
    assert codes(KEY, [ASKED | {"bank_certificate_on": None}]) == {"TRANSFER_004"}
    assert codes(KEY, [ASKED | {"documents_missing": "شهادة"}]) == {"TRANSFER_005"}
    most = {
        "param_code": "SALARY_TRANSFER_DAYS_MAX",
        "value_num": 60,
        "valid_from": date(2026, 1, 1),
    }
    told = codes(KEY, [ASKED], today=date(2026, 11, 24), parameters=[most])
    assert told == {"TRANSFER_006"}
    assert codes(KEY, [DONE | {"confirmed_on": date(2026, 9, 30)}]) == {"TRANSFER_007"}
    gone = {"key": "1200007", "position": "retired"}
    assert codes(KEY, [ASKED], loose={"staff": [gone]}) == {"TRANSFER_008"}
