from validators import F, Register, field
from validators.hint import after, dirhams
from validators.identifiers import Cnie
from validators.kinds import Choice, Code, Day, Money, Note, Ref, Text
from validators.parameter import parameter
from validators.rules import MostlyUnique, Must, NotAfter, Required, Should
from validators.running import running_sum
from validators.today import Today

_REACHED = running_sum(
    "amount", owner=("accident",), order=("received_from_insurer_on", "payout_no")
)
_GRANTED = F("accident.amount_granted")
_DAYS = parameter("PAYOUT_DELIVERY_DAYS", F("received_from_insurer_on"))


class InsurancePayout(
    Register,
    code="insurance_payouts",
    ar="تسليم المستحقات المالية للمستفيدين",
    fr="Indemnités remises aux bénéficiaires",
    key="payout_no",
    serves=("LEG-ACC-06",),
    sensitive=True,
):
    """سطر لكل مبلغ توصل به من شركة التأمين وسلم لصاحبه: المستفيد وصفته ورقم الوصل وتاريخ التسليم.

    Une ligne par somme reçue de l’assureur et remise : bénéficiaire, qualité, reçu et date. Le
    total d’un accident ne dépasse jamais le montant accordé.
    """

    payout_no: Code = field("رقم التسليم", "N° de remise", also=("الرقم الترتيبي", "N°"))
    accident: Ref = field(
        "ملف الحادثة", "Accident", to="accidents", also=("رقم ملف الحادثة", "رقم الملف")
    )
    payout_kind: Choice | None = field(
        "نوع المستحق",
        "Nature",
        of="payout_kind",
        also=("طبيعة التعويض",),
        sample=("medical", "medical", "disability", "prosthesis"),
    )
    beneficiary_name: Text = field(
        "اسم المستفيد", "Bénéficiaire", also=("المستفيد", "الاسم الكامل")
    )
    beneficiary_cin: Cnie | None = field("رقم البطاقة الوطنية", "CNIE", also=("ب.ت.و", "CIN"))
    relation: Choice | None = field(
        "صفة المستفيد",
        "Lien",
        of="relation",
        also=("صلة القرابة", "الصفة"),
        sample=("father", "mother", "guardian"),
    )
    school: Ref | None = field(
        "المؤسسة",
        "Établissement",
        to="schools",
        also=("مكان التسليم",),
        sample=F("accident.school"),
    )
    amount: Money = field(
        "المبلغ",
        "Montant",
        also=("المبلغ المسلم",),
        at_least=0.01,
        at_most=1000000,
        sample=dirhams(10, 200),
    )
    received_from_insurer_on: Day | None = field(
        "تاريخ التوصل من الشركة", "Reçu de l'assureur le", also=("توصل به في",)
    )
    instrument: Ref | None = field(
        "وسيلة الأداء",
        "Moyen de paiement",
        to="payment_instruments",
        also=("رقم الشيك", "Chèque"),
        sample=(None,),
    )
    delivered_on: Day | None = field(
        "تاريخ التسليم",
        "Remis le",
        also=("سلم في",),
        sample=after("received_from_insurer_on", 2, 25),
    )
    receipt_no: Code | None = field("رقم الوصل", "N° du reçu", also=("الوصل",))
    delivered_by: Ref | None = field("سلمه", "Remis par", to="staff", also=("المسلم",))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        NotAfter("received_from_insurer_on", "delivered_on"),
        Required("receipt_no", F("delivered_on").filled),
        MostlyUnique("receipt_no"),
        Must(
            _REACHED <= _GRANTED,
            "PAYOUT_001",
            "مجموع المسلم لهذه الحادثة {reached} والممنوح {granted}: صحح المبلغ {value}.",
            "Le total remis pour cet accident ({reached}) dépasse l’accordé ({granted}) : corrigez {value}.",
            at="amount",
            show={"reached": _REACHED, "granted": _GRANTED},
        ),
        Must(
            (F("relation") != "self") | (F("payout_kind") != "death"),
            "PAYOUT_002",
            "تعويض عن وفاة لا يسلم إلى المعني نفسه: صحح صفة المستفيد ({value}).",
            "Un capital décès ne se remet pas à la victime ({value}) : corrigez le lien.",
            at="relation",
        ),
        Should(
            _GRANTED.filled | F("accident.accident_date").blank,
            "PAYOUT_003",
            "ملف الحادثة «{value}» لم يكتب فيه المبلغ الممنوح: أكمله أولا.",
            "Le dossier « {value} » n’indique pas le montant accordé : complétez-le d’abord.",
            at="accident",
        ),
        Should(
            F("received_from_insurer_on") >= F("accident.sent_insurer_on"),
            "PAYOUT_004",
            "التوصل ({value}) قبل إرسال الملف إلى الشركة ({sent}): صحح أحد التاريخين.",
            "Somme reçue le {value}, avant l’envoi du dossier ({sent}) : corrigez une date.",
            at="received_from_insurer_on",
            show={"sent": F("accident.sent_insurer_on")},
        ),
        Should(
            F("delivered_on").filled | (Today() - F("received_from_insurer_on") <= _DAYS),
            "PAYOUT_005",
            "مبلغ متوصل به منذ {value} ولم يسلم داخل {most} يوما: اتصل بالمستفيد.",
            "Somme reçue le {value} et non remise dans les {most} jours : appelez le bénéficiaire.",
            at="received_from_insurer_on",
            show={"most": _DAYS},
        ),
        Should(
            F("beneficiary_cin").filled | F("delivered_on").blank,
            "PAYOUT_006",
            "سلم المبلغ بدون رقم بطاقة المستفيد: اكتبه كما في الوصل.",
            "Somme remise sans CNIE du bénéficiaire : notez-la comme sur le reçu.",
            at="beneficiary_cin",
        ),
        Should(
            F("school") == F("accident.school"),
            "PAYOUT_007",
            "المؤسسة «{value}» ليست مؤسسة الحادثة: تأكد من مكان التسليم.",
            "« {value} » n’est pas l’établissement de l’accident : vérifiez le lieu de remise.",
            at="school",
        ),
        Should(
            F("amount") <= F("instrument.amount"),
            "PAYOUT_008",
            "المبلغ {value} أكبر من مبلغ وسيلة الأداء «{instrument}»: صحح أحدهما.",
            "Le montant {value} dépasse celui du moyen de paiement « {instrument} » : corrigez.",
            at="amount",
        ),
    )
