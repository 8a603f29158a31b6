from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

AWAY = {
    "ppr": "12",
    "position_kind": "seconded",
    "start_date": date(2024, 9, 1),
    "planned_end": date(2027, 8, 31),
    "host_body": "جماعة الداخلة",
}
TODAY = date(2026, 11, 24)


def test_a_position_is_accepted(codes: Codes) -> None:
    assert codes("admin_positions", [AWAY], today=TODAY) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"planned_end": date(2024, 9, 1)}, "POSITION_001"),
        ({"end_date": date(2024, 8, 1)}, "ROW_001"),
        ({"end_date": date(2026, 8, 1), "reinstated_on": date(2026, 7, 1)}, "ROW_001"),
        ({"planned_end": date(2027, 9, 2)}, "POSITION_002"),
        ({"position_kind": "availability", "renewal_no": 2}, "POSITION_003"),
        ({"host_body": None}, "POSITION_004"),
        ({"planned_end": date(2027, 2, 22)}, "POSITION_005"),
        ({"reinstated_on": date(2026, 9, 1)}, "POSITION_006"),
        ({"position_kind": "active"}, "POSITION_007"),
    ],
)
def test_a_wrong_position_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("admin_positions", [AWAY | change], today=TODAY)


def test_one_person_has_one_open_position(codes: Codes) -> None:
    other = AWAY | {"position_kind": "at_disposal", "start_date": date(2025, 9, 1)}
    assert codes("admin_positions", [AWAY, other]) == {"ROW_008"}
    assert codes("admin_positions", [AWAY | {"end_date": date(2025, 8, 31)}, other]) == set()
    assert codes("admin_positions", [AWAY, other | {"status": "refused"}]) == set()
