from datetime import date
from typing import Any

from validators import F, Register, calculated, count_of, field
from validators.choosing import either, when
from validators.hint import after
from validators.kinds import Choice, Code, Count, Day, Note, Ref
from validators.rules import NotAfter, OneOf, Required, Should
from validators.running import Running
from validators.today import Today

_STARTS = F("order_kind").isin("start")
_STOPS, _RESUMES = F("order_kind").isin("suspend"), F("order_kind").isin("resume")
_CLOCK = (either(F("contract"), F("purchase_order")),)
_ORDER = (F("effective_date"), F("order_no"))
_NEVER = date(1930, 1, 1)
_STOPPED_ON = Running(when(_STOPS, F("effective_date"), _NEVER), _CLOCK, _ORDER, None, "max")
_STILL = Running(when(_STOPS, 1, when(_RESUMES, -1, 0)), _CLOCK, _ORDER)
_STARTED = Running(when(_STARTS, 1, 0), _CLOCK, _ORDER)
_SAME: dict[str, Any] = {"contract": "contract", "order_kind": "order_kind"}


class ServiceOrder(
    Register,
    code="service_orders",
    ar="أوامر الخدمة (الشروع، التوقيف، الاستئناف)",
    fr="Ordres de service (commencement, arrêt, reprise)",
    key="order_no",
    serves=("HRF-PROC-08", "HRF-BUILD-01"),
):
    """اكتب هنا كل أمر بالشروع في الأشغال أو توقيفها أو استئنافها: من تاريخ مفعوله يحسب أجل الصفقة، وأيام التوقيف تخصم وحدها عند الاستئناف.

    On y inscrit chaque ordre de commencer, d’arrêter ou de reprendre. Sa date d’effet règle le
    délai du marché ; les jours d’arrêt se comptent seuls à la reprise.
    """

    order_no: Code = field(
        "رقم أمر الخدمة",
        "N° d'ordre de service",
        also=("الأمر", "OS", "N° OS"),
        example="OS-2026-008",
    )
    contract: Ref | None = field(
        "رقم الصفقة", "N° du marché", to="contracts", also=("الصفقة", "العقد", "Marché")
    )
    purchase_order: Ref | None = field(
        "سند الطلب", "Bon de commande", to="purchase_orders", also=("BC",), sample=(None,)
    )
    order_kind: Choice = field(
        "نوع الأمر",
        "Nature de l'ordre",
        of="service_order_kind",
        also=("النوع", "شروع أو توقيف"),
        sample=("start", "change"),
    )
    issued_on: Day | None = field("تاريخ الأمر", "Établi le", also=("التاريخ", "Date de l'ordre"))
    effective_date: Day | None = field(
        "تاريخ المفعول",
        "Date d'effet",
        also=("ابتداء من", "Effet du", "تاريخ الشروع"),
        sample=after("issued_on", 1, 15),
    )
    reason: Note | None = field(
        "السبب",
        "Motif",
        also=("سبب التوقيف",),
        sample=lambda row, _: "سوء الأحوال الجوية" if row["order_kind"] == "suspend" else None,
    )
    supplier: Ref | None = field(
        "المقاولة",
        "Titulaire",
        to="suppliers",
        also=("صاحب الصفقة", "المزود"),
        sample=F("contract.supplier"),
    )
    notified_on: Day | None = field(
        "تاريخ التبليغ", "Notifié le", also=("بلغ يوم",), sample=after("issued_on", 0, 5)
    )
    acknowledged_on: Day | None = field(
        "تاريخ الإشعار بالتوصل",
        "Accusé de réception le",
        also=("الإشعار بالتوصل",),
        sample=after("notified_on", 0, 7),
    )
    resume_planned: Day | None = field(
        "الاستئناف المرتقب", "Reprise prévue le", also=("تاريخ الاستئناف المرتقب",), sample=(None,)
    )
    suspended_days: Count = calculated(
        "أيام التوقيف",
        "Jours d'arrêt",
        when(_RESUMES & (_STOPPED_ON > _NEVER), F("effective_date") - _STOPPED_ON),
    )
    document: Ref | None = field(
        "الوثيقة الصادرة", "Document délivré", to="issued_documents", also=("نسخة الأمر",)
    )
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات", "Observations"))

    rules = (
        OneOf("contract", "purchase_order"),
        NotAfter("issued_on", "notified_on"),
        NotAfter("notified_on", "acknowledged_on"),
        NotAfter("effective_date", "resume_planned"),
        Required("reason", _STOPS),
        Should(
            (_STARTED > 0) | ~(_STOPS | _RESUMES),
            "SERVORDER_001",
            "«{value}» يوم {effective_date} ولا أمر بالشروع قبله: سجل أمر الشروع أولا.",
            "« {value} » le {effective_date} sans ordre de commencement : inscrivez-le d’abord.",
            at="order_kind",
            show={"effective_date": F("effective_date")},
        ),
        Should(
            (_STILL >= 0) & (_STILL <= 1),
            "SERVORDER_002",
            "التوقيف والاستئناف لا يتعاقبان عند «{value}»: أكمل الأمر الناقص أو صحح تاريخ المفعول.",
            "Arrêts et reprises n’alternent pas à « {value} » : inscrivez l’ordre manquant ou corrigez l’effet.",
            at="order_kind",
        ),
        Should(
            (count_of("service_orders", **_SAME) <= 1) | ~_STARTS,
            "SERVORDER_003",
            "للصفقة {value} أكثر من أمر بالشروع: تأكد من ذلك.",
            "Le marché {value} a plusieurs ordres de commencement : vérifiez.",
            at="contract",
        ),
        Should(
            F("supplier") == F("contract.supplier"),
            "SERVORDER_004",
            "المقاولة {value} ليست صاحبة الصفقة {contract}: صحح إحداهما.",
            "Le titulaire {value} n’est pas celui du marché {contract} : corrigez.",
            at="supplier",
        ),
        Should(
            F("effective_date") >= F("issued_on"),
            "SERVORDER_005",
            "المفعول {value} قبل تاريخ الأمر {issued_on}: تأكد من التاريخين.",
            "L’effet du {value} précède l’ordre du {issued_on} : vérifiez.",
            at="effective_date",
        ),
        Should(
            (F("effective_date") >= F("contract.approved_on")) | ~_STARTS,
            "SERVORDER_006",
            "الشروع يوم {value} قبل المصادقة على الصفقة ({approved}): صحح أحد التاريخين.",
            "Commencement le {value} avant l’approbation du marché ({approved}) : corrigez.",
            at="effective_date",
            show={"approved": F("contract.approved_on")},
        ),
        Should(
            (F("resume_planned") >= Today()) | ~_STOPS | (_STILL <= 0),
            "SERVORDER_007",
            "مضى موعد الاستئناف المرتقب {value}: أصدر أمر الاستئناف أو مدد التوقيف.",
            "La reprise prévue le {value} est passée : émettez l’ordre de reprise ou prolongez.",
            at="resume_planned",
        ),
    )
