from datetime import date
from typing import Any

STEP: dict[str, Any] = {
    "ppr": "1200007",
    "event_kind": "step",
    "event_date": date(2014, 9, 2),
    "effective_date": date(2014, 9, 2),
    "old_grade": "second",
    "new_grade": "second",
    "old_echelon": 3,
    "new_echelon": 4,
    "pace": "fast",
}
BEFORE = STEP | {
    "event_date": date(2012, 9, 2),
    "effective_date": date(2012, 9, 2),
    "old_echelon": 2,
    "new_echelon": 3,
}
CARD = {
    "key": "1200007",
    "recruitment_date": date(2010, 9, 2),
    "echelon": 4,
    "grade": "second",
}
KEY = "career_events"


def test_steps_at_the_pace_of_the_text_are_accepted(codes: Any) -> None:
    # Entered on 2 September 2010: fast, echelon 3 in 2012 and echelon 4 in 2014.
    assert codes(KEY, [BEFORE, STEP], loose={"staff": [CARD]}) == set()


def test_a_step_before_its_time_is_told(codes: Any) -> None:
    early = STEP | {"effective_date": date(2014, 9, 1)}
    assert codes(KEY, [BEFORE, early]) == {"CAREER_005"}
    assert codes(KEY, [BEFORE, early | {"seniority_kept_months": 1}]) == set()
    # Medium, 2.5 years from step 3.
    assert codes(KEY, [BEFORE, STEP | {"pace": "medium"}]) == {"CAREER_005"}


def test_a_step_rises_after_recruitment(codes: Any) -> None:
    assert "CAREER_001" in codes(KEY, [STEP | {"new_echelon": 3}])
    assert codes(KEY, [STEP | {"pace": None}]) == {"CAREER_003"}
    hired = CARD | {"recruitment_date": date(2015, 1, 1)}
    assert codes(KEY, [STEP], loose={"staff": [hired]}) == {"CAREER_002"}


def test_grades_change_and_follow_the_card(codes: Any) -> None:
    promoted = STEP | {"event_kind": "grade_exam"}
    assert codes(KEY, [promoted | {"new_grade": None}]) == {"ROW_004"}
    assert codes(KEY, [promoted]) == {"CAREER_004"}
    other = CARD | {"echelon": 5, "grade": "first"}
    assert codes(KEY, [STEP], loose={"staff": [other]}) == {"CAREER_007", "CAREER_008"}


def test_order_days_and_indices(codes: Any) -> None:
    back = STEP | {"event_kind": "rectification", "event_date": date(2015, 1, 1)}
    assert codes(KEY, [STEP, back | {"effective_date": date(2014, 1, 1)}]) == {"CAREER_006"}
    dated = STEP | {"decision_date": date(2027, 1, 1)}
    assert codes(KEY, [dated], today=date(2026, 11, 24)) == {"CAREER_009"}
    assert codes(KEY, [STEP | {"old_index": 377, "new_index": 351}]) == {"CAREER_010"}


def test_a_sanction_in_force_is_told(codes: Any) -> None:
    case = {
        "case_no": "T-1",
        "ppr": "1200007",
        "measure_kind": "strike_off_list",
        "effective_from": date(2014, 1, 1),
        "effective_to": date(2014, 12, 31),
    }
    assert codes(KEY, [STEP], merits_sanctions=[case]) == {"CAREER_011"}
    over = case | {"effective_to": date(2014, 9, 1)}
    assert codes(KEY, [STEP], merits_sanctions=[over]) == set()
