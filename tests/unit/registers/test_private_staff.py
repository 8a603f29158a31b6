from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
PERSON = {
    "institution": "PR-001",
    "person_id": "JB123450",
    "full_name": "سعاد كريم",
    "birth_date": date(1995, 3, 1),
    "job": "educator",
    "contract_kind": "association",
    "hired_on": date(2022, 9, 1),
    "documents_missing": "لا شيء",
    "medical_certificate_until": date(2027, 3, 1),
    "criminal_record_on": date(2026, 9, 1),
    "trained_hours": 40,
    "complete": True,
}
TRAINED = {"action_code": "F1", "participant_no": 1, "private_staff": "PR-001/JB123450"}
HOUSES = [{"institution_code": "PR-001"}, {"institution_code": "PR-009", "status": "closed"}]


def test_a_person_is_accepted(codes: Codes) -> None:
    told = codes("private_staff", [PERSON], training_participants=[TRAINED], today=TODAY)
    assert told == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"left_on": date(2022, 8, 31)}, "ROW_001"),
        ({"documents_missing": "نسخة الدبلوم"}, "PRIVSTAFF_001"),
        ({"criminal_record_on": None}, "PRIVSTAFF_002"),
        ({"medical_certificate_until": date(2026, 11, 1)}, "PRIVSTAFF_003"),
        ({"birth_date": date(2005, 9, 2)}, "PRIVSTAFF_004"),
        ({"person_id": "JB1"}, "PRIVSTAFF_006"),
        ({"job": "teacher"}, "PRIVSTAFF_007"),
        ({"institution": "PR-009"}, "PRIVSTAFF_008"),
        ({"contract_kind": "permanent"}, "PRIVSTAFF_009"),
    ],
)
def test_a_wrong_file_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    tables: dict[str, Any] = {"private_institutions": HOUSES, "training_participants": [TRAINED]}
    assert code in codes("private_staff", [PERSON | change], today=TODAY, **tables)


def test_a_person_works_in_one_place(codes: Codes) -> None:
    assert "KEY_001" in codes("private_staff", [PERSON, PERSON])
    elsewhere = PERSON | {"institution": "PR-002"}
    assert codes("private_staff", [PERSON, elsewhere]) == {"PRIVSTAFF_005"}
    left = elsewhere | {"left_on": date(2024, 1, 1)}
    assert codes("private_staff", [PERSON, left]) == set()
