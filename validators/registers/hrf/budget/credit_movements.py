from validators import F, Register, calculated, field, sum_of, year_of
from validators.hint import after, dirhams, in_year
from validators.kinds import Choice, Code, Day, FiscalYear, Flag, Money, Note, Ref, Text
from validators.rules import Blank, Must, NotAfter, Required, Should, Unique
from validators.running import running_sum

_STANDS = ~F("cancelled").true
_KIND = F("movement_kind")
_COMES = _KIND.isin("delegation", "transfer_in", "internal", "carry_over")
_LEAVES = _KIND.isin("transfer_out", "internal", "cancellation")
_ORDER = ("movement_date", "movement_no")
_GONE = running_sum("amount", owner=("from_line",), order=_ORDER, only=_STANDS & _LEAVES)
# What the line could give: what it still has available, and all that was taken from it.
_COULD = F("from_line.available") + sum_of(
    "credit_movements", "amount", only=_STANDS & _LEAVES, from_line="from_line"
)


class CreditMovement(
    Register,
    code="credit_movements",
    ar="الاعتمادات المفوضة وحركاتها",
    fr="Crédits délégués et mouvements",
    key="movement_no",
    serves=("HRF-BUDGET-01", "HRF-BUDGET-02", "HRF-ACCT-01"),
):
    """اكتب هنا كل تفويض للاعتمادات توصلت به المديرية وكل تحويل بين السطور، بمرجعه وتاريخه ومبلغه.

    On y inscrit chaque délégation de crédits reçue de l'Académie et chaque virement entre lignes,
    avec sa référence, sa date et son montant.
    """

    movement_no: Code = field(
        "رقم الحركة", "N° du mouvement", also=("رقم العملية", "N°"), example="M-2026-007"
    )
    fiscal_year: FiscalYear = field(
        "السنة المالية", "Exercice", also=("السنة",), sample=(2025, 2026)
    )
    movement_kind: Choice = field(
        "نوع الحركة",
        "Nature du mouvement",
        of="credit_movement_kind",
        also=("طبيعة الحركة", "تفويض أو تحويل"),
    )
    reference_no: Code | None = field(
        "مرجع القرار", "Référence", also=("رقم التفويض", "N° de délégation", "المرجع")
    )
    movement_date: Day = field(
        "تاريخ القرار",
        "Date",
        also=("التاريخ", "تاريخ التفويض", "Date de la décision"),
        sample=in_year("fiscal_year"),
    )
    received_on: Day | None = field(
        "تاريخ التوصل", "Reçu le", also=("توصل به في",), sample=after("movement_date", 1, 20)
    )
    from_line: Ref | None = field(
        "من السطر",
        "De la ligne",
        to="budget_lines",
        also=("السطر المقتطع منه", "Ligne débitée"),
    )
    to_line: Ref | None = field(
        "إلى السطر",
        "Vers la ligne",
        to="budget_lines",
        also=("السطر المستفيد", "Ligne créditée", "السطر"),
    )
    amount: Money = field(
        "المبلغ",
        "Montant",
        also=("مبلغ الاعتماد", "المبلغ المفوض"),
        at_least=0.01,
        sample=dirhams(10000, 60000),
    )
    purpose: Text | None = field(
        "الغرض",
        "Objet",
        also=("الموضوع",),
        sample=(
            "تسيير المطاعم المدرسية",
            "تعويضات التنقل",
            "صيانة المؤسسات التعليمية",
            "تعويضات التصحيح",
        ),
    )
    decision_ref: Ref | None = field(
        "مراسلة القرار", "Courrier de la décision", to="correspondence"
    )
    cumulative: Money = calculated(
        "المجموع المتراكم للسطر",
        "Cumul de la ligne",
        running_sum("amount", owner=("to_line",), order=_ORDER, only=_STANDS & _COMES),
    )
    cancelled: Flag | None = field("ملغاة", "Annulé", also=("إلغاء",), sample=(None,))
    remark: Note | None = field("ملاحظة", "Observation", also=("ملاحظات",))

    rules = (
        NotAfter("movement_date", "received_on"),
        Required("to_line", _COMES),
        Required("from_line", _LEAVES),
        Blank("from_line", _KIND.isin("delegation", "transfer_in", "carry_over")),
        Blank("to_line", _KIND.isin("transfer_out", "cancellation")),
        Unique("fiscal_year", "reference_no", "to_line", only=_STANDS & _KIND.isin("delegation")),
        Must(
            (_GONE <= _COULD) | ~_STANDS,
            "CREDIT_001",
            "المبلغ {value} أكبر من المتوفر في السطر «{from_line}» ({left}): خفض المبلغ.",
            "Le montant {value} dépasse le disponible de la ligne « {from_line} » ({left}) : réduisez-le.",
            at="amount",
            show={"left": F("amount") + _COULD - _GONE},
        ),
        Must(
            F("from_line") != F("to_line"),
            "CREDIT_002",
            "التحويل من السطر «{value}» إلى نفسه: اختر سطرا آخر.",
            "Le virement va de la ligne « {value} » à elle-même : choisissez-en une autre.",
            at="to_line",
        ),
        Must(
            (F("from_line.fiscal_year") == F("fiscal_year")) | F("from_line").blank,
            "CREDIT_003",
            "السطر «{value}» ليس من سطور سنة {fiscal_year}: اختر سطرا من السنة نفسها.",
            "La ligne « {value} » n’est pas de l’exercice {fiscal_year} : prenez-en une de l’année.",
            at="from_line",
        ),
        Must(
            (F("to_line.fiscal_year") == F("fiscal_year")) | F("to_line").blank,
            "CREDIT_004",
            "السطر «{value}» ليس من سطور سنة {fiscal_year}: اختر سطرا من السنة نفسها.",
            "La ligne « {value} » n’est pas de l’exercice {fiscal_year} : prenez-en une de l’année.",
            at="to_line",
        ),
        Should(
            year_of(F("movement_date")) == F("fiscal_year"),
            "CREDIT_005",
            "تاريخ القرار {value} خارج السنة المالية {fiscal_year}: تحقق منه.",
            "La date {value} est hors de l’exercice {fiscal_year} : vérifiez-la.",
            at="movement_date",
        ),
        Should(
            ~(F("to_line.closed").true & F("received_on").blank & _STANDS),
            "CREDIT_006",
            "السطر «{value}» مغلق: لا تضف إليه حركة جديدة قبل فتحه.",
            "La ligne « {value} » est close : rouvrez-la avant d’y ajouter un mouvement.",
            at="to_line",
        ),
        Should(
            ~_KIND.isin("delegation") | F("reference_no").filled,
            "CREDIT_007",
            "تفويض بدون مرجع ({value}): اكتب رقم التفويض.",
            "Délégation sans référence ({value}) : inscrivez son numéro.",
            at="movement_kind",
        ),
    )
