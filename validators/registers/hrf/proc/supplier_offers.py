import re
from datetime import date, timedelta
from random import Random
from typing import Any

from validators import F, Register, calculated, count_of, field, year_of
from validators.expression import lift
from validators.hint import after, dirhams, number
from validators.kinds import Choice, Code, Count, Day, Flag, Money, Ref, Text
from validators.rank import Rank
from validators.rules import Must, NotAfter, Required, Should, Unique
from validators.running import running_latest

_SOURCE = ("source_kind", "source_ref")
_RETAINED = F("retained").true
_PO = F("source_kind").isin("po")
_SO_FAR = running_latest("sent_on", owner=(year_of(F("sent_on")),), order=("letter_no",))
_TWINS = count_of(
    "supplier_offers", source_kind="source_kind", source_ref="source_ref", supplier="supplier"
)


def _sent(row: dict[str, Any], _: Random) -> date:
    digits = re.findall(r"[0-9]+", row.get("letter_no") or "1")
    return date(2026, 1, 5) + timedelta(days=min(int(digits[-1]), 100) * 3)


class SupplierOffer(
    Register,
    code="supplier_offers",
    ar="رسائل عروض الأثمان والعروض",
    fr="Lettres de consultation et offres",
    key="letter_no",
    serves=("HRF-PROC-06", "HRF-PROC-07", "HRF-ACCT-02"),
):
    """اكتب هنا كل رسالة استشارة وجهت إلى مزود برقم متسلسل، ثم عرضه ومبلغه وهل هو مطابق ومحتفظ به. الرتبة تحسب وحدها بين العروض المطابقة.

    On y inscrit chaque lettre de consultation, numérotée dans l’ordre, puis l’offre reçue, son
    montant, sa conformité. Le rang se calcule seul parmi les offres conformes.

    Law: decree 2-22-431 of 8 March 2023, public contracts.
    """

    letter_no: Code = field(
        "رقم الرسالة", "N° de lettre", also=("رقم الاستشارة", "الرقم", "N°"), example="L-2026-031"
    )
    source_kind: Choice = field(
        "نوع الوثيقة",
        "Nature du document",
        of="procurement_source",
        also=("سند طلب أو طلب عروض",),
        sample=("po",),
    )
    source_ref: Text = field(
        "مرجع الوثيقة",
        "Référence du document",
        also=("رقم سند الطلب", "رقم طلب العروض"),
        sample=lambda _, random: f"2026/{random.randint(1, 40)}",
    )
    supplier: Ref = field("المزود", "Fournisseur", to="suppliers", also=("الشركة", "المتنافس"))
    sent_on: Day | None = field(
        "تاريخ الإرسال", "Envoyée le", also=("تاريخ الاستشارة", "التاريخ"), sample=_sent
    )
    due_on: Day | None = field(
        "آخر أجل لتقديم العرض",
        "Date limite",
        also=("آخر أجل", "أجل التوصل"),
        sample=after("sent_on", 7, 12),
    )
    received_on: Day | None = field(
        "تاريخ التوصل بالعرض",
        "Offre reçue le",
        also=("تاريخ التوصل",),
        sample=after("sent_on", 2, 7),
    )
    offer_amount: Money | None = field(
        "مبلغ العرض",
        "Montant de l'offre",
        also=("المبلغ", "الثمن المقترح", "Montant"),
        at_least=0.01,
        sample=dirhams(8000, 60000),
    )
    vat_included: Flag | None = field("باحتساب الضريبة", "TTC", also=("مع الضريبة",))
    delivery_delay_days: Count | None = field(
        "أجل التسليم (أيام)",
        "Délai de livraison (jours)",
        at_most=1500,
        also=("أجل التسليم",),
        sample=number(7, 45),
    )
    conform: Flag | None = field(
        "عرض مطابق", "Offre conforme", also=("مطابق", "مقبول"), sample=(True, True, None)
    )
    rejection_reason: Text | None = field(
        "سبب الإقصاء", "Motif de rejet", also=("سبب الرفض",), sample=(None,)
    )
    rank: Count = calculated(
        "الرتبة",
        "Rang",
        Rank(lift(0) - F("offer_amount"), (F("received_on"),), _SOURCE, F("conform").true),
    )
    retained: Flag | None = field(
        "عرض محتفظ به", "Offre retenue", also=("نائل الطلب", "محتفظ به"), sample=(None,)
    )
    committee: Ref | None = field(
        "اللجنة", "Commission", to="committees", by="committee_code", also=("لجنة الفتح",)
    )
    opened_on: Day | None = field(
        "تاريخ فتح العرض", "Ouverte le", also=("تاريخ الفتح",), sample=after("due_on", 0, 3)
    )
    archive_ref: Ref | None = field("مرجع الأرشيف", "Réf. d'archive", to="archive_items")

    rules = (
        NotAfter("sent_on", "due_on"),
        NotAfter("sent_on", "received_on"),
        NotAfter("received_on", "opened_on"),
        Required("rejection_reason", F("conform").isin(False)),
        Required("offer_amount", _RETAINED),
        Unique("source_kind", "source_ref", only=_RETAINED & _PO),
        Must(
            (F("received_on") <= F("due_on")) | ~F("conform").true,
            "OFFER_001",
            "العرض وصل يوم {value} بعد الأجل {due_on}: لا يقبل، أو صحح الأجل إن مدد.",
            "Offre reçue le {value} après la limite du {due_on} : elle ne peut être admise, ou corrigez la limite.",
            at="received_on",
        ),
        Must(
            ~_RETAINED | ~F("conform").isin(False),
            "OFFER_002",
            "العرض محتفظ به وهو غير مطابق: صحح «{field}» أو المطابقة.",
            "L’offre est retenue mais non conforme : corrigez « {field} » ou la conformité.",
            at="retained",
        ),
        Should(
            (F("rank") <= 1) | ~_RETAINED,
            "OFFER_003",
            "العرض المحتفظ به رتبته {rank} وليس الأقل ثمنا: تأكد واحفظ المبرر في الملف.",
            "L’offre retenue est de rang {rank}, pas la moins-disante : vérifiez et gardez le motif.",
            at="retained",
        ),
        Should(
            F("sent_on") >= _SO_FAR,
            "OFFER_004",
            "الرسالة {letter_no} مؤرخة يوم {value} ورسالة قبلها في الترتيب يوم {last}: صحح الرقم أو التاريخ.",
            "La lettre {letter_no} du {value} suit une lettre du {last} : corrigez le numéro ou la date.",
            at="sent_on",
            show={"last": _SO_FAR},
        ),
        Should(
            (F("opened_on") >= F("due_on")) | _PO,
            "OFFER_005",
            "فتح العرض يوم {value} قبل آخر أجل {due_on}: تأكد من التاريخين.",
            "Offre ouverte le {value} avant la date limite ({due_on}) : vérifiez.",
            at="opened_on",
        ),
        Should(
            _TWINS <= 1,
            "OFFER_006",
            "المزود {value} مسجل مرتين للوثيقة «{source_ref}»: تأكد من عدم التكرار.",
            "Le fournisseur {value} figure deux fois pour « {source_ref} » : vérifiez.",
            at="supplier",
            show={"source_ref": F("source_ref")},
        ),
        Should(
            F("supplier.excluded_until") < F("sent_on"),
            "OFFER_007",
            "المزود «{value}» مقصى إلى غاية {until}: استشر غيره.",
            "Le fournisseur « {value} » est exclu jusqu’au {until} : consultez-en un autre.",
            at="supplier",
            show={"until": F("supplier.excluded_until")},
        ),
        Should(
            F("committee").filled | ~F("source_kind").isin("tender") | F("opened_on").blank,
            "OFFER_008",
            "عرض فتح يوم {opened_on} بدون «{field}»: اكتب اللجنة.",
            "Offre ouverte le {opened_on} sans « {field} » : indiquez la commission.",
            at="committee",
        ),
    )
