"""More workbooks as offices keep them: several blocks, notes, units, headings of their own."""

from datetime import datetime

from tests.spec.adopt.office_files import Office


def _day(day: int) -> datetime:
    return datetime(2026, 4, day)  # noqa: DTZ001 - a day of a sheet.


OFFICES = {
    "furniture: a small table of totals beside the list, prices with their unit": Office(
        "movable_assets",
        [
            ["جرد الأثاث", None, None, None, None, None, None, "النوع", "العدد"],
            ["ر. ت", "رقم الج\u0640رد", "التعيين", "الكمية", "الثمن (درهم)", "الحاله", None, "طاولة", 30],
            [1, "A-1", "طاولة مزدوجة", 30, "450,00 درهم", "جيد", None, "كرسي", 60],
            [2, "A-2", "كرسي", 60, "120 درهم", "متوسط", None, None, None],
            [3, "A-3", "سبورة بيضاء", 4, 900, "جديد", None, None, None],
        ],
        {
            "رقم الجرد": "inventory_no",
            "التعيين": "designation",
            "الكمية": "quantity",
            "الثمن (درهم)": "price",
            "الحاله": "condition",
        },
        ["ر. ت"],
        3,
    ),
    "fournisseurs : en-têtes sans accents, en majuscules": Office(
        "suppliers",
        [
            ["DIRECTION PROVINCIALE"],
            ["LISTE DES FOURNISSEURS"],
            ["CODE FOURNISSEUR", "RAISON SOCIALE", "TEL", "ADRESSE", "I.C.E", "APPRECIATION"],
            ["F1", "Sahara Bureau", "0528-89-00-11", "Bd Hassan II", "001561191000066", "A"],
            ["F2", "Dakhla Info", "06 61 22 33 44", "Hay Salam", "002136093000040", "B"],
            ["F3", "Oued Papeterie", "0700112233", "Av. Oualae", "001527456000081", "A"],
        ],
        {
            "CODE FOURNISSEUR": "supplier_code",
            "RAISON SOCIALE": "name",
            "TEL": "phone",
            "ADRESSE": "address",
            "I.C.E": "ice",
        },
        ["APPRECIATION"],
        3,
        ("A1:F1", "A2:F2"),
    ),
    "absences: each day a line, the school merged over its rows": Office(
        "staff_absences",
        [
            ["المؤسسة", "رقم التأجير", "تاريخ الغياب", "الفترة", "سبب الغياب"],
            ["16698Z", "1234567", _day(6), "صباحا", "مرض"],
            ["16698Z", "1345678", _day(6), "يوم كامل", "إضراب"],
            ["16699A", "1765432", _day(7), "مساء", "مرض"],
            ["16699A", "1765432", _day(8), "يوم كامل", "مرض"],
        ],
        {
            "المؤسسة": "school",
            "رقم التأجير": "ppr",
            "تاريخ الغياب": "absence_date",
            "الفترة": "half_day",
            "سبب الغياب": "cause",
        },
        [],
        4,
    ),
    "canteens: groups of columns, the year as offices write it, a signature": Office(
        "canteens",
        [
            ["المؤسسة", "النوع", "السنة الدراسية", "عدد المستفيدين", None],
            [None, None, None, "المستفيدون الذكور", "المستفيدات الإناث"],
            ["16698Z", "مطعم مدرسي", "2026/2027", 60, 55],
            ["16699A", "مطعم مدرسي", "2026/2027", 40, 42],
            ["16712P", "داخلية", "2026-2027", 80, 75],
            [],
            [None, None, None, "توقيع رئيس المصلحة", None],
        ],
        {
            "المؤسسة": "school",
            "النوع": "kind",
            "السنة الدراسية": "school_year",
            "عدد المستفيدين المستفيدون الذكور": "beneficiaries_boys",
            "عدد المستفيدين المستفيدات الإناث": "beneficiaries_girls",
        },
        [],
        3,
        ("A1:A2", "B1:B2", "C1:C2", "D1:E1"),
    ),
    "lines: speed and cost with units, blank lines between": Office(
        "network_links",
        [
            ["خطوط الأنترنيت"],
            ["رقم الخط", "المؤسسة", "نوع الربط", "الصبيب", "الكلفة الشهرية"],
            ["0528001", "16698Z", "ألياف بصرية", 100, "500,00 درهم"],
            [],
            ["0528002", "16699A", "ADSL", 12, "199 درهم"],
            [],
            ["0528003", "16712P", "ADSL", 12, 199],
        ],
        {
            "رقم الخط": "line_no",
            "المؤسسة": "school",
            "نوع الربط": "link_kind",
            "الصبيب": "speed_mbps",
            "الكلفة الشهرية": "monthly_cost",
        },
        [],
        3,
        ("A1:E1",),
    ),
    "houses: yes and no, areas with units, the office's own columns between": Office(
        "housing_units",
        [
            ["لائحة السكنيات"],
            [],
            ["رمز السكن", "مفتاح عند", "نوع السكن", "عدد الغرف", "المساحة (م²)", "مشغول"],
            ["L-1", "علي", "سكن وظيفي", 3, "85 م²", "نعم"],
            ["L-2", "عمر", "سكن إداري", 4, 110, "لا"],
            ["L-3", "علي", "سكن وظيفي", 2, "60,5", "نعم"],
        ],
        {
            "رمز السكن": "unit_code",
            "نوع السكن": "unit_kind",
            "عدد الغرف": "rooms",
            "المساحة (م²)": "area_m2",
            "مشغول": "occupied",
        },
        ["مفتاح عند"],
        3,
    ),
    "missions : deux titres, colonne d’ordre, remarques en fin de liste": Office(
        "mission_orders",
        [
            ["Ordres de mission"],
            ["N°", "N° mission", "PPR", "Objet de la mission", "Destination", "Départ le", "Retour le"],
            [1, "12/26", "1234567", "Réunion régionale", "Laâyoune", _day(1), _day(3)],
            [2, "13/26", "1345678", "Formation", "Rabat", _day(5), _day(9)],
            [3, "14/26", "1765432", "Réunion régionale", "Laâyoune", "12/04/2026", "14/04/2026"],
            ["NB : les missions à l’étranger sont suivies ailleurs."],
        ],
        {
            "N° mission": "mission_no",
            "PPR": "ppr",
            "Objet de la mission": "object",
            "Destination": "destination",
            "Départ le": "start_date",
            "Retour le": "end_date",
        },
        ["N°"],
        3,
        ("A1:G1",),
    ),
}  # fmt: skip
