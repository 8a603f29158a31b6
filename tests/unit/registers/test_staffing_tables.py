from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

ROW = {"school_year": "2026/2027", "school": "16698Z", "cycle": "middle", "subject": "maths"}
CLASSES = {
    "school": "16698Z",
    "level": "m1",
    "track": "none",
    "school_year": "2026/2027",
    "version": "census",
    "classes": 9,
}
HOURS = {
    "cycle": "middle",
    "level": "m1",
    "track": "none",
    "subject": "maths",
    "weekly_hours": 5,
    "teacher_service_hours": 24,
    "valid_from": date(2020, 9, 1),
}
POST = {
    "assignment_kind": "appointment",
    "school": "16698Z",
    "role": "teacher",
    "subject": "maths",
    "start_date": date(2024, 9, 2),
}
POSTS = [POST | {"ppr": "12"}, POST | {"ppr": "13"}]
LONG_LEAVE = {
    "leave_no": "1",
    "ppr": "13",
    "leave_type": "sick_long",
    "start_date": date(2026, 9, 1),
    "end_date": date(2027, 2, 28),
    "decision": "accepted",
}
World = dict[str, list[dict[str, Any]]]
WORLD: World = {
    "class_structures": [CLASSES],
    "subject_hours": [HOURS],
    "staff_assignments": POSTS,
    "leaves": [LONG_LEAVE],
}
Column = Callable[..., list[Any]]


def _told(column: Column, row: dict[str, Any], world: World, *names: str) -> list[Any]:
    return [column("staffing_tables", name, [row], **world)[0] for name in names]


def test_nine_classes_of_five_hours_need_1_875_posts(column: Column, codes: Codes) -> None:
    names = ("classes_count", "hours_due", "service_hours", "posts_due", "teachers_assigned")
    assert _told(column, ROW, WORLD, *names) == [9, 45, 24, 1.875, 2]
    teachers = ("on_leave", "acting_away", "posts_available", "hours_available")
    assert _told(column, ROW, WORLD, *teachers) == [1, 0, 1, 24]
    assert _told(column, ROW, WORLD, "gap", "surplus", "shortage") == [-0.875, 0, 0.875]
    assert codes("staffing_tables", [ROW], **WORLD) == set()


def test_a_leave_that_is_over_counts_no_more(column: Column) -> None:
    in_spring = ROW | {"counted_on": date(2027, 3, 1)}
    assert _told(column, in_spring, WORLD, "on_leave", "surplus", "shortage") == [0, 0.125, 0]


def test_short_cancelled_and_refused_leaves_do_not_count(column: Column) -> None:
    for change in ({"leave_type": "annual"}, {"cancelled": True}, {"decision": "refused"}):
        world = WORLD | {"leaves": [LONG_LEAVE | change]}
        assert _told(column, ROW, world, "on_leave") == [0]


def test_the_last_version_of_the_structures_counts(column: Column) -> None:
    versions = [
        CLASSES | {"version": v, "classes": n} for v, n in (("forecast", 4), ("adjusted", 6))
    ]
    assert _told(column, ROW, WORLD | {"class_structures": versions}, "classes_count") == [6]
    assert _told(
        column, ROW, WORLD | {"class_structures": [*versions, CLASSES]}, "classes_count"
    ) == [9]


def test_hours_in_force_that_year_count_with_split_groups(column: Column) -> None:
    old = HOURS | {"weekly_hours": 6, "valid_from": date(2015, 9, 1), "valid_to": date(2020, 8, 31)}
    split = HOURS | {"split_group_hours": 1}
    assert _told(column, ROW, WORLD | {"subject_hours": [old, split]}, "hours_due") == [54]
    assert _told(column, ROW | {"hours_other": 3}, WORLD, "posts_due") == [2]


def test_the_service_of_the_cycle_is_owed_where_hours_do_not_say(column: Column) -> None:
    silent = WORLD | {"subject_hours": [HOURS | {"teacher_service_hours": None}]}
    owed = {"primary": 30, "middle": 24, "high": 21}
    for cycle, hours in owed.items():
        assert _told(column, ROW | {"cycle": cycle}, silent, "service_hours") == [hours]


def test_the_office_may_round_posts(column: Column) -> None:
    step = {
        "param_code": "STAFFING_ROUNDING_STEP",
        "value_num": 0.5,
        "valid_from": date(2020, 1, 1),
    }
    assert _told(column, ROW, WORLD | {"parameters": [step]}, "posts_due", "shortage") == [2, 1]


def test_each_teacher_is_counted_once(column: Column) -> None:
    there = POST | {"ppr": "12", "assignment_kind": "temporary", "school": "16699A"}
    world = WORLD | {"staff_assignments": [*POSTS, there], "leaves": []}
    assert _told(column, ROW, world, "teachers_assigned", "acting_away") == [2, 1]
    elsewhere = ROW | {"school": "16699A"}
    assert _told(column, elsewhere, world, "teachers_assigned", "posts_available") == [1, 1]
    away = {"ppr": "13", "position_kind": "seconded", "start_date": date(2026, 9, 1)}
    assert _told(column, ROW, world | {"admin_positions": [away]}, "posts_available") == [0]


def test_a_complement_of_service_moves_hours_between_schools(column: Column) -> None:
    half = POST | {"ppr": "12", "assignment_kind": "complement", "school": "16699A"}
    world = WORLD | {"staff_assignments": [*POSTS, half | {"weekly_hours": 12}], "leaves": []}
    assert _told(column, ROW, world, "posts_available") == [1.5]
    assert _told(column, ROW | {"school": "16699A"}, world, "posts_available") == [0.5]


def test_the_subject_of_the_card_counts_where_the_assignment_is_silent(column: Column) -> None:
    silent = [post | {"subject": None} for post in POSTS]
    world = WORLD | {"staff_assignments": silent, "staff": [{"ppr": "12", "subject": "maths"}]}
    assert _told(column, ROW, world, "teachers_assigned") == [1]


def test_a_frozen_table_is_not_recomputed(column: Column, codes: Codes) -> None:
    frozen = ROW | {"frozen_on": date(2026, 10, 1), "frozen_gap": -2}
    assert _told(column, frozen, WORLD, "gap", "shortage") == [-2, 2]
    assert codes("staffing_tables", [frozen], **WORLD) == {"STAFFING_002"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"frozen_gap": 1}, "ROW_006"),
        ({"frozen_on": date(2026, 10, 1)}, "STAFFING_001"),
        ({"shortage_covered": 1}, "STAFFING_003"),
        ({"subject": "physics"}, "STAFFING_004"),
        ({"cycle": "high"}, "STAFFING_005"),
    ],
)
def test_a_wrong_row_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    schools = [{"gresa_code": "16698Z", "cycle": "middle"}]
    assert code in codes("staffing_tables", [ROW | change], schools=schools, **WORLD)


def test_more_absent_than_assigned_is_told(codes: Codes) -> None:
    tasks = [POST | {"ppr": "12", "assignment_kind": "acting", "school": s} for s in "AB"]
    world = WORLD | {"staff_assignments": [POSTS[0], *tasks]}
    assert codes("staffing_tables", [ROW], **world) == {"STAFFING_006"}
