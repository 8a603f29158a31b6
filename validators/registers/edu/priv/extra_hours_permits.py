from datetime import date, timedelta

from validators import F, Register, calculated, distinct_of, field, month_of, year_of
from validators.choosing import either
from validators.dated import days_within, lasting, sum_on
from validators.expression import rounded
from validators.gather import LimitOn, count_of
from validators.hint import after
from validators.kinds import Choice, Code, Day, Note, Number, Ref, SchoolYear
from validators.limits.private_hours import FINAL_MONTH, PRELIMINARY_MONTH, SHARE, WEEKLY_HOURS
from validators.parameter import parameter
from validators.rules import Must, NoOverlap, NotAfter, Required, Should
from validators.school_year import SchoolYearOf

_FROM, _GRANTED = F("period_from"), F("decision").isin("accepted", "partial")
_CEILING = either(parameter("PRIVATE_EXTRA_HOURS_MAX", _FROM), LimitOn(WEEKLY_HOURS, _FROM))
_SHARE = either(parameter("PRIVATE_EXTRA_TEACHERS_SHARE", _FROM), LimitOn(SHARE, _FROM))
_FIRST_MONTH = either(
    parameter("PRIVATE_PRELIMINARY_MONTH", _FROM), LimitOn(PRELIMINARY_MONTH, _FROM)
)
_FINAL_MONTH = either(parameter("PRIVATE_FINAL_MONTH", _FROM), LimitOn(FINAL_MONTH, _FROM))
_PERIOD = ("period_from", "period_to")
_ALL_HOURS = sum_on(
    _FROM, lasting("extra_hours_permits", "weekly_hours", period=_PERIOD, only=_GRANTED, ppr="ppr")
)
_SAME_YEAR = SchoolYearOf(_FROM)
_PERMITTED = distinct_of(
    "extra_hours_permits", "ppr", only=_GRANTED, institution="institution", school_year=_SAME_YEAR
)
_TEACHERS = count_of(
    "private_staff", only=F("left_on").blank & F("job").isin("teacher"), institution="institution"
)
_TAKEN = ~F("cancelled").true & F("decision").isin("accepted", "partial")
_AWAY = days_within(
    _FROM,
    F("period_to"),
    lasting(
        "leaves",
        period=("start_date", "end_date"),
        only=_TAKEN & ~F("leave_type").isin("annual", "exceptional"),
        ppr="ppr",
    ),
)
_WEEK_DAYS = 7


