"""Workbooks as offices keep them, one a case: what stands on the sheet, and what it means."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

Line = Sequence[Any]


def _nothing(_: Worksheet) -> None:
    pass


class Office(NamedTuple):
    """One workbook; `fields` by heading, `rows` as a person counts them, `held` as a sync does."""

    register: str
    lines: Sequence[Line]
    fields: Mapping[str, str]
    unmapped: Sequence[str]
    rows: int
    merges: tuple[str, ...] = ()
    act: Callable[[Worksheet], None] = _nothing
    held: int = 0


def _red_rows(sheet: Worksheet) -> None:
    """Red means that the car stands still; a filter and frozen panes as they were."""
    for row in (6, 8):
        for cell in sheet[row]:
            cell.fill = PatternFill("solid", fgColor="FFC7CE")
    sheet.auto_filter.ref = "A4:G9"
    sheet.freeze_panes = "C5"


def _hidden(sheet: Worksheet) -> None:
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[4].hidden = True


def _bold_totals(sheet: Worksheet) -> None:
    for row in sheet.iter_rows():
        if row[0].value == "Total":
            for cell in row:
                cell.font = Font(bold=True)
    sheet["E8"] = "=SUM(E4:E7)"


def _day(day: int) -> datetime:
    return datetime(2026, 3, day)  # noqa: DTZ001 - a day of a sheet.


OFFICES = {
    "cars: titles, stretched letters, days as text, a blank column, notes below": Office(
        "vehicles",
        [
            ["المملكة المغربية"],
            ["لائحة سيارات المصلحة برسم سنة 2026"],
            [],
            ["ر.ت", "رق\u0640\u0640م اللوح\u0640\u0640ة", "العلامة و الطراز", None, "نوع الوقود", "نهايه التأمين", "ملاحظات"],
            [1, "J-171001", "داسيا داستر", None, "كازوال", "05-09-2026", None],
            [2, "J-171002", "رونو إكسبريس", None, "كازوال", "2026-10-01", "معطلة"],
            [3, "J-171003", "تويوتا", None, "بنزين", "15 غشت 2026", None],
            [4, "J-171004", "بيجو بارتنر", None, "كازوال", "1/12/2026", "معطلة"],
            [5, "J-171005", "داسيا لوغان", None, "بنزين", "31/12/2026", None],
            [],
            ["ملحوظة: السيارات بالأحمر متوقفة."],
        ],
        {
            "رقم اللوحة": "plate_no",
            "العلامة و الطراز": "brand_model",
            "نوع الوقود": "fuel_type",
            "نهايه التأمين": "insurance_expiry",
            "ملاحظات": "remark",
        },
        ["ر.ت"],
        5,
        ("A1:G1", "A2:G2"),
        _red_rows,
    ),
    "leaves: headings of two lines, said again after the page, vowels": Office(
        "leaves",
        [
            ["تتبع الرخص"],
            ["رقم الرخصة", "رقم التأجير", "نَوْعُ الرخصة", "مدة الرخصة", None],
            [None, None, None, "من", "إلى"],
            ["1/2026", "1234567", "رخصة الولادة", _day(1), _day(20)],
            ["2/2026", "1345678", "رخصة الولادة", _day(2), _day(22)],
            ["رقم الرخصة", "رقم التأجير", "نَوْعُ الرخصة", "من", "إلى"],
            ["3/2026", "1765432", "رخصة الولادة", _day(3), _day(23)],
        ],
        {
            "رقم الرخصة": "leave_no",
            "رقم التأجير": "ppr",
            "نَوْعُ الرخصة": "leave_type",
            "مدة الرخصة من": "start_date",
            "مدة الرخصة إلى": "end_date",
        },
        [],
        3,
        ("A1:E1", "A2:A3", "B2:B3", "C2:C3", "D2:E2"),
    ),
    "schools: totals of each commune in the middle, a grand total": Office(
        "schools",
        [
            ["الخريطة المدرسية"],
            ["رمز المؤسسه", "اسم المؤسسة", "الجماعة", "السلك", "الطاقة الاستيعابية"],
            ["16698Z", "مدرسة النخيل", "الداخلة", "ابتدائي", 300],
            ["16699A", "مدرسة الواحة", "الداخلة", "ابتدائي", 250],
            ["المجموع", None, None, None, 550],
            ["16706H", "مدرسة الأمل", "العركوب", "ابتدائي", 120],
            ["16712P", "إعدادية السلام", "العركوب", "ثانوي إعدادي", 480],
            ["المجموع", None, None, None, 600],
            ["المجموع العام", None, None, None, 1150],
        ],
        {
            "رمز المؤسسه": "gresa_code",
            "اسم المؤسسة": "name_ar",
            "الجماعة": "commune",
            "السلك": "cycle",
            "الطاقة الاستيعابية": "capacity_pupils",
        },
        [],
        4,
        ("A1:E1",),
    ),
    "engagements en français : montants avec unité, total calculé": Office(
        "commitments",
        [
            ["Situation des engagements"],
            [],
            ["N° engagement", "Exercice", "Date engagement", "Ligne budgétaire", "Montant", "Visa CED"],
            ["1/26", 2026, _day(3), "20.10.31", "1 200,50 DH", "oui"],
            ["2/26", 2026, _day(4), "20.10.31", 900, "oui"],
            ["3/26", 2026, _day(5), "20.10.32", "300,00 dh", "non"],
            ["4/26", 2026, _day(6), "20.10.33", 410.5, "oui"],
            ["Total", None, None, None, None, None],
        ],
        {
            "N° engagement": "commitment_no",
            "Exercice": "fiscal_year",
            "Date engagement": "commitment_date",
            "Ligne budgétaire": "budget_line",
            "Montant": "amount",
        },
        ["Visa CED"],
        4,
        ("A1:F1",),
        _bold_totals,
    ),
    "salles : abréviations, unités, colonne et ligne masquées": Office(
        "school_rooms",
        [
            ["Etab.", "N° de la salle", "Clé chez", "Nature du local", "Surface (m²)", "Capacité"],
            ["16698Z", "S1", "Ali", "salle de classe", "52 m²", 30],
            ["16698Z", "S2", "Ali", "laboratoire", "48,5 m²", 24],
            ["16699A", "S1", "Omar", "salle de classe", 55, 30],
            ["16699A", "B1", "Omar", "bibliothèque", 40, 20],
        ],
        {
            "Etab.": "school",
            "N° de la salle": "room_code",
            "Nature du local": "room_kind",
            "Surface (m²)": "area_m2",
            "Capacité": "capacity",
        },
        ["Clé chez"],
        4,
        (),
        _hidden,
    ),
}  # fmt: skip
