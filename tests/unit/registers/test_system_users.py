from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
USER: dict[str, Any] = {
    "user_code": "U1",
    "staff": "12",
    "school": "16698Z",
    "system": "MASSAR",
    "profile": "head",
    "access_from": date(2024, 9, 1),
    "last_review_on": date(2026, 9, 1),
    "trained_on": date(2024, 10, 1),
    "backup_user": "13",
    "password_changed_on": date(2026, 9, 1),
    "active": True,
}
STAFF = [
    {"ppr": "12", "school": "16698Z"},
    {"ppr": "13", "school": "16698Z"},
    {"ppr": "14", "school": "16699A", "position": "retired"},
]
DAYS = [{"param_code": "PASSWORD_DAYS", "value_num": 180, "valid_from": date(2020, 1, 1)}]


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    return codes("system_users", rows, today=TODAY, staff=STAFF, parameters=DAYS)


def test_a_user_is_accepted(codes: Codes) -> None:
    closed = {"user_code": "U2", "active": False, "access_to": date(2026, 9, 1)}
    assert told(codes, [USER, USER | closed | {"last_review_on": None}]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"school": None}, "ROW_005"),
        ({"access_to": date(2024, 8, 31)}, "ROW_001"),
        ({"backup_user": "12"}, "USER_001"),
        ({"access_to": date(2026, 11, 23)}, "USER_002"),
        ({"school": "16699A"}, "USER_003"),
        ({"staff": "14"}, "USER_004"),
        ({"last_review_on": date(2025, 11, 23)}, "USER_005"),
        ({"active": False}, "USER_007"),
        ({"password_changed_on": date(2026, 5, 1)}, "USER_008"),
        ({"trained_on": None}, "USER_009"),
    ],
)
def test_a_wrong_user_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [USER | change])


def test_one_head_a_system_and_school(codes: Codes) -> None:
    other = USER | {"user_code": "U2", "staff": "13", "backup_user": None}
    assert told(codes, [USER, other]) == {"USER_006"}
    assert told(codes, [USER, other | {"system": "ESISE"}]) == set()
    assert "KEY_002" in told(codes, [USER, USER | {"user_code": "U2"}])
