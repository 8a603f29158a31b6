"""The month on each budget line: credits, commitments and payments, and what they have come to."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from validators import F
from validators.finding import Lang, Titles
from validators.live import COMMITTED, LIVE
from validators.rows import World
from workbooks.build.content import PlainColumn
from workbooks.paper.reckon import TOTAL, values
from workbooks.paper.report import Report

_NOTHING = Decimal(0)
_STANDS = ~F("cancelled").true
_COMES = _STANDS & F("movement_kind").isin("delegation", "transfer_in", "internal")
_LEAVES = _STANDS & F("movement_kind").isin("transfer_out", "internal", "cancellation")
_DELEGATED = _STANDS & F("movement_kind").isin("delegation")
_PAID = LIVE & F("paid_on").filled


def compute(world: World, lang: Lang) -> list[tuple[Any, ...]]:
    """Return one line a budget line of the year, up to the day of the report, then their sum."""
    day = world.today
    if day is None:
        return []
    facts = ("key", "fiscal_year", "line_code", "label_ar", "carried_over")
    own = [row for row in values(world, "budget_lines", *facts) if row[1] == day.year]
    lines: list[tuple[Any, ...]] = []
    for key, _, code, label, carried in sorted(own, key=lambda row: row[2] or ""):
        come = _of(world, key, "credit_movements", "to_line", "movement_date", _COMES)
        gone = _of(world, key, "credit_movements", "from_line", "movement_date", _LEAVES)
        given = _of(world, key, "credit_movements", "to_line", "movement_date", _DELEGATED)
        bound = _of(world, key, "commitments", "budget_line", "commitment_date", COMMITTED)
        paid = _of(world, key, "payment_orders", "budget_line", "paid_on", _PAID)
        opened = (carried or _NOTHING) + _to(come, day) - _to(gone, day)
        done = (_in(bound, day), _to(bound, day), _in(paid, day), _to(paid, day))
        lines.append((code, label, opened, _in(given, day), *done, opened - _to(bound, day)))
    if lines:
        sums = [sum((line[at] for line in lines), _NOTHING) for at in range(2, 9)]
        lines.append(("", TOTAL.of(lang), *sums))
    return lines


Dated = list[tuple[date, Decimal]]


def _of(world: World, line: str | None, register: str, at: str, dated: str, only: Any) -> Dated:
    """Return what moved on a line, each amount with its day; nothing on one without a code."""
    if line is None:
        return []
    rows = values(world, register, at, dated, "amount", only=only)
    return [(day, amount) for key, day, amount in rows if key == line and day and amount]


def _to(amounts: Dated, day: date) -> Decimal:
    return _sum(amount for when, amount in amounts if when <= day)


def _in(amounts: Dated, day: date) -> Decimal:
    month = (day.year, day.month)
    return _sum(a for when, a in amounts if when <= day and (when.year, when.month) == month)


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, _NOTHING)


REPORT = Report(
    code="monthly_situation_figures",
    titles=Titles("أرقام الوضعية الشهرية", "Situation mensuelle"),
    bureau="HRF-BUDGET",
    serves=("HRF-BUDGET-02",),
    inputs=("budget_lines", "credit_movements", "commitments", "payment_orders"),
    columns=(
        PlainColumn(Titles("السطر", "Ligne"), 12),
        PlainColumn(Titles("البيان", "Intitulé"), 28),
        PlainColumn(Titles("الاعتمادات إلى اليوم", "Crédits à ce jour"), 16, "money"),
        PlainColumn(Titles("المفوض خلال الشهر", "Délégué dans le mois"), 16, "money"),
        PlainColumn(Titles("التزامات الشهر", "Engagé dans le mois"), 16, "money"),
        PlainColumn(Titles("مجموع الالتزامات", "Engagé cumulé"), 16, "money"),
        PlainColumn(Titles("أداءات الشهر", "Payé dans le mois"), 16, "money"),
        PlainColumn(Titles("مجموع الأداءات", "Payé cumulé"), 16, "money"),
        PlainColumn(Titles("المتوفر", "Disponible"), 16, "money"),
    ),
    compute=compute,
    note=Titles(
        "الشهر الجاري والمجموع إلى اليوم، حسب تواريخ الحركات والالتزامات والأداءات",
        "Mois en cours et cumul à ce jour, selon les dates des mouvements, engagements et paiements",
    ),
)
