from validators import F, Register, field
from validators.dated import Dated, lasting
from validators.hint import after
from validators.kinds import Choice, Code, Day, Note, Ref, Text
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Required, Should
from validators.today import Today

_OPEN = ~F("status").isin("closed", "answered", "cancelled", "refused").true
# The same person on the same subject, in the ninety days before.
_SAME = lasting(
    "complaints",
    period=("received_on", "received_on"),
    complainant="complainant",
    subject="subject",
)
_REPEATED = Dated((_SAME,), (), F("received_on") - 90, F("received_on"), "sum")
_DAYS = parameter("COMPLAINT_REPLY_DAYS", F("received_on"))


class Complaint(
    Register,
    code="complaints",
    ar="سجل الشكايات والتظلمات",
    fr="Registre des plaintes et réclamations",
    key="complaint_no",
    scope="directorate",
    serves=("HRF-SOCIAL-14", "LEG-LAW-03"),
):
    """تقيد فيه كل شكاية أو تظلم من أسرة أو موظف أو نقابة: موضوعها والمكتب المحال عليه وأجل الجواب ونتيجة البحث.

    On y inscrit chaque plainte ou réclamation : objet, bureau saisi, délai de réponse, enquête et
    décision, jusqu’à la réponse envoyée.
    """

    complaint_no: Code = field(
        "رقم الشكاية", "N° de plainte", also=("رقم التظلم", "الرقم الترتيبي", "N°")
    )
    received_on: Day = field("تاريخ التوصل", "Reçue le", also=("تاريخ التسجيل", "تاريخ الشكاية"))
    source: Choice | None = field(
        "مصدر الشكاية", "Origine", of="complaint_source", also=("المصدر",)
    )
    complainant: Text | None = field(
        "المشتكي",
        "Plaignant",
        also=("اسم المشتكي", "صاحب الشكاية", "صاحب التظلم"),
        sample=(
            "ولي تلميذ",
            "أستاذة بالتعليم الابتدائي",
            "المكتب الإقليمي للنقابة",
            "جمعية الآباء",
            "مقاول",
            "أم تلميذة",
        ),
    )
    complainant_kind: Choice | None = field(
        "صفة المشتكي", "Qualité", of="party_kind", also=("الصفة",)
    )
    staff: Ref | None = field(
        "الموظف المعني", "Agent concerné", to="staff", also=("رقم التأجير", "PPR")
    )
    pupil: Ref | None = field(
        "رمز مسار",
        "Code Massar",
        to="pupils",
        by="massar_code",
        also=("التلميذ المعني",),
        sample=(None,),
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools")
    subject: Text = field(
        "الموضوع",
        "Objet",
        also=("موضوع الشكاية", "موضوع التظلم"),
        sample=(
            "عدم الاستفادة من الدعم الاجتماعي",
            "سوء معاملة داخل المؤسسة",
            "تأخر تسليم شهادة",
            "تظلم من نقطة إدارية",
            "تأخر أداء مستحقات",
            "الاكتظاظ بالقسم",
        ),
    )
    category: Choice | None = field(
        "صنف الشكاية",
        "Catégorie",
        of="complaint_category",
        also=("الصنف",),
        sample=("staff", "schooling", "management", "exams", "other"),
    )
    against: Text | None = field(
        "المشتكى به",
        "Mis en cause",
        also=("ضد",),
        sample=("إدارة المؤسسة", "مصلحة بالمديرية", "مقاولة البناء"),
    )
    referred_to: Choice | None = field(
        "أحيلت على", "Transmise à", of="bureau", also=("المكتب المعني", "الإحالة")
    )
    referred_on: Day | None = field(
        "تاريخ الإحالة", "Transmise le", sample=after("received_on", 0, 5)
    )
    reply_due: Day | None = field(
        "أجل الجواب", "Réponse avant le", also=("الأجل",), sample=after("received_on", 80, 110)
    )
    investigation: Note | None = field(
        "البحث والتحري",
        "Enquête",
        also=("نتائج البحث",),
        sample=("استمع إلى الأطراف", "طلب تقرير من المؤسسة", "زيارة ميدانية"),
    )
    decision: Note | None = field("القرار المتخذ", "Décision", also=("مآل الشكاية",))
    replied_on: Day | None = field(
        "تاريخ الجواب", "Répondue le", also=("أجيب في",), sample=after("referred_on", 5, 30)
    )
    reply_ref: Ref | None = field(
        "مرجع الجواب",
        "Réf. de la réponse",
        to="correspondence",
        also=("رقم المراسلة",),
        sample=(None,),
    )
    status: Choice | None = field(
        "الوضعية",
        "État",
        of="file_status",
        also=("الحالة",),
        sample=("received", "in_process", "in_process", "incomplete"),
    )

    rules = (
        NotAfter("received_on", "referred_on"),
        NotAfter("received_on", "replied_on"),
        NotAfter("received_on", "reply_due"),
        Required("decision", F("status").isin("closed")),
        Required("replied_on", F("status").isin("answered")),
        Must(
            F("reply_ref.direction").isin("out", "internal"),
            "COMPLAINT_001",
            "«{value}» ليست مراسلة صادرة: اكتب مرجع الجواب المرسل.",
            "« {value} » n’est pas un courrier envoyé : indiquez la référence de la réponse.",
            at="reply_ref",
        ),
        Should(
            F("replied_on").filled
            | ~F("status").isin("closed").true
            | F("source").isin("anonymous").true,
            "COMPLAINT_002",
            "شكاية منتهية بلا جواب: اكتب تاريخ الجواب.",
            "Plainte close sans réponse : indiquez la date de la réponse.",
            at="replied_on",
        ),
        Should(
            _REPEATED <= 1,
            "COMPLAINT_003",
            "شكاية مكررة من «{value}» في الموضوع نفسه خلال 90 يوما: اربطها بالسابقة.",
            "Plainte répétée de « {value} » sur le même objet en 90 jours : joignez-la à la première.",
            at="complainant",
        ),
        Should(
            ~_OPEN | (F("reply_due") >= Today()) | F("replied_on").filled,
            "COMPLAINT_004",
            "انقضى أجل الجواب ({value}) على «{subject}»: ذكر المكتب المعني.",
            "Le délai de réponse ({value}) à « {subject} » est passé : relancez le bureau saisi.",
            at="reply_due",
            show={"subject": F("subject")},
        ),
        Should(
            F("reply_due") - F("received_on") <= _DAYS,
            "COMPLAINT_005",
            "أجل الجواب ({value}) أبعد من {most} يوما المحددة: قربه.",
            "Le délai ({value}) dépasse les {most} jours fixés : avancez-le.",
            at="reply_due",
            show={"most": _DAYS},
        ),
        Should(
            F("complainant").filled
            | F("source").isin("anonymous").true
            | F("staff").filled
            | F("pupil").filled,
            "COMPLAINT_006",
            "شكاية بلا صاحب: اكتب اسم المشتكي أو اختر المصدر «مجهول».",
            "Plainte sans auteur : indiquez le plaignant ou l’origine « anonyme ».",
            at="complainant",
        ),
        Should(
            F("referred_on").filled | F("referred_to").blank,
            "COMPLAINT_007",
            "أحيلت على «{referred_to}» بلا تاريخ: اكتب تاريخ الإحالة.",
            "Transmise à « {referred_to} » sans date : indiquez-la.",
            at="referred_on",
        ),
        Should(
            F("pupil").filled | F("school").filled | ~F("category").isin("tayssir").true,
            "COMPLAINT_008",
            "شكاية تخص تيسير بلا تلميذ ولا مؤسسة: اكتب رمز مسار للتحقق من التسجيل.",
            "Plainte Tayssir sans élève ni établissement : indiquez le code Massar.",
            at="pupil",
        ),
    )
