from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

PAGE: dict[str, Any] = {
    "school": "16698Z",
    "platform": "facebook",
    "url": "https://example.org/e",
    "admin": "12",
    "opened_on": date(2024, 9, 1),
    "authorised": True,
    "last_check_on": date(2026, 11, 20),
    "last_post_on": date(2026, 11, 1),
    "conformity": "conform",
    "active": True,
}
STAFF = [{"ppr": "12", "school": "16698Z"}, {"ppr": "13", "school": "16699A"}]
SCHOOLS = [
    {"gresa_code": "16698Z", "name_ar": "x"},
    {"gresa_code": "16699A", "name_ar": "y", "closed_on": date(2026, 9, 1)},
]


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    today = date(2026, 11, 24)
    return codes("school_web_pages", rows, today=today, staff=STAFF, schools=SCHOOLS)


def test_a_page_is_accepted(codes: Codes) -> None:
    assert told(codes, [PAGE]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"last_post_on": date(2026, 11, 21)}, "ROW_001"),
        ({"opened_on": date(2026, 11, 2)}, "ROW_001"),
        ({"conformity": "partial"}, "ROW_004"),
        ({"last_check_on": None}, "ROW_004"),
        ({"conformity": "non_conform", "issues": "…"}, "WEBPAGE_001"),
        ({"last_post_on": date(2026, 9, 24)}, "WEBPAGE_002"),
        ({"authorised": False}, "WEBPAGE_003"),
        ({"admin": "13"}, "WEBPAGE_004"),
        ({"admin": None}, "WEBPAGE_005"),
        ({"school": "16699A"}, "WEBPAGE_006"),
        ({"authorised": None}, "WEBPAGE_007"),
    ],
)
def test_a_wrong_page_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [PAGE | change])


def test_sixty_days_are_still_right(codes: Codes) -> None:
    assert told(codes, [PAGE | {"last_post_on": date(2026, 9, 25)}]) == set()


def test_an_address_is_of_one_page(codes: Codes) -> None:
    assert told(codes, [PAGE, PAGE | {"platform": "youtube"}]) == {"KEY_002"}
