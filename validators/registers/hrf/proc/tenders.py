from validators import F, Register, calculated, count_of, field, rounded, sum_of
from validators.choosing import either
from validators.gather import LimitOn
from validators.hint import after, dirhams
from validators.kinds import Choice, Clock, Code, Count, Day, FiscalYear, Money, Note, Ref, Text
from validators.limits.tender import DEPOSIT_SHARE, NOTICE_DAYS
from validators.parameter import parameter
from validators.rules import NotAfter, Required, Should
from validators.span import WorkingDays
from validators.today import Today

_OWN = F("source_kind").isin("tender")
_LIVE = ~F("status").isin("cancelled", "unsuccessful").true
_AWARDED = F("status").isin("awarded", "approved")
_OUT = F("status").isin("published", "opened", "evaluation", "awarded", "approved")
_DELAY = either(
    parameter("TENDER_NOTICE_DAYS", F("published_on")), LimitOn(NOTICE_DAYS, F("published_on"))
)
_SUM = sum_of("procurement_lines", "amount_inc_tax", only=_OWN, source_ref="key")
_CALL = F("notice_kind").isin("call")
_PAPERS = count_of(
    "tender_publications", only=_CALL & F("medium").isin("newspaper"), tender_no="key"
)
_PORTAL = count_of("tender_publications", only=_CALL & F("medium").isin("portal"), tender_no="key")
_SAME_SITTING = count_of(
    "tenders",
    only=_LIVE,
    committee="committee",
    opening_date="opening_date",
    opening_time="opening_time",
)
_RETAINED = count_of(
    "supplier_offers", only=_OWN & F("retained").true, source_ref="key", supplier="awardee"
)


