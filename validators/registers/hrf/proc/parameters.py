from datetime import date
from random import Random
from typing import Any

from validators import F, Register, field
from validators.hint import after
from validators.kinds import Choice, Code, Day, Note, Number, Text
from validators.rules import NoOverlap, NotAfter, OneOf, Should

_READ_BY_RULES = (
    "CLASS_MAX",
    "CLASS_MAX_P1_P2",
    "CLASS_MAX_PRESCHOOL",
    "STAFFING_ROUNDING_STEP",
    "COVER_WEEKLY_HOURS_MAX",
    "CENSUS_TOLERANCE_PUPILS",
    "MOVEMENT_NATIONAL_YEARS",
    "MOVEMENT_LOCAL_YEARS",
)


def _code(_: dict[str, Any], random: Random) -> str:
    return random.choice((*_READ_BY_RULES, *(f"RATE_{random.randint(1, 999)}" for _ in range(8))))


class Parameter(
    Register,
    code="parameters",
    ar="المعطيات المرجعية والسقوف",
    fr="Paramètres et plafonds réglementaires",
    key=("param_code", "valid_from"),
    serves=("HRF-LEAVE-02", "HRF-PROC-11", "HRF-SOCIAL-12", "EDU-MAP-05", "LEG-LAW-05"),
    scope="directorate",
):
    """يكتب فيه كل رقم يحدده نص: سقف أو مبلغ أو أجل أو عدد، مع النص وتاريخ سريانه. إذا تغير الرقم يغلق السطر ويفتح جديد، فتبقى الملفات القديمة على رقمها.

    On y inscrit chaque chiffre fixé par un texte : plafond, taux, délai, effectif ; avec le texte
    et sa date d’effet. Quand il change, on clôt la ligne et on en ouvre une autre : les anciens
    dossiers gardent leur chiffre.
    """

    param_code: Code = field(
        "الرمز",
        "Code",
        pattern=r"[A-Z][A-Z0-9_]{2,59}",
        example="CLASS_MAX",
        width_chars=26,
        also=("رمز المعطى", "Code du paramètre"),
        sample=_code,
    )
    param_group: Choice | None = field(
        "المجموعة", "Groupe", of="param_group", sample=("staffing", "map"), also=("المجال",)
    )
    label_ar: Text | None = field(
        "التسمية",
        "Intitulé",
        also=("البيان", "المعطى", "Libellé"),
        sample=("سقف التلاميذ بالقسم", "درجة تقريب المناصب", "سنوات الاستقرار المطلوبة"),
    )
    value_num: Number | None = field(
        "القيمة العددية", "Valeur", at_least=-1000000, sample=(1, 2, 24, 30, 36), also=("القيمة",)
    )
    value_text: Text | None = field("القيمة نصا", "Valeur en texte", sample=(None,))
    value_date: Day | None = field("القيمة تاريخا", "Valeur en date", sample=(None,))
    unit: Choice | None = field("الوحدة", "Unité", of="unit", sample=("unit",))
    valid_from: Day = field(
        "سارية من", "Valable du", sample=(date(2024, 1, 1),), also=("ابتداء من", "من", "Du")
    )
    valid_to: Day | None = field(
        "سارية إلى", "Valable au", sample=after("valid_from", 4000, 5000), also=("إلى", "Au")
    )
    legal_basis: Text | None = field(
        "المرجع القانوني",
        "Base légale",
        also=("النص", "المذكرة", "Texte de référence"),
        sample=("مذكرة وزارية", "مرسوم", "قرار وزاري"),
    )
    owner_bureau: Choice | None = field(
        "المكتب المسؤول", "Bureau responsable", of="bureau", also=("المكتب",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        OneOf("value_num", "value_text", "value_date"),
        NotAfter("valid_from", "valid_to"),
        NoOverlap("valid_from", "valid_to", owner="param_code"),
        Should(
            F("legal_basis").filled | ~F("param_group").isin("allowance", "procurement", "leave"),
            "PARAM_001",
            "«{field}» ضروري لهذه المجموعة: اكتب النص الذي يحدد الرقم.",
            "« {field} » est attendue pour ce groupe : citez le texte qui fixe le chiffre.",
            at="legal_basis",
        ),
        Should(
            F("owner_bureau").filled,
            "PARAM_002",
            "«{field}» فارغ: اكتب من يحين هذا الرقم.",
            "« {field} » manque : indiquez qui tient ce chiffre à jour.",
            at="owner_bureau",
        ),
    )
