"""Lists of other registers than the staff's, in Arabic and in French."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.spec.adopt.people import CNIE, DAYS, LATIN, NAMES, PPR, SCHOOLS, lines

REGISTERS: dict[str, dict[str, Sequence[Any]]] = {
    "schools": {
        "الرمز": SCHOOLS, "اسم المؤسسة": ["مدرسة النخيل"] * 6, "الجماعة": ["الداخلة"] * 6,
        "السلك": ["ابتدائي", "ثانوي إعدادي"] * 3, "تاريخ الإحداث": DAYS,
    },
    "school_rooms": {
        "Etablissement": SCHOOLS, "N° de la salle": ["S1", "S2", "S3", "S4", "S5", "S6"],
        "Surface (m²)": ["52 m²", "48,5 m²", 60, 55, 40, 41], "Capacité": [30] * 6,
    },
    "suppliers": {
        "Code fourn.": ["F1", "F2", "F3", "F4", "F5", "F6"], "Raison sociale": LATIN,
        "I.C.E": ["001561191000066", "002136093000040", "001527456000081",
                  "002163624000014", "000039557000028", "001781980000092"],
        "N° RIB": ["011519000001205000534921", "001810007800020110620318",
                   "007450001520500030049113"] * 2,
    },
    "meetings": {
        "الرقم": ["1/2026", "2/2026", "3/2026", "4/2026", "5/2026", "6/2026"],
        "تاريخ الإجتماع": DAYS, "موضوع الاجتماع": ["الدخول المدرسي"] * 6,
        "عدد الحاضرين": [12, 13, 14, 15, 16, 17],
    },
    "visitors": {
        "اليوم": DAYS, "ر.ت": range(1, 7), "إسم الزائر": NAMES, "رقم بطاقة التعريف": CNIE,
        "الغرض من الزيارة": ["شهادة"] * 6,
    },
    "commitments": {
        "رقم الإلتزام": ["1/26", "2/26", "3/26", "4/26", "5/26", "6/26"],
        "السنة المالية": [2026] * 6, "تاريخ الإلتزام": DAYS,
        "مبلغ الإلتزام (درهم)": ["1 200,50 درهم", 300, 400.5, "1.500,00 DH", 12, 13],
    },
    "food_receipts": {
        "N° de réception": ["R1", "R2", "R3", "R4", "R5", "R6"], "Lot": ["L1"] * 6,
        "Denrée": ["HUILE"] * 6, "Qté": ["12 kg", "5 kg", 4, 3, 2, 1], "P.U": [10.5] * 6,
        "Date de réception": DAYS,
    },
    "movable_assets": {
        "رقم الجرد": ["A-1", "A-2", "A-3", "A-4", "A-5", "A-6"], "التعيين": ["طاولة"] * 6,
        "الثمن": [100, 200, 300, 400, 500, 600], "الحالة": ["جيد", "متوسط"] * 3,
    },
    "leaves": {
        "رقم الرخصة": ["1/2026", "2/2026", "3/2026", "4/2026", "5/2026", "6/2026"],
        "ر. التأجير": PPR, "نوع الرخصه": ["رخصة الولادة", "رخصة الحج (خارج مسير)"] * 3,
        "ابتداء من": DAYS, "إلى غاية": DAYS,
    },
}  # fmt: skip
EXPECTED = {
    "schools": ["gresa_code", "name_ar", "commune", "cycle", "opened_on"],
    "school_rooms": ["school", "room_code", "area_m2", "capacity"],
    "suppliers": ["supplier_code", "name", "ice", "rib"],
    "meetings": ["meeting_no", "meeting_date", "subject", "present_count"],
    "visitors": ["visit_date", "entry_no", "visitor_name", "id_no", "subject"],
    "commitments": ["commitment_no", "fiscal_year", "commitment_date", "amount"],
    "food_receipts": ["receipt_no", "lot_no", "item", "quantity", "unit_price", "received_on"],
    "movable_assets": ["inventory_no", "designation", "price", "condition"],
    "leaves": ["leave_no", "ppr", "leave_type", "start_date", "end_date"],
}


@pytest.mark.parametrize("register", REGISTERS)
def test_lists_of_other_registers(register: str, lay: Any, mapping: Any) -> None:
    columns = REGISTERS[register]
    found = mapping(lay([["عنوان"], [], *lines(columns)]), register)
    assert found == dict(zip(columns, EXPECTED[register], strict=True))
