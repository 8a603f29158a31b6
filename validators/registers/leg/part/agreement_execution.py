from random import Random
from typing import Any

from validators import F, Register, calculated, field, rounded
from validators.expression import as_number
from validators.hint import after, dirhams
from validators.kinds import Choice, Count, Day, Money, Note, Percent, Ref, Text
from validators.rules import AtMost, Must, Required, Should
from validators.today import Today

_OPEN = ~F("status").isin("done", "cancelled", "postponed").true
_MONEY = F("obligation_kind") == "money"


def _done(row: dict[str, Any], random: Random) -> Any:
    return after("due_date", -20, 20)(row, random) if row.get("status") == "done" else None


class AgreementExecution(
    Register,
    code="agreement_execution",
    ar="تتبع تنفيذ الاتفاقيات",
    fr="Suivi d'exécution des conventions",
    key=("agreement", "commitment_no"),
    scope="directorate",
    serves=("EDU-PRIV-09", "SUP-NFE-08", "LEG-PART-02"),
):
    """سطر لكل التزام في الاتفاقية: من عليه، وما هو، وأجله، وما أنجز منه وحجته.

    Une ligne par engagement d’une convention : qui le doit, quoi, pour quand, ce qui est fait et
    ce qui le prouve.
    """

    agreement: Ref = field("الاتفاقية", "Convention", to="agreements", also=("رقم الاتفاقية",))
    commitment_no: Count = field(
        "رقم الالتزام", "N° d'engagement", at_least=1, also=("الرقم الترتيبي", "N°")
    )
    party: Choice | None = field("الطرف الملتزم", "Partie", of="agreement_party", also=("الطرف",))
    obligation: Text = field(
        "الالتزام",
        "Engagement",
        also=("بيان الالتزام",),
        sample=(
            "صرف الشطر الأول",
            "توفير القاعات",
            "تكوين المربيات",
            "تقديم تقرير سنوي",
            "صرف الشطر الثاني",
            "تجهيز المركز",
        ),
    )
    obligation_kind: Choice | None = field(
        "نوع الالتزام", "Nature", of="obligation_kind", also=("النوع",)
    )
    due_date: Day | None = field(
        "أجل التنفيذ", "Échéance", also=("الأجل",), sample=F("agreement.start_date") + 120
    )
    amount_due: Money | None = field(
        "المبلغ الملتزم به", "Montant dû", also=("المبلغ",), sample=dirhams(5000, 40000)
    )
    amount_done: Money | None = field(
        "المبلغ المنجز", "Montant réalisé", also=("المنجز",), sample=F("amount_due")
    )
    done_on: Day | None = field("تاريخ الإنجاز", "Fait le", also=("أنجز في",), sample=_done)
    evidence: Ref | None = field("الحجة", "Preuve", to="archive_items", also=("الوثيقة المثبتة",))
    meeting: Ref | None = field("اجتماع التتبع", "Réunion", to="meetings")
    rate: Percent = calculated(
        "نسبة الإنجاز", "Taux", rounded(as_number(F("amount_done")) / as_number(F("amount_due")), 4)
    )
    status: Choice | None = field("الوضعية", "État", of="action_status", also=("الحالة",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        AtMost("amount_done", "amount_due"),
        Required("amount_due", _MONEY),
        Required("done_on", F("status").isin("done")),
        Must(
            ~F("status").isin("cancelled", "proposed").true | F("done_on").blank,
            "OBLIGATION_001",
            "التزام «{status}» وله تاريخ إنجاز ({value}): صحح أحدهما.",
            "Engagement « {status} » avec une date de réalisation ({value}) : corrigez.",
            at="done_on",
        ),
        Should(
            ~_OPEN | (F("due_date") >= Today()) | F("done_on").filled,
            "OBLIGATION_002",
            "انقضى الأجل ({value}) ولم ينفذ الالتزام: راسل الطرف المعني.",
            "L’échéance ({value}) est passée sans exécution : relancez la partie.",
            at="due_date",
        ),
        Should(
            F("evidence").filled | ~F("status").isin("done").true,
            "OBLIGATION_003",
            "التزام منجز بلا حجة: احفظ المحضر أو الوصل واكتب مرجعه.",
            "Engagement réalisé sans preuve : archivez la pièce et notez sa cote.",
            at="evidence",
        ),
        Should(
            (F("rate") >= 1) | ~(_MONEY & F("status").isin("done")).true,
            "OBLIGATION_004",
            "الالتزام منجز وأدي منه {amount_done} من {amount_due}: أتمم المبلغ أو صحح الوضعية.",
            "Réalisé, mais {amount_done} sur {amount_due} : complétez ou corrigez l’état.",
            at="amount_done",
            show={"amount_done": F("amount_done"), "amount_due": F("amount_due")},
        ),
        Should(
            F("done_on") >= F("agreement.signed_on"),
            "OBLIGATION_005",
            "أنجز ({value}) قبل توقيع الاتفاقية ({signed}): تأكد من التاريخ.",
            "Réalisé le {value}, avant la signature ({signed}) : vérifiez.",
            at="done_on",
            show={"signed": F("agreement.signed_on")},
        ),
        Should(
            (F("due_date") >= F("agreement.start_date"))
            & (F("due_date") <= F("agreement.end_date")),
            "OBLIGATION_006",
            "الأجل {value} خارج مدة الاتفاقية (من {first} إلى {last}): صححه.",
            "L’échéance {value} sort de la durée de la convention ({first} – {last}) : corrigez.",
            at="due_date",
            show={"first": F("agreement.start_date"), "last": F("agreement.end_date")},
        ),
        Should(
            ~F("agreement.stage").isin("cancelled").true | ~_OPEN,
            "OBLIGATION_007",
            "الاتفاقية «{agreement}» ملغاة والتزامها ما زال مفتوحا: ألغه.",
            "La convention « {agreement} » est annulée et l’engagement court : annulez-le.",
            at="status",
            show={"agreement": F("agreement")},
        ),
    )
