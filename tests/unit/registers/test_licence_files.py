from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
FILE = {
    "file_no": "T-2026-001",
    "institution": "PR-001",
    "licence_kind": "extension",
    "applicant": "عمر بناني",
    "received_on": date(2026, 9, 1),
    "receipt_no": "4/2026",
    "visit": "EDU-2026-001",
    "committee_opinion": "favourable",
    "sent_to_aref_on": date(2026, 9, 20),
    "decided_on": date(2026, 10, 20),
    "decision": "accepted",
    "licence_no": "88/2026",
    "valid_until": date(2029, 10, 20),
    "status": "closed",
}
WAITING = FILE | {"file_no": "T-2026-002", "decided_on": None, "decision": None, "status": "sent"}
WAITING |= {"licence_no": None, "valid_until": None}


def test_a_file_is_accepted(codes: Codes) -> None:
    held = [{"institution_code": "PR-001", "licence_no": "88/2026"}]
    assert codes("licence_files", [FILE, WAITING], private_institutions=held, today=TODAY) == set()


def test_an_opening_comes_before_its_institution(codes: Codes) -> None:
    assert (
        codes("licence_files", [FILE | {"licence_kind": "opening", "institution": None}]) == set()
    )
    assert codes("licence_files", [FILE | {"institution": None}]) == {"ROW_004"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"sent_to_aref_on": date(2026, 8, 1)}, "ROW_001"),
        ({"decided_on": date(2026, 9, 10)}, "ROW_001"),
        ({"licence_no": None}, "ROW_004"),
        ({"documents_missing": "عقد التأمين"}, "LICENCE_001"),
        ({"licence_no": "99/2026"}, "LICENCE_002"),
        ({"committee_opinion": "unfavourable"}, "LICENCE_003"),
        ({"visit": None}, "LICENCE_004"),
        ({"receipt_no": None}, "LICENCE_006"),
        ({"decision": None}, "LICENCE_007"),
    ],
)
def test_a_wrong_file_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    held = [{"institution_code": "PR-001", "licence_no": "88/2026"}]
    told = codes("licence_files", [FILE | change], private_institutions=held, today=TODAY)
    assert code in told


def test_a_word_for_nothing_is_no_missing_paper(codes: Codes) -> None:
    for word in ("لا شيء", "Néant", "لايوجد", "-"):
        assert codes("licence_files", [FILE | {"documents_missing": word}]) == set()


def test_one_open_file_a_kind_and_a_late_answer(codes: Codes) -> None:
    twice = [WAITING, WAITING | {"file_no": "T-2026-003"}]
    assert codes("licence_files", twice) == {"ROW_008"}
    delay = {"param_code": "LICENCE_DELAY_DAYS", "value_num": 60, "valid_from": date(2020, 1, 1)}
    assert codes("licence_files", [WAITING], parameters=[delay], today=TODAY) == {"LICENCE_005"}
    assert codes("licence_files", [WAITING], parameters=[delay], today=date(2026, 10, 31)) == set()
