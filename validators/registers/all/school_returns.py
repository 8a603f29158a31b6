from validators import F, Register, calculated, field, rounded, smallest
from validators.hint import after, number, up_to
from validators.kinds import Choice, Count, Day, Flag, Note, Number, Percent, Ref, Text
from validators.rules import Must, NotAfter, Required, Should
from validators.today import Today

_OPENED = F("campaign_code.opened_on")
_DUE = F("campaign_code.deadline")


class SchoolReturn(
    Register,
    code="school_returns",
    ar="تتبع موافاة المؤسسات بالمعطيات",
    fr="Suivi des retours des établissements",
    key=("campaign_code", "school", "item"),
    scope="per_service",
    serves=(
        "HRF-MOVE-05",
        "HRF-LEAVE-06",
        "HRF-SOCIAL-02",
        "HRF-SOCIAL-14",
        "HRF-SOCIAL-16",
        "EDU-PEDA-03",
        "EDU-LIFE-05",
        "EDU-SPORT-01",
        "EDU-MAP-02",
        "EDU-MAP-11",
        "EDU-STAT-03",
        "EDU-STAT-04",
        "SUP-FRAME-07",
        "SUP-NFE-03",
        "EXA-ARCH-01",
        "ICT-SYS-02",
        "ICT-SYS-11",
        "ICT-GENIE-15",
    ),
):
    """سطر لكل مؤسسة ولكل معطى مطلوب منها: ما انتظر، وما وصل ومتى، وهل هو سليم، وكم مرة ذكرت.

    Une ligne par établissement et par donnée demandée : ce qu'on attendait, ce qui est venu et
    quand, si c'est juste, et les relances. Les lettres de rappel en sont tirées.
    """

    campaign_code: Ref = field("العملية", "Campagne", to="campaigns", also=("رمز العملية",))
    school: Ref = field("المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "GRESA"))
    item: Choice = field(
        "المعطى المطلوب", "Donnée demandée", of="return_item", also=("الوثيقة المطلوبة", "المطلوب")
    )
    expected_value: Number | None = field(
        "العدد المنتظر", "Attendu", at_least=0, also=("المنتظر",), sample=number(10, 600)
    )
    returned_value: Number | None = field(
        "العدد الوارد", "Reçu", at_least=0, also=("الوارد",), sample=up_to("expected_value", 0.6)
    )
    completion: Percent = calculated(
        "نسبة الإتمام",
        "Taux",
        rounded(smallest(F("returned_value") / F("expected_value"), 1), 4),
    )
    received_on: Day | None = field("تاريخ التوصل", "Reçu le", also=("تاريخ الموافاة", "توصل به"))
    awaited: Flag = calculated("لم يرد بعد", "En attente", F("received_on").blank)
    late_days: Count = calculated("أيام التأخر", "Jours de retard", F("received_on") - _DUE)
    sender: Ref | None = field("المرسل", "Expéditeur", to="staff")
    validated: Choice | None = field("المصادقة", "Validation", of="validation_status")
    anomalies: Note | None = field("الملاحظات على المعطيات", "Anomalies", also=("الأخطاء",))
    reminder_count: Count | None = field(
        "عدد التذكيرات", "Relances", at_most=30, sample=number(0, 3)
    )
    last_reminder_on: Day | None = field("آخر تذكير", "Dernière relance")
    corrected_on: Day | None = field(
        "تاريخ التصحيح", "Corrigé le", sample=after("received_on", 1, 15)
    )
    file_path: Text | None = field("مسار الملف", "Fichier")
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        Must(
            F("received_on") >= _OPENED,
            "RETURN_001",
            "تاريخ التوصل {value} قبل افتتاح العملية ({day}): صحح التاريخ.",
            "Reçu le {value}, avant l’ouverture de la campagne ({day}) : corrigez la date.",
            at="received_on",
            show={"day": _OPENED},
        ),
        Must(
            F("last_reminder_on") >= _OPENED,
            "RETURN_002",
            "تاريخ التذكير {value} قبل افتتاح العملية ({day}): صحح التاريخ.",
            "Relance du {value} avant l’ouverture de la campagne ({day}) : corrigez la date.",
            at="last_reminder_on",
            show={"day": _OPENED},
        ),
        Required("received_on", F("validated").isin("yes", "corrected")),
        Required("last_reminder_on", F("reminder_count") > 0),
        NotAfter("received_on", "corrected_on"),
        Required("received_on", F("returned_value") > 0),
        Should(
            ~F("validated").isin("no") | F("anomalies").filled,
            "RETURN_003",
            "المعطيات مرفوضة بلا سبب: اكتب الملاحظات ليصححها رئيس المؤسسة.",
            "Données refusées sans motif : écrivez les anomalies à corriger.",
            at="anomalies",
        ),
        Should(
            F("returned_value") <= F("expected_value"),
            "RETURN_004",
            "الوارد {value} أكبر من المنتظر {expected_value}: تحقق من العددين.",
            "Reçu {value} pour {expected_value} attendus : vérifiez les deux nombres.",
            at="returned_value",
        ),
        Should(
            F("received_on").filled | (F("campaign_code.deadline") >= Today()),
            "RETURN_005",
            "المؤسسة «{school}» لم تواف بالمعطيات وانقضى الأجل ({day}): أرسل تذكيرا.",
            "« {school} » n’a pas répondu et le délai ({day}) est passé : envoyez un rappel.",
            at="received_on",
            show={"day": _DUE, "school": F("school.name_ar")},
        ),
        Should(
            ~F("awaited").true | ~F("campaign_code.status").isin("sent", "archived"),
            "RETURN_006",
            "أرسلت العملية «{campaign_code}» وهذه المؤسسة لم ترد: سجل ما وصل أو اذكر السبب.",
            "« {campaign_code} » est envoyée sans ce retour : inscrivez-le ou dites pourquoi.",
            at="received_on",
            show={"campaign_code": F("campaign_code")},
        ),
        Should(
            F("school.closed_on") > _OPENED,
            "RETURN_007",
            "المؤسسة «{value}» كانت مغلقة عند افتتاح العملية: احذفها من المنتظر.",
            "« {value} » était fermé à l’ouverture de la campagne : ôtez-le des attendus.",
            at="school",
        ),
    )
