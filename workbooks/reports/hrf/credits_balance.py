"""What is left of each budget line of the year."""

from decimal import Decimal
from typing import Any

from validators.finding import Lang, Titles
from validators.rows import World
from workbooks.build.content import PlainColumn
from workbooks.paper.reckon import TOTAL, share, values
from workbooks.paper.report import Report

_NOTHING = Decimal(0)
_AMOUNTS = ("credits_total", "committed", "liquidated", "paid")


def compute(world: World, lang: Lang) -> list[tuple[Any, ...]]:
    """Return one line a budget line of the year of the report, then their sum."""
    rows = values(world, "budget_lines", "fiscal_year", "line_code", "label_ar", *_AMOUNTS)
    own = [row[1:] for row in rows if world.today is not None and row[0] == world.today.year]
    lines = [
        _line(code, label, [amount or _NOTHING for amount in amounts])
        for code, label, *amounts in sorted(own, key=lambda row: row[0] or "")
    ]
    if lines:
        sums = [sum((line[at] for line in lines), _NOTHING) for at in range(2, 2 + len(_AMOUNTS))]
        lines.append(_line("", TOTAL.of(lang), sums))
    return lines


def _line(code: str, label: str, amounts: list[Decimal]) -> tuple[Any, ...]:
    credits_, committed, liquidated, paid = amounts
    return (
        code,
        label,
        *amounts,
        credits_ - committed,
        committed - liquidated,
        liquidated - paid,
        share(committed, credits_),
        share(paid, credits_),
    )


REPORT = Report(
    code="credits_balance",
    titles=Titles("رصيد الاعتمادات", "Solde des crédits"),
    bureau="HRF-BUDGET",
    serves=("HRF-BUDGET-01", "HRF-BUDGET-04", "HRF-ACCT-01"),
    inputs=("budget_lines", "credit_movements", "commitments", "liquidations", "payment_orders"),
    columns=(
        PlainColumn(Titles("السطر", "Ligne"), 12),
        PlainColumn(Titles("البيان", "Intitulé"), 28),
        PlainColumn(Titles("الاعتمادات", "Crédits"), 16, "money"),
        PlainColumn(Titles("الملتزم به", "Engagé"), 16, "money"),
        PlainColumn(Titles("المصفى", "Liquidé"), 16, "money"),
        PlainColumn(Titles("المؤدى", "Payé"), 16, "money"),
        PlainColumn(Titles("المتوفر", "Disponible"), 16, "money"),
        PlainColumn(Titles("الباقي للتصفية", "Reste à liquider"), 16, "money"),
        PlainColumn(Titles("الباقي للأداء", "Reste à payer"), 16, "money"),
        PlainColumn(Titles("نسبة الالتزام", "Taux d’engagement"), 12, "percent"),
        PlainColumn(Titles("نسبة الأداء", "Taux de paiement"), 12, "percent"),
    ),
    compute=compute,
    note=Titles(
        "سطور السنة المالية الجارية؛ المتوفر هو الاعتمادات ناقص الملتزم به",
        "Lignes de l’exercice en cours ; disponible = crédits moins engagé",
    ),
)
