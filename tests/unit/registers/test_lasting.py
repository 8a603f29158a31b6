"""What registers compute over rows that last: dated values, pairs, windows, ranks, working days."""

from datetime import date
from typing import Any

import pytest

from validators import F
from validators.catalogue import register
from validators.choosing import Measure, either, unless, when
from validators.dated import days_within, lasting, sum_on, value_on
from validators.expression import Expression, lift
from validators.rank import Rank
from validators.rows import Rows, World
from validators.span import SchoolDay, WorkingDays, later, months_later, working_days_between

PARAM = {"param_code": "X", "value_num": 1, "valid_from": date(2020, 1, 1)}
LATER = PARAM | {"value_num": 2, "valid_from": date(2026, 1, 1)}


def _column(part: Expression, row: dict[str, Any], **tables: list[dict[str, Any]]) -> Any:
    held = {name: Rows.of(register(name), rows) for name, rows in tables.items()}
    return part.column(Rows.of(register("leaves"), [row]), World(held))[0]


@pytest.mark.parametrize(
    ("day", "value"),
    [(date(2019, 1, 1), None), (date(2025, 1, 1), 1), (date(2026, 1, 1), 2), (None, None)],
)
def test_the_value_in_force_is_the_one_begun_last(day: date | None, value: int | None) -> None:
    told = value_on(F("start_date"), lasting("parameters", "value_num", param_code=lift("X")))
    assert _column(told, {"start_date": day}, parameters=[LATER, PARAM]) == value
    assert _column(told, {"start_date": day}) is None


def test_pairs_alike_last_while_both_last() -> None:
    classes = lasting("class_structures", "classes", period=None)
    hours = lasting("subject_hours", "weekly_hours")
    told = sum_on(F("start_date"), classes, hours, same=("level",))
    taught = {"level": "m1", "weekly_hours": 5, "valid_from": date(2020, 9, 1)}
    known = {
        "class_structures": [{"level": "m1", "classes": 2}, {"level": "m2", "classes": 3}],
        "subject_hours": [taught, taught | {"valid_from": date(2027, 1, 1)}],
    }
    assert _column(told, {"start_date": date(2026, 1, 1)}, **known) == 10
    assert _column(told, {"start_date": date(2027, 1, 1)}, **known) == 20
    assert told.names() == ("start_date",)
    apart = taught | {"valid_from": date(2021, 1, 1), "valid_to": date(2020, 1, 1)}
    assert (
        _column(told, {"start_date": date(2026, 1, 1)}, **known | {"subject_hours": [apart]}) == 0
    )


def test_days_are_counted_inside_the_window_only() -> None:
    period = ("start_date", "end_date")
    told = days_within(F("start_date"), F("end_date"), lasting("leaves", period=period, ppr="ppr"))
    row = {"ppr": "1", "start_date": date(2026, 1, 10), "end_date": date(2026, 1, 20)}
    before = row | {"start_date": date(2026, 1, 1), "end_date": date(2026, 1, 12)}
    after = row | {"start_date": date(2026, 1, 20), "end_date": date(2026, 1, 30)}
    assert _column(told, row, leaves=[before, after]) == 4
    assert told.names() == ("start_date", "end_date", "ppr")


def test_choosing_stays_unknown_where_the_question_is() -> None:
    told = when(F("cancelled"), 1, F("remark"))
    answers: list[tuple[dict[str, Any], Any]] = [
        ({"cancelled": True}, 1),
        ({"cancelled": False, "remark": "x"}, "x"),
        ({}, None),
    ]
    for row, value in answers:
        assert _column(told, row) == value
    assert told.names() == ("cancelled", "remark")
    assert _column(either(F("remark"), "y"), {}) == "y"
    assert _column(unless(F("decision"), "refused"), {}) is True
    assert _column(unless(F("decision"), "refused"), {"decision": "refused"}) is False
    assert Measure(F("days")).names() == ("days",)


def test_spans_of_days() -> None:
    assert later(date(9999, 12, 1), 1) is None
    assert _column(months_later(F("start_date"), 1), {}) is None
    assert _column(SchoolDay("remark", 10, 1), {}) is None
    assert SchoolDay("school_year", 10, 1).names() == ("school_year",)
    assert working_days_between(date(2026, 11, 7), date(2026, 11, 8), []) == 0
    assert _column(WorkingDays(F("start_date"), F("end_date")), {}) is None
    rank = Rank(F("days"), (F("start_date"),), ("ppr",), F("decision").filled)
    assert rank.names() == ("days", "start_date", "decision", "ppr")
