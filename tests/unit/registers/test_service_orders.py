from datetime import date
from typing import Any

START: dict[str, Any] = {
    "order_no": "OS-1",
    "contract": "12/2026",
    "order_kind": "start",
    "issued_on": date(2026, 2, 1),
    "effective_date": date(2026, 2, 5),
    "notified_on": date(2026, 2, 2),
    "supplier": "F-1",
}
STOP = START | {
    "order_no": "OS-2",
    "order_kind": "suspend",
    "issued_on": date(2026, 3, 1),
    "effective_date": date(2026, 3, 1),
    "notified_on": date(2026, 3, 1),
    "reason": "أمطار",
    "resume_planned": date(2026, 3, 20),
}
RESUME = STOP | {
    "order_no": "OS-3",
    "order_kind": "resume",
    "effective_date": date(2026, 3, 16),
    "resume_planned": None,
}
KEY = "service_orders"


def test_a_clock_in_order_is_accepted_and_counted(codes: Any, column: Any) -> None:
    rows = [RESUME, START, STOP]
    contract = {"key": "12/2026", "approved_on": date(2026, 1, 10), "supplier": "F-1"}
    assert codes(KEY, rows, loose={"contracts": [contract]}) == set()
    assert column(KEY, "suspended_days", rows) == [15, None, None]


def test_starts_come_first_and_stops_alternate(codes: Any) -> None:
    assert codes(KEY, [STOP]) == {"SERVORDER_001"}
    assert codes(KEY, [START, RESUME]) == {"SERVORDER_002"}
    twice = [START, STOP, STOP | {"order_no": "OS-4", "effective_date": date(2026, 3, 5)}]
    assert codes(KEY, twice) == {"SERVORDER_002"}
    assert codes(KEY, [START, START | {"order_no": "OS-9"}]) == {"SERVORDER_003"}


def test_orders_say_what_of_and_why(codes: Any) -> None:
    assert codes(KEY, [START | {"contract": None}]) == {"ROW_005"}
    assert codes(KEY, [START, STOP | {"reason": None}]) == {"ROW_004"}
    assert codes(KEY, [START | {"notified_on": date(2026, 1, 1)}]) == {"ROW_001"}
    assert codes(KEY, [START | {"effective_date": date(2026, 1, 31)}]) == {"SERVORDER_005"}


def test_the_contract_and_the_calendar_agree(codes: Any) -> None:
    late = {"key": "12/2026", "approved_on": date(2026, 2, 6), "supplier": "F-2"}
    told = codes(KEY, [START], loose={"contracts": [late]})
    assert told == {"SERVORDER_004", "SERVORDER_006"}
    assert codes(KEY, [START, STOP], today=date(2026, 3, 21)) == {"SERVORDER_007"}
