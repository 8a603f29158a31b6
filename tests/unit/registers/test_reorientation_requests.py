from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
ASKED = {
    "request_no": "R-2026-001",
    "pupil": "B236050524",
    "school": "A",
    "level": "b1",
    "from_track": "sci_exp",
    "to_track": "let",
    "requested_on": date(2026, 9, 20),
    "marks_average": 11,
    "committee": "L-01",
    "decided_on": date(2026, 10, 1),
    "decision": "accepted",
    "notified_on": date(2026, 10, 2),
    "massar_done_on": date(2026, 10, 5),
}
WAITING = ASKED | {"decision": None, "decided_on": None, "notified_on": None}
WAITING |= {"massar_done_on": None, "committee": None}
PUPILS = [{"massar_code": "B236050524", "school_year": "2026/2027", "school": "A", "track": "let"}]


def _class(track: str, pupils: int) -> dict[str, Any]:
    here = {"school": "A", "level": "b1", "track": track, "school_year": "2026/2027"}
    return here | {"version": "census", "classes": 1, "pupils_boys": pupils, "pupils_girls": 0}


def test_a_request_is_accepted(codes: Codes) -> None:
    assert codes("reorientation_requests", [ASKED], pupils=PUPILS, today=TODAY) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"decided_on": date(2026, 9, 1)}, "ROW_001"),
        ({"notified_on": date(2026, 9, 30)}, "ROW_001"),
        ({"to_track": "sci_exp"}, "REORIENT_001"),
        ({"massar_done_on": None}, "REORIENT_004"),
        ({"to_track": "hum"}, "REORIENT_005"),
        ({"massar_done_on": date(2026, 9, 30)}, "REORIENT_006"),
        ({"committee": None}, "REORIENT_007"),
        ({"school": "B"}, "REORIENT_008"),
        ({"level": "p6"}, "REORIENT_009"),
        ({"decision": None}, "REORIENT_010"),
    ],
)
def test_a_wrong_request_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    told = codes("reorientation_requests", [ASKED | change], pupils=PUPILS, today=TODAY)
    assert code in told


def test_one_request_a_pupil_and_level(codes: Codes) -> None:
    again = WAITING | {"request_no": "R-2026-002"}
    assert codes("reorientation_requests", [WAITING, again]) == {"KEY_002"}
    refused = WAITING | {"decision": "refused", "decided_on": date(2026, 9, 25)}
    assert codes("reorientation_requests", [refused, again]) == set()
    next_year = again | {"requested_on": date(2027, 9, 20)}
    assert codes("reorientation_requests", [WAITING, next_year]) == set()


def test_the_track_has_room(codes: Codes) -> None:
    full, free = [_class("let", 36)], [_class("let", 35)]
    assert codes("reorientation_requests", [WAITING], class_structures=full) == {"REORIENT_002"}
    assert codes("reorientation_requests", [WAITING], class_structures=free) == set()
    other = [_class("sci_exp", 30)]
    assert codes("reorientation_requests", [WAITING], class_structures=other) == {"REORIENT_003"}
