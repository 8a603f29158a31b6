from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

ASKED = {
    "source": "school",
    "commune": "dakhla",
    "school": "A",
    "school_year": "2026/2027",
    "level": "p1",
    "boys": 30,
    "girls": 25,
    "from_private": 5,
    "age_eligible": 80,
    "collected_on": date(2026, 4, 20),
    "validated": "yes",
}
REGISTRY = ASKED | {"source": "civil_registry", "boys": 40, "girls": 40}
SCHOOLS = [{"gresa_code": "A", "commune": "dakhla"}]


def test_new_enrolments_are_accepted(codes: Codes) -> None:
    assert codes("new_enrolments", [ASKED, REGISTRY], schools=SCHOOLS) == set()


def test_boys_and_girls_make_the_total(column: Callable[..., list[Any]]) -> None:
    assert column("new_enrolments", "total", [ASKED, ASKED | {"boys": None}]) == [55, None]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"from_private": 56}, "ROW_002"),
        ({"source": "association"}, "ROW_004"),
        ({"level": "p2"}, "NEWENROL_001"),
        ({"collected_on": date(2026, 3, 31)}, "NEWENROL_002"),
        ({"collected_on": date(2027, 4, 1)}, "NEWENROL_003"),
        ({"age_eligible": 54}, "NEWENROL_004"),
        ({"commune": "argoub"}, "NEWENROL_007"),
        ({"source": "hcp"}, "NEWENROL_005"),
    ],
)
def test_a_wrong_count_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    other = ASKED | {"school": "B", "commune": change.get("commune", "dakhla")}
    assert code in codes(
        "new_enrolments",
        [ASKED | change, other | {"boys": 90}],
        schools=[*SCHOOLS, {"gresa_code": "B", "commune": "dakhla"}],
    )


def test_a_count_is_written_once_and_compared_with_last_year(codes: Codes) -> None:
    assert codes("new_enrolments", [ASKED, ASKED]) == {"KEY_001"}
    before = ASKED | {"school_year": "2025/2026", "collected_on": date(2025, 4, 20)}
    assert codes("new_enrolments", [ASKED, before]) == set()
    assert codes(
        "new_enrolments", [ASKED, before | {"boys": 2, "girls": 1, "from_private": 0}]
    ) == {"NEWENROL_006"}


def test_a_forecast_rests_on_validated_counts(codes: Codes) -> None:
    forecast = {"school": "A", "level": "p1", "target_year": "2026/2027"}
    doubtful = ASKED | {"validated": "pending"}
    assert codes("new_enrolments", [doubtful], enrolment_forecasts=[forecast]) == {"NEWENROL_008"}
    assert codes("new_enrolments", [ASKED], enrolment_forecasts=[forecast]) == set()
