from validators import F, Register, count_of, field
from validators.hint import after, dirhams
from validators.kinds import Choice, Code, Count, Day, Money, Note, Ref, Text
from validators.rules import NotAfter, Required, Should

_CALL, _RESULT = F("notice_kind").isin("call"), F("notice_kind").isin("result")
_PAPER = F("medium").isin("newspaper")
_LIVE = ~F("status").isin("cancelled", "refused").true
_ADVANCED = F("tender_no.status").isin("opened", "evaluation", "awarded", "approved")
_ARABIC, _FRENCH, _PORTAL = (
    count_of("tender_publications", only=_LIVE & _CALL & only, tender_no="tender_no")
    for only in (
        _PAPER & F("language").isin("ar"),
        _PAPER & F("language").isin("fr"),
        F("medium").isin("portal"),
    )
)
_SAME = {"tender_no": "tender_no", "notice_kind": "notice_kind", "newspaper": "newspaper"}
_MEDIA = ("portal", "newspaper", "newspaper")
_LANGUAGES = ("ar", "ar", "fr")
_PAPERS = (
    "جريدة آفاق الجنوب",
    "صحيفة الساحل اليومية",
    "منبر الصحراء",
)


class TenderPublication(
    Register,
    code="tender_publications",
    ar="إشهار الصفقات (البوابة والجرائد)",
    fr="Publications des avis",
    key=("tender_no", "publication_no"),
    serves=("HRF-PROC-05", "HRF-PROC-06"),
):
    """اكتب هنا كل إعلان نشر: في البوابة أو في جريدة، بلغته وتاريخه ورقم عدده وكلفته. لكل طلب عروض البوابة وجريدتان، عربية وفرنسية.

    On y inscrit chaque avis publié : portail ou journal, langue, date, numéro de parution, coût.
    Un appel d’offres veut le portail et deux journaux, l’un arabe, l’autre français.

    Law: decree 2-22-431 of 8 March 2023, public contracts.
    """

    tender_no: Ref = field(
        "رقم طلب العروض", "N° d'appel d'offres", to="tenders", also=("AO", "طلب العروض")
    )
    publication_no: Count = field("رقم النشر", "N° de publication", at_least=1, also=("ر.ت",))
    notice_kind: Choice = field(
        "نوع الإعلان",
        "Nature de l'avis",
        of="notice_kind",
        also=("الإعلان", "Type d'avis"),
        sample=("call",),
    )
    medium: Choice = field(
        "وسيلة النشر",
        "Support",
        of="publication_medium",
        also=("الوسيلة", "مكان النشر"),
        sample=lambda row, _: _MEDIA[(row.get("publication_no") or 1) % 3 - 1],
    )
    newspaper: Text | None = field(
        "اسم الجريدة",
        "Journal",
        also=("الجريدة",),
        sample=lambda row, random: (
            random.choice(_PAPERS) if row.get("medium") == "newspaper" else None
        ),
    )
    language: Choice | None = field(
        "لغة النشر",
        "Langue",
        of="language",
        also=("اللغة",),
        sample=lambda row, _: _LANGUAGES[(row.get("publication_no") or 1) % 3 - 1],
    )
    sent_on: Day | None = field("تاريخ الإرسال", "Envoyé le", also=("أرسل يوم",))
    published_on: Day | None = field(
        "تاريخ النشر",
        "Paru le",
        also=("نشر يوم", "Date de parution"),
        sample=after("sent_on", 1, 5),
    )
    issue_no: Code | None = field("رقم العدد", "N° de parution", also=("العدد",), example="N-14210")
    cost: Money | None = field(
        "كلفة النشر", "Coût", also=("الكلفة", "مبلغ الفاتورة"), sample=dirhams(500, 3000)
    )
    proof_ref: Ref | None = field(
        "حجة النشر", "Justificatif", to="archive_items", also=("نسخة الإعلان",)
    )
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", also=("حالة الإعلان",), sample=("sent", "closed")
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("sent_on", "published_on"),
        Required("newspaper", _PAPER),
        Required("language", _PAPER),
        Should(
            (F("published_on") < F("tender_no.opening_date")) | ~_CALL,
            "NOTICE_001",
            "إعلان نشر يوم {value} ويوم فتح الأظرفة {opening}: راجع التاريخين.",
            "Avis paru le {value} pour une ouverture le {opening} : revoyez les dates.",
            at="published_on",
            show={"opening": F("tender_no.opening_date")},
        ),
        Should(
            ~_CALL | ~_ADVANCED | ((_ARABIC > 0) & (_FRENCH > 0) & (_PORTAL > 0)),
            "NOTICE_002",
            "إشهار طلب العروض {value}: البوابة {portal} والعربية {arabic} والفرنسية {french}، أكمل الناقص.",
            "Publicité de {value} : portail {portal}, arabe {arabic}, français {french}, complétez.",
            at="tender_no",
            show={"portal": _PORTAL, "arabic": _ARABIC, "french": _FRENCH},
        ),
        Should(
            ~_RESULT
            | F("tender_no.status").isin("awarded", "approved", "unsuccessful", "cancelled"),
            "NOTICE_003",
            "إعلان نتائج وطلب العروض {tender_no} لم يسند بعد: حين وضعيته أو صحح نوع الإعلان.",
            "Avis de résultat alors que {tender_no} n’est pas attribué : mettez à jour ou corrigez l’avis.",
            at="notice_kind",
            show={"tender_no": F("tender_no")},
        ),
        Should(
            ~_RESULT | (F("published_on") >= F("tender_no.opening_date")),
            "NOTICE_004",
            "نتائج نشرت يوم {value} قبل فتح الأظرفة ({opening}): صحح التاريخ.",
            "Résultat paru le {value} avant l’ouverture ({opening}) : corrigez la date.",
            at="published_on",
            show={"opening": F("tender_no.opening_date")},
        ),
        Should(
            (count_of("tender_publications", only=_LIVE, **_SAME) <= 1) | ~_LIVE,
            "NOTICE_005",
            "الإعلان نفسه نشر مرتين في «{value}»: تأكد من عدم التكرار.",
            "Le même avis est inscrit deux fois dans « {value} » : vérifiez le doublon.",
            at="newspaper",
        ),
        Should(
            F("language").isin("ar", "fr") | ~_PAPER,
            "NOTICE_006",
            "جريدة باللغة «{value}»: المطلوب جريدة عربية وأخرى فرنسية.",
            "Journal en « {value} » : il faut un journal arabe et un journal français.",
            at="language",
        ),
        Should(
            F("proof_ref").filled | F("issue_no").filled | ~F("status").isin("closed") | ~_PAPER,
            "NOTICE_007",
            "نشر منته بدون رقم العدد ولا حجة: احفظ نسخة من الإعلان.",
            "Publication close sans numéro ni justificatif : conservez une copie de l’avis.",
            at="issue_no",
        ),
    )
