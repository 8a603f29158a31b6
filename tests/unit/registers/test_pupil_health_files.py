from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
FILE = {
    "massar_code": "B236050524",
    "school_year": "2026/2027",
    "school": "A",
    "examined_on": date(2026, 10, 5),
    "vaccinations_ok": True,
    "weight": 30,
    "height": 132,
    "vision": "referred",
    "hearing": "normal",
    "dental": "normal",
    "referral_to": "طبيب العيون",
    "referral_on": date(2026, 10, 6),
    "control_on": date(2026, 10, 20),
    "glasses": True,
}
ROSTER = [{"massar_code": "B236050524", "school_year": "2026/2027", "school": "A"}]


def test_a_file_is_accepted(codes: Codes) -> None:
    assert codes("pupil_health_files", [FILE], pupils=ROSTER, today=TODAY) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"control_on": date(2026, 10, 5)}, "ROW_001"),
        ({"referral_to": None}, "ROW_004"),
        ({"weight": 0}, "HEALTHFILE_001"),
        ({"height": -1}, "HEALTHFILE_002"),
        ({"height": 1.32}, "HEALTHFILE_003"),
        ({"vaccine_missing": "الحصبة"}, "HEALTHFILE_004"),
        ({"referral_to": None, "referral_on": None}, "HEALTHFILE_005"),
        ({"control_on": None, "referral_on": date(2026, 9, 20)}, "HEALTHFILE_006"),
        ({"examined_on": None}, "HEALTHFILE_007"),
        ({"examined_on": date(2026, 7, 1)}, "HEALTHFILE_008"),
        ({"examined_on": date(2026, 12, 1)}, "HEALTHFILE_008"),
        ({"school": "B"}, "HEALTHFILE_009"),
        ({"vision": "normal"}, "HEALTHFILE_010"),
    ],
)
def test_a_wrong_file_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    row = FILE | change
    assert code in codes("pupil_health_files", [row], pupils=ROSTER, today=TODAY)


def test_one_file_a_pupil_and_year(codes: Codes) -> None:
    assert "KEY_001" in codes("pupil_health_files", [FILE, FILE])
    before = FILE | {"school_year": "2025/2026", "examined_on": date(2025, 10, 5)}
    assert codes("pupil_health_files", [FILE, before], today=TODAY) == set()
