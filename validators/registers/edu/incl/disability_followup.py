from validators import F, Register, field, latest_of
from validators.hint import after, number
from validators.kinds import Choice, Day, Flag, Note, Number, Ref, Text
from validators.rules import Must, OneOf, Should
from validators.today import Today

_CARE = F("kind").isin("medical", "paramedical", "psychological")
_LATER = latest_of("disability_followup", "followup_date", massar_code="massar_code")
_FITTING = {
    "medical": ("physician",),
    "paramedical": ("speech", "psychomotor", "physio"),
    "psychological": ("psychologist",),
    "social": ("social",),
    "pedagogical": ("educator", "teacher"),
}
_fits = F("specialty").blank
for _kind, _specialties in _FITTING.items():
    _fits = _fits | ((F("kind") == _kind) & F("specialty").isin(*_specialties))


class DisabilityFollowUp(
    Register,
    code="disability_followup",
    ar="التتبع التربوي والطبي والشبه طبي",
    fr="Suivi pédagogique, médical et paramédical",
    key=("massar_code", "followup_date", "kind"),
    serves=("EDU-INCL-07",),
    sensitive=True,
):
    """تسجل فيه كل حصة تتبع للتلميذ: تربوية أو طبية أو شبه طبية، من قام بها، وما لوحظ، وما بعدها وتاريخه. لا تكتب معطيات طبية إلا بموافقة ولي الأمر.

    On y inscrit chaque séance de suivi de l’élève : par qui, constats, suite et sa date. Aucune
    donnée médicale sans l’accord du tuteur.

    Law: law 09-08 on the protection of personal data.
    """

    massar_code: Ref = field(
        "رمز مسار",
        "Code MASSAR",
        to="pupils_disability",
        by="massar_code",
        also=("رقم التلميذ", "التلميذ(ة)"),
    )
    followup_date: Day = field("تاريخ التتبع", "Date", also=("التاريخ", "تاريخ الحصة", "Séance du"))
    kind: Choice = field(
        "نوع التتبع", "Nature du suivi", of="followup_kind", also=("النوع", "المجال")
    )
    school: Ref | None = field(
        "المؤسسة",
        "Établissement",
        to="schools",
        sample=F("massar_code.school"),
        also=("رمز المؤسسة",),
    )
    professional: Text | None = field("المتدخل", "Intervenant", also=("الاختصاصي", "اسم الطبيب"))
    specialty: Choice | None = field(
        "التخصص",
        "Spécialité",
        of="specialty",
        sample=lambda row, random: random.choice(_FITTING.get(row["kind"], (None,))),
    )
    staff: Ref | None = field(
        "رقم تأجير المتدخل", "PPR de l’intervenant", to="staff", also=("الأستاذ",)
    )
    objective: Note | None = field(
        "الهدف",
        "Objectif",
        sample=("تحسين النطق", "الاندماج داخل القسم", "تتبع المشروع الفردي", "ترويض الحركة"),
        also=("موضوع الحصة",),
    )
    observations: Note | None = field("الملاحظات", "Observations", also=("المعاينة",))
    guardian_consent: Flag | None = field(
        "موافقة ولي الأمر", "Accord du tuteur", sample=(True,), also=("الموافقة", "الإذن")
    )
    progress: Choice | None = field(
        "التطور", "Évolution", of="progress", sample=("better", "stable"), also=("التقدم",)
    )
    next_action: Note | None = field("الخطوة الموالية", "Suite", also=("الإجراء المقبل",))
    next_date: Day | None = field(
        "الموعد المقبل",
        "Prochain rendez-vous",
        sample=after("followup_date", 130, 160),
        also=("الحصة المقبلة",),
    )
    hours: Number | None = field(
        "عدد الساعات", "Heures", at_least=0, at_most=24, sample=number(1, 2)
    )
    report: Ref | None = field("مرجع التقرير", "Rapport", to="archive_items", also=("التقرير",))
    remark: Note | None = field("ملاحظة", "Remarque", also=("ملاحظات",))

    rules = (
        OneOf("professional", "staff"),
        Must(
            F("next_date") > F("followup_date"),
            "FOLLOWUP_001",
            "الموعد المقبل ({value}) ليس بعد هذه الحصة ({followup_date}): صحح أحد التاريخين.",
            "Le rendez-vous ({value}) n’est pas après cette séance ({followup_date}) : corrigez.",
            at="next_date",
        ),
        Should(
            F("guardian_consent").true | ~_CARE | F("observations").blank,
            "FOLLOWUP_002",
            "ملاحظات طبية بدون موافقة ولي الأمر: احصل عليها ثم اكتب نعم في «{field}».",
            "Notes médicales sans accord du tuteur : obtenez-le, puis oui dans « {field} ».",
            at="guardian_consent",
        ),
        Should(
            (F("next_date") >= Today()) | (F("followup_date") < _LATER),
            "FOLLOWUP_003",
            "مر الموعد {value} ولا حصة بعده: سجل ما تم أو حدد موعدا آخر.",
            "Le rendez-vous du {value} est passé sans séance : notez-la ou fixez-en un autre.",
            at="next_date",
        ),
        Should(
            F("followup_date") <= Today(),
            "FOLLOWUP_004",
            "تاريخ التتبع {value} لم يأت بعد: صححه، أو اكتبه في الموعد المقبل.",
            "La séance du {value} est à venir : corrigez, ou mettez-la en prochain rendez-vous.",
            at="followup_date",
        ),
        Should(
            _fits,
            "FOLLOWUP_005",
            "التخصص «{value}» لا يوافق نوع التتبع «{kind}»: تأكد منهما.",
            "La spécialité « {value} » ne répond pas au suivi « {kind} » : vérifiez.",
            at="specialty",
        ),
        Should(
            F("next_action").filled | ~F("progress").isin("worse"),
            "FOLLOWUP_006",
            "سجل تراجع بدون «{field}»: اكتب ما سيقام به.",
            "Recul noté sans « {field} » : indiquez ce qui sera fait.",
            at="next_action",
        ),
        Should(
            F("school") == F("massar_code.school"),
            "FOLLOWUP_007",
            "المؤسسة {value} غير مؤسسة التلميذ في قاعدة المعطيات: تأكد منها.",
            "L’établissement {value} n’est pas celui de la base : vérifiez.",
            at="school",
        ),
    )
