from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

RESOURCE: dict[str, Any] = {
    "resource_code": "R1",
    "title": "الأعداد",
    "resource_kind": "lesson",
    "medium": "digital",
    "origin": "local",
    "subject": "maths",
    "language": "ar",
    "author": "12",
    "mobilised_on": date(2026, 1, 1),
    "production_stage": "published",
    "received_on": date(2026, 6, 1),
    "copies_received": 100,
    "uses_count": 40,
    "licence": "رخصة مفتوحة",
    "storage_path": "الخزانة الرقمية",
}
GIVEN = [{"delivery_no": "D1", "item_line": 1, "source_ref": "R1", "quantity": 60}]


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    return codes(
        "learning_resources",
        rows,
        staff=[{"ppr": "12", "subject": "maths"}],
        loose={"school_deliveries": GIVEN},
    )


def test_a_resource_is_accepted(codes: Codes) -> None:
    assert told(codes, [RESOURCE]) == set()


def test_what_is_left_is_received_less_distributed(column: Callable[..., list[Any]]) -> None:
    loose = {"school_deliveries": GIVEN}
    assert column("learning_resources", "available", [RESOURCE], loose=loose) == [40]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"received_on": date(2025, 12, 31)}, "ROW_001"),
        ({"received_on": None}, "ROW_004"),
        ({"medium": None, "storage_path": None}, "RESOURCE_001"),
        ({"copies_received": 59}, "RESOURCE_002"),
        ({"author": None}, "RESOURCE_003"),
        ({"licence": None}, "RESOURCE_004"),
        ({"production_stage": "idea"}, "RESOURCE_005"),
        ({"production_stage": "review", "mobilised_on": None}, "RESOURCE_006"),
        ({"subject": "svt"}, "RESOURCE_007"),
    ],
)
def test_a_wrong_resource_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [RESOURCE | change])


def test_a_title_of_one_kind_that_stands_twice_is_told(codes: Codes) -> None:
    assert told(codes, [RESOURCE, RESOURCE | {"resource_code": "R2"}]) == {"SERIES_005"}
