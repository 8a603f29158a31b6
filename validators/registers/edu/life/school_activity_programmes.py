from random import Random
from typing import Any

from validators import F, Register, calculated, count_of, field
from validators.choosing import either, when
from validators.expression import Expression, lift
from validators.hint import dirhams, number, rarely, school_day, up_to
from validators.kinds import Choice, Count, Day, Money, Note, Ref, SchoolYear, Text
from validators.parameter import parameter
from validators.rules import Blank, NotAfter, Required, Should
from validators.running import running_latest
from validators.school_year import in_school_year
from validators.schooling import structure_sum, within
from validators.today import Today

_DONE, _ECO = F("status").isin("done"), F("domain").isin("eco_school")
_stage: Expression = lift(None)
for _place, _label in enumerate(
    ("registered", "bronze", "silver", "green_flag", "renewal"), start=1
):
    _stage = when(F("label_level") == _label, _place, _stage)
_PUPILS = structure_sum("pupils")
_LABELLED = running_latest("label_date", owner=("school",), order=("label_stage",))
_CLUB: dict[str, Any] = {"school": "school", "school_year": "school_year", "name": "club"}
_REPORT_DAYS = either(parameter("ACTIVITY_REPORT_DAYS", F("done_date")), 30)


def _status(row: dict[str, Any], random: Random) -> str:
    return "done" if row["done_date"] else random.choice(("planned", "postponed"))