class Tender(
    Register,
    code="tenders",
    ar="طلبات العروض والصفقات",
    fr="Appels d'offres",
    key="tender_no",
    serves=("HRF-PROC-04", "HRF-PROC-05", "HRF-PROC-06", "HRF-SOCIAL-07", "ICT-SYS-10"),
    scope="directorate",
):
    """اكتب هنا كل طلب عروض من المشروع إلى الإسناد: موضوعه وتقديره ولجنته وتواريخ النشر والفتح، ثم نائل الصفقة ومبلغها.

    On y inscrit chaque appel d’offres, du projet à l’attribution : objet, estimation, commission,
    dates de publication et d’ouverture, puis attributaire et montant.

    Law: decree 2-22-431 of 8 March 2023, public contracts.
    """

    tender_no: Code = field(
        "رقم طلب العروض",
        "N° d'appel d'offres",
        also=("AO", "رقم الصفقة", "N° AO"),
        example="07/2026",
    )
    fiscal_year: FiscalYear = field("السنة المالية", "Exercice", also=("السنة",), sample=(2026,))
    object: Text = field(
        "موضوع طلب العروض",
        "Objet",
        also=("الموضوع", "Objet de l'appel d'offres"),
        sample=(
            "حراسة المؤسسات التعليمية",
            "بناء حجرات دراسية",
            "توريد المواد الغذائية للمطاعم",
            "اقتناء عتاد معلوماتي",
            "نظافة المؤسسات والبستنة",
        ),
    )
    nature: Choice | None = field(
        "طبيعة الأعمال", "Nature", of="procurement_nature", also=("النوع",)
    )
    procedure: Choice | None = field(
        "المسطرة",
        "Procédure",
        of="procurement_mode",
        also=("طريقة الإبرام", "Mode"),
        sample=("open", "open", "simplified"),
    )
    budget_line: Ref | None = field(
        "السطر المالي", "Ligne budgétaire", to="budget_lines", also=("سطر الميزانية", "Rubrique")
    )
    estimate: Money | None = field(
        "كلفة التقدير",
        "Estimation TTC",
        also=("التقدير", "الثمن التقديري", "Estimation"),
        at_least=0.01,
        sample=dirhams(200000, 800000),
    )
    provisional_deposit: Money | None = field(
        "الضمان المؤقت",
        "Cautionnement provisoire",
        also=("الكفالة المؤقتة", "Caution provisoire"),
        sample=rounded(F("estimate") * 0.015, 0),
    )
    lots: Count | None = field(
        "عدد الحصص", "Nombre de lots", at_least=1, at_most=100, also=("الحصص",), sample=(1, 1, 2)
    )
    committee: Ref | None = field(
        "لجنة فتح الأظرفة",
        "Commission d'ouverture",
        to="committees",
        by="committee_code",
        also=("اللجنة", "Commission"),
    )
    published_on: Day | None = field(
        "تاريخ النشر", "Publié le", also=("تاريخ الإعلان", "آخر نشر", "Date de publication")
    )
    opening_date: Day | None = field(
        "تاريخ فتح الأظرفة",
        "Ouverture des plis le",
        also=("تاريخ الفتح", "Date d'ouverture"),
        sample=after("published_on", 25, 40),
    )
    opening_time: Clock | None = field("ساعة فتح الأظرفة", "Heure d'ouverture", also=("الساعة",))
    bids_received: Count = calculated(
        "عدد العروض المتوصل بها",
        "Offres reçues",
        count_of("supplier_offers", only=_OWN & F("received_on").filled, source_ref="key"),
    )
    status: Choice | None = field(
        "الوضعية",
        "État",
        of="tender_status",
        also=("حالة طلب العروض", "المرحلة"),
        sample=("project", "project", "cancelled"),
    )
    awardee: Ref | None = field(
        "نائل الصفقة",
        "Attributaire",
        to="suppliers",
        also=("صاحب العرض المقبول", "المزود"),
        sample=(None,),
    )
    awarded_amount: Money | None = field(
        "مبلغ الإسناد",
        "Montant attribué",
        also=("مبلغ العرض المقبول", "Montant retenu"),
        at_least=0.01,
        sample=F("estimate") * 0.9,
    )
    results_published_on: Day | None = field(
        "تاريخ نشر النتائج",
        "Résultats publiés le",
        also=("نشر النتيجة",),
        sample=after("opening_date", 5, 20),
    )
    portal_ref: Code | None = field(
        "مرجع بوابة الصفقات", "Réf. du portail", also=("رقم البوابة",), example="PMP-88412"
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("published_on", "opening_date"),
        NotAfter("opening_date", "results_published_on"),
        Required("awardee", _AWARDED),
        Required("awarded_amount", _AWARDED),
        Should(
            F("opening_date") - F("published_on") >= _DELAY,
            "TENDER_001",
            "بين النشر والفتح أقل من {least} يوما: أخر تاريخ الفتح {value} أو راجع الأجل القانوني.",
            "Moins de {least} jours entre publication et ouverture : reculez le {value} ou vérifiez le délai.",
            at="opening_date",
            show={"least": _DELAY},
        ),
        Should(
            (F("estimate") <= F("budget_line.credits_total")) | ~_LIVE,
            "TENDER_002",
            "التقدير {value} أكبر من اعتمادات السطر ({credits}): راجع التقدير أو السطر.",
            "L’estimation {value} dépasse les crédits de la ligne ({credits}) : revoyez l’un ou l’autre.",
            at="estimate",
            show={"credits": F("budget_line.credits_total")},
        ),
        Should(
            (F("estimate") == _SUM) | (_SUM <= 0),
            "TENDER_003",
            "التقدير {value} ومجموع سطور المقايسة {sum}: صحح أحدهما.",
            "Estimation {value}, total des lignes {sum} : corrigez l’un des deux.",
            at="estimate",
            show={"sum": _SUM},
        ),
        Should(
            ~_OUT | ((_PAPERS > 1) & (_PORTAL > 0)),
            "TENDER_004",
            "طلب العروض «{value}» ومسجل له {papers} من الجرائد و{portal} من البوابة: أكمل الإشهار.",
            "« {value} » avec {papers} journal et {portal} avis au portail : complétez la publicité.",
            at="status",
            show={"papers": _PAPERS, "portal": _PORTAL},
        ),
        Should(
            (_SAME_SITTING <= 1) | ~_LIVE,
            "TENDER_005",
            "للجنة نفسها جلسة أخرى يوم {value} في الساعة نفسها: غير الموعد.",
            "La même commission siège déjà le {value} à la même heure : déplacez la séance.",
            at="opening_date",
        ),
        Should(
            F("provisional_deposit") <= F("estimate") * LimitOn(DEPOSIT_SHARE, F("published_on")),
            "TENDER_006",
            "الضمان المؤقت {value} أكبر من 2 في المائة من التقدير: تأكد منه.",
            "Le cautionnement provisoire ({value}) dépasse 2 pour cent de l’estimation : vérifiez.",
            at="provisional_deposit",
        ),
        Should(
            (F("awarded_amount") <= F("estimate")) | F("remark").filled | ~_AWARDED,
            "TENDER_007",
            "مبلغ الإسناد {value} أكبر من التقدير {estimate}: اكتب المبرر في «ملاحظة».",
            "L’attribution ({value}) dépasse l’estimation ({estimate}) : motivez en observation.",
            at="awarded_amount",
        ),
        Should(
            (_RETAINED > 0) | (F("bids_received") <= 0),
            "TENDER_008",
            "نائل الصفقة {value} ليس صاحب عرض محتفظ به: راجع العروض.",
            "L’attributaire {value} n’a pas d’offre retenue : revoyez les offres.",
            at="awardee",
        ),
        Should(
            (F("awardee.excluded_until") < F("opening_date")) | ~_AWARDED,
            "TENDER_009",
            "نائل الصفقة «{value}» مقصى إلى غاية {until}: راجع قرار الإسناد.",
            "L’attributaire « {value} » est exclu jusqu’au {until} : revoyez l’attribution.",
            at="awardee",
            show={"until": F("awardee.excluded_until")},
        ),
        Should(
            WorkingDays(F("opening_date"), F("opening_date")) > 0,
            "TENDER_010",
            "يوم فتح الأظرفة {value} عطلة: اختر يوم عمل.",
            "L’ouverture du {value} tombe un jour chômé : choisissez un jour ouvrable.",
            at="opening_date",
        ),
        Should(
            F("budget_line.fiscal_year") == F("fiscal_year"),
            "TENDER_011",
            "السطر «{value}» ليس من سطور سنة {fiscal_year}: تأكد منه.",
            "La ligne « {value} » n’est pas de l’exercice {fiscal_year} : vérifiez.",
            at="budget_line",
        ),
        Should(
            (F("opening_date") >= Today()) | ~F("status").isin("published"),
            "TENDER_012",
            "مضى موعد الفتح ({opening_date}) ولا يزال «{value}»: حين الوضعية.",
            "L’ouverture du {opening_date} est passée et l’état reste « {value} » : mettez à jour.",
            at="status",
        ),
    )
