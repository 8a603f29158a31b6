from typing import Any

from validators import F, Register, calculated, distinct_of, field, sum_of
from validators.choosing import either
from validators.hint import number, school_day, up_to
from validators.kinds import Choice, Code, Count, Day, Note, Ref, SchoolYear, Text
from validators.parameter import parameter
from validators.rules import Must, Should, Unique
from validators.schooling import structure_sum
from validators.span import SchoolDay
from validators.today import Today

_YEAR: dict[str, Any] = {"school_year": "school_year"}
_LOAD = sum_of("guidance_sectors", "pupils", only=None, counsellor="counsellor", **_YEAR)
_MEAN = sum_of("guidance_sectors", "pupils", only=F("counsellor").filled, **_YEAR) / distinct_of(
    "guidance_sectors", "counsellor", only=None, **_YEAR
)
_RATIO = either(parameter("GUIDANCE_LOAD_RATIO", SchoolDay("school_year", 9, 1)), 1.5)
_IN_CHARGE = distinct_of("guidance_sectors", "counsellor", sector_code="sector_code", **_YEAR)
_NAMES = distinct_of("guidance_sectors", "sector_name", sector_code="sector_code", **_YEAR)


class GuidanceSector(
    Register,
    code="guidance_sectors",
    ar="خريطة القطاعات المدرسية للتوجيه",
    fr="Carte des secteurs d’orientation",
    key=("sector_code", "school_year", "school"),
    serves=("SUP-GUID-01", "SUP-GUID-03", "SUP-GUID-07"),
):
    """سطر لكل مؤسسة داخل قطاعها: المستشار المكلف وعدد تلاميذها وأقسامها والزيارات المبرمجة والمنجزة. لا تكون الثانوية في قطاعين في السنة نفسها.

    Une ligne par établissement dans son secteur : conseiller, élèves, classes, visites prévues et
    faites. Un établissement n’est que dans un secteur par an.
    """

    sector_code: Code = field(
        "رمز القطاع",
        "Code du secteur",
        example="Q-01",
        sample=("Q-01", "Q-02", "Q-03"),
        also=("القطاع",),
    )
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    sector_name: Text | None = field(
        "اسم القطاع",
        "Nom du secteur",
        also=("القطاع المدرسي للتوجيه",),
        sample=lambda row, _: f"القطاع المدرسي {str(row['sector_code'])[-2:]}",
    )
    counsellor: Ref | None = field(
        "المستشار في التوجيه",
        "Conseiller",
        to="staff",
        also=("رقم تأجير المستشار", "الإطار المكلف"),
    )
    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "Etab"))
    pupils: Count = calculated("عدد التلاميذ", "Élèves", structure_sum("pupils"))
    classes: Count = calculated("عدد الأقسام", "Classes", structure_sum("classes"))
    level_focus: Choice | None = field(
        "المستوى المستهدف", "Niveau prioritaire", of="level", sample=("m3", "tc", "b1", "b2")
    )
    programme_no: Code | None = field("رقم البرنامج", "N° de programme", also=("برنامج العمل",))
    visits_planned: Count | None = field(
        "الزيارات المبرمجة", "Visites prévues", at_most=300, sample=number(4, 12)
    )
    visits_done: Count | None = field(
        "الزيارات المنجزة", "Visites faites", at_most=300, sample=up_to("visits_planned", 0.2)
    )
    last_activity_on: Day | None = field(
        "تاريخ آخر نشاط", "Dernière activité le", sample=school_day("school_year", 20, 80)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Unique("school", "school_year"),
        Must(
            F("last_activity_on") <= Today(),
            "SECTOR_001",
            "آخر نشاط بتاريخ {value} لم يأت بعد: صحح التاريخ.",
            "La dernière activité du {value} est à venir : corrigez la date.",
            at="last_activity_on",
        ),
        Should(
            F("visits_done") <= F("visits_planned"),
            "SECTOR_002",
            "الزيارات المنجزة {value} أكثر من المبرمجة {visits_planned}: حين البرنامج.",
            "{value} visites faites pour {visits_planned} prévues : mettez le programme à jour.",
            at="visits_done",
        ),
        Should(
            F("counsellor").filled,
            "SECTOR_003",
            "قطاع بدون مستشار: اكتب «{field}» أو كلف غيره مؤقتا.",
            "Secteur sans conseiller : indiquez « {field} » ou un intérimaire.",
            at="counsellor",
        ),
        Should(
            _IN_CHARGE <= 1,
            "SECTOR_004",
            "للقطاع {sector_code} أكثر من مستشار ({value}): أبق واحدا أو قسم القطاع.",
            "Le secteur {sector_code} a plusieurs conseillers ({value}) : gardez-en un ou divisez.",
            at="counsellor",
        ),
        Should(
            _NAMES <= 1,
            "SECTOR_005",
            "للرمز {sector_code} أكثر من اسم ({value}): وحد اسم القطاع.",
            "Le code {sector_code} porte plusieurs noms ({value}) : unifiez.",
            at="sector_name",
        ),
        Should(
            (_LOAD <= _MEAN * _RATIO) | (_MEAN == 0),
            "SECTOR_006",
            "على المستشار {value} {load} تلميذا والمتوسط {mean}: وازن بين القطاعات.",
            "Le conseiller {value} a {load} élèves, la moyenne est {mean} : équilibrez.",
            at="counsellor",
            show={"load": _LOAD, "mean": _MEAN},
        ),
        Should(
            F("counsellor.role").isin("counsellor", "inspector"),
            "SECTOR_007",
            "الموظف {value} ليس إطارا للتوجيه في جذاذته: تأكد من رقم التأجير.",
            "L’agent {value} n’est pas cadre d’orientation sur sa fiche : vérifiez le PPR.",
            at="counsellor",
        ),
        Should(
            F("school.cycle").isin("middle", "high", "all"),
            "SECTOR_008",
            "المؤسسة {value} ليست ثانوية: تأكد من رمزها.",
            "L’établissement {value} n’est pas secondaire : vérifiez son code.",
            at="school",
        ),
        Should(
            (F("visits_done") <= 0) | F("last_activity_on").filled,
            "SECTOR_009",
            "{value} زيارات منجزة بدون تاريخ آخرها: اكتبه.",
            "{value} visites faites sans date de la dernière : indiquez-la.",
            at="visits_done",
        ),
    )
