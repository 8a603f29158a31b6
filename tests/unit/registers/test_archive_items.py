from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

Codes = Callable[..., set[str]]

BOX = {
    "archive_ref": "HRF-A-1",
    "service": "HRF",
    "bureau": "HRF-ARCH",
    "fonds": "mail",
    "subject": "مراسلات واردة",
    "date_from": date(2020, 1, 1),
    "date_to": date(2020, 12, 31),
    "box_no": "1",
    "digitised": True,
    "file_path": "archives/1.pdf",
    "retention_until": date(2031, 1, 1),
    "lent_to": "مكتب المسار المهني",
    "lent_on": date(2026, 2, 2),
    "returned_on": date(2026, 2, 9),
}


def test_a_box_is_accepted(codes: Codes) -> None:
    assert codes("archive_items", [BOX], today=date(2026, 3, 1)) == set()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"date_from": date(2021, 1, 1)}, "ROW_001"),
        ({"file_path": None}, "ROW_004"),
        ({"lent_to": None}, "ROW_004"),
        ({"lent_on": None}, "ROW_004"),
        ({"returned_on": date(2026, 2, 1)}, "ROW_001"),
        ({"retention_until": date(2020, 6, 1)}, "ROW_001"),
        ({"retention_until": date(2026, 2, 1)}, "ARCHIVE_001"),
        ({"retention_until": date(2026, 2, 28)}, "ARCHIVE_002"),
        ({"returned_on": None, "lent_on": date(2026, 1, 2)}, "ARCHIVE_003"),
        ({"box_no": None, "digitised": None}, "ARCHIVE_004"),
        ({"fonds": "staff", "access_level": "public"}, "ARCHIVE_005"),
        ({"bureau": "EDU-SEC"}, "BUREAU_001"),
    ],
)
def test_a_wrong_box_is_told(codes: Codes, change: dict[str, Any], code: str) -> None:
    assert code in codes("archive_items", [BOX | change], today=date(2026, 3, 1))


def test_a_reference_stands_once(codes: Codes) -> None:
    assert "KEY_001" in codes("archive_items", [BOX, BOX])
