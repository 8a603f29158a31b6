from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

STUDY: dict[str, Any] = {
    "study_no": "1",
    "study_kind": "good_practice",
    "title": "القسم المعكوس",
    "author": "12",
    "school": "16698Z",
    "started_on": date(2026, 1, 1),
    "finished_on": date(2026, 6, 1),
    "results": "تحسن",
    "recommendations": "التعميم",
    "published_on": date(2026, 7, 1),
    "document_ref": "A1",
    "followup_status": "open",
}
OPEN = {"finished_on": None, "results": None, "published_on": None}
DAYS = [{"param_code": "STUDY_DAYS", "value_num": 200, "valid_from": date(2020, 1, 1)}]


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    return codes("studies", rows, today=date(2026, 11, 24), parameters=DAYS)


def test_studies_are_accepted(codes: Codes) -> None:
    assert told(codes, [STUDY, STUDY | OPEN | {"study_no": "2", "title": "أخرى"}]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"author": None}, "ROW_005"),
        ({"finished_on": date(2025, 12, 31)}, "ROW_001"),
        ({"published_on": date(2026, 5, 1)}, "ROW_001"),
        ({"results": None}, "ROW_004"),
        ({"finished_on": None}, "ROW_004"),
        ({"followup_status": None}, "STUDY_001"),
        ({"recommendations": None}, "STUDY_002"),
        (OPEN | {"started_on": date(2025, 11, 1)}, "STUDY_003"),
        ({"document_ref": None}, "STUDY_004"),
        ({"school": None}, "STUDY_005"),
        ({"started_on": date(2025, 11, 1)}, "STUDY_006"),
    ],
)
def test_a_wrong_study_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [STUDY | change])


def test_a_title_is_entered_once_an_author(codes: Codes) -> None:
    assert told(codes, [STUDY, STUDY | {"study_no": "2"}]) == {"KEY_002"}
    assert told(codes, [STUDY, STUDY | {"study_no": "2", "author": "13"}]) == set()
