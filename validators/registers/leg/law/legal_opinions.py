from validators import F, Register, field
from validators.hint import after
from validators.kinds import Choice, Code, Day, Flag, Note, Ref
from validators.parameter import parameter
from validators.rules import BureauOf, NotAfter, Required, Should
from validators.today import Today

_AGREEMENT = F("category").isin("agreement")
_DAYS = parameter("LEGAL_OPINION_DAYS", F("asked_on"))


class LegalOpinion(
    Register,
    code="legal_opinions",
    ar="الاستشارات والخبرة القانونية",
    fr="Avis et consultations juridiques",
    key="opinion_no",
    serves=("LEG-LAW-08", "LEG-LAW-11", "LEG-PART-03"),
):
    """سطر لكل استشارة طلبتها مصلحة أو مؤسسة أو شريك: السؤال والنص المعتمد والرأي، ومنها الرأي في مشاريع الاتفاقيات.

    Une ligne par consultation demandée par un service, un établissement ou un partenaire : la
    question, le texte retenu, l’avis ; aussi l’avis sur les projets de convention.
    """

    opinion_no: Code = field("رقم الاستشارة", "N° de l'avis", also=("الرقم الترتيبي", "N°"))
    asked_on: Day = field("تاريخ الطلب", "Demandé le", also=("طلبت في",))
    asked_by: Choice | None = field(
        "المصلحة الطالبة", "Service demandeur", of="service", also=("المصلحة",)
    )
    bureau: Choice | None = field(
        "المكتب الطالب",
        "Bureau demandeur",
        of="bureau",
        also=("المكتب",),
        sample=lambda row, _: f"{row['asked_by']}-SEC" if row.get("asked_by") else None,
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools")
    partner: Ref | None = field("الشريك", "Partenaire", to="partners", also=("الجمعية",))
    agreement: Ref | None = field(
        "الاتفاقية", "Convention", to="agreements", also=("رقم الاتفاقية",), sample=(None,)
    )
    question: Note = field(
        "السؤال المطروح",
        "Question",
        also=("موضوع الاستشارة", "الموضوع"),
        sample=(
            "هل يجوز كراء فضاء بالمؤسسة",
            "مسطرة استرجاع سكن وظيفي",
            "مسؤولية المؤسسة عن حادثة",
            "أجل الطعن في قرار إداري",
            "شروط فسخ صفقة",
        ),
    )
    category: Choice | None = field(
        "الصنف",
        "Catégorie",
        of="opinion_category",
        also=("المجال",),
        sample=("staff", "pupils", "contracts", "property", "school"),
    )
    texts: Ref | None = field(
        "النص المعتمد", "Texte retenu", to="legal_texts", also=("السند القانوني", "النصوص")
    )
    answered_on: Day | None = field(
        "تاريخ الجواب", "Répondu le", also=("أجيب في",), sample=after("asked_on", 2, 20)
    )
    conclusion: Note | None = field("خلاصة الرأي", "Conclusion", also=("الجواب", "الرأي القانوني"))
    position: Choice | None = field(
        "الموقف",
        "Position",
        of="opinion",
        also=("الرأي",),
        sample=("favourable", "reserved", "favourable"),
    )
    followed: Flag | None = field("أخذ به", "Avis suivi")
    document: Ref | None = field(
        "الوثيقة الصادرة", "Document émis", to="issued_documents", sample=(None,)
    )
    confidential: Flag | None = field("سري", "Confidentiel", sample=(False, False, True))

    rules = (
        NotAfter("asked_on", "answered_on"),
        BureauOf("bureau", "asked_by"),
        Required("conclusion", F("answered_on").filled),
        Required("conclusion", F("position").isin("unfavourable", "reserved")),
        Required("answered_on", F("followed").filled),
        Should(
            F("texts").filled | F("answered_on").blank,
            "OPINION_001",
            "جواب بلا نص معتمد: اختر النص من رصيد النصوص أو أضفه إليه.",
            "Avis rendu sans texte : choisissez-le dans le fonds ou ajoutez-le.",
            at="texts",
        ),
        Should(
            ~F("texts.in_force").isin(False).true | F("answered_on").blank,
            "OPINION_002",
            "النص «{value}» لم يعد ساريا: اعتمد النص الذي عوضه.",
            "Le texte « {value} » n’est plus en vigueur : citez celui qui l’a remplacé.",
            at="texts",
        ),
        Should(
            F("agreement").filled | ~_AGREEMENT,
            "OPINION_003",
            "رأي في مشروع اتفاقية غير محددة: اكتب رقم الاتفاقية.",
            "Avis sur un projet de convention non précisé : indiquez son numéro.",
            at="agreement",
        ),
        Should(
            F("answered_on") <= F("agreement.signed_on"),
            "OPINION_004",
            "الرأي ({value}) بعد توقيع الاتفاقية ({signed}): الرأي يسبق التوقيع.",
            "Avis du {value}, après la signature ({signed}) : l’avis précède la signature.",
            at="answered_on",
            show={"signed": F("agreement.signed_on")},
        ),
        Should(
            F("answered_on").filled | (Today() - F("asked_on") <= _DAYS),
            "OPINION_005",
            "استشارة بلا جواب منذ {value} والأجل {most} يوما: أجب عنها.",
            "Demande du {value} sans réponse, délai de {most} jours : répondez.",
            at="asked_on",
            show={"most": _DAYS},
        ),
        Should(
            F("asked_by").filled | F("school").filled | F("partner").filled,
            "OPINION_006",
            "لم يذكر من طلب الاستشارة: اختر المصلحة أو المؤسسة أو الشريك.",
            "On ne sait pas qui demande : choisissez service, établissement ou partenaire.",
            at="asked_by",
        ),
        Should(
            F("partner").filled | ~F("category").isin("associations"),
            "OPINION_007",
            "ملف جمعية بلا شريك: اختر الجمعية.",
            "Dossier d’association sans partenaire : choisissez-la.",
            at="partner",
        ),
        Should(
            F("position").filled | F("answered_on").blank,
            "OPINION_008",
            "جواب بلا موقف: اختر «موافق» أو غيره.",
            "Avis rendu sans position : choisissez « favorable » ou une autre.",
            at="position",
        ),
    )
