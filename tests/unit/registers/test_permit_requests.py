from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
PERMIT: dict[str, Any] = {
    "request_no": "1",
    "received_on": date(2026, 11, 1),
    "applicant": "A1",
    "permit_kind": "premises",
    "school": "16698Z",
    "room": "16698Z/A1",
    "start_date": date(2026, 12, 1),
    "end_date": date(2026, 12, 31),
    "opinion": "favourable",
    "decision": "accepted",
    "decided_on": date(2026, 11, 10),
    "permit_no": "T1",
}
ASSOCIATION = {
    "partner_code": "A1",
    "name_ar": "جمعية",
    "partner_kind": "association",
    "receipt_no": "R1",
    "mandate_end": date(2026, 12, 31),
}
ROOMS = [{"school": "16698Z", "room_code": "A1"}, {"school": "16699A", "room_code": "A1"}]
WAITS = {"decision": None, "decided_on": None, "permit_no": None}
DELAY = [{"param_code": "PERMIT_DAYS", "value_num": 15, "valid_from": date(2020, 1, 1)}]


def told(
    codes: Codes, rows: list[dict[str, Any]], partner: dict[str, Any] = ASSOCIATION
) -> set[str]:
    return codes(
        "permit_requests",
        rows,
        today=TODAY,
        school_rooms=ROOMS,
        partners=[partner],
        parameters=DELAY,
    )


def test_a_permit_is_accepted(codes: Codes) -> None:
    assert told(codes, [PERMIT]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"end_date": date(2026, 11, 30)}, "ROW_001"),
        ({"decided_on": date(2026, 10, 30)}, "ROW_001"),
        ({"permit_no": None}, "ROW_004"),
        ({"school": None}, "ROW_004"),
        ({"school": "16699A"}, "PERMIT_001"),
        ({"room": None}, "PERMIT_002"),
        ({"start_date": date(2027, 1, 1), "end_date": None}, "PERMIT_003"),
        ({"decision": None}, "PERMIT_005"),
        ({"permit_kind": "public_utility", "opinion": None}, "PERMIT_006"),
        ({"opinion": "unfavourable"}, "PERMIT_007"),
        ({"start_date": date(2026, 11, 9)}, "PERMIT_008"),
        (WAITS | {"start_date": date(2026, 11, 23)}, "PERMIT_009"),
        (WAITS, "PERMIT_010"),
    ],
)
def test_a_wrong_request_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [PERMIT | change])


def test_an_association_has_its_receipt(codes: Codes) -> None:
    assert "PERMIT_004" in told(codes, [PERMIT], ASSOCIATION | {"receipt_no": None})


def test_two_permits_of_one_room_are_told(codes: Codes) -> None:
    second = PERMIT | {"request_no": "2", "permit_no": "T2"}
    assert told(codes, [PERMIT, second]) == {"SERIES_002"}
    assert "SERIES_005" in told(codes, [PERMIT, second | {"permit_no": "T1"}])
