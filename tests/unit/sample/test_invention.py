"""Invented rows of small registers, each with one thing that is hard to invent."""

from datetime import date, time
from random import Random
from typing import Any

import pytest

from validators import F, Register, count_of, field, sum_of
from validators.check import check_rows
from validators.kinds import (
    Choice,
    Clock,
    Code,
    Count,
    Day,
    Flag,
    Money,
    Note,
    Number,
    Percent,
    Ref,
    SchoolYear,
    Text,
)
from validators.register import Declaration
from validators.rows import Rows, World
from validators.rules import (
    AtMost,
    Blank,
    Must,
    NoOverlap,
    NotAfter,
    OneOpen,
    Ordered,
    Required,
    Unbroken,
    Unique,
)
from validators.sample import invent
from validators.sample.names import person

TODAY = date(2026, 11, 24)


class Room(Register, code="t_rooms", ar="حجرات", fr="Salles", key=("site", "room"), serves=()):
    site: Choice = field("الموقع", "Site", of="sex")
    room: Count = field("الحجرة", "Salle", at_least=1)
    keeper: Ref | None = field("الحارس", "Gardien", to="t_people")
    twin: Ref | None = field("التوأم", "Jumelle", to="t_rooms")


class Someone(Register, code="t_people", ar="أشخاص", fr="Personnes", key="no", serves=()):
    no: Code = field("الرقم", "N°", pattern=r"P-[0-9]{3}", example="P-001")
    full_name_ar: Text = field("الاسم", "Nom")
    full_name_fr: Text = field("الاسم الثاني", "Nom 2")
    sex: Choice = field("الجنس", "Sexe", of="sex")
    badge: Count = field("الشارة", "Badge", at_most=40)
    room: Ref | None = field("حجرته", "Sa salle", to="t_rooms")

    rules = (
        Unique("badge"),
        Must(F("room.site") == F("sex"), "T_001", "خطأ", "faux", at="room"),
    )


class Booking(Register, code="t_bookings", ar="حجوزات", fr="Réservations", key="no", serves=()):
    no: Count = field("الرقم", "N°")
    room: Ref = field("الحجرة", "Salle", to="t_rooms")
    day: Day = field("اليوم", "Jour")
    begins: Clock = field("من", "De")
    ends: Clock = field("إلى", "À")
    asked: Count = field("المطلوب", "Demandé", at_least=1, at_most=50)
    given: Count = field("الممنوح", "Accordé", at_most=5000)
    total: Count = field("المجموع", "Total", sample=F("asked") + F("given"))
    share: Percent | None = field("النسبة", "Taux")
    price: Money = field("الثمن", "Prix", sample=(10, 20.5))
    refused: Flag = field("مرفوض", "Refusé")
    why: Note | None = field("السبب", "Motif")
    closed: Day | None = field("الإغلاق", "Clos le")
    hours: Number = field("الساعات", "Heures", sample=lambda row, _: row["asked"] * 2)

    rules = (
        NotAfter("begins", "ends"),
        NoOverlap("begins", "ends", owner=("room", "day")),
        AtMost("given", "asked"),
        Must(F("total") == F("asked") + F("given"), "T_002", "خطأ", "faux", at="total"),
        Required("why", F("refused").true),
        Blank("why", ~F("refused").true),
        Ordered("no", "day"),
        OneOpen("closed", owner="room"),
        Must(count_of("t_bookings", day="day") <= 2, "T_003", "خطأ", "faux", at="day"),
    )


class Paper(
    Register, code="t_papers", ar="أوراق", fr="Papiers", key=("year", "room", "no"), serves=()
):
    year: SchoolYear = field("السنة", "Année")
    room: Ref = field("الحجرة", "Salle", to="t_rooms")
    no: Count = field("الرقم", "N°", at_least=1)
    rank: Count = field("الترتيب", "Rang")

    rules = (
        Unbroken("rank"),
        Must(sum_of("t_papers", "rank") >= 0, "T_004", "خطأ", "faux", at="rank"),
    )


class Pair(Register, code="t_pairs", ar="أزواج", fr="Paires", key=("one", "two"), serves=()):
    one: Choice = field("الأول", "Premier", of="sex")
    two: Flag = field("الثاني", "Second")


ALL = tuple(each.declared for each in (Booking, Paper, Someone, Room, Pair))


def invented(seed: int = 1, count: int = 20, **known: Rows) -> dict[str, Rows]:
    return invent(ALL, count, Random(seed), known, today=TODAY)


