from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

LETTER = {
    "service": "HRF",
    "direction": "in",
    "year": 2026,
    "mail_no": 1,
    "registered_on": date(2026, 1, 5),
    "letter_ref": "12/2026",
    "letter_date": date(2026, 1, 2),
    "party_name": "الأكاديمية الجهوية",
    "subject": "طلب معطيات",
    "routed_to": "HRF-CAREER",
    "routed_on": date(2026, 1, 5),
    "reply_due": date(2026, 1, 20),
    "status": "routed",
}
REPLY = {
    "service": "HRF",
    "direction": "out",
    "year": 2026,
    "mail_no": 1,
    "registered_on": date(2026, 1, 12),
    "subject": "موافاة بمعطيات",
    "reply_to": "HRF/in/2026/1",
}


def test_a_letter_and_its_reply_are_accepted(codes: Codes) -> None:
    answered = LETTER | {"status": "answered"}
    assert codes("correspondence", [answered, REPLY], today=date(2026, 3, 1)) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"registered_on": date(2025, 12, 31), "letter_date": None}, "MAIL_001"),
        ({"letter_date": date(2026, 1, 6)}, "ROW_001"),
        ({"routed_on": date(2026, 1, 4)}, "ROW_001"),
        ({"reply_due": date(2026, 1, 4)}, "ROW_001"),
        ({"routed_to": None}, "ROW_004"),
        ({"routed_to": "EDU-MAP"}, "BUREAU_001"),
        ({"status": "answered"}, "MAIL_004"),
        ({"status": "closed"}, "MAIL_005"),
        ({"urgency": "high", "reply_due": None}, "MAIL_007"),
        ({"party_kind": "school"}, "MAIL_009"),
    ],
)
def test_a_wrong_letter_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("correspondence", [LETTER | change])


def test_a_letter_that_asks_no_reply_is_accepted(codes: Codes) -> None:
    assert codes("correspondence", [LETTER | {"status": "no_reply"}]) == set()


def test_a_reply_points_to_an_incoming_letter_and_follows_it(codes: Codes) -> None:
    answered = LETTER | {"status": "answered"}
    to_itself = REPLY | {"mail_no": 2, "reply_to": "HRF/out/2026/1"}
    assert "MAIL_002" in codes("correspondence", [answered, REPLY, to_itself])
    early = REPLY | {"registered_on": date(2026, 1, 4)}
    assert codes("correspondence", [answered, early]) == {"MAIL_003"}
    nowhere = REPLY | {"reply_to": "HRF/in/2026/9"}
    assert "REF_001" in codes("correspondence", [LETTER, nowhere])


def test_the_same_number_is_never_given_twice_in_a_series(codes: Codes) -> None:
    twin = LETTER | {"letter_ref": "13/2026"}
    assert codes("correspondence", [LETTER, twin]) == {"KEY_001"}
    other_service = twin | {"service": "EDU", "routed_to": "EDU-MAP"}
    assert codes("correspondence", [LETTER, other_service]) == set()


def test_numbers_run_without_gaps_and_with_their_days(codes: Codes) -> None:
    third = LETTER | {"mail_no": 3, "letter_ref": "13/2026"}
    assert codes("correspondence", [LETTER, third]) == {"SERIES_001"}
    second = third | {"mail_no": 2, "registered_on": date(2026, 1, 3)}
    assert codes("correspondence", [LETTER, second]) == {"SERIES_004"}


def test_a_passed_deadline_is_told_until_the_reply_is_there(codes: Codes) -> None:
    assert codes("correspondence", [LETTER], today=date(2026, 1, 20)) == set()
    assert codes("correspondence", [LETTER], today=date(2026, 1, 21)) == {"MAIL_006"}
    assert codes("correspondence", [LETTER, REPLY], today=date(2026, 1, 21)) == set()


def test_a_letter_registered_twice_is_told(codes: Codes) -> None:
    assert codes("correspondence", [LETTER, LETTER | {"mail_no": 2}]) == {"MAIL_008"}
