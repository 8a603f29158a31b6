from datetime import date
from typing import Any

from validators import F, Register, calculated, count_of, field, rounded, sum_of
from validators.expression import Or0, month_of
from validators.hint import after, number, up_to
from validators.kinds import Choice, Count, Day, Flag, Money, Note, Number, Ref
from validators.parameter import parameter
from validators.rules import AtMost, Must, NotAfter, Should
from validators.span import months_later
from validators.today import Today

_FIRST_OF_MONTH = month_of(F("month") - 1) != month_of(F("month"))
_NEXT = months_later(F("month"), 1)
_SITE: dict[str, Any] = {"contract": "contract", "school": "school"}
_LAST = months_later(F("month"), -1)
_MONTHLY = F("contract.total_amount") / F("contract.period_months")
_SHARE = F("agents_due") / sum_of(
    "outsourced_service_checks", "agents_due", contract="contract", month="month"
)
_FINE = parameter("OUTSOURCED_PENALTY_DAY", F("month"))


class OutsourcedServiceCheck(
    Register,
    code="outsourced_service_checks",
    ar="تتبع خدمات الحراسة والنظافة والبستنة",
    fr="Suivi des prestations de gardiennage, nettoyage et jardinage",
    key=("contract", "month", "school"),
    serves=("HRF-MAINT-05",),
):
    """لكل صفقة ومؤسسة سطر في الشهر: الأعوان الواجبون والحاضرون والغيابات والجودة وشهادة رئيس المؤسسة. الشهر يكتب بأول يوم منه، والمستحق يحسب وحده.

    Une ligne par marché, établissement et mois : agents prévus et présents, absences, qualité,
    attestation du chef. Le mois s’écrit par son premier jour ; le montant dû se calcule seul.
    """

    contract: Ref = field(
        "رقم الصفقة", "N° du marché", to="contracts", also=("الصفقة", "العقد", "Marché")
    )
    month: Day = field(
        "الشهر",
        "Mois",
        also=("شهر الخدمة", "Mois de service"),
        sample=(date(2026, 9, 1), date(2026, 10, 1)),
    )
    school: Ref = field(
        "المؤسسة", "Établissement", to="schools", also=("الموقع", "Site", "CD_ETAB")
    )
    service_kind: Choice | None = field(
        "نوع الخدمة", "Prestation", of="outsourced_kind", also=("الخدمة",)
    )
    agents_due: Count | None = field(
        "الأعوان الواجبون",
        "Agents prévus",
        at_most=500,
        also=("العدد المتعاقد عليه",),
        sample=number(2, 6),
    )
    agents_present: Count | None = field(
        "الأعوان الحاضرون",
        "Agents présents",
        at_most=500,
        also=("العدد الفعلي",),
        sample=up_to("agents_due", 0.7),
    )
    hours_due: Number | None = field(
        "الساعات الواجبة",
        "Heures dues",
        at_least=0,
        also=("عدد الساعات",),
        sample=F("agents_due") * 208,
    )
    hours_done: Number = calculated(
        "الساعات المنجزة",
        "Heures faites",
        rounded(F("hours_due") * F("agents_present") / F("agents_due"), 2),
    )
    absences: Count | None = field(
        "أيام الغياب", "Jours d'absence", at_most=3000, also=("الغيابات",), sample=(0, 0, 1, 2)
    )
    quality_score: Count | None = field(
        "نقطة الجودة من 1 إلى 5",
        "Qualité (1 à 5)",
        at_least=1,
        at_most=5,
        also=("نقطة الجودة", "Note"),
        sample=number(3, 5),
    )
    incidents: Note | None = field("الحوادث والملاحظات", "Incidents", also=("الحوادث",))
    penalty: Money = calculated("الغرامة", "Pénalité", rounded(Or0(F("absences")) * _FINE, 2))
    amount_due: Money = calculated(
        "المبلغ المستحق",
        "Montant dû",
        rounded(_MONTHLY * _SHARE * F("agents_present") / F("agents_due") - Or0(F("penalty")), 2),
    )
    head_signed: Flag | None = field(
        "وقعه رئيس المؤسسة", "Signé par le chef", also=("توقيع المدير",), sample=(True,)
    )
    certified_on: Day | None = field(
        "تاريخ الإشهاد بالخدمة المنجزة",
        "Service fait certifié le",
        also=("تاريخ الإشهاد", "Certifié le"),
        sample=after("month", 31, 45),
    )
    liquidation: Ref | None = field(
        "رقم التصفية", "N° de liquidation", to="liquidations", also=("التصفية",), sample=(None,)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        AtMost("agents_present", "agents_due"),
        NotAfter("month", "certified_on"),
        Must(
            _FIRST_OF_MONTH,
            "OUTSOURCED_001",
            "الشهر مكتوب {value}: اكتب أول يوم من الشهر حتى لا يتكرر.",
            "Le mois est écrit {value} : tapez le premier jour du mois, pour éviter les doublons.",
            at="month",
        ),
        Must(
            F("certified_on").blank | ~F("head_signed").isin(False),
            "OUTSOURCED_002",
            "أشهد بالخدمة يوم {value} بدون توقيع رئيس المؤسسة: احصل على التوقيع أولا.",
            "Service certifié le {value} sans la signature du chef : obtenez-la d’abord.",
            at="certified_on",
        ),
        Must(
            F("liquidation").blank | F("certified_on").filled,
            "OUTSOURCED_003",
            "خدمة مصفاة ({liquidation}) بدون «{field}»: الإشهاد قبل الأداء.",
            "Prestation liquidée ({liquidation}) sans « {field} » : on certifie avant de payer.",
            at="certified_on",
        ),
        Must(
            F("liquidation.commitment.contract") == F("contract"),
            "OUTSOURCED_004",
            "التصفية {value} لا تخص الصفقة {contract}: صحح الرقم.",
            "La liquidation {value} ne concerne pas le marché {contract} : corrigez le numéro.",
            at="liquidation",
        ),
        Should(
            F("certified_on") <= F("liquidation.liquidation_date"),
            "OUTSOURCED_005",
            "الإشهاد يوم {value} بعد التصفية ({paid}): راجع التاريخين.",
            "Certifié le {value} après la liquidation ({paid}) : revoyez les dates.",
            at="certified_on",
            show={"paid": F("liquidation.liquidation_date")},
        ),
        Should(
            (F("month") <= F("contract.planned_end")) & (F("contract.started_on") < _NEXT),
            "OUTSOURCED_006",
            "شهر {value} خارج مدة الصفقة {contract}: تأكد من الشهر أو من رقم الصفقة.",
            "Le mois {value} sort de la durée du marché {contract} : vérifiez l’un ou l’autre.",
            at="month",
            show={"contract": F("contract")},
        ),
        Should(
            (count_of("outsourced_service_checks", month=_LAST, **_SITE) > 0)
            | (count_of("outsourced_service_checks", month=_LAST, contract="contract") <= 0),
            "OUTSOURCED_007",
            "لا سطر للمؤسسة {value} في الشهر السابق من هذه الصفقة: أكمل التتبع.",
            "L’établissement {value} n’a pas de ligne le mois d’avant pour ce marché : complétez.",
            at="school",
        ),
        Should(
            F("incidents").filled | (F("quality_score") > 2),  # noqa: PLR2004 - a poor mark of five.
            "OUTSOURCED_008",
            "نقطة الجودة {quality_score} بدون «{field}»: اكتب ما لوحظ ليحتج به.",
            "Qualité notée {quality_score} sans « {field} » : décrivez ce qui a été constaté.",
            at="incidents",
        ),
        Should(
            F("month") <= Today(),
            "OUTSOURCED_009",
            "شهر {value} لم يأت بعد: صححه.",
            "Le mois {value} est à venir : corrigez-le.",
            at="month",
        ),
        Should(
            F("amount_due") >= 0,
            "OUTSOURCED_010",
            "الغرامات أكبر من المستحق ({amount_due}): راجع الغيابات {value}.",
            "Les pénalités dépassent le dû ({amount_due}) : revoyez les absences {value}.",
            at="absences",
        ),
    )
