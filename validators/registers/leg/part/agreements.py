from validators import F, Register, calculated, count_of, field, rounded, sum_of, value_of
from validators.expression import as_number
from validators.hint import after, dirhams
from validators.kinds import Choice, Code, Day, Money, Note, Percent, Ref, Text
from validators.rules import Must, NotAfter, Required, Should, Unique
from validators.today import Today

_SIGNED = F("stage").isin("signed", "running")
_LIVE = (
    ~F("stage").isin("closed", "cancelled").true & ~F("status").isin("cancelled", "refused").true
)
_SOON_DAYS = 60
_DUE = sum_of(
    "agreement_execution", "amount_due", only=~F("status").isin("cancelled").true, agreement="key"
)
_DONE = sum_of(
    "agreement_execution", "amount_done", only=~F("status").isin("cancelled").true, agreement="key"
)


class Agreement(
    Register,
    code="agreements",
    ar="الاتفاقيات والعقود والشراكات",
    fr="Conventions et partenariats",
    key="agreement_no",
    scope="directorate",
    serves=(
        "EDU-LIFE-01",
        "EDU-PRIV-09",
        "EDU-INCL-05",
        "EDU-HEALTH-03",
        "SUP-NFE-08",
        "LEG-PART-01",
        "LEG-PART-02",
        "LEG-PART-03",
        "LEG-PART-04",
        "LEG-PART-05",
    ),
):
    """سطر لكل اتفاقية من أول اتصال إلى نهايتها: الشريك والموضوع والمبلغ والتوقيع والمدة. الرأي القانوني ونسبة التنفيذ يحسبان وحدهما.

    Une ligne par convention, de la prospection à la clôture : partenaire, objet, montant,
    signature, durée. L’avis juridique et le taux d’exécution viennent d’eux-mêmes.
    """

    agreement_no: Code = field(
        "رقم الاتفاقية", "N° de convention", also=("الرقم", "N°"), example="CV-2026-07"
    )
    title: Text = field(
        "الموضوع",
        "Objet",
        also=("موضوع الاتفاقية", "عنوان الاتفاقية", "Intitulé"),
        sample=(
            "دعم الأندية التربوية",
            "تدبير أقسام التعليم الأولي",
            "مراكز الفرصة الثانية",
            "الصحة المدرسية",
            "تأهيل الفضاءات الرياضية",
            "إدماج الأطفال في وضعية إعاقة",
            "النقل المدرسي",
            "محاربة الهدر المدرسي",
        ),
    )
    agreement_kind: Choice = field("نوع الاتفاقية", "Nature", of="agreement_kind", also=("النوع",))
    partner: Ref | None = field(
        "الشريك", "Partenaire", to="partners", also=("الطرف الثاني", "الجهة الشريكة")
    )
    need: Ref | None = field(
        "الحاجة", "Besoin", to="needs_requests", also=("رقم الحاجة",), sample=(None,)
    )
    schools: Text | None = field(
        "المؤسسات المعنية",
        "Établissements",
        also=("المؤسسات المستفيدة",),
        sample=("جميع المؤسسات", "مؤسسات الوسط القروي"),
    )
    stage: Choice | None = field(
        "المرحلة",
        "Étape",
        of="agreement_stage",
        also=("مرحلة الاتفاقية",),
        sample=("prospect", "draft", "opinion", "running", "closed"),
    )
    drafted_on: Day | None = field("تاريخ المشروع", "Projet du", also=("تاريخ الإعداد",))
    legal_opinion_no: Code = calculated(
        "رقم الرأي القانوني",
        "N° de l'avis juridique",
        value_of("legal_opinions", "key", only=F("answered_on").filled, agreement="key"),
    )
    signed_on: Day | None = field(
        "تاريخ التوقيع", "Signée le", also=("وقعت في",), sample=after("drafted_on", 5, 20)
    )
    handed_over_on: Day | None = field(
        "أحيلت على مكتب التنفيذ في",
        "Transmise pour exécution le",
        also=("تاريخ الإحالة",),
        sample=(None,),
    )
    start_date: Day | None = field(
        "بداية السريان", "Du", also=("تاريخ البداية", "ابتداء من"), sample=after("signed_on", 0, 20)
    )
    end_date: Day | None = field(
        "نهاية السريان",
        "Au",
        also=("تاريخ النهاية", "إلى غاية"),
        sample=after("start_date", 365, 1095),
    )
    amount: Money | None = field(
        "المبلغ",
        "Montant",
        also=("الغلاف المالي",),
        at_most=100000000,
        sample=dirhams(300000, 900000),
    )
    in_kind: Note | None = field(
        "المساهمات العينية",
        "Apports en nature",
        sample=("توفير القاعات", "تكوين المربيات", "تجهيزات رياضية"),
    )
    committee: Ref | None = field(
        "لجنة التتبع", "Comité de suivi", to="committees", by="committee_code"
    )
    responsible: Ref | None = field(
        "المسؤول عن التتبع", "Responsable", to="staff", also=("المكلف بالتتبع",)
    )
    renewed_on: Day | None = field("تاريخ التجديد", "Renouvelée le", sample=(None,))
    execution_rate: Percent = calculated(
        "نسبة التنفيذ", "Taux d'exécution", rounded(as_number(_DONE) / as_number(_DUE), 4)
    )
    status: Choice | None = field(
        "الوضعية",
        "État",
        of="file_status",
        also=("وضعية الملف",),
        sample=("received", "in_process", "accepted"),
    )
    archive_ref: Ref | None = field("مرجع الأرشيف", "Réf. d'archive", to="archive_items")

    rules = (
        NotAfter("drafted_on", "signed_on"),
        NotAfter("signed_on", "handed_over_on"),
        Required("signed_on", _SIGNED),
        Required("partner", _SIGNED),
        Unique("partner", "title", only=_LIVE),
        Must(
            F("end_date") > F("start_date"),
            "AGREEMENT_001",
            "نهاية السريان ({value}) ليست بعد بدايته ({start_date}): صحح أحد التاريخين.",
            "La fin ({value}) ne suit pas le début ({start_date}) : corrigez.",
            at="end_date",
        ),
        Must(
            F("renewed_on") > F("signed_on"),
            "AGREEMENT_002",
            "التجديد ({value}) ليس بعد التوقيع ({signed_on}): صحح أحد التاريخين.",
            "Le renouvellement ({value}) ne suit pas la signature ({signed_on}) : corrigez.",
            at="renewed_on",
        ),
        Should(
            (count_of("legal_opinions", only=F("answered_on").filled, agreement="key") >= 1)
            | ~_SIGNED.true,
            "AGREEMENT_003",
            "اتفاقية موقعة ({value}) بلا رأي قانوني: سجل الرأي في الاستشارات.",
            "Convention signée le {value} sans avis juridique : inscrivez-le aux avis.",
            at="signed_on",
        ),
        Should(
            (count_of("agreement_execution", agreement="key") >= 1) | ~_SIGNED.true,
            "AGREEMENT_004",
            "اتفاقية في مرحلة «{value}» بلا التزامات مسجلة: اكتبها في تتبع التنفيذ.",
            "Convention « {value} » sans engagements inscrits : notez-les au suivi d’exécution.",
            at="stage",
        ),
        Should(
            ~_SIGNED.true
            | (F("end_date") - Today() >= _SOON_DAYS)
            | (F("renewed_on") > F("end_date") - 365).true,
            "AGREEMENT_005",
            "تنتهي الاتفاقية يوم {value}: حضر التجديد أو أنهها.",
            "La convention finit le {value} : préparez le renouvellement ou clôturez-la.",
            at="end_date",
        ),
        Should(
            (F("partner.mandate_end") >= F("signed_on")) | ~_LIVE,
            "AGREEMENT_006",
            "ولاية مكتب «{value}» انتهت يوم {last} قبل التوقيع: تأكد من الممثل القانوني.",
            "Le mandat de « {value} » a pris fin le {last}, avant la signature : vérifiez.",
            at="partner",
            show={"last": F("partner.mandate_end")},
        ),
        Should(
            ~F("partner.active").isin(False).true | ~_SIGNED.true,
            "AGREEMENT_007",
            "الشريك «{value}» غير نشيط في دليل الشركاء: حين الدليل أو أوقف الاتفاقية.",
            "« {value} » est inactif au répertoire : mettez-le à jour ou suspendez.",
            at="partner",
        ),
        Should(
            F("amount") >= _DUE,
            "AGREEMENT_008",
            "مجموع الالتزامات المالية {due} أكبر من مبلغ الاتفاقية {value}: راجعهما.",
            "Les engagements totalisent {due} pour {value} convenus : revoyez-les.",
            at="amount",
            show={"due": _DUE},
        ),
        Should(
            F("signed_on") <= F("start_date"),
            "AGREEMENT_009",
            "بدأ السريان ({value}) قبل التوقيع ({signed_on}): تأكد من التاريخين.",
            "Effet au {value}, avant la signature ({signed_on}) : vérifiez.",
            at="start_date",
        ),
        Should(
            F("archive_ref").filled | ~F("stage").isin("closed").true,
            "AGREEMENT_010",
            "اتفاقية منتهية غير محفوظة: احفظ الملف واكتب مرجعه.",
            "Convention close non archivée : archivez-la et notez la cote.",
            at="archive_ref",
        ),
    )
