from datetime import date

from validators import F, Register, count_of, field
from validators.expression import month_of
from validators.hint import after, number
from validators.kinds import Choice, Code, Count, Day, Money, Note, Ref
from validators.parameter import parameter
from validators.rules import Must, NotAfter, Required, Should
from validators.today import Today

_FIRST_OF_MONTH = month_of(F("period") - 1) != month_of(F("period"))
_INSPECTION = F("source").isin("inspection")
_ANSWER_MAX = parameter("ECONOMAT_ANSWER_DAYS", F("received_on"))
_IN_SYNTHESIS = count_of("economat_followup", only=F("synthesis_no").filled, period="period")
_BOARDERS = count_of("canteens", only=~F("status").isin("closed").true, school="school")


class EconomatFollowup(
    Register,
    code="economat_followup",
    ar="تتبع المصالح الاقتصادية بالمؤسسات وتقارير مفتشي الشؤون المادية والمالية",
    fr="Suivi économat et rapports des inspecteurs matériels et financiers",
    key=("school", "period", "source"),
    serves=("HRF-SOCIAL-02", "HRF-SOCIAL-04"),
):
    """اكتب هنا وضعية مالية كل مؤسسة ومخزنها في الشهر، أو تقرير مفتش الشؤون المادية والمالية، ثم الجواب والتصحيح. الشهر يكتب بأول يوم منه.

    On y inscrit, par établissement et par mois, l’état de la caisse et du magasin, ou le rapport de
    l’inspecteur matériel et financier, puis les suites. Le mois s’écrit par son premier jour.
    """

    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "CD_ETAB", "Etab")
    )
    period: Day = field(
        "الشهر",
        "Mois",
        also=("الفترة", "شهر التتبع", "Période"),
        sample=(date(2026, 9, 1), date(2026, 10, 1)),
    )
    source: Choice = field(
        "المصدر",
        "Source",
        of="econ_source",
        also=("نوع التقرير", "Nature"),
        sample=("monthly", "monthly", "inspection"),
    )
    inspector: Ref | None = field(
        "المفتش",
        "Inspecteur",
        to="staff",
        also=("مفتش الشؤون المادية والمالية", "PPR de l'inspecteur"),
    )
    report_ref: Code | None = field("رقم التقرير", "N° du rapport", also=("مرجع التقرير",))
    report_date: Day | None = field(
        "تاريخ التقرير", "Rapport du", also=("حرر يوم",), sample=after("period", 28, 40)
    )
    received_on: Day | None = field(
        "تاريخ التوصل", "Reçu le", also=("توصلنا به يوم",), sample=after("report_date", 0, 8)
    )
    cash_balance: Money | None = field(
        "رصيد الصندوق",
        "Solde de caisse",
        at_least=None,
        also=("الرصيد", "Solde"),
        sample=number(500, 20000),
    )
    arrears: Money | None = field(
        "المتأخرات", "Impayés", also=("ديون المؤسسة", "Dettes"), sample=number(0, 3000)
    )
    registers_kept: Choice | None = field(
        "مسك السجلات",
        "Tenue des registres",
        of="conformity",
        also=("السجلات",),
        sample=("conform", "conform", "partial"),
    )
    store_state: Choice | None = field(
        "حالة المخزن",
        "État du magasin",
        of="condition",
        also=("المخزن",),
        sample=("good", "fair"),
    )
    boarders_count: Count | None = field(
        "عدد الداخليين والمستفيدين",
        "Internes et demi-pensionnaires",
        at_most=3000,
        also=("عدد الداخليين",),
        sample=number(40, 250),
    )
    findings: Note | None = field(
        "الملاحظات",
        "Constats",
        also=("المعاينات",),
        sample=("تأخر في تحيين سجل المخزن", "وضعية سليمة", "فارق في مادة السكر"),
    )
    recommendations: Note | None = field("التوصيات", "Recommandations", also=("الاقتراحات",))
    answered_on: Day | None = field(
        "تاريخ جواب المؤسسة", "Réponse du", also=("أجابت يوم",), sample=after("received_on", 2, 10)
    )
    corrected_on: Day | None = field(
        "تاريخ التصحيح", "Corrigé le", also=("صححت يوم",), sample=after("received_on", 5, 15)
    )
    followup_status: Choice | None = field(
        "مآل التوصيات",
        "Suites",
        of="followup_status",
        also=("الوضعية",),
        sample=("open", "in_progress"),
    )
    synthesis_no: Code | None = field(
        "رقم التقرير التركيبي", "N° de synthèse", also=("التقرير التركيبي",), sample=(None,)
    )

    rules = (
        NotAfter("report_date", "received_on"),
        NotAfter("report_date", "corrected_on"),
        NotAfter("received_on", "answered_on"),
        Required("inspector", _INSPECTION),
        Must(
            _FIRST_OF_MONTH,
            "ECONOMAT_001",
            "الشهر مكتوب {value}: اكتب أول يوم من الشهر حتى لا يتكرر.",
            "Le mois est écrit {value} : tapez le premier jour du mois, pour éviter les doublons.",
            at="period",
        ),
        Must(
            (F("cash_balance") >= 0) | F("findings").filled,
            "ECONOMAT_002",
            "رصيد الصندوق {value} أقل من صفر بدون ملاحظة: اكتب السبب في «الملاحظات».",
            "Solde de caisse négatif ({value}) sans constat : écrivez-en la raison.",
            at="cash_balance",
        ),
        Should(
            F("inspector.role").isin("inspector") | ~_INSPECTION,
            "ECONOMAT_003",
            "الموظف {value} ليس مفتشا في جذاذته: صحح الرقم أو مهمته.",
            "L’agent {value} n’est pas inspecteur sur sa fiche : corrigez le numéro ou la fonction.",
            at="inspector",
        ),
        Should(
            F("report_date") >= F("period"),
            "ECONOMAT_004",
            "التقرير مؤرخ يوم {value} قبل شهره {period}: صحح أحدهما.",
            "Rapport daté du {value}, avant son mois ({period}) : corrigez.",
            at="report_date",
        ),
        Should(
            (Today() - F("received_on") <= _ANSWER_MAX)
            | F("recommendations").blank
            | F("answered_on").filled,
            "ECONOMAT_005",
            "توصيات بدون جواب منذ {value}: ذكر المؤسسة.",
            "Recommandations sans réponse depuis le {value} : relancez l’établissement.",
            at="received_on",
        ),
        Should(
            F("corrected_on").filled | ~F("followup_status").isin("lifted"),
            "ECONOMAT_006",
            "«{followup_status}» بدون «{field}»: اكتب تاريخ التصحيح.",
            "« {followup_status} » sans « {field} » : datez la correction.",
            at="corrected_on",
        ),
        Should(
            F("findings").filled | ~F("registers_kept").isin("non_conform"),
            "ECONOMAT_007",
            "سجلات «{registers_kept}» بدون «{field}»: اكتب ما لوحظ.",
            "Registres « {registers_kept} » sans « {field} » : notez ce qui a été relevé.",
            at="findings",
        ),
        Should(
            F("synthesis_no").filled | (_IN_SYNTHESIS <= 0),
            "ECONOMAT_008",
            "التقرير التركيبي لشهر {period} أنجز ولا يشمل هذا السطر: أضف رقمه أو راجعه.",
            "La synthèse de {period} est faite sans cette ligne : ajoutez son numéro ou revoyez-la.",
            at="synthesis_no",
        ),
        Should(
            (_BOARDERS > 0) | (F("boarders_count") <= 0),
            "ECONOMAT_009",
            "{value} مستفيدا ولا مطعم ولا داخلية مسجلة بالمؤسسة: تأكد من العدد.",
            "{value} bénéficiaires sans cantine ni internat inscrits : vérifiez le nombre.",
            at="boarders_count",
        ),
    )
