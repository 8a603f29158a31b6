"""Mistakes on purpose: as many as asked, of many codes, none that spoils other tables."""

from datetime import date
from random import Random

from validators import F, Register, field
from validators.identifiers import Rib
from validators.kinds import (
    Choice,
    Clock,
    Code,
    Count,
    Day,
    Email,
    FiscalYear,
    Flag,
    Money,
    Note,
    Number,
    Percent,
    Phone,
    Ref,
    SchoolYear,
    Text,
)
from validators.register import Declaration
from validators.rows import Rows, World
from validators.rules import Must, NoOverlap, NotAfter, Required, Unique
from validators.sample import invent, plant

TODAY = date(2026, 11, 24)


class Owner(Register, code="p_owners", ar="ملاك", fr="Titulaires", key="no", serves=()):
    no: Code = field("الرقم", "N°")
    rib: Rib | None = field("الحساب", "RIB")
    phone: Phone | None = field("الهاتف", "Tél.")
    email: Email | None = field("البريد", "Courriel")


class Everything(Register, code="p_all", ar="كل شيء", fr="Tout", key="no", serves=()):
    no: Code = field("الرقم", "N°")
    owner: Ref | None = field("المالك", "Titulaire", to="p_owners")
    start: Day = field("من", "Du")
    end: Day = field("إلى", "Au")
    at: Clock | None = field("الساعة", "Heure")
    school_year: SchoolYear | None = field("الموسم", "Saison")
    year: FiscalYear | None = field("السنة", "Année")
    count: Count = field("العدد", "Nombre", at_least=1, at_most=30)
    hours: Number | None = field("الساعات", "Heures", at_least=0)
    rate: Percent | None = field("النسبة", "Taux")
    amount: Money = field("المبلغ", "Montant")
    kind: Choice = field("النوع", "Type", of="sex")
    closed: Flag | None = field("مغلق", "Clos")
    title: Text | None = field("العنوان", "Intitulé", chars_max=60)
    long: Note | None = field("مطول", "Détail")

    rules = (
        NotAfter("start", "end"),
        NoOverlap("start", "end", owner="owner"),
        Unique("amount"),
        Required("title", F("kind") == "m"),
        Must(F("count") * 1 != 29, "P_001", "خطأ", "faux", at="count"),
    )


def tables(count: int) -> dict[str, Rows]:
    registers: list[Declaration] = [Everything.declared, Owner.declared]
    return invent(registers, count, Random(1), today=TODAY)


def test_as_many_mistakes_as_asked_one_a_row() -> None:
    made = tables(60)
    planted = plant(Everything.declared, made["p_all"], 25, Random(1), World(made))
    assert len(planted) == 25
    assert len({each.place for each in planted}) == 25


def test_many_codes_come_first() -> None:
    made = tables(60)
    planted = plant(Everything.declared, made["p_all"], 18, Random(1), World(made))
    assert len({each.code for each in planted}) == 18


def test_small_tables_give_what_they_can() -> None:
    made = tables(3)
    assert len(plant(Everything.declared, made["p_all"], 9, Random(1), World(made))) == 3
    assert plant(Everything.declared, made["p_all"].take([]), 2, Random(1), World(made)) == []


def test_the_rows_themselves_stay_right() -> None:
    made = tables(20)
    before = {name: list(cells) for name, cells in made["p_all"].cells.items()}
    plant(Everything.declared, made["p_all"], 10, Random(1), World(made))
    assert made["p_all"].cells == before


def test_a_key_that_others_name_is_not_touched() -> None:
    made = tables(40)
    others = [made["p_all"]]
    planted = plant(Owner.declared, made["p_owners"], 30, Random(1), World(made), others=others)
    named = set(made["p_all"].cells["owner"])
    touched = {made["p_owners"].keys[each.place] for each in planted if each.field == "no"}
    assert not touched & named
    assert len(planted) == 30


def test_where_nothing_may_be_changed_nothing_is_planted() -> None:
    class Bare(Register, code="p_bare", ar="مفتاح", fr="Clé", key="no", serves=()):
        no: Code = field("الرقم", "N°")

    class Naming(Register, code="p_naming", ar="ذكر", fr="Renvoi", key="no", serves=()):
        no: Code = field("الرقم", "N°")
        bare: Ref = field("المفتاح", "Clé", to="p_bare")

    bare = Rows.of(Bare.declared, [{"no": "1"}])
    naming = Rows.of(Naming.declared, [{"no": "1", "bare": "1"}])
    world = World({"p_bare": bare, "p_naming": naming})
    assert plant(Bare.declared, bare, 1, Random(1), world, others=[naming]) == []


def test_the_same_seed_plants_the_same() -> None:
    made = tables(20)
    first, second = (
        plant(Everything.declared, made["p_all"], 8, Random(5), World(made)) for _ in range(2)
    )
    assert first == second