class ExtraHoursPermit(
    Register,
    code="extra_hours_permits",
    ar="تراخيص الساعات الإضافية بالتعليم الخصوصي",
    fr="Autorisations d’heures supplémentaires dans le privé",
    key="permit_no",
    serves=("EDU-PRIV-12",),
):
    """سطر لكل طلب أستاذ عمومي يرغب في ساعات بمؤسسة خصوصية: المادة والساعات والمدة، ورأي المدير والقرار. السقف ونسبة الأساتذة من سجل المعطيات المرجعية.

    Une ligne par demande d’un enseignant public pour des heures dans le privé : matière, heures,
    période, avis du chef, décision. Plafond et part des enseignants viennent des paramètres.
    """

    permit_no: Code = field(
        "رقم الترخيص", "N° d’autorisation", example="S-2026-009", also=("رقم الطلب",)
    )
    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("الأستاذ", "ر.التأجير"))
    institution: Ref = field(
        "المؤسسة الخصوصية",
        "Institution",
        to="private_institutions",
        also=("رمز المؤسسة", "المؤسسة"),
    )
    subject: Choice | None = field(
        "المادة", "Matière", of="subject", sample=F("ppr.subject"), also=("مادة التدريس",)
    )
    weekly_hours: Number = field(
        "الساعات الأسبوعية",
        "Heures par semaine",
        at_least=0.5,
        at_most=40,
        sample=(2, 4, 6),
        also=("عدد الساعات",),
    )
    period_from: Day = field(
        "من",
        "Du",
        sample=lambda _, random: date(2026, 9, 15) + timedelta(random.randint(0, 30)),
        also=("ابتداء من",),
    )
    period_to: Day = field("إلى", "Au", sample=after("period_from", 120, 240), also=("إلى غاية",))
    school_year: SchoolYear = calculated("السنة الدراسية", "Année scolaire", _SAME_YEAR)
    requested_on: Day | None = field(
        "تاريخ الطلب", "Demandé le", sample=after("period_from", -150, -110)
    )
    head_opinion: Choice | None = field(
        "رأي مدير المؤسسة العمومية",
        "Avis du chef d’établissement",
        of="opinion",
        sample=("favourable",),
        also=("رأي المدير",),
    )
    preliminary_permit_on: Day | None = field(
        "تاريخ الترخيص الأولي", "Autorisation préliminaire le"
    )
    final_permit_on: Day | None = field("تاريخ الترخيص النهائي", "Autorisation définitive le")
    decision: Choice | None = field("القرار", "Décision", of="decision", also=("النتيجة",))
    decided_on: Day | None = field("تاريخ القرار", "Décidé le", sample=after("requested_on", 5, 60))
    refused_reason: Note | None = field("سبب الرفض", "Motif du refus", also=("السبب",))
    total_hours: Number = calculated(
        "مجموع الساعات",
        "Total des heures",
        rounded(F("weekly_hours") * (F("period_to") - _FROM + 1) / _WEEK_DAYS, 1),
    )
    status: Choice | None = field(
        "حالة الملف", "État du dossier", of="file_status", also=("الوضعية",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("period_from", "period_to"),
        NotAfter("requested_on", "decided_on"),
        NotAfter("preliminary_permit_on", "final_permit_on"),
        Required("head_opinion", _GRANTED),
        Required("refused_reason", F("decision").isin("refused")),
        NoOverlap("period_from", "period_to", owner=("ppr", "institution"), only=_GRANTED),
        Must(
            SchoolYearOf(F("period_to")) == _SAME_YEAR,
            "EXTRA_001",
            "الترخيص ينتهي يوم {value} بعد نهاية السنة الدراسية لبدايته ({period_from}): قصره.",
            "L’autorisation court jusqu’au {value}, au-delà de l’année de son début ({period_from}) : écourtez-la.",
            at="period_to",
        ),
        Should(
            F("weekly_hours") <= _CEILING,
            "EXTRA_002",
            "{value} ساعة في الأسبوع والسقف {ceiling}: صحح العدد.",
            "{value} h par semaine pour un plafond de {ceiling} : corrigez.",
            at="weekly_hours",
            show={"ceiling": _CEILING},
        ),
        Should(
            (_ALL_HOURS <= _CEILING) | ~_GRANTED | (F("weekly_hours") > _CEILING),
            "EXTRA_003",
            "مجموع ساعات الأستاذ بالخصوصي {hours} والسقف {ceiling}: راجع الترخيص ({value} ساعة).",
            "L’enseignant cumule {hours} h dans le privé pour {ceiling} : revoyez ({value} h).",
            at="weekly_hours",
            show={"hours": _ALL_HOURS, "ceiling": _CEILING},
        ),
        Should(
            (_PERMITTED <= _SHARE * _TEACHERS) | (_TEACHERS == 0) | ~_GRANTED,
            "EXTRA_004",
            "رخص لأساتذة عموميين عددهم {count} بالمؤسسة {value} وأساتذتها {teachers}: النسبة متجاوزة.",
            "{count} enseignants publics autorisés à {value} pour {teachers} enseignants : part dépassée.",
            at="institution",
            show={"count": _PERMITTED, "teachers": _TEACHERS},
        ),
        Should(
            (F("ppr.school.cycle") == F("institution.cycles_authorised"))
            | (F("institution.cycles_authorised") == "all"),
            "EXTRA_005",
            "سلك المؤسسة {value} غير السلك الذي يدرس به الأستاذ: تأكد من الترخيص.",
            "Le cycle de {value} n’est pas celui de l’enseignant : vérifiez l’autorisation.",
            at="institution",
        ),
        Should(
            (_AWAY <= 0) | ~_GRANTED,
            "EXTRA_006",
            "الأستاذ {value} في رخصة {days} يوما من مدة الترخيص: أوقف الترخيص أو قصره.",
            "L’enseignant {value} est en congé {days} jours de la période : suspendez ou écourtez.",
            at="ppr",
            show={"days": _AWAY},
        ),
        Should(
            (month_of(F("preliminary_permit_on")) <= _FIRST_MONTH)
            | (year_of(F("preliminary_permit_on")) < year_of(_FROM)),
            "EXTRA_007",
            "الترخيص الأولي ({value}) بعد أجله (متم الشهر {month}): تأكد من التاريخ.",
            "Autorisation préliminaire ({value}) après son terme (fin du mois {month}) : vérifiez.",
            at="preliminary_permit_on",
            show={"month": _FIRST_MONTH},
        ),
        Should(
            (month_of(F("final_permit_on")) <= _FINAL_MONTH)
            | (year_of(F("final_permit_on")) < year_of(_FROM)),
            "EXTRA_008",
            "الترخيص النهائي ({value}) بعد أجله (متم الشهر {month}): تأكد من التاريخ.",
            "Autorisation définitive ({value}) après son terme (fin du mois {month}) : vérifiez.",
            at="final_permit_on",
            show={"month": _FINAL_MONTH},
        ),
        Should(
            F("subject") == F("ppr.subject"),
            "EXTRA_009",
            "المادة {value} غير مادة الأستاذ في جذاذته: تأكد منها.",
            "La matière {value} n’est pas celle de la fiche de l’enseignant : vérifiez.",
            at="subject",
        ),
        Should(
            F("head_opinion").isin("favourable", "reserved", "none") | ~_GRANTED,
            "EXTRA_010",
            "قبل الطلب ورأي المدير {value}: تأكد من القرار.",
            "Demande acceptée malgré l’avis « {value} » : vérifiez la décision.",
            at="head_opinion",
        ),
    )
