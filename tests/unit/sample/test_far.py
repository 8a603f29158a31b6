"""Registers of which one alone cannot be put right: the rows of another must change."""

from datetime import date
from random import Random

from validators import F, Register, calculated, field, sum_of
from validators.check import check_rows
from validators.kinds import Choice, Count, Flag, Ref
from validators.rows import Rows, World
from validators.rules import AtMost, Must
from validators.sample import invent
from validators.sample.draft import Draft
from validators.sample.far import reach
from validators.sample.mend import Wound

TODAY = date(2026, 11, 24)


class Lot(Register, code="f_lots", ar="حصص", fr="Lots", key="no", serves=()):
    no: Count = field("الرقم", "N°")
    verdict: Choice = field("القرار", "Avis", of="sex", sample=("m",))


class Use(Register, code="f_uses", ar="استعمال", fr="Usages", key=("lot", "no"), serves=()):
    no: Count = field("الرقم", "N°", at_least=1)
    lot: Ref = field("الحصة", "Lot", to="f_lots")
    spare: Ref | None = field("أخرى", "Autre", to="f_nowhere")

    rules = (Must(F("lot.verdict") == "f", "F_001", "خطأ", "faux", at="lot"),)


class Pot(Register, code="f_pots", ar="صناديق", fr="Caisses", key="no", serves=()):
    no: Count = field("الرقم", "N°")
    spent: Count = calculated(
        "المصروف", "Dépensé", sum_of("f_spending", "amount", only=F("live").true, pot="key")
    )

    rules = (AtMost("spent", 100),)


class Spending(Register, code="f_spending", ar="نفقات", fr="Dépenses", key="no", serves=()):
    no: Count = field("الرقم", "N°")
    pot: Ref = field("الصندوق", "Caisse", to="f_pots")
    amount: Count = field("المبلغ", "Montant", at_least=1, at_most=140)
    live: Flag = field("جارية", "Active")


def told(*registers: type[Register], count: int) -> list[str]:
    tables = invent([each.declared for each in registers], count, Random(1), today=TODAY)
    assert {len(rows) for rows in tables.values()} == {count}
    world = World(tables, today=TODAY)
    return [finding.code for rows in tables.values() for finding in check_rows(rows, world)]


def test_a_row_that_is_referred_to_is_made_fit() -> None:
    assert told(Use, Lot, count=15) == []


def test_rows_that_add_up_to_too_much_are_lightened() -> None:
    assert told(Spending, Pot, count=30) == []


def test_a_reference_to_nobody_changes_nobody() -> None:
    lots = Rows.of(Lot.declared, [{"no": 1, "verdict": "m"}])
    uses = Rows.of(Use.declared, [{"no": 1, "lot": "2"}])
    world = World({"f_lots": lots, "f_uses": uses})
    drafts = {each.register.code: Draft.of(each, Random(1), world) for each in (lots, uses)}
    wound = Wound(Use.declared.rules[0], 0, "lot", heavy=True)
    reach(drafts["f_uses"], [wound], drafts)
    assert drafts["f_lots"].cells == lots.cells
