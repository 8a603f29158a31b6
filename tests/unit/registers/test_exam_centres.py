from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

CENTRE: dict[str, Any] = {
    "session": "S1",
    "centre_code": "C1",
    "school": "16698Z",
    "chief": "1",
    "deputy": "2",
    "rooms_used": 2,
    "capacity": 40,
    "observers_needed": 1,
    "safe_store": True,
    "prepared_on": date(2027, 5, 20),
}
SESSION = {
    "key": "S1",
    "session_code": "S1",
    "exam_from": date(2027, 6, 4),
    "exam_to": date(2027, 6, 6),
}
ROOMS = [{"school": "16698Z", "room_code": f"A{n}", "exam_capacity": 20} for n in (1, 2)]
CANDIDATES = [{"session": "S1", "candidate_no": str(n), "centre": "S1/C1"} for n in range(3)]
DUTY = {
    "session": "S1",
    "staff": "3",
    "duty_kind": "marking",
    "day": date(2027, 6, 9),
    "period": "am1",
}


def told(codes: Codes, rows: list[dict[str, Any]], today: date | None = None) -> set[str]:
    return codes(
        "exam_centres",
        rows,
        today=today,
        loose={"exam_sessions": [SESSION], "exam_daily_reports": []},
        school_rooms=ROOMS,
        exam_candidates=CANDIDATES,
        exam_staffing=[DUTY],
    )


def test_a_centre_is_accepted(codes: Codes) -> None:
    assert told(codes, [CENTRE], date(2027, 6, 1)) == set()


def test_thirteen_rooms_need_twenty_six_invigilators(column: Callable[..., list[Any]]) -> None:
    wide = [CENTRE | {"rooms_used": 13}]
    loose = {"exam_sessions": [SESSION]}
    assert column("exam_centres", "invigilators_needed", wide, loose=loose) == [26]
    assert column("exam_centres", "invigilators_needed", wide) == [26]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"deputy": "1"}, "EXAMCENTRE_001"),
        ({"capacity": 2}, "EXAMCENTRE_002"),
        ({"rooms_used": 1}, "EXAMCENTRE_003"),
        ({"rooms_used": 3, "capacity": 60}, "EXAMCENTRE_004"),
        ({"rooms_used": 3}, "EXAMCENTRE_005"),
        ({"chief": "3"}, "EXAMCENTRE_006"),
        ({"deputy": None}, "EXAMCENTRE_007"),
        ({"prepared_on": date(2027, 6, 5)}, "EXAMCENTRE_008"),
        ({"observers_needed": 0}, "EXAMCENTRE_009"),
        ({"safe_store": False}, "EXAMCENTRE_010"),
        ({"closed_on": date(2027, 5, 19)}, "ROW_001"),
    ],
)
def test_a_wrong_centre_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [CENTRE | change])


def test_a_centre_without_any_report_is_told(codes: Codes) -> None:
    assert told(codes, [CENTRE], date(2027, 6, 7)) == {"EXAMCENTRE_011"}


@pytest.mark.parametrize("change", [{"school": "16699A"}, {"chief": "8"}, {"deputy": "9"}])
def test_a_school_and_its_heads_serve_one_centre(codes: Codes, change: dict[str, Any]) -> None:
    others = {"centre_code": "C2", "school": "16712P", "chief": "7", "deputy": "6"}
    first = CENTRE | {"school": "16699A", "chief": "8", "deputy": "9"}
    assert "KEY_002" in codes("exam_centres", [first, CENTRE | others | change])
