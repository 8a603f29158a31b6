from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
EVENT: dict[str, Any] = {
    "event_no": "E1",
    "event_kind": "sport",
    "title": "العدو الريفي",
    "bureau": "EDU-SPORT",
    "partner": "P1",
    "place": "الملعب",
    "start_date": date(2026, 11, 20),
    "end_date": date(2026, 11, 21),
    "budget_line": "2026/10",
    "cost_planned": Decimal(5000),
    "cost_actual": Decimal(4000),
    "safety_arrangements": "سيارة إسعاف",
    "status": "held",
}
LINE = {"key": "2026/10", "committed": Decimal(4000)}
EXAM = {
    "school_year": "2026/2027",
    "kind": "exam",
    "label_ar": "امتحان",
    "date_from": date(2026, 11, 16),
    "date_to": date(2026, 11, 17),
}


def told(codes: Codes, rows: list[dict[str, Any]], *, active: bool = True) -> set[str]:
    partner = {"partner_code": "P1", "name_ar": "x", "partner_kind": "service", "active": active}
    return codes(
        "events",
        rows,
        today=TODAY,
        loose={"budget_lines": [LINE]},
        school_calendar=[EXAM],
        partners=[partner],
    )


def test_an_event_is_accepted(codes: Codes) -> None:
    assert told(codes, [EVENT]) == set()


def test_participants_are_counted(column: Callable[..., list[Any]]) -> None:
    taking_part = [
        {"event_no": "E1", "participation_no": n, "participants_count": 12} for n in (1, 2)
    ]
    found = column("events", "actual_participants", [EVENT], event_participations=taking_part)
    assert found == [24]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"end_date": date(2026, 11, 19)}, "ROW_001"),
        ({"start_date": date(2026, 11, 25), "end_date": None}, "EVENT_001"),
        ({"status": "planned"}, "EVENT_002"),
        ({"start_date": date(2026, 11, 17)}, "EVENT_003"),
        ({"cost_planned": Decimal(3999)}, "EVENT_004"),
        ({"cost_actual": Decimal(4001)}, "EVENT_005"),
        ({"start_date": date(2026, 11, 8)}, "EVENT_006"),
        ({"place": None}, "EVENT_007"),
        ({"safety_arrangements": None}, "EVENT_008"),
    ],
)
def test_a_wrong_event_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [EVENT | change])


def test_an_inactive_partner_is_told(codes: Codes) -> None:
    assert told(codes, [EVENT], active=False) == {"EVENT_009"}


def test_two_events_of_a_bureau_at_one_place_are_told(codes: Codes) -> None:
    second = EVENT | {"event_no": "E2", "cost_actual": None}
    assert told(codes, [EVENT, second]) == {"SERIES_002"}
    assert told(codes, [EVENT, second | {"status": "cancelled"}]) == set()


def test_a_report_number_that_begins_anew_is_only_told(codes: Codes) -> None:
    first = EVENT | {"report_no": "1", "bureau": "EDU-SPORT"}
    next_year = first | {"event_no": "E2", "place": "المركب الرياضي"}
    assert "SERIES_005" in told(codes, [first, next_year])
    assert "KEY_002" not in told(codes, [first, next_year])
