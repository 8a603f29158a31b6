from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

Codes = Callable[..., set[str]]

CENTRE: dict[str, Any] = {
    "centre_code": "FD-1",
    "school_year": "2026/2027",
    "centre_name": "الفرصة الثانية",
    "association": "A1",
    "agreement": "CV1",
    "premises": "حجرتان",
    "room": "16698Z/A1",
    "permit": "T1",
    "groups_count": 2,
    "learners_planned": 2,
    "grant": Decimal(40000),
    "grant_received_on": date(2026, 9, 10),
    "spent": Decimal(10000),
    "last_visit": "V1",
    "status": "open",
}
PERMITS = [
    {"request_no": "T1", "permit_kind": "nfe_premises", "applicant": "A1", "decision": "accepted"},
    {"request_no": "T2", "permit_kind": "nfe_premises", "applicant": "A2", "decision": "refused"},
]
AGREEMENT = {
    "agreement_no": "CV1",
    "title": "x",
    "agreement_kind": "nfe",
    "partner": "A1",
    "end_date": date(2027, 8, 31),
}
OLD = AGREEMENT | {"agreement_no": "CV0", "partner": "A2", "end_date": date(2026, 8, 31)}
TRANCHE = {
    "agreement": "CV1",
    "commitment_no": 1,
    "party": "academy",
    "obligation": "الشطر الأول",
    "obligation_kind": "money",
    "amount_done": Decimal(40000),
}
VISITS = [
    {"visit_no": "V1", "domain": "programme", "done_date": date(2026, 10, 1)},
    {"visit_no": "V0", "domain": "programme", "done_date": date(2026, 3, 1)},
]
LEARNERS = [
    {"learner_no": str(n), "full_name": f"x{n}", "centre": "FD-1", "school_year": "2026/2027"}
    for n in (1, 2)
]


def told(codes: Codes, rows: list[dict[str, Any]], today: date = date(2026, 11, 24)) -> set[str]:
    return codes(
        "nfe_centres",
        rows,
        today=today,
        permit_requests=PERMITS,
        agreements=[AGREEMENT, OLD],
        agreement_execution=[TRANCHE],
        field_visits=VISITS,
        nfe_learners=LEARNERS,
    )


def test_a_centre_is_accepted(codes: Codes) -> None:
    assert told(codes, [CENTRE]) == set()


def test_learners_and_the_rest_of_the_grant_are_computed(column: Callable[..., list[Any]]) -> None:
    gone = LEARNERS[1] | {"status": "left"}
    found = column("nfe_centres", "learners_registered", [CENTRE], nfe_learners=[LEARNERS[0], gone])
    assert found == [1]
    assert column("nfe_centres", "balance", [CENTRE, CENTRE | {"spent": None}]) == [30000, 40000]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"spent": Decimal(40001)}, "ROW_002"),
        ({"grant": None}, "ROW_004"),
        ({"groups_count": 2, "grant_received_on": date(2025, 7, 31)}, "NFE_001"),
        ({"permit": None}, "NFE_002"),
        ({"permit": "T2"}, "NFE_003"),
        ({"permit": "T2"}, "NFE_004"),
        ({"agreement": "CV0"}, "NFE_005"),
        ({"agreement": "CV0"}, "NFE_006"),
        ({"grant": Decimal(40001)}, "NFE_007"),
        ({"learners_planned": 1}, "NFE_008"),
        ({"last_visit": "V0"}, "NFE_009"),
        ({"association": None}, "NFE_010"),
    ],
)
def test_a_wrong_centre_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in told(codes, [CENTRE | change])


@pytest.mark.parametrize(
    ("today", "late"), [(date(2026, 12, 30), False), (date(2026, 12, 31), True)]
)
def test_a_centre_never_visited_is_told_after_a_term(
    codes: Codes, *, today: date, late: bool
) -> None:
    assert ("NFE_009" in told(codes, [CENTRE | {"last_visit": None}], today)) is late


def test_one_centre_an_association_and_premises(codes: Codes) -> None:
    assert "KEY_002" in told(codes, [CENTRE, CENTRE | {"centre_code": "FD-2"}])


def test_a_second_chance_agreement_that_was_sent_is_proposed_until_a_centre_names_it(
    codes: Codes,
) -> None:
    sent = AGREEMENT | {"agreement_no": "CV7", "handed_over_on": date(2026, 9, 1)}
    assert "HANDOVER_003" in codes("nfe_centres", [CENTRE], agreements=[AGREEMENT, sent])
    taken = CENTRE | {"centre_code": "FD-7", "agreement": "CV7"}
    for agreements, centres in (
        ([AGREEMENT, sent], [CENTRE, taken]),
        ([AGREEMENT], [CENTRE]),
        ([AGREEMENT, sent | {"agreement_kind": "preschool"}], [CENTRE]),
    ):
        assert "HANDOVER_003" not in codes("nfe_centres", centres, agreements=agreements)
