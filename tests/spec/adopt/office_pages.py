"""Still more workbooks as offices keep them: pages, cells merged over rows, counted things."""

from datetime import datetime

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.adopt.office_files import Office


def _day(day: int) -> datetime:
    return datetime(2026, 5, day)  # noqa: DTZ001 - a day of a sheet.


def _upright(sheet: Worksheet) -> None:
    for cell in sheet[25]:
        cell.alignment = Alignment(textRotation=90, wrap_text=True)
    sheet.row_dimensions[25].height = 90


OFFICES = {
    "teachers: one school merged over its rows": Office(
        "staff",
        [
            ["المؤسسة", "ر.ت", "ن.ت.ر", "الاسم و النسب", "ر.ب.ت.و.إ"],
            ["16698Z", 1, "1234567", "محمد العلوي", "OD12345"],
            [None, 2, "1234568", "فاطمة بنعلي", "OD22345"],
            [None, 3, "1345678", "أحمد الزياني", "JA123456"],
            ["16699A", 4, "0987654", "خديجة الإدريسي", "OD3345"],
            [None, 5, "1111222", "يوسف التازي", "D445566"],
        ],
        {
            "المؤسسة": "school",
            "ن.ت.ر": "ppr",
            "الاسم و النسب": "full_name_ar",
            "ر.ب.ت.و.إ": "cin",
        },
        ["ر.ت"],
        5,
        ("A2:A4", "A5:A6"),
    ),
    "complaints: a bare number is the key, what another field is called is no guess": Office(
        "complaints",
        [
            [None, "سجل الشكايات"],
            [],
            [None, "الرقم", "تاريخ التوصل", "مصدر الشكاية", "اسم المشتكي", "موضوع الشكاية"],
            [None, "1/26", "1/4/2026", "بوابة كذا", "محمد العلوي", "طلب انتقال"],
            [],
            [None, "2/26", "2/4/2026", "بوابة كذا", "فاطمة بنعلي", "طلب شهادة"],
            [],
            [None, "3/26", "3/4/2026", "بوابة كذا", "أحمد الزياني", "طلب انتقال"],
        ],
        {
            "الرقم": "complaint_no",
            "تاريخ التوصل": "received_on",
            "اسم المشتكي": "complainant",
            "موضوع الشكاية": "subject",
        },
        ["مصدر الشكاية"],
        3,
    ),
    "marchés : sous-totaux abrégés, montants à points": Office(
        "contracts",
        [
            ["SUIVI DES MARCHES"],
            ["N° Marché", "Objet du marché", "Montant TTC en DH", "Date approbation", "Visa"],
            ["01/2026", "Construction", "1.200.000,00", _day(4), "oui"],
            ["02/2026", "Clôture", "350.000,00", _day(5), "oui"],
            ["S/Total", None, 1550000, None, None],
            ["03/2026", "Peinture", "90 000,00", _day(6), "oui"],
            ["TOTAL", None, 1640000, None, None],
        ],
        {
            "N° Marché": "contract_no",
            "Objet du marché": "object",
            "Montant TTC en DH": "amount",
            "Date approbation": "approved_on",
        },
        ["Visa"],
        3,
        ("A1:E1",),
    ),
    "exam centres: rooms and seats counted in words": Office(
        "exam_centres",
        [
            ["لائحة مراكز الامتحان"],
            ["رمز الدورة", "رمز المركز", "مقر المركز", "عدد القاعات", "عدد المقاعد"],
            ["BAC-2026", "C1", "16698Z", "12 قاعة", "240 مقعدا"],
            ["BAC-2026", "C2", "16699A", "9 قاعات", "180 مقعدا"],
            ["BAC-2026", "C3", "16706H", "7 قاعات", "140 مقعدا"],
        ],
        {
            "رمز الدورة": "session",
            "رمز المركز": "centre_code",
            "مقر المركز": "school",
            "عدد القاعات": "rooms_used",
            "عدد المقاعد": "capacity",
        },
        [],
        3,
    ),
    "inventaire : P.U, QTE, en-tête sur deux lignes d’une cellule": Office(
        "movable_assets",
        [
            ["N°\nInv.", "DESIGNATION DES OBJETS", "QTE", "P.U (DH)", "Total"],
            ["INV-1", "Table", "10 U", "1.250,00", 12500],
            ["INV-2", "Chaise", "40 U", "320,00", 12800],
            ["INV-3", "Tableau", "2 U", "900,00", 1800],
            ["TOTAUX", None, 52, None, 27100],
        ],
        {
            "N° Inv.": "inventory_no",
            "DESIGNATION DES OBJETS": "designation",
            "QTE": "quantity",
            "P.U (DH)": "price",
        },
        ["Total"],
        3,
    ),
    "schools: the list begins in line 25, headings stand upright": Office(
        "schools",
        [
            ["مذكرة داخلية"],
            *([] for _ in range(23)),
            [None, None, "الرمز", "المؤسسة", "السلك", "الطاقة الاستيعابية", "عدد الأقسام"],
            [None, None, "16698Z", "مدرسة النخيل", "ابتدائي", 300, "10 أقسام"],
            [None, None, "16699A", "مدرسة الواحة", "ابتدائي", 250, "8 أقسام"],
            [None, None, "16706H", "مدرسة الأمل", "ابتدائي", 120, "5 أقسام"],
            [None, None, "المجموع", None, None, 670, None],
        ],
        {
            "الرمز": "gresa_code",
            "المؤسسة": "name_ar",
            "السلك": "cycle",
            "الطاقة الاستيعابية": "capacity_pupils",
        },
        ["عدد الأقسام"],
        3,
        (),
        _upright,
    ),
    "carnet de bord : une voiture sur toutes ses lignes, groupes, litres": Office(
        "vehicle_log",
        [
            ["CARNET DE BORD"],
            ["Immatriculation", "N° d'ordre", "Date", "Compteur", None, "Carburant", None],
            [None, None, None, "Départ", "Retour", "Litres", "Montant (DH)"],
            ["J-171001", 14, _day(1), 12000, 12100, "40 L", "450,00"],
            [None, 15, _day(2), 12100, 12250, "41 L", "460,00"],
            [None, 16, _day(3), 12250, 12300, "42 L", "470,00"],
        ],
        {
            "Immatriculation": "plate_no",
            "N° d'ordre": "entry_no",
            "Date": "entry_date",
            "Compteur Départ": "odometer_start",
            "Compteur Retour": "odometer_end",
            "Carburant Litres": "litres",
            "Carburant Montant (DH)": "fuel_cost",
        },
        [],
        3,
        ("A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "A4:A6"),
    ),
    "staff: what is said of the spouse is not said of the person": Office(
        "staff",
        [
            ["ر.التأجير", "الاسم والنسب", "ب.و", "السن", "اسم الزوج(ة)", "ب.ت.و للزوج", "الهاتف"],
            ["1234567", "محمد العلوي", "OD12345", 46, "مريم أيت", "OD5545", "0612345678"],
            ["1234568", "أحمد الزياني", "OD22345", 41, "خديجة الإدريسي", "OD3345", "0661000000"],
            ["1345678", "يوسف التازي", "JA123456", 38, "فاطمة بنعلي", "D445566", "0700112233"],
        ],
        {
            "ر.التأجير": "ppr",
            "الاسم والنسب": "full_name_ar",
            "ب.و": "cin",
            "الهاتف": "phone",
        },
        ["السن", "اسم الزوج(ة)", "ب.ت.و للزوج"],
        3,
    ),
    "leaves: two lines of headings said again on each page": Office(
        "leaves",
        [
            ["الصفحة 1"],
            ["رقم الرخصة", "رقم التأجير", "نوع الرخصة", "المدة", None],
            [None, None, None, "من", "إلى"],
            ["1/2026", "1234567", "رخصة الولادة", "٠١/٠٥/٢٠٢٦", "20-05-2026"],
            ["2/2026", "1345678", "رخصة الولادة", "2 ماي 2026", "2026-05-21"],
            [],
            ["الصفحة 2"],
            ["رقم الرخصة", "رقم التأجير", "نوع الرخصة", "المدة", None],
            [None, None, None, "من", "إلى"],
            ["3/2026", "1765432", "رخصة الولادة", "03.05.2026", _day(22)],
        ],
        {
            "رقم الرخصة": "leave_no",
            "رقم التأجير": "ppr",
            "نوع الرخصة": "leave_type",
            "المدة من": "start_date",
            "المدة إلى": "end_date",
        },
        [],
        3,
        ("A1:E1", "A2:A3", "B2:B3", "C2:C3", "D2:E2", "A7:E7", "A8:A9", "B8:B9", "C8:C9", "D8:E8"),
    ),
    "schools: banners of the communes between, a count at the end": Office(
        "schools",
        [
            ["رمز المؤسسة", "اسم المؤسسة (*)", "السلك :"],
            ["جماعة الداخلة"],
            ["16698Z", "مدرسة النخيل", "ابتدائي"],
            ["16699A", "مدرسة الواحة", "ابتدائي"],
            ["جماعة العركوب"],
            ["16706H", "مدرسة الأمل", "ابتدائي"],
            ["مجموع المؤسسات : 3"],
            ["(*) حسب الخريطة المدرسية"],
        ],
        {
            "رمز المؤسسة": "gresa_code",
            "اسم المؤسسة (*)": "name_ar",
            "السلك :": "cycle",
        },
        [],
        3,
        ("A2:C2", "A5:C5", "A7:C7"),
    ),
}  # fmt: skip
