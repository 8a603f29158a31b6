from datetime import date, time
from decimal import Decimal
from typing import Any

TENDER: dict[str, Any] = {
    "tender_no": "07/2026",
    "fiscal_year": 2026,
    "object": "حراسة المؤسسات التعليمية",
    "estimate": Decimal(600000),
    "provisional_deposit": Decimal(12000),
    "committee": "C-1",
    "published_on": date(2026, 9, 1),
    "opening_date": date(2026, 9, 22),
    "opening_time": time(10),
    "budget_line": "2026/10-20",
    "status": "published",
}
AWARDED = TENDER | {
    "status": "awarded",
    "awardee": "F-1",
    "awarded_amount": Decimal(580000),
}
CALL = {"tender_no": "07/2026", "notice_kind": "call", "medium": "newspaper"}
NOTICES = [CALL, CALL, CALL | {"medium": "portal"}]


def test_a_tender_in_order_is_accepted(codes: Any, column: Any) -> None:
    assert codes("tenders", [TENDER], loose={"tender_publications": NOTICES}) == set()
    assert codes("tenders", [AWARDED]) == set()
    bids = [
        {"source_kind": "tender", "source_ref": "07/2026", "received_on": date(2026, 9, 20)},
        {"source_kind": "po", "source_ref": "07/2026", "received_on": date(2026, 9, 20)},
    ]
    assert column("tenders", "bids_received", [TENDER], loose={"supplier_offers": bids}) == [1]


def test_publicity_lasts_as_long_as_it_must(codes: Any) -> None:
    assert codes("tenders", [TENDER | {"opening_date": date(2026, 9, 21)}]) == {"TENDER_001"}
    longer = {"param_code": "TENDER_NOTICE_DAYS", "value_num": 40, "valid_from": date(2026, 1, 1)}
    assert codes("tenders", [TENDER], parameters=[longer]) == {"TENDER_001"}
    assert codes("tenders", [TENDER], loose={"tender_publications": NOTICES[:2]}) == {"TENDER_004"}
    assert codes("tenders", [TENDER | {"opening_date": date(2026, 9, 26)}]) == {"TENDER_010"}


def test_estimates_meet_credits_lines_and_deposit(codes: Any) -> None:
    line = {"key": "2026/10-20", "fiscal_year": 2026, "credits_total": Decimal(599999)}
    assert codes("tenders", [TENDER], loose={"budget_lines": [line]}) == {"TENDER_002"}
    old = line | {"fiscal_year": 2025, "credits_total": Decimal(700000)}
    assert codes("tenders", [TENDER], loose={"budget_lines": [old]}) == {"TENDER_011"}
    part = {"source_kind": "tender", "source_ref": "07/2026", "amount_inc_tax": Decimal(590000)}
    assert codes("tenders", [TENDER], loose={"procurement_lines": [part]}) == {"TENDER_003"}
    assert codes("tenders", [TENDER | {"provisional_deposit": Decimal(12001)}]) == {"TENDER_006"}


def test_an_award_names_who_and_how_much(codes: Any) -> None:
    assert codes("tenders", [AWARDED | {"awardee": None}]) == {"ROW_004"}
    assert codes("tenders", [AWARDED | {"awarded_amount": Decimal(600001)}]) == {"TENDER_007"}
    bid = {"source_kind": "tender", "source_ref": "07/2026", "received_on": date(2026, 9, 20)}
    lost = bid | {"supplier": "F-2", "retained": True}
    assert codes("tenders", [AWARDED], loose={"supplier_offers": [lost]}) == {"TENDER_008"}
    out = {"key": "F-1", "excluded_until": date(2026, 12, 31)}
    assert codes("tenders", [AWARDED], loose={"suppliers": [out]}) == {"TENDER_009"}


def test_sittings_differ_and_states_follow_the_calendar(codes: Any) -> None:
    assert codes("tenders", [TENDER, TENDER | {"tender_no": "08/2026"}]) == {"TENDER_005"}
    assert codes("tenders", [TENDER], today=date(2026, 9, 23)) == {"TENDER_012"}
