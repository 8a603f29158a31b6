from validators import F, Register, count_of, distinct_of, field
from validators.hint import after
from validators.identifiers import Rib
from validators.kinds import Choice, Code, Day, Note, Ref, Text
from validators.live import LIVE
from validators.parameter import parameter
from validators.rules import Must, NotAfter, OneOpen, Required, Should
from validators.today import Today

_OPEN = ~F("status").isin("closed", "cancelled", "refused").true
_DONE = LIVE & F("confirmed_on").filled
_WAITING_MAX = parameter("SALARY_TRANSFER_DAYS_MAX", F("sent_on"))
_CONFIRMED = count_of("salary_transfers", only=_DONE, ppr="ppr")
_IN_FORCE = count_of("salary_transfers", only=_DONE, ppr="ppr", new_rib="old_rib")


class SalaryTransfer(
    Register,
    code="salary_transfers",
    ar="ملفات تحويل الأجرة",
    fr="Dossiers de domiciliation du salaire",
    key="request_no",
    serves=("HRF-LEAVE-04", "HRF-TRAIN-10"),
):
    """اكتب هنا كل طلب تحويل الأجرة إلى حساب بنكي آخر: الحساب القديم والجديد وشهادة البنك، ثم الإرسال وأول شهر صرفت فيه.

    On y inscrit chaque demande de domiciliation : ancien et nouveau RIB, attestation de la banque,
    envoi, puis le premier mois où la paie l’applique.
    """

    request_no: Code = field(
        "رقم الطلب", "N° de demande", also=("الرقم", "ر.ت", "N°"), example="V-2026-027"
    )
    ppr: Ref = field("رقم التأجير", "PPR", to="staff", also=("ر.التأجير", "الموظف", "SOM"))
    received_on: Day = field("تاريخ التوصل بالطلب", "Reçu le", also=("تاريخ الطلب", "التاريخ"))
    old_bank: Text | None = field("البنك القديم", "Ancienne banque", also=("البنك الحالي",))
    old_rib: Rib | None = field("الحساب القديم", "Ancien RIB", also=("RIB القديم",))
    new_bank: Text | None = field("البنك الجديد", "Nouvelle banque", also=("البنك", "Banque"))
    new_rib: Rib = field(
        "الحساب الجديد", "Nouveau RIB", also=("رقم الحساب البنكي", "RIB", "RIB الجديد")
    )
    agency: Text | None = field("الوكالة", "Agence", also=("وكالة البنك",))
    bank_certificate_on: Day | None = field(
        "تاريخ شهادة البنك",
        "Attestation bancaire du",
        also=("شهادة التعريف البنكي",),
        sample=after("received_on", -10, 0),
    )
    documents_missing: Note | None = field(
        "الوثائق الناقصة", "Pièces manquantes", also=("الناقص",), sample=(None,)
    )
    sent_on: Day | None = field(
        "تاريخ الإرسال",
        "Transmis le",
        also=("أرسل يوم",),
        sample=lambda row, random: (
            after("received_on", 1, 10)(row, random) if row.get("bank_certificate_on") else None
        ),
    )
    sent_to: Choice | None = field(
        "الجهة المرسل إليها",
        "Transmis à",
        of="sent_to",
        also=("المرسل إليه",),
        sample=("payroll",),
    )
    applied_from: Day | None = field(
        "سار من أجرة شهر",
        "Appliqué à partir du",
        also=("أول صرف", "ابتداء من"),
        sample=after("sent_on", 20, 45),
    )
    confirmed_on: Day | None = field(
        "تاريخ تأكيد التحويل",
        "Confirmé le",
        owner="HRF-TRAIN",
        also=("أكد يوم",),
        sample=after("applied_from", 1, 10),
    )
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", also=("حالة الملف",), sample=("sent", "in_process")
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        NotAfter("received_on", "sent_on"),
        NotAfter("sent_on", "applied_from"),
        OneOpen("confirmed_on", owner="ppr", only=_OPEN),
        Required("sent_on", F("applied_from").filled),
        Must(
            F("new_rib") != F("old_rib"),
            "TRANSFER_001",
            "الحساب الجديد هو القديم نفسه ({value}): صحح أحدهما.",
            "Le nouveau RIB est l’ancien ({value}) : corrigez l’un des deux.",
            at="new_rib",
        ),
        Should(
            (_IN_FORCE > 0) | (_CONFIRMED <= 0) | F("confirmed_on").filled | ~_OPEN,
            "TRANSFER_002",
            "الحساب القديم {value} ليس آخر حساب مؤكد للموظف {ppr}: راجعه.",
            "L’ancien RIB {value} n’est pas le dernier confirmé de {ppr} : revoyez-le.",
            at="old_rib",
            show={"ppr": F("ppr")},
        ),
        Should(
            distinct_of("salary_transfers", "ppr", only=LIVE, new_rib="new_rib") <= 1,
            "TRANSFER_003",
            "الحساب {value} مسجل لأكثر من موظف: تأكد من صاحبه.",
            "Le compte {value} figure pour plusieurs agents : vérifiez son titulaire.",
            at="new_rib",
        ),
        Should(
            F("bank_certificate_on").filled | F("sent_on").blank,
            "TRANSFER_004",
            "أرسل الملف يوم {sent_on} بدون «{field}»: أرفق شهادة البنك.",
            "Dossier transmis le {sent_on} sans « {field} » : joignez l’attestation.",
            at="bank_certificate_on",
        ),
        Should(
            F("documents_missing").blank | F("sent_on").blank,
            "TRANSFER_005",
            "أرسل الملف يوم {sent_on} وفيه وثائق ناقصة ({value}): أكمله أو أفرغ الخانة.",
            "Transmis le {sent_on} avec des pièces manquantes ({value}) : complétez ou videz la case.",
            at="documents_missing",
        ),
        Should(
            (Today() - F("sent_on") <= _WAITING_MAX) | F("confirmed_on").filled | ~_OPEN,
            "TRANSFER_006",
            "أرسل الطلب يوم {value} ولم يؤكد بعد: تأكد من الأجرة أو ذكر.",
            "Demande transmise le {value}, pas encore confirmée : vérifiez la paie ou relancez.",
            at="sent_on",
        ),
        Should(
            F("confirmed_on") >= F("applied_from"),
            "TRANSFER_007",
            "أكد التحويل يوم {value} قبل أول صرف {applied_from}: راجع التاريخين.",
            "Confirmé le {value} avant la première paie du {applied_from} : revoyez.",
            at="confirmed_on",
        ),
        Should(
            F("ppr.position").isin("active", "seconded", "at_disposal", "long_sick"),
            "TRANSFER_008",
            "الموظف {value} لا يتقاضى أجرته من هنا حسب وضعيته: تأكد من الطلب.",
            "La position de {value} ne donne pas de salaire ici : vérifiez la demande.",
            at="ppr",
        ),
    )
