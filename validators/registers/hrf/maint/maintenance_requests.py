from validators import F, Register, count_of, field, sum_of
from validators.hint import after, dirhams, number
from validators.kinds import Choice, Code, Day, Money, Note, Number, Ref, Text
from validators.live import LIVE
from validators.parameter import parameter
from validators.rules import Must, NotAfter, OneOf, Required, Should
from validators.today import Today

_OPEN = F("done_on").blank & ~F("status").isin("closed", "cancelled", "refused").true
_WAITING_MAX = parameter("REPAIR_DAYS_MAX", F("requested_on"))
_ON_ORDER = sum_of("maintenance_requests", "cost", only=LIVE, purchase_order="purchase_order")


class MaintenanceRequest(
    Register,
    code="maintenance_requests",
    ar="طلبات الصيانة والإصلاحات الصغرى",
    fr="Demandes de maintenance et petites réparations",
    key="request_no",
    serves=("HRF-MAINT-01", "HRF-MAINT-03"),
):
    """اكتب هنا كل طلب إصلاح: أين العطب وما نوعه ودرجة استعجاله، ثم من كلف به ومتى أنجز وبكم.

    On y inscrit chaque demande de réparation : lieu, nature, urgence ; puis qui en est chargé,
    quand c’est fait et à quel coût.
    """

    request_no: Code = field(
        "رقم الطلب", "N° de demande", also=("الرقم", "ر.ت", "N°"), example="M-2026-057"
    )
    requested_on: Day = field("تاريخ الطلب", "Demandé le", also=("تاريخ التوصل", "التاريخ", "Date"))
    school: Ref | None = field(
        "المؤسسة", "Établissement", to="schools", also=("رمز المؤسسة", "مكان العطب", "CD_ETAB")
    )
    room: Ref | None = field(
        "الحجرة أو المرفق", "Salle ou local", to="school_rooms", also=("الحجرة",), sample=(None,)
    )
    building: Text | None = field(
        "البناية",
        "Bâtiment",
        also=("الجناح", "Bloc"),
        sample=("الجناح أ", "مقر المديرية", "الداخلية"),
    )
    requester: Ref | None = field(
        "صاحب الطلب", "Demandeur", to="staff", also=("الطالب", "مدير المؤسسة")
    )
    problem_kind: Choice = field(
        "نوع العطب", "Nature du problème", of="problem_kind", also=("النوع", "طبيعة الأشغال")
    )
    description: Note | None = field(
        "وصف العطب",
        "Description",
        also=("الوصف", "المشكل"),
        sample=("تسرب مياه الأمطار", "انقطاع التيار بالحجرة", "كسر زجاج النوافذ", "انسداد القنوات"),
    )
    urgency: Choice | None = field("درجة الاستعجال", "Urgence", of="urgency", also=("الاستعجال",))
    need_no: Ref | None = field(
        "رقم الحاجة", "N° du besoin", to="needs_requests", also=("الحاجة",), sample=(None,)
    )
    assigned_to: Text | None = field(
        "المكلف بالإصلاح",
        "Confié à",
        also=("التقني", "المقاولة", "المتدخل"),
        sample=("الفريق التقني للمديرية", "مقاولة الصيانة", "تقني الكهرباء"),
    )
    intervention_date: Day | None = field(
        "تاريخ التدخل",
        "Intervention le",
        also=("برمج يوم",),
        sample=after("requested_on", 1, 20),
    )
    done_on: Day | None = field(
        "تاريخ الإنجاز",
        "Réparé le",
        also=("أنجز يوم", "Fait le"),
        sample=after("intervention_date", 0, 3),
    )
    duration_hours: Number | None = field(
        "مدة الأشغال (ساعات)", "Durée (heures)", at_least=0, at_most=2000, sample=number(1, 12)
    )
    work_done: Note | None = field(
        "الأشغال المنجزة",
        "Travaux réalisés",
        also=("ما أنجز",),
        sample=lambda row, _: "تم الإصلاح ومعاينة الأشغال" if row.get("done_on") else None,
    )
    cost: Money | None = field(
        "الكلفة", "Coût", also=("المبلغ", "الثمن", "Montant"), sample=dirhams(100, 2000)
    )
    purchase_order: Ref | None = field(
        "سند الطلب", "Bon de commande", to="purchase_orders", also=("BC",), sample=(None,)
    )
    quality: Choice | None = field(
        "جودة الأشغال",
        "Qualité des travaux",
        of="conformity",
        also=("المطابقة", "المعاينة"),
        sample=lambda row, _: "conform" if row.get("done_on") else None,
    )
    status: Choice | None = field(
        "الوضعية", "État", of="file_status", also=("حالة الطلب",), sample=("received", "in_process")
    )

    rules = (
        OneOf("school", "building"),
        NotAfter("requested_on", "intervention_date"),
        NotAfter("requested_on", "done_on"),
        NotAfter("intervention_date", "done_on"),
        Required("work_done", F("done_on").filled),
        Must(
            F("room.school") == F("school"),
            "REPAIR_001",
            "الحجرة {value} ليست بالمؤسسة {school}: صحح إحداهما.",
            "La salle {value} n’est pas de l’établissement {school} : corrigez l’un des deux.",
            at="room",
        ),
        Should(
            (
                count_of(
                    "maintenance_requests", only=_OPEN, room="room", problem_kind="problem_kind"
                )
                <= 1
            )
            | ~_OPEN,
            "REPAIR_002",
            "للحجرة {value} طلب آخر مفتوح من النوع نفسه: تأكد من عدم التكرار.",
            "La salle {value} a une autre demande ouverte de même nature : vérifiez le doublon.",
            at="room",
        ),
        Should(
            (Today() - F("requested_on") <= _WAITING_MAX) | ~_OPEN,
            "REPAIR_003",
            "الطلب مفتوح منذ {value} وتجاوز الأجل ({most} يوما): برمج التدخل.",
            "Demande ouverte depuis le {value}, au-delà de {most} jours : programmez l’intervention.",
            at="requested_on",
            show={"most": _WAITING_MAX},
        ),
        Should(
            F("purchase_order.amount_inc_tax") >= _ON_ORDER,
            "REPAIR_004",
            "كلفة الإصلاحات على سند الطلب {value} بلغت {reached} ومبلغه {total}: راجعها.",
            "Les réparations du bon {value} atteignent {reached} pour {total} : revoyez.",
            at="purchase_order",
            show={"reached": _ON_ORDER, "total": F("purchase_order.amount_inc_tax")},
        ),
        Should(
            F("assigned_to").filled | ~F("urgency").isin("very_high") | ~_OPEN,
            "REPAIR_005",
            "طلب مستعجل جدا بدون «{field}»: كلف من يتدخل.",
            "Demande très urgente sans « {field} » : désignez qui intervient.",
            at="assigned_to",
        ),
        Should(
            F("done_on").filled | ~F("status").isin("closed"),
            "REPAIR_006",
            "الطلب منته بدون «{field}»: اكتب تاريخ الإنجاز أو راجع الوضعية.",
            "Demande close sans « {field} » : datez les travaux ou revoyez l’état.",
            at="done_on",
        ),
        Should(
            F("quality").filled | F("done_on").blank,
            "REPAIR_007",
            "أشغال منجزة يوم {done_on} بدون «{field}»: عاينها واكتب النتيجة.",
            "Travaux finis le {done_on} sans « {field} » : constatez et notez le résultat.",
            at="quality",
        ),
        Should(
            F("need_no.school") == F("school"),
            "REPAIR_008",
            "الحاجة {value} تخص مؤسسة أخرى غير {school}: تأكد من رقمها.",
            "Le besoin {value} concerne un autre établissement que {school} : vérifiez.",
            at="need_no",
        ),
    )
