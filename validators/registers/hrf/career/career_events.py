from validators import F, Register, field, latest_of
from validators.choosing import when
from validators.dated import lasting, sum_on
from validators.expression import Or0, largest
from validators.hint import after, number
from validators.kinds import Choice, Code, Count, Day, Ref, Text
from validators.limits.step_promotion import STEP_MONTHS
from validators.live import LIVE
from validators.rules import Must, Required, Should
from validators.running import running_latest
from validators.span import months_later
from validators.table import looked_up
from validators.today import Today

_STEP = F("event_kind").isin("step")
_GRADE = F("event_kind").isin("grade_seniority", "grade_exam")
_REACHED = latest_of(
    "career_events",
    "effective_date",
    only=LIVE & F("event_kind").isin("step", "recruitment", "grade_seniority", "grade_exam"),
    ppr="ppr",
    new_grade="new_grade",
    new_echelon="old_echelon",
)
_DUE = months_later(
    _REACHED, looked_up(STEP_MONTHS, "pace", "old_echelon") - Or0(F("seniority_kept_months"))
)
_LAST = latest_of("career_events", "effective_date", only=LIVE & F("new_echelon").filled, ppr="ppr")
_IS_LAST = F("effective_date") == _LAST
_BARRED = sum_on(
    F("effective_date"),
    lasting(
        "merits_sanctions",
        period=("effective_from", "effective_to"),
        only=F("cancelled_on").blank
        & F("effective_from").filled
        & F("measure_kind").isin("strike_off_list", "suspension"),
        ppr="ppr",
    ),
)


