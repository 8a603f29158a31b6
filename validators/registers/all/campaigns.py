from validators import F, Register, calculated, count_of, distinct_of, field, rounded
from validators.hint import after
from validators.kinds import Choice, Code, Count, Day, Percent, SchoolYear, Text
from validators.rules import NotAfter, OneOpen, Should
from validators.today import Today

_EXPECTED = distinct_of("school_returns", "school", campaign_code="key")
_LATE = distinct_of("school_returns", "school", only=F("received_on").blank, campaign_code="key")


class Campaign(
    Register,
    code="campaigns",
    ar="العمليات والحملات الدورية",
    fr="Opérations et campagnes périodiques",
    key="campaign_code",
    scope="per_service",
    serves=(
        "HRF-CAREER-03",
        "HRF-CAREER-04",
        "HRF-MOVE-01",
        "HRF-MOVE-03",
        "HRF-MOVE-05",
        "HRF-MOVE-06",
        "HRF-LEAVE-06",
        "HRF-SOCIAL-14",
        "EDU-MAP-02",
        "EDU-MAP-11",
        "EDU-STAT-03",
        "EDU-STAT-04",
        "SUP-NFE-03",
        "EXA-ARCH-01",
        "ICT-SYS-02",
        "ICT-SYS-11",
    ),
):
    """تفتح فيه كل عملية جماعية تطلب من المؤسسات: الإحصاء أو النقط أو الحركة، بأجلها ومكتبها.

    On y ouvre chaque opération demandée aux établissements : recensement, notes, mouvement, avec
    son délai et son bureau. L'avancement vient du suivi des retours.
    """

    campaign_code: Code = field("رمز العملية", "Code de la campagne", also=("رقم العملية",))
    campaign_kind: Choice = field("نوع العملية", "Nature", of="campaign_kind", also=("النوع",))
    label_ar: Text = field(
        "عنوان العملية",
        "Intitulé",
        also=("العملية", "Campagne"),
        sample=(
            "الإحصاء التربوي السنوي",
            "تحيين معطيات الموارد البشرية",
            "مسك نقط المراقبة المستمرة",
            "جرد حاجيات مليون محفظة",
            "تتبع الدخول المدرسي",
        ),
    )
    school_year: SchoolYear | None = field(
        "السنة الدراسية",
        "Année scolaire",
        also=("الموسم الدراسي",),
        sample=("2025/2026", "2026/2027"),
    )
    owner_bureau: Choice | None = field("المكتب المشرف", "Bureau responsable", of="bureau")
    external_system: Choice | None = field("المنظومة", "Système", of="external_system")
    reference_note: Text | None = field("مرجع المذكرة", "Réf. de la note", also=("المذكرة",))
    opened_on: Day | None = field("تاريخ الافتتاح", "Ouverte le", also=("تاريخ الانطلاق",))
    deadline: Day | None = field(
        "آخر أجل", "Date limite", also=("الأجل", "Délai"), sample=after("opened_on", 10, 40)
    )
    closed_on: Day | None = field("تاريخ الإغلاق", "Close le", sample=after("deadline", 0, 20))
    scope_cycle: Choice | None = field("السلك المعني", "Cycle concerné", of="cycle")
    expected_schools: Count = calculated("المؤسسات المعنية", "Établissements attendus", _EXPECTED)
    received_schools: Count = calculated(
        "المؤسسات الموافية", "Établissements à jour", _EXPECTED - _LATE
    )
    completion: Percent = calculated(
        "نسبة الموافاة",
        "Taux de retour",
        rounded(F("received_schools") / F("expected_schools"), 4),
    )
    aref_due_on: Day | None = field(
        "أجل الإرسال للأكاديمية", "Dû à l'AREF le", sample=after("deadline", 2, 20)
    )
    sent_on: Day | None = field(
        "تاريخ الإرسال", "Envoyée le", also=("أرسلت بتاريخ",), sample=after("closed_on", 0, 10)
    )
    status: Choice | None = field("الوضعية", "État", of="campaign_status")
    closing_reason: Text | None = field("سبب الإغلاق قبل الأجل", "Motif de clôture anticipée")

    rules = (
        NotAfter("opened_on", "deadline"),
        NotAfter("opened_on", "closed_on"),
        NotAfter("opened_on", "sent_on"),
        OneOpen(
            "closed_on",
            owner=("campaign_kind", "school_year", "scope_cycle"),
            only=~F("status").isin("closed", "sent", "archived").true,
        ),
        Should(
            (F("closed_on") >= F("deadline")) | F("closing_reason").filled,
            "CAMPAIGN_001",
            "أغلقت العملية ({value}) قبل أجلها ({deadline}): اكتب السبب.",
            "Campagne close le {value} avant sa date limite ({deadline}) : écrivez le motif.",
            at="closed_on",
        ),
        Should(
            F("closed_on").filled | (F("completion") >= 1) | (F("deadline") >= Today()),
            "CAMPAIGN_002",
            "انقضى الأجل ({value}) ونسبة الموافاة {completion}: ذكر المؤسسات المتأخرة.",
            "Délai passé ({value}), taux de retour {completion} : relancez les établissements.",
            at="deadline",
        ),
        Should(
            F("sent_on") <= F("aref_due_on"),
            "CAMPAIGN_003",
            "أرسلت المعطيات يوم {value} بعد أجل الأكاديمية ({aref_due_on}): علل التأخر.",
            "Envoi du {value} après le délai de l’AREF ({aref_due_on}) : motivez le retard.",
            at="sent_on",
        ),
        Should(
            ~F("status").isin("sent", "archived") | F("sent_on").filled,
            "CAMPAIGN_004",
            "العملية مسجلة مرسلة بلا تاريخ إرسال: اكتب التاريخ.",
            "Campagne notée envoyée sans date d’envoi : datez-la.",
            at="sent_on",
        ),
        Should(
            ~F("status").isin("open") | (count_of("school_returns", campaign_code="key") > 0),
            "CAMPAIGN_005",
            "العملية مفتوحة ولا مؤسسة مطلوبة فيها: أضف المؤسسات في سجل الموافاة.",
            "Campagne ouverte sans établissement attendu : ajoutez-les au suivi des retours.",
            at="status",
        ),
    )
