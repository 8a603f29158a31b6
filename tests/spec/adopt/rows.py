"""A short staff list, for workbooks whose mess is the matter."""

from typing import Any

PPR = ["1234567", "1234568", "1345678", "0987654", "1111222", "1765432"]
NAMES = ("محمد العلوي", "فاطمة بنعلي", "أحمد الزياني", "خديجة الإدريسي", "يوسف التازي", "مريم أيت")
CNIE = ["OD12345", "OD22345", "JA123456", "OD3345", "D445566", "OD5545"]
HEAD: list[Any] = ["ر.ت", "رقم التأجير", "الاسم الكامل", "ر.ب.و"]
ROWS: list[list[Any]] = [
    [n, *row] for n, row in enumerate(zip(PPR, NAMES, CNIE, strict=True), start=1)
]
FIELDS = {"ppr", "full_name_ar", "cin"}
