from validators import F, Register, calculated, count_of, field, largest, sum_of, year_of
from validators.choosing import either, unless, when
from validators.dated import Dated, days_within, lasting, sum_on, value_on
from validators.gather import LimitOn
from validators.hint import after
from validators.kinds import Choice, Code, Count, Day, FiscalYear, Flag, Note, Ref
from validators.limits.leave import ANNUAL_WORKING_DAYS, MATERNITY_DAYS, PATERNITY_DAYS
from validators.rules import Blank, Must, NoOverlap, NotAfter, Should
from validators.span import WorkingDays, months_later

_SICK = F("leave_type").isin("sick_short", "sick_medium", "sick_long")
_STANDS = ~F("cancelled").true & unless(F("decision"), "refused", "withdrawn", "postponed")
# One may leave the country, or go an hour early to nurse, while on another leave.
_WHOLE_DAYS = ~F("leave_type").isin("exit_country", "nursing")


def _type_says(name: str) -> Dated:
    return value_on(F("start_date"), lasting("leave_types", name, leave_type="leave_type"))


_WORKING = either(_type_says("counts_working_days"), F("leave_type") == "annual")
_LENGTH = F("end_date") - F("start_date") + 1
_SPELL_MAX = either(
    _type_says("max_days_spell"),
    when(F("leave_type") == "maternity", LimitOn(MATERNITY_DAYS, F("start_date"))),
    when(F("leave_type").isin("paternity", "kafala"), LimitOn(PATERNITY_DAYS, F("start_date"))),
)
_WINDOW_START = months_later(F("end_date"), _type_says("window_months") * -1) + 1
_window_taken = days_within(
    _WINDOW_START,
    F("end_date"),
    lasting(
        "leaves",
        period=("start_date", "end_date"),
        only=_STANDS & F("end_date").filled,
        ppr="ppr",
        leave_type="leave_type",
    ),
)
_YEAR_MAX = either(
    _type_says("max_days_window"),
    when(F("leave_type") == "annual", LimitOn(ANNUAL_WORKING_DAYS, F("start_date"))),
)
_year_taken = sum_of(
    "leaves", "days", only=_STANDS, ppr="ppr", leave_type="leave_type", year="year"
)


