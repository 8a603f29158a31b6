"""What the untidy lists of these tests are made of."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

NAMES = ("محمد العلوي", "فاطمة بنعلي", "أحمد الزياني", "خديجة الإدريسي", "يوسف التازي", "مريم أيت")
LATIN = ("ALAOUI Mohamed", "BENALI Fatima", "ZIANI Ahmed", "IDRISSI Khadija", "TAZI Y.", "AIT M.")
DAYS = [datetime(1975 + n, 3, 4 + n) for n in range(6)]  # noqa: DTZ001 - a day of a sheet.
PPR = ["1234567", "1234568", "1345678", "0987654", "1111222", "1765432"]
CNIE = ["OD12345", "OD22345", "JA123456", "OD3345", "D445566", "OD5545"]
PHONES = [
    "0612345678",
    "06 61 22 33 44",
    "0528-89-00-11",
    "+212661223344",
    "0700112233",
    "0661000000",
]
SCHOOLS = ["16698Z", "16699A", "16706H", "16712P", "53747V", "58394W"]


def lines(columns: dict[str, Sequence[Any]]) -> list[list[Any]]:
    rows = zip(*columns.values(), strict=True)
    return [list(columns), *(list(row) for row in rows)]
