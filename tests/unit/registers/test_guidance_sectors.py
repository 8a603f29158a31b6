from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
YEAR = "2026/2027"
SECTOR = {
    "sector_code": "Q-01",
    "school_year": YEAR,
    "sector_name": "قطاع المدينة",
    "counsellor": "12",
    "school": "A",
    "visits_planned": 8,
    "visits_done": 3,
    "last_activity_on": date(2026, 11, 3),
}
SCHOOLS = [{"gresa_code": code, "cycle": "middle"} for code in "AB"]
SCHOOLS += [{"gresa_code": "P", "cycle": "primary"}]
STAFF = [{"ppr": ppr, "role": "counsellor"} for ppr in ("12", "13")]
STAFF += [{"ppr": "14", "role": "teacher"}]


def _pupils(school: str, pupils: int) -> dict[str, Any]:
    here = {"school": school, "level": "m3", "track": "none", "school_year": YEAR}
    return here | {"version": "census", "classes": 2, "pupils_boys": pupils, "pupils_girls": 0}


def test_a_sector_is_accepted(codes: Codes) -> None:
    rows = [SECTOR, SECTOR | {"school": "B"}]
    assert codes("guidance_sectors", rows, schools=SCHOOLS, staff=STAFF, today=TODAY) == set()


def test_the_load_is_counted(column: Callable[..., list[Any]]) -> None:
    tables = {"class_structures": [_pupils("A", 70)]}
    assert column("guidance_sectors", "pupils", [SECTOR], **tables) == [70]
    assert column("guidance_sectors", "classes", [SECTOR], **tables) == [2]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"last_activity_on": date(2026, 12, 1)}, "SECTOR_001"),
        ({"visits_done": 9}, "SECTOR_002"),
        ({"counsellor": None}, "SECTOR_003"),
        ({"counsellor": "14"}, "SECTOR_007"),
        ({"school": "P"}, "SECTOR_008"),
        ({"last_activity_on": None}, "SECTOR_009"),
    ],
)
def test_a_wrong_sector_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    row = SECTOR | change
    assert code in codes("guidance_sectors", [row], schools=SCHOOLS, staff=STAFF, today=TODAY)


def test_a_school_is_in_one_sector_with_one_counsellor(codes: Codes) -> None:
    assert codes("guidance_sectors", [SECTOR, SECTOR | {"sector_code": "Q-02"}]) == {"KEY_002"}
    other = SECTOR | {"school": "B"}
    assert codes("guidance_sectors", [SECTOR, other | {"counsellor": "13"}]) == {"SECTOR_004"}
    assert codes("guidance_sectors", [SECTOR, other | {"sector_name": "آخر"}]) == {"SECTOR_005"}


def test_loads_are_balanced(codes: Codes) -> None:
    rows = [SECTOR, SECTOR | {"sector_code": "Q-02", "school": "B", "counsellor": "13"}]
    even, uneven = [_pupils("A", 70), _pupils("B", 60)], [_pupils("A", 70), _pupils("B", 20)]
    assert codes("guidance_sectors", rows, class_structures=even) == set()
    assert codes("guidance_sectors", rows, class_structures=uneven) == {"SECTOR_006"}
