from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TEXT: dict[str, Any] = {
    "text_code": "T1",
    "text_kind": "decree",
    "title": "الصفقات",
    "reference": "2-22-431",
    "issued_on": date(2023, 3, 8),
    "published_on": date(2023, 3, 9),
    "circulated_on": date(2023, 4, 1),
    "in_force": True,
}
OLD = TEXT | {
    "text_code": "T0",
    "reference": "2-12-349",
    "issued_on": date(2013, 3, 20),
    "published_on": date(2013, 4, 4),
    "superseded_by": "T1",
    "in_force": False,
}


def test_a_text_and_the_one_it_replaced_are_accepted(codes: Codes) -> None:
    assert codes("legal_texts", [TEXT, OLD]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"published_on": date(2023, 3, 7)}, "ROW_001"),
        ({"circulated_on": None, "circulated_to": "المؤسسات"}, "ROW_004"),
        ({"superseded_by": "T0"}, "TEXT_001"),
        ({"superseded_by": "T1"}, "TEXT_002"),
        ({"superseded_by": "T0", "in_force": False}, "TEXT_003"),
        ({"published_on": None}, "TEXT_004"),
        ({"text_kind": "circular", "circulated_on": None}, "TEXT_005"),
        ({"reference": None}, "TEXT_006"),
        ({"in_force": False}, "TEXT_007"),
    ],
)
def test_a_wrong_text_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("legal_texts", [TEXT | change, OLD])


def test_one_row_a_text_and_version(codes: Codes) -> None:
    assert codes("legal_texts", [TEXT, TEXT | {"text_code": "T2"}]) == {"KEY_002"}
