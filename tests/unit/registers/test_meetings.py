from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

Codes = Callable[..., set[str]]

MEETING = {
    "meeting_no": "HRF-2026-001",
    "service": "HRF",
    "bureau": "HRF-TRAIN",
    "meeting_kind": "service",
    "subject": "مخطط التكوين",
    "meeting_date": date(2026, 2, 3),
    "start_time": time(9),
    "end_time": time(11),
    "place": "قاعة الاجتماعات",
    "invited_count": 10,
    "present_count": 8,
    "conclusions": "المصادقة على المخطط",
    "minutes_no": "4",
    "minutes_signed_on": date(2026, 2, 5),
    "status": "held",
}


def test_a_meeting_is_accepted(codes: Codes) -> None:
    assert codes("meetings", [MEETING], today=date(2026, 3, 1)) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"present_count": 11}, "ROW_002"),
        ({"end_time": time(9)}, "MEETING_001"),
        ({"minutes_signed_on": date(2026, 2, 2)}, "ROW_001"),
        ({"conclusions": None}, "ROW_004"),
        ({"bureau": "EDU-MAP"}, "BUREAU_001"),
        ({"status": "convened"}, "MEETING_003"),
        ({"meeting_kind": "committee"}, "MEETING_004"),
        ({"minutes_no": None}, "MEETING_005"),
    ],
)
def test_a_wrong_meeting_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("meetings", [MEETING | change], today=date(2026, 3, 1))


def test_a_room_and_a_bureau_seldom_hold_two_meetings_at_once(codes: Codes) -> None:
    other = MEETING | {"meeting_no": "HRF-2026-002", "start_time": time(10), "bureau": None}
    assert codes("meetings", [MEETING, other]) == {"SERIES_002"}
    assert codes("meetings", [MEETING, other | {"place": "مكتب"}]) == set()
    assert (
        codes("meetings", [MEETING, other | {"start_time": time(11), "end_time": time(12)}])
        == set()
    )
    assert codes("meetings", [MEETING, other | {"status": "cancelled"}]) == set()


def test_a_committee_without_its_quorum_is_told(codes: Codes) -> None:
    members = [{"committee_code": "L-1", "member_rank": rank} for rank in range(1, 17)]
    sat = MEETING | {"committee": "L-1", "meeting_kind": "committee"}
    assert codes("meetings", [sat], committees=members) == {"MEETING_002"}
    assert codes("meetings", [sat], committees=members[:15]) == set()
    assert "REF_001" in codes("meetings", [sat | {"committee": "L-9"}], committees=members)
