from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
SEEN = {
    "massar_code": "B236050524",
    "followup_date": date(2026, 10, 20),
    "kind": "paramedical",
    "school": "A",
    "professional": "ليلى صالح",
    "specialty": "speech",
    "observations": "تحسن في النطق",
    "guardian_consent": True,
    "progress": "better",
    "next_date": date(2026, 12, 20),
}
PUPILS = [{"massar_code": "B236050524", "school_year": "2026/2027", "school": "A"}]


def test_a_session_is_accepted(codes: Codes) -> None:
    assert codes("disability_followup", [SEEN], pupils_disability=PUPILS, today=TODAY) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"professional": None}, "ROW_005"),
        ({"next_date": date(2026, 10, 20)}, "FOLLOWUP_001"),
        ({"guardian_consent": None}, "FOLLOWUP_002"),
        ({"next_date": date(2026, 11, 1)}, "FOLLOWUP_003"),
        ({"followup_date": date(2026, 11, 25)}, "FOLLOWUP_004"),
        ({"specialty": "physician"}, "FOLLOWUP_005"),
        ({"progress": "worse"}, "FOLLOWUP_006"),
        ({"school": "B"}, "FOLLOWUP_007"),
    ],
)
def test_a_wrong_session_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    told = codes("disability_followup", [SEEN | change], pupils_disability=PUPILS, today=TODAY)
    assert code in told


def test_a_later_session_answers_the_appointment(codes: Codes) -> None:
    due = SEEN | {"next_date": date(2026, 11, 1)}
    later = SEEN | {"followup_date": date(2026, 11, 3)}
    assert codes("disability_followup", [due, later], today=TODAY) == set()
    assert "KEY_001" in codes("disability_followup", [due, due])


def test_a_teacher_s_notes_need_no_consent(codes: Codes) -> None:
    lesson = SEEN | {"kind": "pedagogical", "specialty": "teacher", "guardian_consent": None}
    assert codes("disability_followup", [lesson]) == set()
