from datetime import date
from typing import Any

JOB: dict[str, Any] = {
    "job_no": "R-1",
    "requested_on": date(2026, 10, 1),
    "service": "HRF",
    "bureau": "HRF-SEC",
    "document_title": "مذكرة",
    "pages": 5,
    "copies": 100,
    "double_sided": True,
    "paper_item": "A-1",
    "done_on": date(2026, 10, 2),
}
NEXT = JOB | {"job_no": "R-2", "double_sided": False}
STOCK = {"param_code": "COPY_PAPER_SHEETS", "value_num": 799, "valid_from": date(2026, 1, 1)}
KEY = "copy_jobs"


def test_sheets_and_stock_are_counted(codes: Any, column: Any) -> None:
    assert codes(KEY, [JOB, NEXT]) == set()
    assert column(KEY, "sheets_used", [JOB, NEXT]) == [300, 500]
    assert column(KEY, "stock_after", [JOB, NEXT], parameters=[STOCK]) == [499, -1]
    assert codes(KEY, [JOB, NEXT], parameters=[STOCK]) == {"COPYJOB_001"}


def test_a_request_has_an_author_and_follows_the_calendar(codes: Any) -> None:
    nobody = JOB | {"service": None, "bureau": None}
    assert codes(KEY, [nobody]) == {"ROW_005"}
    assert codes(KEY, [JOB | {"service": "EDU"}]) == {"BUREAU_001"}
    assert codes(KEY, [JOB | {"done_on": date(2026, 9, 1)}]) == {"ROW_001"}
    assert codes(KEY, [JOB], today=date(2026, 10, 1)) == {"COPYJOB_005"}
    waiting = JOB | {"done_on": None, "needed_by": date(2026, 10, 5)}
    assert codes(KEY, [waiting], today=date(2026, 10, 6)) == {"COPYJOB_003"}
    assert codes(KEY, [waiting | {"status": "closed"}]) == {"COPYJOB_004"}


def test_confidential_work_has_its_operator(codes: Any) -> None:
    secret = JOB | {"confidential": True}
    assert codes(KEY, [secret]) == {"ROW_004"}
    named = {
        "param_code": "COPY_CONFIDENTIAL_OPERATOR",
        "value_text": "1200007",
        "valid_from": date(2026, 1, 1),
    }
    assert codes(KEY, [secret | {"operator": "1200007"}], parameters=[named]) == set()
    other = secret | {"operator": "1200014"}
    assert codes(KEY, [other], parameters=[named]) == {"COPYJOB_002"}
