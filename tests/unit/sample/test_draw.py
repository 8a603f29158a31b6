"""What is drawn for single kinds: codes, official numbers, texts."""

from dataclasses import replace
from datetime import date, time
from random import Random
from typing import Any

import pytest

from validators import F, identifiers
from validators.findings.code import CODE_002
from validators.kind import Kind
from validators.kinds import CodeKind, CountKind, EmailKind, PhoneKind, TextKind
from validators.kinds.code import OfficialKind
from validators.register import Declaration, Register, field
from validators.rows import Rows, World
from validators.sample.candidates import landmarks
from validators.sample.draw import Spot, draw
from validators.sample.names import table
from validators.sample.numbers import code, official
from validators.sample.spoil import spoiled
from validators.sample.words import words


class Thing(Register, code="d_things", ar="أشياء", fr="Choses", key="no", serves=()):
    no: identifiers.Ppr = field("رقم", "N°")


THING: Declaration = Thing.declared
SPOT = Spot("d_things", THING.field("no"), date(2026, 11, 24), Random(1))


@pytest.mark.parametrize("name", identifiers.__all__)
def test_official_numbers_pass_their_own_check(name: str) -> None:
    kind: OfficialKind = getattr(identifiers, name).__metadata__[0]
    for number in (1, 2, 999, 89_999):
        made = official(kind, number)
        assert made is not None
        assert kind.read(made).problem is None
        assert kind.clean(made) == made


def test_an_official_number_of_an_unknown_form_is_counted_to_its_check() -> None:
    kind = OfficialKind(
        check=lambda text: None if int(text) % 97 == 0 else CODE_002, example="000097"
    )
    made = {official(kind, number) for number in range(5)}
    assert all(text and int(text) % 97 == 0 for text in made)
    never = OfficialKind(check=lambda _: CODE_002, example="12")
    assert official(never, 1) is None


@pytest.mark.parametrize(
    ("kind", "made"),
    [
        (CodeKind(), "7/2026"),
        (CodeKind(pattern=r"[0-9]{4}", digits=4, example="0001"), "0007"),
        (CodeKind(pattern=r"[A-Z]+", example="ABC"), "ABC"),
        (CodeKind(pattern=r"B/[0-9]{2}/[0-9]{4}", example="B/01/2025"), "B/07/2026"),
        (CodeKind(pattern=r"[a-z]", example="12"), None),
    ],
)
def test_codes_look_like_their_example(kind: CodeKind, made: str | None) -> None:
    assert code(kind, 7, 2026) == made


def test_a_kind_that_nobody_knows_is_told() -> None:
    class Unknown(Kind):
        code = "unknown"

    with pytest.raises(NotImplementedError):
        draw(Unknown(), SPOT, 1, 0)
    assert spoiled(Unknown(), None, Random(1)) == ()


def test_a_count_called_year_is_a_year() -> None:
    spot = replace(SPOT, field=replace(SPOT.field, name="year"))
    assert draw(CountKind(at_most=3000), spot, 1, 0) == 2026


def test_what_has_no_meaning_between_two_kinds_is_no_landmark() -> None:
    rows = Rows(THING, {"no": ["1"]}, 1)
    late = F("no") - time(9, 0) <= 3
    marks = landmarks(THING.field("no"), late, rows, World({}))
    assert [mark[0] for mark in marks] == [None] * 4


@pytest.mark.parametrize("kind", [EmailKind(), PhoneKind(), CountKind(), TextKind(chars_max=9)])
def test_drawn_values_read_as_themselves(kind: Any) -> None:
    for thread in range(20):
        value = draw(kind, SPOT, thread, 0)
        assert kind.read_column([value]) == ([value], [])


def test_every_text_of_the_tables_is_tidy() -> None:
    kind = TextKind()
    for row in (*table("texts"), *table("names"), *table("schools"), *table("suppliers")):
        for text in row.values():
            assert kind.read(text).value == text


def test_names_of_fields_choose_their_texts() -> None:
    assert words("clubs", "name", 3).startswith("نادي")
    assert "example.org" in words("school_web_pages", "url", 3)
    assert words("anything", "remark", 3) != words("anything", "remark", 4)
