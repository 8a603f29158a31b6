from random import Random
from typing import Any

from validators import F, Register, count_of, field, value_of
from validators.dated import lasting, sum_on
from validators.hint import number, rarely, school_day, up_to
from validators.kinds import Choice, Code, Count, Day, Note, Number, Ref, SchoolYear
from validators.rules import Must, Required, Should
from validators.school_year import in_school_year
from validators.schooling import structure_sum, within
from validators.today import Today

_DONE = F("status").isin("done")
_SECTOR: dict[str, Any] = {"sector_code": "sector", "school_year": "school_year"}
_IN_CHARGE = value_of("guidance_sectors", "counsellor", **_SECTOR)
_MEMBER = count_of("guidance_sectors", school="school", **_SECTOR)
_PUPILS = structure_sum("pupils", level="level")
_RESTS = sum_on(
    F("planned_date"),
    lasting(
        "school_calendar",
        period=("date_from", "date_to"),
        only=F("kind").isin("holiday", "feast", "closure") & F("school").blank,
    ),
)


def _status(row: dict[str, Any], random: Random) -> str:
    return "done" if row["done_date"] else random.choice(("planned", "postponed"))


class GuidanceActivity(
    Register,
    code="guidance_activities",
    ar="عمليات الإعلام والتوجيه وإعادة التوجيه",
    fr="Opérations d’information et d’orientation",
    key="activity_no",
    serves=(
        "SUP-GUID-02",
        "SUP-GUID-04",
        "SUP-GUID-05",
        "SUP-GUID-07",
        "SUP-GUID-08",
        "SUP-GUID-14",
    ),
):
    """تبرمج فيه كل عملية إعلام أو توجيه: القطاع والمستشار والمؤسسة والمستوى والموعد، ثم يكتب الإنجاز والساعات ومن استفاد من تلاميذ وأسر.

    On y programme chaque opération d’information ou d’orientation : secteur, conseiller,
    établissement, niveau, date ; puis la réalisation, les heures, élèves et familles touchés.
    """

    activity_no: Code = field(
        "رقم العملية", "N° d’opération", example="W-2026-021", also=("ر.ت", "رقم النشاط")
    )
    school_year: SchoolYear | None = field(
        "السنة الدراسية", "Année scolaire", sample=("2026/2027",), also=("الموسم الدراسي",)
    )
    sector: Ref | None = field(
        "القطاع", "Secteur", to="guidance_sectors", by="sector_code", also=("رمز القطاع",)
    )
    counsellor: Ref | None = field(
        "المستشار في التوجيه",
        "Conseiller",
        to="staff",
        sample=_IN_CHARGE,
        also=("رقم تأجير المستشار",),
    )
    school: Ref | None = field(
        "المؤسسة",
        "Établissement",
        to="schools",
        sample=value_of("guidance_sectors", "school", **_SECTOR),
        also=("رمز المؤسسة",),
    )
    activity_kind: Choice | None = field(
        "نوع العملية", "Nature", of="guidance_activity_kind", also=("نوع النشاط", "العملية")
    )
    target_group: Choice | None = field(
        "الفئة المستهدفة", "Public visé", of="target_group", sample=("pupils", "parents")
    )
    level: Choice | None = field(
        "المستوى", "Niveau", of="level", sample=("m3", "tc", "b1", "b2"), also=("المستوى الدراسي",)
    )
    planned_date: Day | None = field(
        "التاريخ المبرمج", "Prévue le", sample=school_day("school_year", 95, 200), also=("الموعد",)
    )
    done_date: Day | None = field(
        "تاريخ الإنجاز", "Faite le", sample=rarely(school_day("school_year", 20, 80), 0.5)
    )
    hours: Number | None = field(
        "عدد الساعات", "Heures", at_least=0, at_most=60, sample=number(1, 4), also=("المدة",)
    )
    pupils_expected: Count | None = field(
        "التلاميذ المرتقبون", "Élèves attendus", at_most=5000, sample=number(20, 60)
    )
    pupils_reached: Count | None = field(
        "التلاميذ المستفيدون", "Élèves touchés", at_most=5000, sample=up_to("pupils_expected", 0.6)
    )
    parents_reached: Count | None = field(
        "الأسر المستفيدة", "Familles touchées", at_most=5000, sample=number(0, 20)
    )
    material_used: Ref | None = field(
        "الحامل المستعمل", "Support utilisé", to="learning_resources", also=("المورد",)
    )
    partner: Ref | None = field("الشريك", "Partenaire", to="partners", also=("المتدخل",))
    conclusions: Note | None = field("الخلاصات", "Conclusions", also=("النتائج",))
    status: Choice | None = field(
        "الوضعية", "État", of="action_status", sample=_status, also=("حالة الإنجاز",)
    )

    rules = (
        Required("done_date", _DONE),
        Required("hours", _DONE),
        Must(
            (F("hours") > 0) | ~_DONE,
            "GUIDACT_001",
            "عملية منجزة بعدد ساعات {value}: اكتب المدة الفعلية.",
            "Opération faite avec {value} heure : indiquez la durée réelle.",
            at="hours",
        ),
        Should(
            _DONE | F("done_date").blank,
            "GUIDACT_002",
            "أنجزت العملية ({done_date}) ووضعيتها «{value}»: حين الوضعية.",
            "Opération faite le {done_date} mais « {value} » : mettez l’état à jour.",
            at="status",
        ),
        Should(
            within(F("pupils_reached"), _PUPILS),
            "GUIDACT_003",
            "المستفيدون {value} أكثر من تلاميذ المستوى بالمؤسسة {pupils}: صحح العدد.",
            "{value} élèves touchés pour {pupils} au niveau : corrigez.",
            at="pupils_reached",
            show={"pupils": _PUPILS},
        ),
        Should(
            (_RESTS == 0) | F("done_date").filled,
            "GUIDACT_004",
            "الموعد {value} يقع في عطلة: برمج العملية في يوم دراسة.",
            "La date {value} tombe en congé : programmez un jour de classe.",
            at="planned_date",
        ),
        Should(
            F("counsellor") == _IN_CHARGE,
            "GUIDACT_005",
            "مستشار القطاع هو {charge} لا {value}: تأكد من رقم التأجير أو القطاع.",
            "Le conseiller du secteur est {charge} et non {value} : vérifiez.",
            at="counsellor",
            show={"charge": _IN_CHARGE},
        ),
        Should(
            (_MEMBER >= 1) | F("sector").blank,
            "GUIDACT_006",
            "المؤسسة {value} ليست في القطاع {sector}: صحح القطاع أو خريطة القطاعات.",
            "L’établissement {value} n’est pas du secteur {sector} : corrigez l’un des deux.",
            at="school",
        ),
        Should(
            (F("planned_date") >= Today())
            | F("done_date").filled
            | F("status").isin("postponed", "cancelled").true,
            "GUIDACT_007",
            "مر الموعد ({value}) ولم تنجز العملية: سجل إنجازها أو أجلها.",
            "Date prévue ({value}) passée sans réalisation : notez-la ou reportez.",
            at="planned_date",
        ),
        Should(
            in_school_year("done_date"),
            "GUIDACT_008",
            "تاريخ الإنجاز {value} خارج السنة الدراسية: صحح التاريخ أو السنة.",
            "Réalisation du {value} hors de l’année scolaire : corrigez.",
            at="done_date",
        ),
        Should(
            in_school_year("planned_date"),
            "GUIDACT_009",
            "التاريخ المبرمج {value} خارج السنة الدراسية: صحح التاريخ أو السنة.",
            "Date prévue {value} hors de l’année scolaire : corrigez.",
            at="planned_date",
        ),
        Should(
            F("pupils_reached").filled | F("parents_reached").filled | ~_DONE,
            "GUIDACT_010",
            "عملية منجزة بدون عدد المستفيدين: اكتب «{field}» أو عدد الأسر.",
            "Opération faite sans bénéficiaire : indiquez « {field} » ou les familles.",
            at="pupils_reached",
        ),
    )
