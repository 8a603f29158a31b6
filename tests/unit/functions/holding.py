"""A PC that holds a few shared rows, for the functions that look them up."""

from collections.abc import Mapping
from typing import Any

from validators.catalogue import register
from validators.kind import Scalar
from workbooks.sync.missing import Found, Missing, Why
from workbooks.sync.shared import key_text

ROWS: Mapping[str, Mapping[str, Mapping[str, Scalar]]] = {
    "schools": {
        "16698Z": {
            "gresa_code": "16698Z",
            "name_ar": "مدرسة النخيل",
            "name_fr": "École Annakhil",
            "commune": "dakhla",
            "cycle": "primary",
            "distance_km": 12.5,
            "capacity_pupils": 480,
            "has_canteen": True,
            "opened_on": "1994-09-01",
        },
        "16699A": {"gresa_code": "16699A", "name_fr": "École Al Amal"},
    },
    "staff": {
        "1234567": {
            "ppr": "1234567",
            "full_name_ar": "أمل بناني",
            "full_name_fr": "Amal Bennani",
            "grade": "second",
            "school": "16698Z",
            "birth_date": "1980-02-29",
            "phone": "+212612345678",
        },
    },
    "pupils": {"B236050524/2026/2027": {"full_name_ar": "بدر العلوي", "school": "16698Z"}},
    "suppliers": {"F-12": {"name": "شركة الواحة"}},
    "partners": {"P-3": {"name_ar": "جمعية الأمل", "name_fr": "Association Al Amal"}},
    "meetings": {"1/2026": {"subject": "لقاء", "start_time": "09:30"}},
}


class Holding:
    """What the host of a PC hands over; the meeting is in the registers of two services."""

    def row(self, code: str, key: Any, service: str) -> Found:
        if register(code).sensitive:
            return Missing(Why.SENSITIVE)
        if code not in ROWS:
            return Missing(Why.NOT_SYNCED)
        found = ROWS[code].get(key_text(register(code), key) or "")
        if found is None:
            return Missing(Why.NO_ROW)
        if code == "meetings" and not service:
            return Missing(Why.SERVICES, ("HRF", "EDU"))
        return found


HOLDING = Holding()
