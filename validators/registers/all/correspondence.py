from validators import F, Register, count_of, field, year_of
from validators.hint import after, in_year
from validators.kinds import Choice, Day, FiscalYear, Ref, Serial, Text
from validators.rules import BureauOf, MostlyOrdered, Must, NotAfter, Required, Should, Unbroken
from validators.today import Today

_SERIES = ("service", "direction", "year")
_IN = F("direction").isin("in")
_ANSWERED = count_of("correspondence", reply_to="key") > 0
_WAITS = _IN & ~F("status").isin("answered", "no_reply", "closed").true
_TWINS = count_of(
    "correspondence",
    only=_IN,
    service="service",
    letter_ref="letter_ref",
    letter_date="letter_date",
    party_name="party_name",
)


class Correspondence(
    Register,
    code="correspondence",
    ar="سجل المراسلات الواردة والصادرة",
    fr="Registre du courrier arrivée et départ",
    key=("service", "direction", "year", "mail_no"),
    scope="per_service",
    serves=(
        "HRF-SEC-01",
        "HRF-SEC-02",
        "HRF-CAREER-04",
        "HRF-CAREER-06",
        "HRF-MOVE-07",
        "HRF-LEAVE-05",
        "HRF-TRAIN-05",
        "HRF-TRAIN-06",
        "HRF-TRAIN-08",
        "HRF-PROC-11",
        "HRF-MAINT-04",
        "HRF-SOCIAL-04",
        "HRF-ASSET-03",
        "HRF-ASSET-04",
        "HRF-ARCH-01",
        "EDU-SEC-01",
        "EDU-SEC-03",
        "EDU-SEC-04",
        "EDU-SEC-05",
        "EDU-MAP-10",
        "EDU-MAP-11",
        "EDU-PRIV-02",
        "EDU-PRIV-04",
        "EDU-PRIV-07",
        "SUP-SEC-01",
        "SUP-SEC-03",
        "SUP-SEC-04",
        "SUP-SEC-05",
        "SUP-GUID-09",
        "SUP-NFE-02",
        "LEG-SEC-01",
        "LEG-LAW-03",
        "LEG-LAW-10",
        "LEG-COMM-02",
        "LEG-COMM-03",
        "LEG-COMM-07",
        "LEG-ACC-02",
        "LEG-ACC-05",
        "EXA-SEC-01",
        "ICT-SEC-01",
        "ICT-SYS-02",
        "ICT-GENIE-04",
        "ICT-GENIE-14",
    ),
):
    """تقيد فيه كل مراسلة تصل إلى المصلحة أو تخرج منها برقم متسلسل، مع المكتب المحال عليه وأجل الجواب.

    On y inscrit chaque lettre reçue ou envoyée, sous un numéro qui se suit : bureau saisi, délai de
    réponse, et la réponse reliée à la question.
    """

    service: Choice = field("المصلحة", "Service", of="service")
    direction: Choice = field(
        "الاتجاه", "Sens", of="mail_direction", also=("وارد/صادر", "Arrivée/Départ", "نوع السجل")
    )
    year: FiscalYear = field("السنة", "Année", sample=(2025, 2026))
    mail_no: Serial = field(
        "الرقم الترتيبي",
        "N° d'ordre",
        series=_SERIES,
        also=("رقم التسجيل", "رقم الوارد", "رقم الصادر", "N° d'enregistrement"),
    )
    registered_on: Day = field(
        "تاريخ التسجيل",
        "Enregistré le",
        also=("تاريخ الوصول", "تاريخ الورود", "تاريخ الإرسال"),
        owner="SEC",
        sample=in_year("year", "mail_no", 1400),
    )
    letter_ref: Text | None = field(
        "مرجع المراسلة", "Référence", also=("رقم المراسلة", "المرجع", "Réf.")
    )
    letter_date: Day | None = field(
        "تاريخ المراسلة", "Date de la lettre", sample=after("registered_on", -12, 0)
    )
    party_kind: Choice | None = field("صنف المراسل", "Type de correspondant", of="party_kind")
    party_name: Text | None = field(
        "المرسل أو المرسل إليه",
        "Correspondant",
        also=("المرسل", "المرسل إليه", "الجهة", "Expéditeur", "Destinataire"),
        sample=(
            "الأكاديمية الجهوية للتربية والتكوين",
            "عمالة الإقليم",
            "الخزينة الإقليمية",
            "ثانوية الخوارزمي الإعدادية",
            "جمعية أمهات وآباء التلاميذ",
            "المكتب الوطني للكهرباء",
        ),
    )
    school: Ref | None = field("المؤسسة", "Établissement", to="schools")
    staff: Ref | None = field("الموظف المعني", "Agent concerné", to="staff", also=("رقم التأجير",))
    subject: Text = field(
        "الموضوع",
        "Objet",
        also=("موضوع المراسلة",),
        sample=(
            "طلب موافاة بمعطيات إحصائية",
            "إرسال محضر الدخول",
            "طلب إصلاح بناية مدرسية",
            "استدعاء لحضور اجتماع",
            "طلب شهادة العمل",
            "شكاية حول النقل المدرسي",
            "إرسال فاتورة",
        ),
    )
    mail_kind: Choice | None = field("نوع المراسلة", "Nature", of="mail_kind", also=("النوع",))
    urgency: Choice | None = field("درجة الاستعجال", "Urgence", of="urgency")
    routed_to: Choice | None = field(
        "محالة على",
        "Transmis à",
        of="bureau",
        owner="SEC",
        also=("المكتب المعني", "الإحالة", "Bureau"),
    )
    routed_on: Day | None = field(
        "تاريخ الإحالة", "Transmis le", owner="SEC", sample=after("registered_on", 0, 3)
    )
    reply_due: Day | None = field(
        "أجل الجواب",
        "Réponse avant le",
        also=("آخر أجل", "Délai"),
        sample=after("registered_on", 5, 30),
    )
    reply_to: Ref | None = field(
        "جوابا على", "En réponse à", to="correspondence", also=("رقم الوارد المجاب عنه",)
    )
    status: Choice | None = field("الوضعية", "Suite", of="mail_status", also=("المآل",))
    archive_ref: Ref | None = field("مرجع الأرشيف", "Réf. d'archive", to="archive_items")

    rules = (
        Must(
            year_of(F("registered_on")) == F("year"),
            "MAIL_001",
            "تاريخ التسجيل {value} ليس من سنة {year}: صحح التاريخ أو السنة.",
            "L’enregistrement du {value} n’est pas de {year} : corrigez la date ou l’année.",
            at="registered_on",
        ),
        NotAfter("letter_date", "registered_on"),
        NotAfter("registered_on", "routed_on"),
        NotAfter("registered_on", "reply_due"),
        MostlyOrdered("mail_no", "registered_on", owner=_SERIES),
        Unbroken("mail_no", owner=_SERIES),
        BureauOf("routed_to", "service"),
        Required("routed_to", F("status").isin("routed")),
        Must(
            ~F("direction").isin("out") | F("reply_to.direction").isin("in", "internal"),
            "MAIL_002",
            "«{value}» ليست مراسلة واردة: اكتب رقم الوارد الذي تجيب عنه.",
            "« {value} » n’est pas un courrier reçu : tapez le numéro d’arrivée auquel on répond.",
            at="reply_to",
        ),
        Must(
            F("registered_on") >= F("reply_to.registered_on"),
            "MAIL_003",
            "الجواب مؤرخ قبل المراسلة «{reply_to}» التي يجيب عنها: صحح الرقم أو التاريخ.",
            "La réponse précède le courrier « {reply_to} » : corrigez le numéro ou la date.",
            at="reply_to",
        ),
        Should(
            ~_IN | ~F("status").isin("answered") | _ANSWERED,
            "MAIL_004",
            "الوارد مسجل مجابا عنه ولا صادر يحيل عليه: اكتب رقمه في خانة «جوابا على» للصادر.",
            "Arrivée notée répondue sans départ qui s’y réfère : complétez « En réponse à ».",
            at="status",
        ),
        Should(
            ~_IN | ~F("status").isin("closed") | _ANSWERED,
            "MAIL_005",
            "الوارد محفوظ بلا جواب: سجل الجواب أو اختر «لا تستدعي جوابا».",
            "Arrivée classée sans réponse : inscrivez-la ou choisissez « sans réponse ».",
            at="status",
        ),
        Should(
            ~_WAITS | (F("reply_due") >= Today()) | _ANSWERED,
            "MAIL_006",
            "انقضى أجل الجواب ({value}) على «{subject}»: ذكر المكتب المعني.",
            "Le délai de réponse ({value}) à « {subject} » est passé : relancez le bureau saisi.",
            at="reply_due",
            show={"subject": F("subject")},
        ),
        Should(
            ~_IN | F("reply_due").filled | ~F("urgency").isin("high", "very_high"),
            "MAIL_007",
            "مراسلة مستعجلة بلا أجل للجواب: حدد الأجل.",
            "Courrier urgent sans délai de réponse : fixez une date.",
            at="reply_due",
        ),
        Should(
            ~_IN | (_TWINS <= 1),
            "MAIL_008",
            "المراسلة «{value}» من الجهة نفسها وبالتاريخ نفسه مسجلة من قبل: تحقق من التكرار.",
            "« {value} » du même correspondant et du même jour est déjà inscrit : vérifiez.",
            at="letter_ref",
        ),
        Should(
            ~F("party_kind").isin("school") | F("school").filled,
            "MAIL_009",
            "المراسلة تخص مؤسسة غير محددة: اختر المؤسسة لتظهر في ملفها.",
            "Le courrier vient d’un établissement non précisé : choisissez-le.",
            at="school",
        ),
    )
