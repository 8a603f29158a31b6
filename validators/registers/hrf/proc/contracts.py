from validators import (
    F,
    Register,
    calculated,
    count_of,
    earliest_of,
    field,
    largest,
    rounded,
    sum_of,
    total,
)
from validators.choosing import either
from validators.gather import LimitOn
from validators.hint import after, dirhams
from validators.kinds import Choice, Code, Count, Day, Money, Number, Percent, Ref, Text
from validators.limits.contract import GUARANTEE_SHARE, RETENTION_SHARE
from validators.live import COMMITTED
from validators.rules import Must, NotAfter, Required, Should
from validators.span import months_later

_LIVE = ~F("status").isin("terminated").true
_STARTED = F("order_kind").isin("start")
_SUSPENDED = either(sum_of("service_orders", "suspended_days", contract="key"), 0)
_DUE = months_later(F("started_on"), F("period_months"))
_COMMITTED = sum_of("commitments", "amount", only=COMMITTED, contract="key")
_FINAL = count_of("receptions", only=F("reception_kind").isin("definitive"), contract="key")


class Contract(
    Register,
    code="contracts",
    ar="الصفقات والعقود المبرمة",
    fr="Marchés et conventions conclus",
    key="contract_no",
    serves=(
        "HRF-PROC-08",
        "HRF-PROC-09",
        "HRF-PROC-10",
        "HRF-BUDGET-04",
        "HRF-MAINT-02",
        "HRF-MAINT-05",
        "HRF-SOCIAL-07",
        "HRF-BUILD-01",
    ),
):
    """اكتب هنا كل صفقة أو عقد صودق عليه: المبلغ، والضمان، والأجل؛ تاريخ الشروع يأتي من أوامر الخدمة.

    On y inscrit chaque marché ou contrat approuvé : montant, garanties, délai. La date de
    commencement vient des ordres de service, le retard tient compte des arrêts.

    Law: decree 2-22-431 of 8 March 2023, public contracts.
    """

    contract_no: Code = field(
        "رقم الصفقة",
        "N° du marché",
        also=("رقم العقد", "N° contrat", "الصفقة"),
        example="12/2026/DP",
    )
    tender: Ref | None = field("طلب العروض", "Appel d'offres", to="tenders", also=("AO",))
    object: Text = field(
        "موضوع الصفقة",
        "Objet",
        also=("الموضوع", "Objet du marché"),
        sample=(
            "حراسة المؤسسات التعليمية",
            "نظافة مقر المديرية والمؤسسات",
            "توريد المواد الغذائية للمطاعم المدرسية",
            "بناء حجرات دراسية",
            "اقتناء تجهيزات مكتبية",
            "صيانة التجهيزات المعلوماتية",
        ),
    )
    nature: Choice | None = field(
        "طبيعة الصفقة", "Nature", of="procurement_nature", also=("النوع",)
    )
    supplier: Ref = field(
        "صاحب الصفقة", "Titulaire", to="suppliers", also=("نائل الصفقة", "المزود", "المقاولة")
    )
    budget_line: Ref | None = field(
        "السطر المالي", "Ligne budgétaire", to="budget_lines", also=("سطر الميزانية", "Rubrique")
    )
    amount: Money = field(
        "مبلغ الصفقة",
        "Montant initial TTC",
        also=("المبلغ", "المبلغ الأصلي", "Montant"),
        at_least=0.01,
        sample=dirhams(20000, 120000),
    )
    amendment_amount: Money | None = field(
        "مبلغ الملاحق",
        "Montant des avenants",
        also=("الملحق", "Avenant"),
        at_least=None,
        sample=(None,),
    )
    total_amount: Money = calculated(
        "المبلغ الإجمالي", "Montant total", total("amount", "amendment_amount")
    )
    performance_guarantee: Money | None = field(
        "الضمان النهائي",
        "Cautionnement définitif",
        also=("الكفالة النهائية", "Caution définitive"),
        sample=rounded(F("amount") * 0.03 + 0.49, 0),
    )
    retention_rate: Percent | None = field(
        "نسبة الاقتطاع الضامن",
        "Taux de retenue de garantie",
        also=("الاقتطاع الضامن", "R.G."),
        sample=(0.07, None),
    )
    approved_on: Day | None = field(
        "تاريخ المصادقة", "Approuvé le", also=("المصادقة", "Date d'approbation")
    )
    notified_on: Day | None = field(
        "تاريخ التبليغ",
        "Notifié le",
        also=("تبليغ المصادقة", "Date de notification"),
        sample=after("approved_on", 1, 20),
    )
    started_on: Day = calculated(
        "تاريخ الشروع",
        "Commencé le",
        earliest_of("service_orders", "effective_date", only=_STARTED, contract="key"),
    )
    period_months: Number | None = field(
        "الأجل بالأشهر",
        "Délai en mois",
        also=("مدة الإنجاز", "Délai d'exécution"),
        at_most=120,
        sample=(3, 6, 12, 12),
    )
    planned_end: Day | None = field(
        "نهاية الأجل",
        "Fin prévue",
        also=("تاريخ الانتهاء المقرر",),
        sample=after("notified_on", 100, 400),
    )
    actual_end: Day | None = field(
        "تاريخ الانتهاء الفعلي", "Fin effective", also=("نهاية الأشغال",), sample=(None,)
    )
    delay_days: Count = calculated(
        "أيام التأخير",
        "Jours de retard",
        largest(F("actual_end") - F("planned_end") - _SUSPENDED, 0),
    )
    penalty_rate: Number | None = field(
        "غرامة التأخير في الألف عن كل يوم",
        "Pénalité par jour (pour mille)",
        also=("نسبة الغرامة", "Taux de pénalité"),
        at_most=10,
        sample=(1, None),
    )
    status: Choice | None = field(
        "الوضعية", "État", of="contract_status", also=("حالة الصفقة", "Statut")
    )

    rules = (
        NotAfter("approved_on", "notified_on"),
        NotAfter("approved_on", "planned_end"),
        NotAfter("approved_on", "actual_end"),
        Required("actual_end", F("status").isin("final", "closed")),
        Required("approved_on", F("status").isin("running", "provisional", "final", "closed")),
        Must(
            F("total_amount") >= 0,
            "CONTRACT_001",
            "الملاحق ({value}) تجعل مبلغ الصفقة أقل من صفر: صحح مبلغ الملاحق.",
            "Les avenants ({value}) rendent le montant négatif : corrigez-les.",
            at="amendment_amount",
        ),
        Should(
            (F("planned_end") >= _DUE - 1) & (F("planned_end") <= _DUE + _SUSPENDED + 1),
            "CONTRACT_002",
            "نهاية الأجل {value} لا توافق الشروع والمدة ({due}): صحح التاريخ أو المدة.",
            "La fin prévue {value} ne suit pas le commencement et le délai ({due}) : corrigez.",
            at="planned_end",
            show={"due": _DUE},
        ),
        Should(
            (F("total_amount") <= F("budget_line.credits_total")) | ~_LIVE,
            "CONTRACT_003",
            "مبلغ الصفقة {total_amount} أكبر من اعتمادات السطر «{value}» ({credits}): راجع السطر.",
            "Le montant {total_amount} dépasse les crédits de la ligne « {value} » ({credits}) : vérifiez.",
            at="budget_line",
            show={"credits": F("budget_line.credits_total")},
        ),
        Should(
            F("total_amount") >= _COMMITTED,
            "CONTRACT_004",
            "التزامات الصفقة {committed} أكبر من مبلغها {total_amount}: أضف الملحق أو صحح الالتزام.",
            "Les engagements ({committed}) dépassent le marché ({total_amount}) : ajoutez l’avenant ou corrigez.",
            at="amount",
            show={"committed": _COMMITTED},
        ),
        Should(
            ~F("status").isin("final", "closed") | (_FINAL > 0),
            "CONTRACT_005",
            "الصفقة مسجلة {value} ولا محضر تسلم نهائي لها: سجل المحضر قبل إغلاقها.",
            "Le marché est noté {value} sans réception définitive : inscrivez le procès-verbal d’abord.",
            at="status",
        ),
        Should(
            (F("performance_guarantee") >= F("amount") * LimitOn(GUARANTEE_SHARE, F("approved_on")))
            & (
                F("performance_guarantee")
                <= F("amount") * LimitOn(GUARANTEE_SHARE, F("approved_on")) + 1
            ),
            "CONTRACT_006",
            "الضمان النهائي {value} ليس 3 في المائة من {amount} مجبورة إلى الدرهم: راجع دفتر الشروط.",
            "Le cautionnement {value} n’est pas 3 pour cent de {amount} arrondi au dirham supérieur : revoyez le CPS.",
            at="performance_guarantee",
        ),
        Should(
            F("retention_rate") <= LimitOn(RETENTION_SHARE, F("approved_on")),
            "CONTRACT_007",
            "نسبة الاقتطاع الضامن {value} أكبر من 7 في المائة: راجع دفتر الشروط.",
            "La retenue de garantie ({value}) dépasse 7 pour cent : revoyez le CPS.",
            at="retention_rate",
        ),
        Should(
            F("supplier.excluded_until") < F("approved_on"),
            "CONTRACT_008",
            "صاحب الصفقة «{value}» مقصى إلى غاية {until}: راجع قرار الإسناد.",
            "Le titulaire « {value} » est exclu jusqu’au {until} : revoyez l’attribution.",
            at="supplier",
            show={"until": F("supplier.excluded_until")},
        ),
    )
