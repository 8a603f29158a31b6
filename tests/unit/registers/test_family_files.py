from datetime import date
from typing import Any

BIRTH: dict[str, Any] = {
    "file_no": "F-1",
    "ppr": "1200007",
    "nature": "birth",
    "event_date": date(2026, 9, 1),
    "received_on": date(2026, 9, 20),
    "completed_on": date(2026, 9, 22),
    "masirh_entered": True,
    "masirh_ref": "M1",
    "child_name": "أمل",
    "child_birth": date(2026, 9, 1),
    "status": "received",
}
CUSTODY: dict[str, Any] = {
    "file_no": "F-2",
    "ppr": "1200007",
    "nature": "custody",
    "paper_only": True,
}
KEY = "family_files"


def test_files_in_order_are_accepted(codes: Any) -> None:
    assert codes(KEY, [BIRTH, CUSTODY]) == set()


def test_custody_stays_on_paper(codes: Any) -> None:
    assert codes(KEY, [CUSTODY | {"masirh_ref": "M9"}]) == {"ROW_006"}
    assert codes(KEY, [CUSTODY | {"masirh_entered": True}]) == {"FAMILY_001"}
    assert codes(KEY, [CUSTODY | {"paper_only": False}]) == {"FAMILY_002"}


def test_a_file_is_dated_complete_and_of_a_child(codes: Any) -> None:
    assert codes(KEY, [BIRTH | {"received_on": date(2026, 8, 1)}]) == {"ROW_001"}
    assert codes(KEY, [BIRTH | {"child_birth": None}]) == {"ROW_004"}
    short = BIRTH | {"documents_missing": "عقد الازدياد", "completed_on": None}
    assert codes(KEY, [short]) == {"FAMILY_003", "FAMILY_009"}
    assert codes(KEY, [BIRTH | {"child_birth": date(2026, 8, 31)}]) == {"FAMILY_007"}
    wedding = BIRTH | {"nature": "marriage", "child_name": None, "child_birth": None}
    assert codes(KEY, [wedding]) == {"FAMILY_010"}


def test_an_event_and_a_child_count_once(codes: Any) -> None:
    again = BIRTH | {"file_no": "F-3", "child_name": "سلمى"}
    assert codes(KEY, [BIRTH, again]) == {"FAMILY_004"}
    other_parent = BIRTH | {"file_no": "F-4", "ppr": "1200014"}
    assert codes(KEY, [BIRTH, other_parent]) == {"FAMILY_005"}


def test_waiting_many_children_and_wrong_letters_are_told(codes: Any) -> None:
    most = {"param_code": "FAMILY_FILE_DAYS_MAX", "value_num": 30, "valid_from": date(2026, 1, 1)}
    told = codes(KEY, [BIRTH], today=date(2026, 10, 21), parameters=[most])
    assert told == {"FAMILY_006"}
    children = [
        BIRTH
        | {
            "file_no": f"F-{year}",
            "event_date": date(year, 1, 1),
            "child_birth": date(year, 1, 1),
        }
        for year in range(2019, 2026)
    ]
    assert codes(KEY, children[:6]) == set()
    assert codes(KEY, children) == {"FAMILY_008"}
    mail = {"key": "HRF/out/2026/4", "staff": "1200014"}
    wrong = BIRTH | {"missing_letter": "HRF/out/2026/4"}
    assert codes(KEY, [wrong], loose={"correspondence": [mail]}) == {"FAMILY_011"}
