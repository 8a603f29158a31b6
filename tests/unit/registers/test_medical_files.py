from datetime import date
from typing import Any

CERT: dict[str, Any] = {
    "cert_no": "C-1",
    "ppr": "1200007",
    "cert_kind": "short",
    "issued_on": date(2026, 10, 5),
    "received_on": date(2026, 10, 7),
    "prescribed_days": 10,
    "start_date": date(2026, 10, 5),
    "end_date": date(2026, 10, 14),
}
LONG = CERT | {
    "cert_no": "C-0",
    "issued_on": date(2026, 3, 1),
    "received_on": date(2026, 3, 2),
    "start_date": date(2026, 3, 1),
    "end_date": date(2026, 8, 17),
    "prescribed_days": 170,
}
KEY = "medical_files"


def test_a_certificate_in_order_is_accepted_and_added_up(codes: Any, column: Any) -> None:
    assert codes(KEY, [LONG, CERT]) == set()
    assert column(KEY, "total_days_year", [LONG, CERT]) == [170, 180]
    leave = {"leave_no": "R-9", "medical_file": "C-1"}
    assert column(KEY, "leave_no", [CERT], loose={"leaves": [leave]}) == ["R-9"]


def test_the_days_are_those_prescribed(codes: Any) -> None:
    assert codes(KEY, [CERT | {"prescribed_days": 9}]) == {"MEDFILE_001"}
    assert codes(KEY, [CERT | {"received_on": date(2026, 10, 1)}]) == {"ROW_001"}
    meets = CERT | {"cert_no": "C-2", "start_date": date(2026, 10, 14), "prescribed_days": 1}
    assert codes(KEY, [CERT, meets]) == {"SERIES_002"}
    assert codes(KEY, [CERT, meets | {"control_result": "unjustified"}]) == {"MEDFILE_008"}


def test_beyond_six_months_the_health_council_is_asked(codes: Any) -> None:
    longer = CERT | {"end_date": date(2026, 10, 15), "prescribed_days": 11}
    assert codes(KEY, [LONG, longer]) == {"MEDFILE_002"}
    asked = longer | {"council_sent_on": date(2026, 10, 17)}
    assert codes(KEY, [LONG, asked]) == set()
    assert codes(KEY, [CERT | {"cert_kind": "long"}]) == {"MEDFILE_007"}


def test_certificates_and_councils_keep_their_delays(codes: Any) -> None:
    late = CERT | {"received_on": date(2026, 10, 8)}
    card = {"ppr": "1200007", "full_name_ar": "سالم", "school": "16698Z"}
    town, village = ({"key": "16698Z", "milieu": milieu} for milieu in ("urban", "rural"))
    assert codes(KEY, [late], staff=[card], loose={"schools": [town]}) == {"MEDFILE_003"}
    assert codes(KEY, [late], staff=[card], loose={"schools": [village]}) == set()
    asked = CERT | {"council_sent_on": date(2026, 10, 18)}
    assert codes(KEY, [asked]) == {"MEDFILE_004"}
    asked = CERT | {"council_sent_on": date(2026, 10, 17)}
    assert codes(KEY, [asked], today=date(2026, 11, 17)) == {"MEDFILE_005"}


def test_controls_refusals_and_frequent_absences_are_told(codes: Any) -> None:
    assert codes(KEY, [CERT | {"control_date": date(2026, 10, 9)}]) == {"MEDFILE_009"}
    refused = CERT | {"council_decision": "refused", "council_date": date(2026, 10, 20)}
    assert codes(KEY, [refused | {"council_date": None}]) == {"ROW_004"}
    leave = {"leave_no": "R-9", "medical_file": "C-1"}
    assert codes(KEY, [refused], loose={"leaves": [leave]}) == {"MEDFILE_006"}
    most = {
        "param_code": "MEDICAL_CERTIFICATES_MAX",
        "value_num": 1,
        "valid_from": date(2026, 1, 1),
    }
    assert codes(KEY, [CERT], parameters=[most]) == set()
    assert codes(KEY, [LONG, CERT], parameters=[most]) == {"MEDFILE_010"}
