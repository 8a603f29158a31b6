from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

YEAR = "2026/2027"
ROW = {
    "school": "A",
    "school_year": YEAR,
    "term": "s1",
    "cycle": "middle",
    "level": "m1",
    "subject": "maths",
    "hours_planned": 80,
    "hours_done": 74,
    "hours_lost": 6,
    "programme_progress": 0.9,
    "programmes_received": True,
    "assessments_planned": 3,
    "assessments_done": 3,
    "class_average": 11.5,
    "success_rate": 0.6,
    "support_groups": 2,
    "support_pupils": 30,
}


def test_a_follow_up_is_accepted(codes: Codes) -> None:
    assert codes("pedagogical_followup", [ROW, ROW | {"term": "s2"}]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"level": "p4"}, "PEDAGOGY_001"),
        ({"hours_done": 81}, "PEDAGOGY_002"),
        ({"hours_lost": 7}, "PEDAGOGY_003"),
        ({"assessments_done": 4}, "PEDAGOGY_004"),
        ({"cycle": "primary", "level": "p6"}, "PEDAGOGY_005"),
        ({"hours_lost": 0}, "PEDAGOGY_006"),
        ({"programme_progress": 0.69}, "PEDAGOGY_007"),
        ({"success_rate": 0.4}, "PEDAGOGY_008"),
        ({"support_groups": 0}, "PEDAGOGY_009"),
        ({"programmes_received": False}, "PEDAGOGY_010"),
    ],
)
def test_a_wrong_row_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    absence = {"ppr": "12", "school": "A", "absence_date": date(2026, 10, 5)}
    figures = {"PROGRAMME_PROGRESS_MIN": 70, "SUCCESS_RATE_MIN": 50}
    told = codes(
        "pedagogical_followup",
        [ROW | change],
        staff=[{"ppr": "12", "subject": "maths"}],
        staff_absences=[absence],
        parameters=[
            {"param_code": name, "value_num": value, "valid_from": date(2020, 1, 1)}
            for name, value in figures.items()
        ],
    )
    assert code in told


def test_absences_of_another_term_or_subject_do_not_count(codes: Codes) -> None:
    none_lost = ROW | {"hours_lost": 0}
    for day, subject in ((date(2027, 3, 1), "maths"), (date(2026, 10, 5), "french")):
        absence = {"ppr": "12", "school": "A", "absence_date": day}
        staff = [{"ppr": "12", "subject": subject}]
        told = codes("pedagogical_followup", [none_lost], staff=staff, staff_absences=[absence])
        assert told == set()
