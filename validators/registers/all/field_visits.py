from validators import F, Register, distinct_of, field, latest_of
from validators.hint import after
from validators.kinds import Choice, Code, Day, Note, Ref, Text
from validators.rules import Must, Required, Should
from validators.today import Today

_BAD = F("conformity").isin("non_conform")
_PLACES = distinct_of("field_visits", "school", visit_no="visit_no")
_DAYS = distinct_of("field_visits", "done_date", visit_no="visit_no")
_SEEN_AGAIN = latest_of("field_visits", "done_date", school="school") > F("done_date")
_WROTE = latest_of("correspondence", "registered_on", school="school") >= F("done_date")
_FOLLOWED = F("followup_status").isin("open", "in_progress", "overdue")


class FieldVisit(
    Register,
    code="field_visits",
    ar="سجل الزيارات الميدانية والمراقبة",
    fr="Registre des visites de terrain et contrôles",
    key=("visit_no", "domain"),
    scope="per_service",
    serves=(
        "HRF-SOCIAL-03",
        "HRF-SOCIAL-06",
        "HRF-BUILD-01",
        "HRF-ASSET-06",
        "EDU-PEDA-01",
        "EDU-LIFE-06",
        "EDU-MAP-02",
        "EDU-MAP-13",
        "EDU-STAT-09",
        "EDU-PRIV-08",
        "EDU-PRIV-13",
        "EDU-PRIV-14",
        "EDU-INCL-09",
        "SUP-FRAME-03",
        "SUP-FRAME-05",
        "SUP-NFE-06",
        "SUP-NFE-07",
        "LEG-LAW-02",
        "ICT-GENIE-03",
        "ICT-GENIE-16",
    ),
):
    """سطر لكل زيارة ولكل مجال فحص فيها: ما لوحظ، وهل هو مطابق، وما أوصي به وأجله ومآله.

    Une ligne par visite et par domaine examiné : constats, conformité, recommandations, délai et
    suites, de la visite prévue jusqu'à la levée des observations.
    """

    visit_no: Code = field("رقم الزيارة", "N° de visite", also=("الرقم",), example="EDU-2026-031")
    visit_type: Choice | None = field("نوع الزيارة", "Nature de la visite", of="visit_type")
    bureau: Choice | None = field("المكتب", "Bureau", of="bureau")
    school: Ref | None = field("المؤسسة", "Établissement", to="schools", also=("مكان الزيارة",))
    committee: Ref | None = field("اللجنة", "Commission", to="committees", by="committee_code")
    domain: Choice = field("المجال", "Domaine", of="visit_domain", also=("مجال المراقبة",))
    planned_date: Day | None = field("التاريخ المبرمج", "Prévue le")
    done_date: Day | None = field(
        "تاريخ الإنجاز", "Faite le", also=("تاريخ الزيارة",), sample=after("planned_date", 0, 15)
    )
    visitors: Text | None = field(
        "الزائرون", "Visiteurs", also=("أعضاء اللجنة الزائرة", "PPR des visiteurs")
    )
    external_members: Text | None = field("أعضاء خارجيون", "Membres externes")
    purpose: Text | None = field(
        "الغرض",
        "Objet",
        also=("موضوع الزيارة",),
        sample=(
            "مراقبة ظروف الإطعام المدرسي",
            "تتبع الدخول المدرسي",
            "معاينة حالة البنايات",
            "مراقبة ملفات العاملين",
            "تتبع استعمال القاعة متعددة الوسائط",
        ),
    )
    findings: Note | None = field("الملاحظات", "Constats", also=("المعاينات",))
    conformity: Choice | None = field("المطابقة", "Conformité", of="conformity")
    recommendations: Note | None = field(
        "التوصيات",
        "Recommandations",
        sample=(
            "إصلاح المرافق الصحية قبل متم الشهر",
            "تحيين السجلات وموافاة المديرية بنسخة",
            "توفير شروط السلامة بالمطبخ",
        ),
    )
    deadline: Day | None = field(
        "أجل التنفيذ", "Délai", also=("الأجل",), sample=after("done_date", 10, 60)
    )
    followup_status: Choice | None = field("مآل التوصيات", "Suites", of="followup_status")
    report_no: Code | None = field("رقم التقرير", "N° du rapport", also=("رقم المحضر",))
    report_sent_on: Day | None = field(
        "تاريخ إرسال التقرير", "Rapport envoyé le", sample=after("done_date", 0, 10)
    )
    text_ref: Ref | None = field("النص المرجعي", "Texte de référence", to="legal_texts")

    rules = (
        Must(
            F("planned_date") - F("done_date") <= 30,  # noqa: PLR2004 - the mandate's own tolerance.
            "VISIT_001",
            "أنجزت الزيارة ({value}) قبل موعدها ({planned_date}) بأكثر من 30 يوما: صحح التاريخين.",
            "Visite du {value}, plus de 30 jours avant la date prévue ({planned_date}) : corrigez.",
            at="done_date",
        ),
        Required("recommendations", _BAD),
        Required("deadline", _BAD),
        Must(
            F("deadline") > F("done_date"),
            "VISIT_002",
            "أجل التنفيذ ({value}) ليس بعد تاريخ الزيارة ({done_date}): صحح الأجل.",
            "Le délai ({value}) n’est pas après la visite ({done_date}) : corrigez-le.",
            at="deadline",
        ),
        Must(
            _PLACES <= 1,
            "VISIT_003",
            "الزيارة «{visit_no}» مسجلة لأكثر من مؤسسة: أعط لكل مؤسسة رقم زيارة.",
            "La visite « {visit_no} » porte plusieurs établissements : un numéro pour chacun.",
            at="school",
        ),
        Must(
            _DAYS <= 1,
            "VISIT_004",
            "للزيارة «{visit_no}» أكثر من تاريخ ({value}): صحح التاريخ أو رقم الزيارة.",
            "La visite « {visit_no} » a plusieurs dates ({value}) : corrigez date ou numéro.",
            at="done_date",
        ),
        Required("done_date", F("conformity").isin("conform", "partial", "non_conform")),
        Should(
            ~F("followup_status").isin("lifted") | _SEEN_AGAIN.true | _WROTE.true,
            "VISIT_005",
            "الملاحظات مسجلة مستجابا لها بلا زيارة لاحقة ولا مراسلة: اذكر ما يثبت ذلك.",
            "Observations levées sans visite ni courrier ultérieur : indiquez la preuve.",
            at="followup_status",
        ),
        Should(
            ~_FOLLOWED | (F("deadline") >= Today()),
            "VISIT_006",
            "انقضى أجل التوصيات ({value}) وهي غير منفذة: راسل المؤسسة.",
            "Le délai des recommandations ({value}) est passé sans suite : relancez.",
            at="deadline",
        ),
        Should(
            F("done_date").filled | (F("planned_date") >= Today()),
            "VISIT_007",
            "مر موعد الزيارة ({value}) ولم تنجز: سجل إنجازها أو موعدا جديدا.",
            "La date prévue ({value}) est passée sans visite : notez-la ou reprogrammez.",
            at="planned_date",
        ),
        Should(
            F("report_sent_on") >= F("done_date"),
            "VISIT_008",
            "أرسل التقرير ({value}) قبل الزيارة ({done_date}): صحح أحد التاريخين.",
            "Rapport envoyé le {value}, avant la visite ({done_date}) : corrigez.",
            at="report_sent_on",
        ),
    )
