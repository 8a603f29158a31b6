from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

FILE: dict[str, Any] = {
    "ppr": "12",
    "file_no": "D-12",
    "joined_on": date(2026, 9, 2),
    "from_directorate": "أوسرد",
    "requested_on": date(2026, 9, 10),
    "received_on": date(2026, 10, 1),
    "pieces_count": 2,
    "classified_on": date(2026, 10, 5),
    "shelf": "الرف 1",
}
SENT = {
    "shelf": None,
    "movement_date": date(2026, 10, 15),
    "to_directorate": "العيون",
    "sent_on": date(2026, 11, 1),
    "transmittal_no": "T1",
}
PIECES = [{"archive_ref": ref, "subject": "x", "staff": "12"} for ref in ("A1", "A2")]


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    today = date(2026, 11, 24)
    return codes("personnel_files", rows, today=today, archive_items=PIECES)


@pytest.mark.parametrize("change", [{}, SENT, {"received_on": None, "requested_on": None}])
def test_a_file_is_accepted(codes: Codes, change: dict[str, Any]) -> None:
    assert told(codes, [FILE | change]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"requested_on": date(2026, 9, 1)}, "ROW_001"),
        ({"received_on": date(2026, 9, 9)}, "ROW_001"),
        (SENT | {"to_directorate": None}, "ROW_004"),
        ({"acknowledged_on": date(2026, 11, 1)}, "ROW_004"),
        ({"from_directorate": None}, "ROW_004"),
        ({"received_on": None}, "PERSONNEL_001"),
        (SENT | {"requested_on": date(2026, 11, 2), "received_on": None}, "PERSONNEL_002"),
        (SENT | {"shelf": "الرف 1"}, "PERSONNEL_003"),
        (SENT | {"transmittal_no": None}, "PERSONNEL_004"),
        (SENT | {"sent_on": date(2026, 10, 14)}, "PERSONNEL_005"),
        ({"movement_date": date(2026, 11, 1)}, "PERSONNEL_006"),
        ({"pieces_count": 3}, "PERSONNEL_007"),
        ({"shelf": None}, "PERSONNEL_008"),
        (SENT | {"sent_on": date(2026, 10, 20)}, "PERSONNEL_009"),
    ],
)
def test_a_wrong_file_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [FILE | change])


def test_a_number_is_of_one_file(codes: Codes) -> None:
    assert "KEY_002" in told(codes, [FILE, FILE | {"ppr": "13"}])
