from datetime import date
from random import Random
from typing import Any

from validators import F, Register, calculated, field
from validators.choosing import when
from validators.hint import after
from validators.kinds import Choice, Count, Day, Flag, Note, Ref, SchoolYear, Text
from validators.rules import Must, NoOverlap, NotAfter, Should
from validators.span import SchoolDay, WorkingDays

_RESTS = F("kind").isin("holiday", "feast", "closure")


def _within_year(row: dict[str, Any], random: Random) -> date | None:
    year = row.get("school_year")
    return date(int(year[:4]) + 1, random.randint(1, 5), random.randint(1, 28)) if year else None


_LABELS = {
    "entry": "الدخول المدرسي",
    "teaching": "الأسدس الأول",
    "holiday": "العطلة البينية",
    "feast": "عيد وطني",
    "exam": "الامتحان الموحد",
    "council": "مجالس الأقسام",
    "closure": "توقف بسبب الأمطار",
}


def _label(row: dict[str, Any], random: Random) -> str:
    return f"{_LABELS.get(row.get('kind') or '', 'فترة')} {random.randint(1, 9)}"


class SchoolCalendar(
    Register,
    code="school_calendar",
    ar="المقرر الوزاري للسنة الدراسية والعطل",
    fr="Calendrier scolaire et vacances",
    key=("school_year", "kind", "date_from", "label_ar"),
    serves=("HRF-TRAIN-01", "HRF-SOCIAL-12", "EDU-MAP-02", "SUP-GUID-05"),
    scope="directorate",
):
    """ينقل فيه من مقرر السنة الدراسية كل فترة دراسة وعطلة وعيد وامتحان، ويضاف إليه كل توقف استثنائي وقع بمؤسسة. منه تحسب أيام الإطعام والتكوين وأيام العمل.

    On y reporte de l’arrêté annuel chaque période de cours, de vacances, de fête et d’examens, et
    on y ajoute les arrêts exceptionnels d’un établissement. Jours de cantine, de formation et jours
    ouvrables en sont tirés.
    """

    school_year: SchoolYear = field("السنة الدراسية", "Année scolaire", also=("الموسم الدراسي",))
    kind: Choice = field("النوع", "Nature", of="calendar_kind", also=("نوع الفترة", "Type"))
    label_ar: Text = field(
        "البيان",
        "Intitulé",
        also=("التسمية", "المناسبة", "العطلة", "Libellé"),
        sample=_label,
    )
    cycle: Choice | None = field("السلك", "Cycle", of="cycle", sample=("all",))
    date_from: Day = field("من", "Du", sample=_within_year, also=("ابتداء من", "تاريخ البداية"))
    date_to: Day = field(
        "إلى", "Au", sample=after("date_from", 0, 6), also=("إلى غاية", "تاريخ النهاية")
    )
    teaching_days: Count = calculated(
        "أيام الدراسة",
        "Jours de cours",
        when(
            F("kind") == "teaching",
            WorkingDays(F("date_from"), F("date_to"), ("feast", "holiday", "closure")),
            0,
        ),
    )
    blocks_training: Flag | None = field(
        "يمنع فيها التكوين", "Sans formation", sample=(False,), also=("لا تكوين",)
    )
    feeding_allowed: Flag | None = field(
        "يشملها الإطعام", "Cantine ouverte", sample=(False,), also=("الإطعام",)
    )
    school: Ref | None = field(
        "خاص بمؤسسة", "Propre à un établissement", to="schools", sample=(None,), also=("المؤسسة",)
    )
    reference_text: Text | None = field(
        "المرجع",
        "Référence",
        also=("رقم المقرر", "المذكرة"),
        sample=("المقرر الوزاري لتنظيم السنة الدراسية", "مذكرة الأكاديمية"),
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("date_from", "date_to"),
        NoOverlap(
            "date_from",
            "date_to",
            owner=("school_year", "cycle", "kind"),
            only=F("kind").isin("teaching", "holiday") & F("school").blank,
        ),
        Must(
            (F("date_from") >= SchoolDay("school_year", 8, 15))
            & (F("date_to") <= SchoolDay("school_year", 7, 31) + 31),
            "CALENDAR_001",
            "الفترة من {date_from} إلى {date_to} خارج السنة الدراسية {year}: صحح التاريخ أو السنة.",
            "Du {date_from} au {date_to} : hors de l’année scolaire {year}, corrigez.",
            at="date_from",
            show={"year": F("school_year")},
        ),
        Must(
            ~_RESTS | F("feeding_allowed").blank | ~F("feeding_allowed").true,
            "CALENDAR_002",
            "لا إطعام في العطل والأعياد والتوقفات: اكتب لا في «{field}».",
            "Pas de cantine pendant vacances, fêtes et arrêts : tapez non dans « {field} ».",
            at="feeding_allowed",
        ),
        Should(
            F("school").filled | (F("kind") != "closure"),
            "CALENDAR_003",
            "توقف استثنائي بدون مؤسسة: يحسب على الجميع، فاكتب المؤسسة إن كان خاصا بها.",
            "Arrêt sans établissement : il vaut pour tous ; indiquez l’établissement s’il est seul.",
            at="school",
        ),
        Should(
            F("reference_text").filled | (F("kind") == "closure"),
            "CALENDAR_004",
            "«{field}» فارغ: اكتب المقرر أو المذكرة.",
            "« {field} » manque : citez l’arrêté ou la note.",
            at="reference_text",
        ),
    )
