from validators import F, Register, count_of, field
from validators.hint import after
from validators.kinds import Choice, Count, Day, Flag, Note, Ref
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Required, Should
from validators.today import Today

_GRANTED = F("decision").isin("accepted", "partial")
_EXAM = F("exam_session.exam_from")
_CANDIDATE = count_of("exam_candidates", session="exam_session", pupil="pupil")
_CEILING = parameter("EXAM_EXTRA_MINUTES_MAX", F("requested_on"))


class ExamAdaptation(
    Register,
    code="exam_adaptations",
    ar="طلبات تكييف الاختبارات",
    fr="Adaptations des épreuves",
    key=("pupil", "exam_session"),
    serves=("EDU-INCL-06",),
    sensitive=True,
):
    """سطر لكل تلميذ ودورة امتحان: التكييف المطلوب، ورأي اللجنة والقرار، ثم مركز الامتحان وما طبق فعلا يوم الاختبار.

    Une ligne par élève et par session : adaptation demandée, avis, décision, centre, et ce qui a
    été réellement appliqué le jour de l’épreuve.

    Law: law 09-08 on the protection of personal data.
    """

    pupil: Ref = field(
        "رمز مسار",
        "Code MASSAR",
        to="pupils_disability",
        by="massar_code",
        also=("رقم التلميذ", "التلميذ(ة)"),
    )
    exam_session: Ref = field(
        "دورة الامتحان", "Session d’examen", to="exam_sessions", also=("الدورة", "الامتحان")
    )
    candidate: Ref | None = field(
        "رقم المترشح",
        "N° de candidat",
        to="exam_candidates",
        by="candidate_no",
        sample=(None,),
        also=("رقم الامتحان",),
    )
    school: Ref | None = field(
        "المؤسسة", "Établissement", to="schools", sample=F("pupil.school"), also=("رمز المؤسسة",)
    )
    adaptations: Note | None = field(
        "التكييف المطلوب",
        "Adaptation demandée",
        sample=("وقت إضافي وقاعة خاصة", "موضوع بخط مكبر", "كاتب يساعد المترشح", "تصحيح مكيف"),
        also=("الطلب",),
    )
    measure: Choice | None = field(
        "التدبير الممنوح",
        "Mesure accordée",
        of="adaptation_kind",
        sample=("room", "large_print", "adapted_marking"),
        also=("نوع التكييف",),
    )
    extra_time: Count | None = field(
        "الوقت الإضافي بالدقائق",
        "Temps supplémentaire en minutes",
        at_most=240,
        sample=(20, 30, 40),
        also=("الوقت الإضافي",),
    )
    reader: Flag | None = field("قارئ", "Lecteur", also=("بمساعدة قارئ",))
    scribe: Flag | None = field("كاتب", "Scripteur", also=("بمساعدة كاتب",))
    adapted_subject: Flag | None = field("موضوع مكيف", "Sujet adapté", also=("تكييف الموضوع",))
    requested_on: Day | None = field("تاريخ الطلب", "Demandé le", also=("التاريخ",))
    committee_opinion: Choice | None = field(
        "رأي اللجنة", "Avis de la commission", of="opinion", sample=("favourable",)
    )
    decided_on: Day | None = field("تاريخ القرار", "Décidé le", sample=after("requested_on", 3, 15))
    decision: Choice | None = field("القرار", "Décision", of="decision", also=("النتيجة",))
    centre: Ref | None = field(
        "مركز الامتحان", "Centre d’examen", to="exam_centres", by="centre_code", also=("المركز",)
    )
    applied_on: Day | None = field("تاريخ التطبيق", "Appliqué le", sample=(None,))
    applied: Flag | None = field(
        "طبق بالمركز", "Appliqué au centre", sample=(False,), also=("تم التطبيق",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("requested_on", "decided_on"),
        Required("applied_on", F("applied").true),
        Required("extra_time", F("measure").isin("extra_time") & _GRANTED),
        Must(
            F("decided_on") <= _EXAM,
            "ADAPT_001",
            "القرار ({value}) بعد بداية الامتحان ({exam}): صحح أحد التاريخين.",
            "Décision du {value} après le début de l’examen ({exam}) : corrigez.",
            at="decided_on",
            show={"exam": _EXAM},
        ),
        Must(
            F("applied_on") >= _EXAM,
            "ADAPT_002",
            "طبق التكييف يوم {value} قبل الامتحان ({exam}): صحح التاريخ.",
            "Adaptation appliquée le {value}, avant l’examen ({exam}) : corrigez la date.",
            at="applied_on",
            show={"exam": _EXAM},
        ),
        Must(
            ~F("applied").true | ~F("decision").isin("refused", "withdrawn"),
            "ADAPT_003",
            "كتب أن التكييف طبق والقرار «{decision}»: صحح أحدهما.",
            "Adaptation dite appliquée alors que la décision est « {decision} » : corrigez.",
            at="applied",
        ),
        Should(
            F("extra_time") <= _CEILING,
            "ADAPT_004",
            "الوقت الإضافي {value} دقيقة والسقف {ceiling}: صححه.",
            "{value} minutes de plus pour un plafond de {ceiling} : corrigez.",
            at="extra_time",
            show={"ceiling": _CEILING},
        ),
        Should(
            (_CANDIDATE >= 1) | ~_GRANTED.true,
            "ADAPT_005",
            "التلميذ {value} ليس في لائحة مترشحي الدورة: تأكد منها مع مركز الامتحانات.",
            "L’élève {value} n’est pas candidat de la session : voyez le centre des examens.",
            at="pupil",
        ),
        Should(
            F("centre").filled | ~_GRANTED,
            "ADAPT_006",
            "تكييف ممنوح بدون مركز: اكتب «{field}» ليصله الإخبار.",
            "Adaptation accordée sans centre : indiquez « {field} » pour l’en aviser.",
            at="centre",
        ),
        Should(
            F("applied").filled | (F("exam_session.exam_to") >= Today()) | ~_GRANTED,
            "ADAPT_007",
            "انتهى الامتحان: اكتب في «{field}» هل طبق التكييف.",
            "L’examen est passé : dites dans « {field} » si l’adaptation a été appliquée.",
            at="applied",
        ),
        Should(
            F("reader").true | ~F("measure").isin("reader"),
            "ADAPT_008",
            "التدبير قارئ: اكتب نعم في «{field}» ليعين بالمركز.",
            "Mesure « lecteur » : tapez oui dans « {field} » pour qu’il soit désigné.",
            at="reader",
        ),
        Should(
            F("scribe").true | ~F("measure").isin("scribe"),
            "ADAPT_009",
            "التدبير كاتب: اكتب نعم في «{field}» ليعين بالمركز.",
            "Mesure « scripteur » : tapez oui dans « {field} » pour qu’il soit désigné.",
            at="scribe",
        ),
        Should(
            F("adapted_subject").true
            | ~F("measure").isin("adapted_paper", "large_print", "braille"),
            "ADAPT_010",
            "تدبير يحتاج طبعا خاصا: اكتب نعم في «{field}» ليحتسب في الطبع.",
            "Mesure à imprimer à part : tapez oui dans « {field} » pour le tirage.",
            at="adapted_subject",
        ),
        Should(
            F("pupil.certificate_until") >= _EXAM,
            "ADAPT_011",
            "شهادة التلميذ {value} تنتهي يوم {until} قبل الامتحان: اطلب تجديدها.",
            "Le certificat de l’élève {value} expire le {until}, avant l’examen : renouvelez-le.",
            at="pupil",
            show={"until": F("pupil.certificate_until")},
        ),
    )
