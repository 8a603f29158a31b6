from validators import F, Register, field
from validators.hint import after
from validators.kinds import Choice, Code, Day, Ref, Text
from validators.parameter import parameter
from validators.rules import MostlyUnique, Must, NotAfter, RareOverlap, Required, Should
from validators.today import Today

_GRANTED = F("decision").isin("accepted", "partial").true
_PREMISES = F("permit_kind").isin("premises", "nfe_premises")
_UTILITY = F("permit_kind").isin("public_utility")
_WAITS = F("decided_on").blank & ~F("status").isin("closed", "cancelled", "refused").true
_DAYS = parameter("PERMIT_DAYS", F("received_on"))


class PermitRequest(
    Register,
    code="permit_requests",
    ar="سجل طلبات التراخيص",
    fr="Registre des demandes d'autorisation",
    key="request_no",
    scope="directorate",
    serves=("SUP-NFE-05", "LEG-LAW-09", "LEG-LAW-10", "LEG-LAW-12"),
):
    """يسجل فيه كل طلب ترخيص من جمعية أو مصلحة: استغلال قاعة أو نشاط أو بحث ميداني، والآراء المطلوبة والقرار ورقم الترخيص.

    On y inscrit chaque demande d’autorisation : usage de locaux, activité, recherche, avis
    d’utilité publique ; les avis demandés, la décision et le numéro d’autorisation.
    """

    request_no: Code = field("رقم الطلب", "N° de demande", also=("الرقم الترتيبي", "N°"))
    received_on: Day = field("تاريخ التوصل", "Reçue le", also=("تاريخ الطلب",))
    applicant: Ref | None = field(
        "صاحب الطلب", "Demandeur", to="partners", also=("الجمعية", "الجهة الطالبة", "الشريك")
    )
    permit_kind: Choice = field(
        "نوع الترخيص", "Nature", of="permit_kind", also=("النوع", "موضوع الترخيص")
    )
    purpose: Text | None = field(
        "الغرض",
        "Objet",
        also=("الموضوع",),
        sample=(
            "تنظيم دروس الدعم",
            "حصص محاربة الأمية",
            "بحث جامعي بالمؤسسات",
            "أمسية ثقافية",
            "دوري رياضي",
            "تصوير شريط تحسيسي",
        ),
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools", also=("المؤسسة المعنية",))
    room: Ref | None = field("القاعة", "Salle", to="school_rooms", also=("الفضاء",), sample=(None,))
    start_date: Day | None = field(
        "من", "Du", also=("تاريخ البداية", "ابتداء من"), sample=after("received_on", 20, 40)
    )
    end_date: Day | None = field(
        "إلى", "Au", also=("تاريخ النهاية", "إلى غاية"), sample=after("start_date", 0, 90)
    )
    days_hours: Text | None = field(
        "الأيام والساعات",
        "Jours et heures",
        also=("التوقيت",),
        sample=("السبت 15-18", "الأربعاء 14-17", "كل مساء 18-20"),
    )
    legal_basis: Text | None = field(
        "المرجع القانوني",
        "Base légale",
        also=("السند القانوني",),
        sample=("مذكرة وزارية", "اتفاقية إطار"),
    )
    opinions_asked: Text | None = field(
        "الآراء المطلوبة",
        "Avis demandés",
        sample=("السلطة المحلية", "رئيس المؤسسة", "المصلحة المعنية"),
    )
    opinions_received_on: Day | None = field(
        "تاريخ التوصل بالآراء", "Avis reçus le", sample=after("received_on", 3, 9)
    )
    opinion: Choice | None = field(
        "الرأي",
        "Avis",
        of="opinion",
        also=("رأي المديرية",),
        sample=("favourable", "favourable", "reserved"),
    )
    decision: Choice | None = field(
        "القرار",
        "Décision",
        of="decision",
        also=("مآل الطلب",),
        sample=("accepted", "accepted", "refused"),
    )
    decided_on: Day | None = field(
        "تاريخ القرار", "Décidée le", sample=after("received_on", 10, 18)
    )
    permit_no: Code | None = field("رقم الترخيص", "N° d'autorisation", also=("مرجع الترخيص",))
    notified_on: Day | None = field(
        "تاريخ التبليغ", "Notifiée le", sample=after("decided_on", 0, 2)
    )
    status: Choice | None = field("الوضعية", "État", of="file_status", also=("وضعية الطلب",))

    rules = (
        NotAfter("start_date", "end_date"),
        NotAfter("received_on", "decided_on"),
        NotAfter("received_on", "opinions_received_on"),
        NotAfter("decided_on", "notified_on"),
        Required("permit_no", F("decision").isin("accepted", "partial")),
        Required("school", _PREMISES),
        MostlyUnique("permit_no"),
        RareOverlap("start_date", "end_date", owner="room", only=_GRANTED),
        Must(
            F("room.school") == F("school"),
            "PERMIT_001",
            "القاعة «{value}» ليست من المؤسسة «{school}»: صحح إحداهما.",
            "La salle « {value} » n’est pas de « {school} » : corrigez l’une des deux.",
            at="room",
        ),
        Should(
            F("room").filled | ~_PREMISES | ~_GRANTED,
            "PERMIT_002",
            "ترخيص «{permit_kind}» بلا قاعة: حددها لتفادي ترخيصين في وقت واحد.",
            "Autorisation « {permit_kind} » sans salle : précisez-la pour éviter deux usages.",
            at="room",
        ),
        Should(
            (F("applicant.mandate_end") >= F("start_date")) | ~_GRANTED,
            "PERMIT_003",
            "ولاية مكتب «{value}» تنتهي يوم {last}: اطلب الوصل الجديد قبل الترخيص.",
            "Le mandat de « {value} » finit le {last} : demandez le nouveau récépissé.",
            at="applicant",
            show={"last": F("applicant.mandate_end")},
        ),
        Should(
            F("applicant.receipt_no").filled
            | ~F("applicant.partner_kind").isin("association").true
            | ~_GRANTED,
            "PERMIT_004",
            "الجمعية «{value}» بلا وصل قانوني في دليل الشركاء: اطلبه منها.",
            "L’association « {value} » n’a pas de récépissé au répertoire : demandez-le.",
            at="applicant",
        ),
        Should(
            F("decision").filled | F("decided_on").blank,
            "PERMIT_005",
            "تاريخ قرار ({decided_on}) بلا قرار: اختر القرار.",
            "Décision datée du {decided_on} mais non indiquée : choisissez-la.",
            at="decision",
        ),
        Should(
            F("opinion").filled | ~_UTILITY | F("decided_on").blank,
            "PERMIT_006",
            "طلب صفة المنفعة العامة بلا رأي: اكتب رأي المديرية.",
            "Utilité publique sans avis : indiquez celui de la direction.",
            at="opinion",
        ),
        Should(
            ~F("opinion").isin("unfavourable").true | ~_GRANTED,
            "PERMIT_007",
            "الرأي «{opinion}» والقرار «{value}»: تأكد من القرار.",
            "Avis « {opinion} » et décision « {value} » : vérifiez la décision.",
            at="decision",
        ),
        Should(
            F("decided_on") <= F("start_date"),
            "PERMIT_008",
            "القرار ({value}) بعد بداية النشاط ({start_date}): تأكد من التاريخين.",
            "Décision du {value}, après le début de l’activité ({start_date}) : vérifiez.",
            at="decided_on",
        ),
        Should(
            ~_WAITS | (F("start_date") >= Today()),
            "PERMIT_009",
            "حل تاريخ النشاط ({value}) والطلب بلا قرار: بت فيه أو صحح الوضعية.",
            "L’activité commence le {value} et rien n’est décidé : statuez ou corrigez l’état.",
            at="start_date",
        ),
        Should(
            ~_WAITS | (Today() - F("received_on") <= _DAYS),
            "PERMIT_010",
            "طلب بلا جواب منذ {value} والأجل {most} يوما: أجب صاحبه.",
            "Demande du {value} sans réponse, délai de {most} jours : répondez.",
            at="received_on",
            show={"most": _DAYS},
        ),
    )
