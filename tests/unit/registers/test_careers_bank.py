from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
ENTRY = {
    "entry_code": "MH-001",
    "occupation_ar": "ممرض",
    "level_required": "b2",
    "institution": "المعهد العالي للمهن التمريضية",
    "registration_from": date(2026, 6, 1),
    "registration_to": date(2026, 7, 15),
    "source": "بوابة التوجيه",
    "updated_on": date(2026, 5, 1),
}


def test_an_entry_is_accepted(codes: Codes) -> None:
    assert codes("careers_bank", [ENTRY], today=TODAY) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"registration_to": date(2026, 5, 1)}, "ROW_001"),
        ({"updated_on": date(2026, 12, 1)}, "JOBBANK_001"),
        ({"updated_on": date(2024, 11, 23)}, "JOBBANK_002"),
        ({"updated_on": None}, "JOBBANK_003"),
        (
            {"registration_from": date(2025, 6, 1), "registration_to": date(2025, 7, 1)},
            "JOBBANK_004",
        ),
        ({"registration_to": date(2027, 7, 15)}, "JOBBANK_005"),
        ({"institution": None}, "JOBBANK_006"),
        ({"source": None}, "JOBBANK_008"),
    ],
)
def test_a_wrong_entry_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("careers_bank", [ENTRY | change], today=TODAY)


def test_an_occupation_has_one_entry_a_place(codes: Codes) -> None:
    assert codes("careers_bank", [ENTRY, ENTRY | {"entry_code": "MH-002"}]) == {"JOBBANK_007"}
    other = ENTRY | {"entry_code": "MH-002", "institution": "الكلية"}
    assert codes("careers_bank", [ENTRY, other]) == set()
