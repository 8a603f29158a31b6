from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

OPINION: dict[str, Any] = {
    "opinion_no": "1",
    "asked_on": date(2026, 10, 1),
    "asked_by": "HRF",
    "bureau": "HRF-PROC",
    "question": "هل يجوز الفسخ",
    "category": "contracts",
    "texts": "T1",
    "answered_on": date(2026, 10, 10),
    "conclusion": "نعم",
    "position": "favourable",
}
TEXTS = [
    {"text_code": "T1", "text_kind": "law", "title": "x", "in_force": True},
    {"text_code": "T2", "text_kind": "law", "title": "y", "in_force": False},
]
AGREEMENT = {
    "agreement_no": "A1",
    "title": "x",
    "agreement_kind": "nfe",
    "signed_on": date(2026, 10, 9),
}
DELAY = [{"param_code": "LEGAL_OPINION_DAYS", "value_num": 15, "valid_from": date(2020, 1, 1)}]


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    return codes(
        "legal_opinions",
        rows,
        today=date(2026, 11, 24),
        legal_texts=TEXTS,
        agreements=[AGREEMENT],
        parameters=DELAY,
    )


def test_an_opinion_is_accepted(codes: Codes) -> None:
    assert told(codes, [OPINION]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"answered_on": date(2026, 9, 30)}, "ROW_001"),
        ({"bureau": "EDU-MAP"}, "BUREAU_001"),
        ({"conclusion": None}, "ROW_004"),
        ({"answered_on": None, "followed": True}, "ROW_004"),
        ({"texts": None}, "OPINION_001"),
        ({"texts": "T2"}, "OPINION_002"),
        ({"category": "agreement"}, "OPINION_003"),
        ({"agreement": "A1"}, "OPINION_004"),
        ({"answered_on": None}, "OPINION_005"),
        ({"asked_by": None, "bureau": None}, "OPINION_006"),
        ({"category": "associations"}, "OPINION_007"),
        ({"position": None}, "OPINION_008"),
    ],
)
def test_a_wrong_opinion_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [OPINION | change])