class SchoolActivity(
    Register,
    code="school_activity_programmes",
    ar="برامج الأنشطة الموازية بالمؤسسات",
    fr="Programmes d’activités parascolaires",
    key=("school", "school_year", "activity_no"),
    serves=(
        "EDU-LIFE-01",
        "EDU-LIFE-02",
        "EDU-LIFE-03",
        "EDU-LIFE-05",
        "EDU-LIFE-06",
        "EDU-LIFE-08",
        "EDU-HEALTH-05",
    ),
):
    """سطر لكل نشاط في برنامج المؤسسة السنوي: مجاله وناديه وشريكه وموعده، ثم إنجازه ومن استفاد منه وتقريره. وبالنسبة للمدارس الإيكولوجية تسجل الشارة وتاريخها.

    Une ligne par activité du programme annuel de l’école : domaine, club, partenaire, date, puis
    réalisation, bénéficiaires, compte rendu ; et le label pour les éco-écoles.
    """

    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "Etab"))
    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    activity_no: Count = field("رقم النشاط", "N° d’activité", at_least=1, also=("ر.ت", "الرقم"))
    domain: Choice | None = field(
        "المجال", "Domaine", of="activity_domain", also=("مجال النشاط", "المحور")
    )
    title: Text = field(
        "النشاط",
        "Activité",
        also=("عنوان النشاط", "موضوع النشاط", "Intitulé"),
        sample=(
            "حملة نظافة",
            "ورشة للقراءة",
            "عرض مسرحي",
            "لقاء حول السلامة الطرقية",
            "غرس الأشجار",
            "معرض للعلوم",
        ),
    )
    club: Ref | None = field(
        "النادي المنظم", "Club", to="clubs", by="name", sample=(None,), also=("النادي",)
    )
    partner: Ref | None = field("الشريك", "Partenaire", to="partners", also=("رمز الشريك",))
    planned_date: Day | None = field(
        "التاريخ المبرمج", "Prévue le", sample=school_day("school_year", 95, 200), also=("الموعد",)
    )
    done_date: Day | None = field(
        "تاريخ الإنجاز",
        "Faite le",
        sample=rarely(school_day("school_year", 20, 80), 0.5),
        also=("التاريخ",),
    )
    target_group: Choice | None = field(
        "الفئة المستهدفة", "Public visé", of="target_group", sample=("pupils", "mixed")
    )
    pupils_planned: Count | None = field(
        "التلاميذ المرتقبون", "Élèves prévus", at_most=5000, sample=number(20, 80)
    )
    pupils_reached: Count | None = field(
        "التلاميذ المستفيدون",
        "Élèves touchés",
        at_most=5000,
        sample=up_to("pupils_planned", 0.5),
        also=("عدد المستفيدين",),
    )
    cost: Money | None = field("الكلفة", "Coût", sample=dirhams(100, 3000), also=("المصاريف",))
    label_level: Choice | None = field(
        "الشارة", "Label", of="eco_label", sample=(None,), also=("اللواء الأخضر", "مستوى الشارة")
    )
    label_stage: Count = calculated("مرحلة الشارة", "Rang du label", _stage)
    label_date: Day | None = field("تاريخ الشارة", "Label obtenu le", sample=(None,))
    validated: Choice | None = field(
        "التحقق", "Validation", of="validation_status", also=("المصادقة",)
    )
    report_received_on: Day | None = field(
        "تاريخ التوصل بالتقرير", "Compte rendu reçu le", also=("التقرير",)
    )
    status: Choice | None = field(
        "الوضعية", "État", of="action_status", sample=_status, also=("حالة الإنجاز",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        Required("done_date", _DONE),
        Blank("label_level", ~_ECO),
        Required("label_level", F("label_date").filled),
        NotAfter("done_date", "report_received_on"),
        Should(
            _DONE | F("done_date").blank,
            "SCHOOLACT_001",
            "أنجز النشاط ({done_date}) ووضعيته «{value}»: حين الوضعية.",
            "Activité faite le {done_date} mais « {value} » : mettez l’état à jour.",
            at="status",
        ),
        Should(
            within(F("pupils_reached"), _PUPILS),
            "SCHOOLACT_002",
            "المستفيدون {value} أكثر من تلاميذ المؤسسة {pupils}: صحح العدد.",
            "{value} élèves touchés pour {pupils} inscrits : corrigez.",
            at="pupils_reached",
            show={"pupils": _PUPILS},
        ),
        Should(
            F("label_date") >= _LABELLED,
            "SCHOOLACT_003",
            "الشارة «{label_level}» بتاريخ {value} قبل شارة أدنى منها: راجع تواريخ الشارات.",
            "Le label « {label_level} » du {value} précède un label inférieur : revoyez les dates.",
            at="label_date",
            show={"label_level": F("label_level")},
        ),
        Should(
            count_of("clubs", **_CLUB) >= 1,
            "SCHOOLACT_004",
            "لا ناد باسم «{value}» لهذه المؤسسة هذه السنة: صحح الاسم أو سجل النادي.",
            "Aucun club « {value} » dans cette école cette année : corrigez ou inscrivez-le.",
            at="club",
        ),
        Should(
            F("report_received_on").filled | (F("done_date") + _REPORT_DAYS >= Today()),
            "SCHOOLACT_005",
            "أنجز النشاط يوم {done_date} ولم يصل تقريره: ذكر المؤسسة به.",
            "Activité du {done_date} sans compte rendu : relancez l’établissement.",
            at="report_received_on",
        ),
        Should(
            (F("planned_date") >= Today())
            | F("done_date").filled
            | ~F("status").isin("proposed", "planned", "running"),
            "SCHOOLACT_006",
            "مر موعد النشاط ({value}) ولم ينجز: سجل إنجازه أو أجله.",
            "Date prévue ({value}) passée sans réalisation : notez-la ou reportez.",
            at="planned_date",
        ),
        Should(
            in_school_year("done_date"),
            "SCHOOLACT_007",
            "تاريخ الإنجاز {value} خارج السنة الدراسية: صحح التاريخ أو السنة.",
            "Réalisation du {value} hors de l’année scolaire : corrigez la date ou l’année.",
            at="done_date",
        ),
        Should(
            in_school_year("planned_date"),
            "SCHOOLACT_008",
            "التاريخ المبرمج {value} خارج السنة الدراسية: صحح التاريخ أو السنة.",
            "Date prévue {value} hors de l’année scolaire : corrigez la date ou l’année.",
            at="planned_date",
        ),
        Should(
            F("pupils_reached").filled | ~_DONE,
            "SCHOOLACT_009",
            "نشاط منجز بدون «{field}»: اكتب عدد المستفيدين.",
            "Activité faite sans « {field} » : indiquez combien d’élèves.",
            at="pupils_reached",
        ),
    )
