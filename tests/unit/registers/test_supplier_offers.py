from datetime import date
from decimal import Decimal
from typing import Any

OFFER: dict[str, Any] = {
    "letter_no": "9/2026",
    "source_kind": "po",
    "source_ref": "2026/12",
    "supplier": "F-1",
    "sent_on": date(2026, 3, 1),
    "due_on": date(2026, 3, 10),
    "received_on": date(2026, 3, 8),
    "offer_amount": Decimal(20000),
    "conform": True,
    "retained": True,
}
DEARER = OFFER | {
    "letter_no": "10/2026",
    "supplier": "F-2",
    "sent_on": date(2026, 3, 2),
    "offer_amount": Decimal(21000),
    "retained": None,
}
KEY = "supplier_offers"


def test_offers_in_order_are_accepted_and_ranked(codes: Any, column: Any) -> None:
    assert codes(KEY, [OFFER, DEARER]) == set()
    refused = DEARER | {"letter_no": "11/2026", "offer_amount": Decimal(1), "conform": False}
    assert column(KEY, "rank", [OFFER, DEARER, refused]) == [1, 2, None]


def test_a_late_or_refused_offer_is_not_admitted(codes: Any) -> None:
    late = OFFER | {"received_on": date(2026, 3, 11), "retained": None}
    assert codes(KEY, [late]) == {"OFFER_001"}
    out = OFFER | {"conform": False, "retained": None}
    assert codes(KEY, [out]) == {"ROW_004"}
    assert codes(KEY, [out | {"rejection_reason": "ملف ناقص"}]) == set()
    kept = out | {"rejection_reason": "ملف ناقص", "retained": True}
    assert "OFFER_002" in codes(KEY, [kept])


def test_one_offer_is_retained_the_lowest(codes: Any) -> None:
    both = [OFFER, DEARER | {"retained": True}]
    assert codes(KEY, both) == {"KEY_002", "OFFER_003"}
    assert codes(KEY, [OFFER | {"retained": None}, DEARER | {"retained": True}]) == {"OFFER_003"}
    assert codes(KEY, [OFFER, DEARER | {"supplier": "F-1"}]) == {"OFFER_006"}


def test_letters_run_with_their_days(codes: Any) -> None:
    assert codes(KEY, [OFFER, DEARER | {"sent_on": date(2026, 2, 1)}]) == {"OFFER_004"}
    next_year = OFFER | {
        "letter_no": "1/2027",
        "source_ref": "2027/1",
        "sent_on": date(2027, 1, 5),
        "due_on": None,
        "received_on": None,
    }
    assert codes(KEY, [OFFER, next_year]) == set()


def test_openings_and_suppliers_are_looked_at(codes: Any) -> None:
    tender = OFFER | {"source_kind": "tender", "opened_on": date(2026, 3, 9)}
    assert codes(KEY, [tender]) == {"OFFER_005", "OFFER_008"}
    excluded = {"key": "F-1", "excluded_until": date(2026, 12, 31)}
    assert codes(KEY, [OFFER], loose={"suppliers": [excluded]}) == {"OFFER_007"}
