from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
VISIT = {
    "campaign_no": "S-2026-01",
    "campaign_kind": "vision",
    "partner": "P1",
    "agreement": "C1",
    "school": "A",
    "campaign_date": date(2026, 10, 12),
    "target_group": "pupils",
    "target_count": 100,
    "examined": 90,
    "detected": 12,
    "referred": 8,
    "treated": 5,
    "report": "AR-1",
}


def test_a_campaign_is_accepted(codes: Codes) -> None:
    assert codes("health_campaigns", [VISIT, VISIT | {"school": "B"}], today=TODAY) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"detected": 91}, "ROW_002"),
        ({"referred": 13}, "ROW_002"),
        ({"treated": 13}, "ROW_002"),
        ({"examined": 101}, "HEALTHCAMP_001"),
        ({"treated": 9}, "HEALTHCAMP_002"),
        ({"target_count": 131}, "HEALTHCAMP_004"),
        ({"campaign_date": date(2026, 12, 1)}, "HEALTHCAMP_007"),
        ({"report": None}, "HEALTHCAMP_008"),
        ({"partner": "P2"}, "HEALTHCAMP_009"),
    ],
)
def test_a_wrong_campaign_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    pupils: dict[str, Any] = {
        "school": "A",
        "level": "p1",
        "track": "none",
        "school_year": "2026/2027",
    }
    pupils |= {"version": "census", "classes": 4, "pupils_boys": 60, "pupils_girls": 70}
    told = codes(
        "health_campaigns",
        [VISIT | change],
        class_structures=[pupils],
        loose={"agreements": [{"key": "C1", "partner": "P1"}]},
        today=TODAY,
    )
    assert code in told


def test_a_school_meets_a_kind_once_a_year(codes: Codes) -> None:
    again = VISIT | {"campaign_no": "S-2026-09", "campaign_date": date(2026, 11, 2)}
    assert codes("health_campaigns", [VISIT, again]) == {"HEALTHCAMP_003"}
    before = again | {"campaign_date": date(2026, 3, 2)}
    assert codes("health_campaigns", [VISIT, before]) == set()


def test_a_campaign_is_of_one_kind_and_feeds_the_files(codes: Codes) -> None:
    mixed = [VISIT, VISIT | {"school": "B", "campaign_kind": "dental"}]
    assert codes("health_campaigns", mixed) == {"HEALTHCAMP_005"}
    file: dict[str, Any] = {"massar_code": "B236050524", "school": "A", "school_year": "2026/2027"}
    file |= {"referral_on": date(2026, 10, 13)}
    one = VISIT | {"referred": 1, "treated": 0}
    assert codes("health_campaigns", [one], pupil_health_files=[file]) == set()
    assert codes("health_campaigns", [VISIT], pupil_health_files=[file]) == {"HEALTHCAMP_006"}
