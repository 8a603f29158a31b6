from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
EVICTION: dict[str, Any] = {
    "case_no": "1",
    "unit": "SK-1",
    "occupant": "12",
    "allocation": "SK-1/12/2020-09-01",
    "received_on": date(2026, 10, 1),
    "formal_notice_on": date(2026, 10, 5),
    "notice_no": "N1",
    "notice_deadline": date(2026, 12, 7),
    "status": "open",
}
ALLOCATIONS = [
    {"unit_code": "SK-1", "ppr": "12", "start_date": date(2020, 9, 1)},
    {"unit_code": "SK-2", "ppr": "13", "start_date": date(2020, 9, 1)},
]
CASE = {
    "case_no": "J-1",
    "instance": "first",
    "subject": "إفراغ",
    "opened_on": date(2026, 10, 4),
    "judgment_date": date(2026, 11, 1),
}
DAYS = [{"param_code": "EVICTION_NOTICE_DAYS", "value_num": 60, "valid_from": date(2020, 1, 1)}]


def told(codes: Codes, rows: list[dict[str, Any]]) -> set[str]:
    return codes(
        "eviction_cases",
        rows,
        today=TODAY,
        housing_units=[{"unit_code": "SK-1", "current_occupant": "12"}],
        housing_allocations=ALLOCATIONS,
        court_cases=[CASE],
        parameters=DAYS,
    )


def test_a_case_is_accepted(codes: Codes) -> None:
    assert told(codes, [EVICTION]) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"occupant": None, "allocation": None}, "ROW_005"),
        ({"formal_notice_on": date(2026, 9, 1)}, "ROW_001"),
        ({"formal_notice_on": None, "court_case": "J-1/first"}, "ROW_004"),
        (
            {"judgment_date": date(2026, 11, 1), "evacuated_on": date(2026, 10, 20)},
            "EVICT_001",
        ),
        ({"allocation": "SK-2/13/2020-09-01"}, "EVICT_002"),
        ({"allocation": "SK-2/13/2020-09-01"}, "EVICT_003"),
        ({"notice_deadline": date(2026, 12, 4)}, "EVICT_004"),
        ({"court_case": "J-1/first"}, "EVICT_005"),
        ({"court_case": "J-1/first", "judgment_date": date(2026, 11, 2)}, "EVICT_006"),
        ({"notice_deadline": date(2026, 11, 23)}, "EVICT_007"),
        ({"evacuated_on": date(2026, 11, 20)}, "EVICT_008"),
        ({"status": "closed"}, "EVICT_009"),
        ({"notice_no": None}, "EVICT_010"),
    ],
)
def test_a_wrong_case_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [EVICTION | change])


def test_one_open_case_a_unit(codes: Codes) -> None:
    second = EVICTION | {"case_no": "2"}
    assert told(codes, [EVICTION, second]) == {"ROW_008"}
    assert told(codes, [EVICTION | {"status": "settled"}, second]) == set()


def test_a_file_that_was_sent_and_not_inscribed_is_proposed(codes: Codes) -> None:
    sent = [ALLOCATIONS[0], ALLOCATIONS[1] | {"referred_to_legal_on": date(2026, 10, 1)}]
    found = codes("eviction_cases", [EVICTION], today=TODAY, housing_allocations=sent)
    assert "HANDOVER_003" in found
    taken = EVICTION | {"case_no": "2", "unit": "SK-2", "occupant": "13"}
    taken["allocation"] = "SK-2/13/2020-09-01"
    found = codes("eviction_cases", [EVICTION, taken], today=TODAY, housing_allocations=sent)
    assert "HANDOVER_003" not in found
