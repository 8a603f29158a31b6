from datetime import date
from typing import Any

PORTAL: dict[str, Any] = {
    "tender_no": "07/2026",
    "publication_no": 1,
    "notice_kind": "call",
    "medium": "portal",
    "sent_on": date(2026, 8, 28),
    "published_on": date(2026, 9, 1),
}
ARABIC = PORTAL | {
    "publication_no": 2,
    "medium": "newspaper",
    "newspaper": "جريدة آفاق الجنوب",
    "language": "ar",
}
FRENCH = ARABIC | {"publication_no": 3, "newspaper": "Le Quotidien du Sahel", "language": "fr"}
TENDER = {"key": "07/2026", "opening_date": date(2026, 9, 22), "status": "opened"}
KEY = "tender_publications"


def test_a_publicity_in_order_is_accepted(codes: Any) -> None:
    rows = [PORTAL, ARABIC, FRENCH]
    assert codes(KEY, rows, loose={"tenders": [TENDER]}) == set()


def test_a_newspaper_has_a_name_and_one_of_two_languages(codes: Any) -> None:
    assert codes(KEY, [ARABIC | {"newspaper": None}]) == {"ROW_004"}
    assert codes(KEY, [ARABIC | {"language": "es"}]) == {"NOTICE_006"}
    assert codes(KEY, [ARABIC | {"published_on": date(2026, 8, 1)}]) == {"ROW_001"}
    twin = ARABIC | {"publication_no": 4}
    assert codes(KEY, [ARABIC, twin]) == {"NOTICE_005"}
    assert codes(KEY, [ARABIC | {"status": "closed"}]) == {"NOTICE_007"}


def test_an_opening_needs_the_portal_and_both_languages(codes: Any) -> None:
    assert codes(KEY, [PORTAL, ARABIC], loose={"tenders": [TENDER]}) == {"NOTICE_002"}
    waiting = TENDER | {"status": "published"}
    assert codes(KEY, [PORTAL, ARABIC], loose={"tenders": [waiting]}) == set()
    late = [row | {"published_on": date(2026, 9, 22)} for row in (PORTAL, ARABIC, FRENCH)]
    assert codes(KEY, late, loose={"tenders": [TENDER]}) == {"NOTICE_001"}


def test_results_follow_the_award(codes: Any) -> None:
    result = PORTAL | {"notice_kind": "result", "published_on": date(2026, 9, 25)}
    assert codes(KEY, [result], loose={"tenders": [TENDER]}) == {"NOTICE_003"}
    done = TENDER | {"status": "awarded"}
    assert codes(KEY, [result], loose={"tenders": [done]}) == set()
    early = result | {"published_on": date(2026, 9, 21)}
    assert codes(KEY, [early], loose={"tenders": [done]}) == {"NOTICE_004"}