class Leave(
    Register,
    code="leaves",
    ar="سجل الرخص",
    fr="Registre des congés",
    key="leave_no",
    serves=("HRF-MOVE-04", "HRF-LEAVE-01", "HRF-LEAVE-02", "HRF-LEAVE-05"),
):
    """يسجل فيه كل طلب رخصة كيفما كان نوعها، والقرار المتخذ بشأنه، ودخوله في مسير، ثم محضر استئناف العمل.

    On y inscrit chaque demande de congé de toute nature, la décision prise, la saisie dans MASIRH,
    puis le procès-verbal de reprise du travail.

    Law: dahir 1-58-008 of 24 February 1958, articles 38 to 46.
    Law: law 30-22 (paternity and kafala).
    """

    leave_no: Code = field(
        "رقم الرخصة", "N° de congé", also=("الرقم", "رقم الطلب", "رقم ترتيبي", "N° d’ordre")
    )
    ppr: Ref = field(
        "رقم التأجير", "PPR", to="staff", also=("ر.التأجير", "الموظف", "N° PPR", "SOM")
    )
    leave_type: Choice = field(
        "نوع الرخصة", "Nature du congé", of="leave_type", also=("الرخصة", "النوع", "Type de congé")
    )
    requested_on: Day | None = field(
        "تاريخ الطلب", "Demandé le", also=("تاريخ تقديم الطلب", "Date de la demande")
    )
    start_date: Day = field(
        "من",
        "Du",
        sample=after("requested_on", 1, 20),
        also=("تاريخ البداية", "ابتداء من", "تاريخ الانقطاع", "Date de début", "À compter du"),
    )
    end_date: Day = field(
        "إلى",
        "Au",
        sample=after("start_date", 0, 12),
        also=("تاريخ النهاية", "إلى غاية", "Date de fin", "Jusqu’au"),
    )
    days: Count = calculated(
        "عدد الأيام", "Jours", when(_WORKING, WorkingDays(F("start_date"), F("end_date")), _LENGTH)
    )
    year: FiscalYear = calculated("سنة الرخصة", "Année", year_of(F("start_date")))
    medical_file: Ref | None = field(
        "رقم الشهادة الطبية",
        "N° du certificat médical",
        to="medical_files",
        also=("الشهادة الطبية", "Certificat médical"),
    )
    received_hierarchy_on: Day | None = field(
        "تاريخ التوصل عبر السلم الإداري",
        "Reçu par voie hiérarchique le",
        sample=after("requested_on", 0, 5),
        also=("تاريخ التوصل", "Reçu le"),
    )
    decision: Choice | None = field("القرار", "Décision", of="decision", also=("نتيجة الطلب",))
    decided_on: Day | None = field("تاريخ القرار", "Décidé le", sample=after("requested_on", 1, 15))
    decision_no: Code | None = field(
        "رقم القرار", "N° de décision", also=("مرجع القرار", "Réf. décision")
    )
    pay_effect: Choice | None = field(
        "الأثر على الأجرة", "Effet sur le traitement", of="pay_effect", also=("الأجرة",)
    )
    masirh_ref: Code | None = field(
        "مرجع مسير",
        "Réf. MASIRH",
        also=("رقم مسير", "N° MASIRH"),
        sample=lambda row, random: (
            None if row.get("leave_type") == "hajj" else f"M{random.randint(10000, 99999)}"
        ),
    )
    masirh_entered_on: Day | None = field(
        "تاريخ الإدخال في مسير",
        "Saisi dans MASIRH le",
        sample=lambda row, random: (
            None if row.get("leave_type") == "hajj" else after("decided_on", 0, 5)(row, random)
        ),
    )
    masirh_due: Flag = calculated(
        "للإدخال في مسير",
        "À saisir dans MASIRH",
        F("decision").isin("accepted", "partial").true
        & ~F("cancelled").true
        & F("masirh_ref").blank
        & (F("leave_type") != "hajj")
        & either(_type_says("in_masirh"), True).true,
    )
    resumption_on: Day | None = field(
        "تاريخ استئناف العمل",
        "Reprise le",
        sample=after("end_date", 1, 1),
        also=("تاريخ الاستئناف", "استئناف العمل", "Date de reprise"),
    )
    resumption_minutes: Code | None = field(
        "رقم محضر الاستئناف", "N° du PV de reprise", also=("محضر استئناف العمل", "PV de reprise")
    )
    late_days: Count = calculated(
        "أيام التأخر",
        "Jours de retard",
        largest(WorkingDays(F("end_date") + 1, F("resumption_on") - 1), 0),
    )
    cancelled: Flag | None = field("ملغاة", "Annulé", sample=(False,), also=("إلغاء", "Annulation"))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("start_date", "end_date"),
        NotAfter("start_date", "resumption_on"),
        NotAfter("requested_on", "decided_on"),
        NoOverlap("start_date", "end_date", owner="ppr", only=_STANDS & _WHOLE_DAYS),
        Blank("masirh_ref", F("leave_type") == "hajj"),
        Blank("masirh_entered_on", F("leave_type") == "hajj"),
        Must(
            (F("ppr.sex") == "f") | ~F("leave_type").isin("maternity", "nursing"),
            "LEAVE_001",
            "«{value}» خاصة بالنساء والموظف {ppr} ذكر في جذاذته: صحح النوع أو الجذاذة.",
            "« {value} » est réservé aux femmes et la fiche de {ppr} dit masculin : corrigez.",
            at="leave_type",
        ),
        Must(
            F("medical_file.ppr") == F("ppr"),
            "LEAVE_002",
            "الشهادة {value} باسم موظف آخر: اكتب شهادة {ppr}.",
            "Le certificat {value} est au nom d’un autre agent : indiquez celui de {ppr}.",
            at="medical_file",
        ),
        Should(
            F("days") <= _SPELL_MAX,
            "LEAVE_003",
            "مدة الرخصة {days} يوما والأقصى {most}: راجع التاريخين.",
            "Le congé dure {days} jours pour un maximum de {most} : revoyez les dates.",
            at="end_date",
            show={"most": _SPELL_MAX},
        ),
        Should(
            (_window_taken <= _type_says("max_days_window")) | _WORKING.true,
            "LEAVE_004",
            "بلغ مجموع هذا النوع {taken} يوما خلال المدة المرجعية والسقف {most}: راجع الملف.",
            "Ce congé porte le total à {taken} jours sur la période pour un plafond de {most}.",
            at="end_date",
            show={"taken": _window_taken, "most": _type_says("max_days_window")},
        ),
        Should(
            (_year_taken <= _YEAR_MAX) | ~_WORKING.true,
            "LEAVE_005",
            "بلغ مجموع أيام السنة {taken} والرصيد {most}: راجع الرصيد أو ما رحل من السنة السابقة.",
            "Le total de l’année atteint {taken} jours pour {most} : revoyez le solde ou le report.",
            at="end_date",
            show={"taken": _year_taken, "most": _YEAR_MAX},
        ),
        Should(
            sum_on(F("start_date"), lasting("leave_types", leave_type="leave_type")) >= 1,
            "LEAVE_006",
            "«{value}» ليس لها سقف سار يوم {start_date}: أضفه في أنواع الرخص.",
            "« {value} » n’a pas de règle en vigueur le {start_date} : complétez les types de congés.",
            at="leave_type",
        ),
        Should(
            F("ppr.sex") == _type_says("sex_restriction"),
            "LEAVE_007",
            "«{value}» مخصصة للجنس الآخر في أنواع الرخص: تأكد من الموظف {ppr}.",
            "« {value} » est réservé à l’autre sexe selon les types de congés : vérifiez {ppr}.",
            at="leave_type",
        ),
        Should(
            F("medical_file").filled | ~_SICK,
            "LEAVE_008",
            "رخصة مرض بدون شهادة طبية مسجلة: اكتب رقمها عند التوصل بها.",
            "Congé de maladie sans certificat enregistré : indiquez son numéro à réception.",
            at="medical_file",
        ),
        Should(
            F("decision_no").filled | (F("decision") != "accepted"),
            "LEAVE_009",
            "رخصة مقبولة بدون رقم القرار: اكتبه عند التوقيع.",
            "Congé accepté sans numéro de décision : indiquez-le à la signature.",
            at="decision_no",
        ),
        Should(
            (count_of("leaves", only=_STANDS & (F("leave_type") == "hajj"), ppr="ppr") <= 1)
            | (F("leave_type") != "hajj"),
            "LEAVE_010",
            "رخصة الحج مرة واحدة في الحياة الإدارية ولهذا الموظف أكثر من واحدة: راجع ملفه.",
            "Le pèlerinage n’est accordé qu’une fois dans la carrière : revoyez le dossier.",
            at="leave_type",
        ),
        Should(
            F("resumption_on") > F("end_date"),
            "LEAVE_011",
            "استأنف العمل يوم {value} قبل نهاية الرخصة ({end_date}): قصر الرخصة إن قطعت.",
            "Reprise le {value} avant la fin du congé ({end_date}) : écourtez-le s’il est interrompu.",
            at="resumption_on",
        ),
        Should(
            F("late_days") <= 0,
            "LEAVE_012",
            "تأخر عن استئناف العمل {late_days} من أيام العمل: استفسره أو صحح التاريخ.",
            "Reprise avec {late_days} jours ouvrables de retard : demandez une explication.",
            at="resumption_on",
        ),
    )