@pytest.mark.parametrize("seed", range(8))
def test_hard_rules_are_kept(seed: int) -> None:
    tables = invented(seed)
    world = World(tables, today=TODAY)
    assert [f.code for rows in tables.values() for f in check_rows(rows, world)] == []
    assert {code: len(rows) for code, rows in tables.items()} == {
        "t_bookings": 20,
        "t_papers": 20,
        "t_people": 20,
        "t_rooms": 20,
        "t_pairs": 4,
    }


def test_registers_come_back_in_the_order_they_were_asked_for() -> None:
    assert list(invented()) == [each.code for each in ALL]


def test_hints_are_followed() -> None:
    for row in invented()["t_bookings"]:
        assert row["total"] == row["asked"] + row["given"]
        assert row["hours"] == row["asked"] * 2
        assert str(row["price"]) in {"10.00", "20.50"}


def test_a_row_speaks_of_one_person() -> None:
    names = {person(n).full.fr: person(n) for n in range(80 * 60)}
    for row in invented()["t_people"]:
        someone = names[row["full_name_fr"]]
        assert (someone.full.ar, someone.sex) == (row["full_name_ar"], row["sex"])


def test_references_in_a_circle_are_filled_afterwards() -> None:
    tables = invented()
    keepers = {row["keeper"] for row in tables["t_rooms"]} - {None}
    rooms = {row["room"] for row in tables["t_people"]} - {None}
    twins = {row["twin"] for row in tables["t_rooms"]} - {None}
    assert keepers <= set(tables["t_people"].keys)
    assert rooms | twins <= set(tables["t_rooms"].keys)
    assert keepers
    assert twins


def test_lines_count_up_within_their_room() -> None:
    by_room: dict[Any, list[int]] = {}
    for row in invented()["t_papers"]:
        by_room.setdefault((row["year"], row["room"]), []).append(row["no"])
    assert all(sorted(lines) == list(range(1, len(lines) + 1)) for lines in by_room.values())


def test_rows_that_are_known_are_referred_to() -> None:
    rooms = Rows.of(Room.declared, [{"site": "m", "room": 77}])
    tables = invent([Paper.declared], 5, Random(1), {"t_rooms": rooms}, today=TODAY)
    assert {row["room"] for row in tables["t_papers"]} == {"m/77"}


def test_what_cannot_be_is_left_out() -> None:
    class Never(Register, code="t_never", ar="أبدا", fr="Jamais", key="no", serves=()):
        no: Count = field("الرقم", "N°")
        odd: Choice = field("نوع", "Type", of="sex")
        rules = (Must(F("odd") == "x", "T_005", "خطأ", "faux", at="odd"),)

    assert len(invent([Never.declared], 5, Random(1), today=TODAY)["t_never"]) == 0


def test_a_key_of_days_has_as_many_rows_as_days() -> None:
    class Diary(Register, code="t_diary", ar="يومية", fr="Journal", key="day", serves=()):
        day: Day = field("اليوم", "Jour")

    rows = invent([Diary.declared], 300, Random(1), today=TODAY)["t_diary"]
    assert 60 < len(rows) == len(set(rows.keys)) < 100


def test_many_rows_that_count_each_other() -> None:
    tables = invented(count=120)
    world = World(tables, today=TODAY)
    assert [f.code for f in check_rows(tables["t_bookings"], world)] == []


def test_days_and_hours_stay_on_their_side() -> None:
    class Between(Register, code="t_between", ar="بين", fr="Entre", key="no", serves=()):
        no: Count = field("الرقم", "N°")
        last: Day = field("آخر", "Dernier")
        first: Day = field("أول", "Premier")
        evening: Clock = field("مساء", "Soir", sample=(time(17, 0),))
        noon: Clock = field("زوال", "Midi")
        morning: Clock = field("صباح", "Matin")
        rules = (
            NotAfter("first", "last"),
            NotAfter("noon", "evening"),
            NotAfter("morning", "noon"),
        )

    for row in invent([Between.declared], 40, Random(1), today=TODAY)["t_between"]:
        assert row["first"] <= row["last"]
        assert row["morning"] <= row["noon"] <= row["evening"]


def test_declarations_are_shared_with_nobody() -> None:
    before = {each.code: len(each.rules) for each in ALL}
    invented()
    assert {each.code: len(each.rules) for each in ALL} == before
    assert all(isinstance(each, Declaration) for each in ALL)
