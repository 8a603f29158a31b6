from datetime import date, timedelta
from decimal import Decimal
from typing import Any

PHASE: dict[str, Any] = {
    "school": "16698Z",
    "kind": "canteen",
    "school_year": "2026/2027",
    "phase": "phase1",
    "start_date": date(2026, 9, 14),
    "end_date": date(2026, 12, 18),
    "beneficiaries": 120,
    "meals_per_day": 1,
    "meal_cost": Decimal("2.05"),
    "schedule_signed_on": date(2026, 9, 10),
}
SCHOOLS = [{"key": "16698Z", "gresa_code": "16698Z", "cycle": "primary"}]


def period(kind: str, first: date, last: date, **more: Any) -> dict[str, Any]:
    told = {"school_year": "2026/2027", "kind": kind, "date_from": first, "date_to": last}
    return told | {"cycle": "all"} | more


# 14 weeks of 5 days, less a week of holidays and one feast: 64 days.
CALENDAR = [
    period("teaching", date(2026, 9, 7), date(2026, 12, 31)),
    period("holiday", date(2026, 10, 24), date(2026, 11, 1)),
    period("feast", date(2026, 11, 18), date(2026, 11, 18)),
    period("holiday", date(2026, 10, 5), date(2026, 10, 6), cycle="high"),
    period("closure", date(2026, 10, 7), date(2026, 10, 8), school="16699A"),
]
CLOSURE = period("closure", date(2026, 11, 23), date(2026, 11, 25), school="16698Z")


def world(*more: dict[str, Any]) -> dict[str, Any]:
    return {"loose": {"school_calendar": [*CALENDAR, *more], "schools": SCHOOLS}}


def test_120_pupils_fed_64_days_eat_7680_meals(codes: Any, column: Any) -> None:
    assert column("canteen_schedule", "feeding_days", [PHASE], **world()) == [64]
    assert column("canteen_schedule", "meals_planned", [PHASE], **world()) == [7680]
    assert column("canteen_schedule", "cost_planned", [PHASE], **world()) == [Decimal("15744.00")]
    assert codes("canteen_schedule", [PHASE | {"meals_served": 7680}], **world()) == set()


def test_a_closure_of_3_days_takes_360_meals(codes: Any, column: Any) -> None:
    closed = world(CLOSURE)
    assert column("canteen_schedule", "feeding_days", [PHASE], **closed) == [61]
    assert column("canteen_schedule", "meals_planned", [PHASE], **closed) == [7320]
    assert codes("canteen_schedule", [PHASE | {"meals_served": 7321}], **closed) == {"ROW_002"}


def test_a_boarding_house_feeds_at_the_week_end_too(column: Any) -> None:
    boarding = PHASE | {"kind": "boarding"}
    assert column("canteen_schedule", "feeding_days", [boarding], **world()) == [86]


def test_an_exam_feeds_only_if_its_row_says_so(column: Any) -> None:
    late = PHASE | {"phase": "phase3"}
    late |= {"start_date": date(2027, 6, 7), "end_date": date(2027, 6, 8)}
    exam = period("exam", date(2027, 6, 7), date(2027, 6, 11))
    assert column("canteen_schedule", "feeding_days", [late], **world(exam)) == [None]
    fed = world(exam | {"feeding_allowed": True})
    assert column("canteen_schedule", "feeding_days", [late], **fed) == [2]
    hungry = world(period("teaching", date(2027, 6, 1), date(2027, 6, 11), feeding_allowed=False))
    assert column("canteen_schedule", "feeding_days", [late], **hungry) == [None]


def test_an_unknown_calendar_accuses_nobody(codes: Any) -> None:
    assert codes("canteen_schedule", [PHASE | {"meals_served": 99999}]) == set()


def test_days_lie_in_the_months_of_their_phase(codes: Any) -> None:
    early = PHASE | {"start_date": date(2026, 8, 31), "schedule_signed_on": None}
    assert codes("canteen_schedule", [early]) == {"FEEDING_001"}
    assert codes("canteen_schedule", [PHASE | {"end_date": date(2027, 1, 5)}]) == {"FEEDING_002"}
    year = PHASE | {"school_year": "2025/2026"}
    assert codes("canteen_schedule", [year]) == {"FEEDING_001", "FEEDING_002"}


def test_phases_of_a_canteen_do_not_overlap(codes: Any) -> None:
    second = PHASE | {"phase": "phase2", "schedule_signed_on": None}
    second |= {"start_date": date(2027, 1, 4), "end_date": date(2027, 3, 26)}
    assert codes("canteen_schedule", [PHASE, second]) == set()
    second |= {"start_date": date(2026, 12, 18)}
    assert codes("canteen_schedule", [PHASE, second]) == {"ROW_007", "FEEDING_001"}


def test_beneficiaries_stay_in_the_quota_of_an_open_canteen(codes: Any) -> None:
    canteen = {name: PHASE[name] for name in ("school", "kind", "school_year")}
    assert codes("canteen_schedule", [PHASE], canteens=[canteen | {"approved_quota": 120}]) == set()
    small = [canteen | {"approved_quota": 119}]
    assert codes("canteen_schedule", [PHASE], canteens=small) == {"FEEDING_003"}
    shut = [canteen | {"status": "closed"}]
    assert codes("canteen_schedule", [PHASE], canteens=shut) == {"FEEDING_004"}


def test_what_looks_wrong_is_told(codes: Any) -> None:
    assert codes("canteen_schedule", [PHASE | {"meals_per_day": 2}]) == {"FEEDING_005"}
    signed = PHASE | {"schedule_signed_on": PHASE["start_date"] + timedelta(days=1)}
    assert codes("canteen_schedule", [signed]) == {"FEEDING_008"}
    dear = PHASE | {"cost_actual": Decimal("15744.01")}
    assert codes("canteen_schedule", [dear], **world()) == {"FEEDING_007"}
    stopped = PHASE | {"status": "interrupted"}
    assert codes("canteen_schedule", [stopped]) == {"ROW_004"}


def test_the_cost_stays_in_the_credits(codes: Any) -> None:
    line = {"fiscal_year": 2026, "line_code": "1", "label_ar": "مواد", "carried_over": Decimal(100)}
    paid = PHASE | {"budget_line": "2026/1"}
    known = world() | {"budget_lines": [line], "credit_movements": []}
    assert codes("canteen_schedule", [paid], **known) == {"FEEDING_006"}