class CareerEvent(
    Register,
    code="career_events",
    ar="وقائع المسار المهني",
    fr="Événements de carrière",
    key=("ppr", "event_date", "event_kind"),
    serves=("HRF-CAREER-02", "HRF-CAREER-05", "HRF-CAREER-11"),
):
    """اكتب هنا كل ما يغير وضعية الموظف في مساره: توظيف، ترسيم، ترقية في الرتبة أو الدرجة، إدماج؛ مع القرار وتاريخ المفعول.

    On y inscrit tout ce qui change la situation de carrière : recrutement, titularisation,
    avancement d’échelon ou de grade, intégration ; avec la décision et sa date d’effet.

    Law: dahir 1-58-008 of 24 February 1958 (general statute of the civil service).
    Law: decree 2-24-140 of 23 February 2024 (statute of the ministry's staff).
    """

    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("ر.التأجير", "الموظف", "N° PPR"))
    event_no: Code | None = field(
        "رقم الواقعة", "N° d'événement", also=("الرقم", "ر.ت"), example="E-0145"
    )
    event_kind: Choice = field(
        "نوع الواقعة",
        "Nature de l'événement",
        of="career_event_kind",
        also=("النوع", "الواقعة", "نوع الترقية"),
        sample=("step", "step", "step", "grade_seniority", "rectification"),
    )
    event_date: Day = field("تاريخ الواقعة", "Date de l'événement", also=("التاريخ", "Date"))
    effective_date: Day | None = field(
        "تاريخ المفعول",
        "Date d'effet",
        also=("ابتداء من", "تاريخ السريان", "Effet du"),
        sample=F("event_date"),
    )
    old_grade: Choice | None = field(
        "الدرجة السابقة", "Ancien grade", of="grade", also=("الدرجة القديمة",)
    )
    new_grade: Choice | None = field(
        "الدرجة الجديدة", "Nouveau grade", of="grade", also=("الدرجة",), sample=F("ppr.grade")
    )
    old_echelon: Count | None = field(
        "الرتبة السابقة",
        "Ancien échelon",
        at_least=1,
        at_most=13,
        also=("الرتبة القديمة", "من الرتبة"),
        sample=largest(F("ppr.echelon") - 1, 1),
    )
    new_echelon: Count | None = field(
        "الرتبة الجديدة",
        "Nouvel échelon",
        at_least=1,
        at_most=13,
        also=("الرتبة", "إلى الرتبة"),
        sample=F("ppr.echelon"),
    )
    old_index: Count | None = field(
        "الرقم الاستدلالي السابق",
        "Ancien indice",
        at_least=100,
        at_most=1500,
        sample=number(300, 500),
    )
    new_index: Count | None = field(
        "الرقم الاستدلالي الجديد",
        "Nouvel indice",
        at_least=100,
        at_most=1500,
        also=("الرقم الاستدلالي", "Indice"),
        sample=F("old_index") + 26,
    )
    seniority_kept_months: Count | None = field(
        "الأقدمية المحتفظ بها (أشهر)",
        "Ancienneté conservée (mois)",
        at_most=120,
        also=("الأقدمية المحتفظ بها",),
        sample=(None, 0, 3),
    )
    pace: Choice | None = field(
        "نسق الترقية",
        "Rythme",
        of="promotion_pace",
        also=("النسق", "سرعة الترقي", "Cadence"),
        sample=("fast", "medium", "slow"),
    )
    decision_no: Code | None = field("رقم القرار", "N° de décision", also=("مرجع القرار",))
    decision_date: Day | None = field(
        "تاريخ القرار", "Décidé le", also=("القرار بتاريخ",), sample=after("event_date", 0, 0)
    )
    signed_by: Text | None = field("الموقع", "Signataire", also=("وقعه", "Signé par"))
    document: Ref | None = field(
        "الوثيقة الصادرة", "Document délivré", to="issued_documents", also=("نسخة القرار",)
    )
    status: Choice | None = field(
        "حالة الملف", "État du dossier", of="file_status", also=("الوضعية",)
    )

    rules = (
        Must(
            (F("new_echelon") > F("old_echelon"))
            | ~_STEP
            | (F("old_grade") != F("new_grade")).true,
            "CAREER_001",
            "الرتبة الجديدة {value} ليست أعلى من السابقة {old_echelon}: صحح إحداهما.",
            "Le nouvel échelon {value} ne dépasse pas l’ancien ({old_echelon}) : corrigez.",
            at="new_echelon",
        ),
        Must(
            F("effective_date") >= F("ppr.recruitment_date"),
            "CAREER_002",
            "تاريخ المفعول {value} قبل تاريخ التوظيف {hired}: صحح أحدهما.",
            "L’effet du {value} précède le recrutement ({hired}) : corrigez l’une des dates.",
            at="effective_date",
            show={"hired": F("ppr.recruitment_date")},
        ),
        Required("new_grade", _GRADE),
        Should(
            F("pace").filled | ~_STEP,
            "CAREER_003",
            "ترقية في الرتبة بدون «{field}»: اكتب سريع أو متوسط أو بطيء أو نسق وحيد.",
            "Avancement d’échelon sans « {field} » : indiquez rapide, moyen, lent ou unique.",
            at="pace",
        ),
        Should(
            (F("new_grade") != F("old_grade")) | ~_GRADE,
            "CAREER_004",
            "ترقية في الدرجة والدرجة هي نفسها «{value}»: صحح إحداهما.",
            "Promotion de grade mais le grade reste « {value} » : corrigez l’un des deux.",
            at="new_grade",
        ),
        Should(
            (F("effective_date") >= _DUE) | ~_STEP,
            "CAREER_005",
            "المفعول {value} قبل استكمال مدة الرتبة {old_echelon} ({due}): راجع النسق أو الأقدمية.",
            "L’effet du {value} précède la durée de l’échelon {old_echelon} ({due}) : revoyez rythme ou reliquat.",
            at="effective_date",
            show={"due": _DUE, "old_echelon": F("old_echelon")},
        ),
        Should(
            F("effective_date")
            >= running_latest(
                "effective_date", owner=("ppr",), order=("event_date", "effective_date")
            ),
            "CAREER_006",
            "المفعول {value} قبل مفعول واقعة سابقة لنفس الموظف: تأكد من الترتيب.",
            "L’effet du {value} précède celui d’un événement antérieur de l’agent : vérifiez l’ordre.",
            at="effective_date",
        ),
        Should(
            (F("new_echelon") == F("ppr.echelon")) | ~_IS_LAST | ~LIVE,
            "CAREER_007",
            "آخر رتبة هنا {value} وفي جذاذة الموظف {card}: حين إحداهما.",
            "Dernier échelon ici {value}, sur la fiche {card} : mettez l’un des deux à jour.",
            at="new_echelon",
            show={"card": F("ppr.echelon")},
        ),
        Should(
            (F("new_grade") == F("ppr.grade")) | ~_IS_LAST | ~LIVE,
            "CAREER_008",
            "آخر درجة هنا «{value}» تخالف جذاذة الموظف {ppr}: حين إحداهما.",
            "Le dernier grade « {value} » diffère de la fiche de {ppr} : mettez à jour.",
            at="new_grade",
            show={"ppr": F("ppr")},
        ),
        Should(
            F("decision_date") <= Today(),
            "CAREER_009",
            "تاريخ القرار {value} لم يأت بعد: صححه.",
            "La décision datée du {value} est à venir : corrigez la date.",
            at="decision_date",
        ),
        Should(
            F("new_index") >= F("old_index"),
            "CAREER_010",
            "الرقم الاستدلالي الجديد {value} أقل من السابق {old_index}: تأكد منهما.",
            "Le nouvel indice {value} est inférieur à l’ancien ({old_index}) : vérifiez.",
            at="new_index",
        ),
        Should(
            when(_STEP, _BARRED, when(_GRADE, _BARRED, 0)) <= 0,
            "CAREER_011",
            "للموظف {value} عقوبة سارية يوم {effective_date} تمنع الترقية: راجع ملفه التأديبي.",
            "Une sanction en vigueur le {effective_date} retient l’avancement de {value} : revoyez.",
            at="ppr",
            show={"effective_date": F("effective_date")},
        ),
    )
