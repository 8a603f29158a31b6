from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

TODAY = date(2026, 11, 24)
ASKED = {
    "pupil": "B236050524",
    "exam_session": "E1",
    "school": "A",
    "measure": "extra_time",
    "extra_time": 30,
    "requested_on": date(2026, 3, 1),
    "decided_on": date(2026, 4, 1),
    "decision": "accepted",
    "centre": "C1",
    "applied": True,
    "applied_on": date(2026, 6, 26),
}
SESSION = {"session_code": "E1", "exam_from": date(2026, 6, 26), "exam_to": date(2026, 6, 27)}
KNOWN: dict[str, Any] = {"exam_sessions": [SESSION], "today": TODAY}


def test_an_adaptation_is_accepted(codes: Codes) -> None:
    assert codes("exam_adaptations", [ASKED], **KNOWN) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"decided_on": date(2026, 2, 1)}, "ROW_001"),
        ({"applied_on": None}, "ROW_004"),
        ({"extra_time": None}, "ROW_004"),
        ({"decided_on": date(2026, 6, 27)}, "ADAPT_001"),
        ({"applied_on": date(2026, 6, 25)}, "ADAPT_002"),
        ({"decision": "refused"}, "ADAPT_003"),
        ({"extra_time": 61}, "ADAPT_004"),
        ({"centre": None}, "ADAPT_006"),
        ({"applied": None}, "ADAPT_007"),
        ({"measure": "reader"}, "ADAPT_008"),
        ({"measure": "scribe"}, "ADAPT_009"),
        ({"measure": "braille"}, "ADAPT_010"),
    ],
)
def test_a_wrong_adaptation_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    most = {"param_code": "EXAM_EXTRA_MINUTES_MAX", "value_num": 60, "valid_from": date(2020, 1, 1)}
    assert code in codes("exam_adaptations", [ASKED | change], parameters=[most], **KNOWN)


def test_the_pupil_is_a_candidate_with_a_valid_certificate(codes: Codes) -> None:
    candidate = {"session": "E1", "candidate_no": "7", "pupil": "B236050524"}
    assert codes("exam_adaptations", [ASKED], exam_candidates=[candidate], **KNOWN) == set()
    other = candidate | {"pupil": "B236050525"}
    assert codes("exam_adaptations", [ASKED], exam_candidates=[other], **KNOWN) == {"ADAPT_005"}
    pupil: dict[str, Any] = {"massar_code": "B236050524", "school_year": "2025/2026"}
    pupil |= {"certificate_until": date(2026, 5, 1)}
    assert codes("exam_adaptations", [ASKED], pupils_disability=[pupil], **KNOWN) == {"ADAPT_011"}
