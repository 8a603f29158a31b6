"""How expressions are written in Excel."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from validators import F, count_of, largest, month_of, rounded, year_of, years_between
from validators.catalogue import homes, register
from validators.choosing import Measure, either, when
from validators.expression import (
    Apply,
    Condition,
    Constant,
    Expression,
    Or0,
    as_number,
    quarter_of,
    total,
)
from validators.finding import Titles
from validators.gather import LimitOn
from validators.kind import Kind
from validators.kinds import ChoiceKind, CountKind, FlagKind
from validators.limit import Limit, Step
from validators.register import Declaration, Field
from validators.span import months_later
from validators.today import Today
from workbooks.build.formula import Speaker
from workbooks.build.said import UnstatedError, or_else

LIMIT = Limit(
    "test",
    "dirham",
    [Step(date(2013, 9, 1), Decimal(200), "a"), Step(date(2023, 9, 1), Decimal(500), "b")],
    certain=True,
)
BLANK_PS = 'OR(pieces="",spoiled="")'


def both(formula: str) -> tuple[str, str]:
    """Return a formula with what it says of the unknown: accepted, then proven."""
    return formula.replace("%s", "TRUE"), formula.replace("%s", "FALSE")


@pytest.fixture
def speaker(things: Declaration) -> Speaker:
    return Speaker(
        things,
        "ar",
        lambda field: field.name,
        lambda register, field: f"{register.code}[{field.name}]",
    )


@pytest.mark.parametrize(
    ("expression", "formula"),
    [
        (F("pieces") + 1, 'IF(pieces="","",pieces+1)'),
        (F("pieces") - F("spoiled"), f'IF({BLANK_PS},"",pieces-spoiled)'),
        ((F("pieces") - F("spoiled")) * 2, f'IF({BLANK_PS},"",(pieces-spoiled)*2)'),
        (F("spoiled") / F("pieces"), 'IF(OR(spoiled="",pieces="",pieces=0),"",spoiled/pieces)'),
        (F("closes") - F("opens"), 'IF(OR(closes="",opens=""),"",ROUND((closes-opens)*24,2))'),
        (F("name") + F("number"), 'IF(OR(name="",number=""),"",name&number)'),
        (Constant("a") + F("name"), 'IF(name="","",("a"&name))'),
        (Or0(F("pieces")), 'IF(pieces="",0,pieces)'),
        (total("pieces", "spoiled"), '(IF(pieces="",0,pieces)+IF(spoiled="",0,spoiled))'),
        (largest(F("pieces"), 1), 'IF(pieces="","",MAX(pieces,1))'),
        (rounded(F("price") * F("tax"), 2), 'IF(OR(price="",tax=""),"",ROUND((price*tax),2))'),
        (year_of(F("start")), 'IF(start="","",YEAR(start))'),
        (month_of(F("start")), 'IF(start="","",MONTH(start))'),
        (quarter_of(F("start")), 'IF(start="","",ROUNDUP(MONTH(start)/3,0))'),
        (as_number(F("price")), 'IF(price="","",price)'),
        (months_later(F("start"), 6), 'IF(start="","",EDATE(start,6))'),
        (F("price") * 0.5, 'IF(price="","",price*0.5)'),
        (Measure(F("price")), 'IF(price="","",price)'),
        (F("key"), 'IF(number="","",number)'),
        (
            years_between(F("start"), date(2026, 9, 1)),
            (
                'IF(start="","",YEAR(DATE(2026,9,1))-YEAR(start)'
                "-IF(MONTH(DATE(2026,9,1))*100+DAY(DATE(2026,9,1))<MONTH(start)*100+DAY(start),1,0))"
            ),
        ),
        (
            LimitOn(LIMIT, F("start")),
            'IF(OR(start="",start<DATE(2013,9,1)),"",LOOKUP(start,{41518,45170},{200,500}))',
        ),
        (
            F("owner.full_name_ar"),
            'IFERROR(INDEX(staff[full_name_ar],MATCH(owner,staff[ppr],0))&"","")',
        ),
        (either(F("pieces"), F("spoiled")), 'IF(pieces="",IF(spoiled="","",spoiled),pieces)'),
        (
            when(F("lent").true, F("pieces"), 0),
            'IF(OR(lent="نعم",lent="oui",lent=TRUE),IF(pieces="","",pieces),0)',
        ),
        (
            when(F("pieces") > 2, 1),
            'IF(IF(pieces="",FALSE,pieces>2),1,IF(IF(pieces="",TRUE,pieces>2),"",""))',
        ),
    ],
)
def test_a_value_is_written_and_blank_where_an_operand_is(
    speaker: Speaker, expression: Expression, formula: str
) -> None:
    assert or_else(speaker.value(expression), '""') == formula


@pytest.mark.parametrize(
    ("condition", "accepts", "proves"),
    [
        (
            F("start") <= F("end"),
            *both('IF(OR(start="",end=""),%s,start<=end)'),
        ),
        (F("state") == "good", *both('IF(state="",%s,state="جيد")')),
        (
            Constant("good") == F("state"),
            *both('IF(state="",%s,"جيد"=state)'),
        ),
        (
            F("state").isin("good", "poor"),
            *both('IF(state="",%s,OR(state="جيد",state="متدهور"))'),
        ),
        (F("pieces").isin(), 'IF(pieces="",TRUE,FALSE)', 'IF(pieces="",FALSE,FALSE)'),
        (F("end").blank, 'end=""', 'end=""'),
        (Or0(F("pieces")) < 3, *['IF(pieces="",0,pieces)<3'] * 2),
        (F("end").filled, 'NOT(end="")', 'NOT(end="")'),
        (Constant(1).filled, "TRUE", "TRUE"),
        (Constant(1).blank, "FALSE", "FALSE"),
        (F("pieces").isin(1).true, *['IF(pieces="",FALSE,pieces=1)'] * 2),
        (
            ~(F("pieces") > 2) & F("end").blank,
            'AND(NOT(IF(pieces="",FALSE,pieces>2)),end="")',
            'AND(NOT(IF(pieces="",TRUE,pieces>2)),end="")',
        ),
        (
            F("opens") >= time(8, 30),
            *both('IF(opens="",%s,opens>=TIME(8,30,0))'),
        ),
    ],
)
def test_a_condition_is_written_for_what_is_known_and_for_what_is_not_refuted(
    speaker: Speaker, condition: Expression, accepts: str, proves: str
) -> None:
    assert speaker.accepts(condition) == accepts
    assert speaker.proves(condition) == proves


@pytest.mark.parametrize(
    "expression",
    [
        Apply("power", (F("pieces"), F("spoiled"))),
        when(Today(), 1),
        when(Condition("like", (F("name"), Constant("x"))), 1),
        count_of("staff", ppr="owner"),
        F("pieces").blank,
        F("owner.school.name"),
        F("name.length"),
        F("pieces") + Constant(object()),
    ],
)
def test_what_excel_cannot_state_is_left_to_python(speaker: Speaker, expression: Any) -> None:
    with pytest.raises((UnstatedError, TypeError)):
        speaker.value(expression)


def test_a_column_of_a_table_that_is_not_there_is_left_to_python(things: Declaration) -> None:
    lonely = Speaker(things, "ar", lambda field: field.name, lambda _, __: "")
    with pytest.raises(UnstatedError):
        lonely.value(F("owner.full_name_ar"))


@pytest.mark.parametrize(
    ("kind", "calculation"),
    [
        (FlagKind(), F("name")),
        (ChoiceKind(of="condition"), F("name")),
        (ChoiceKind(of="leave_type"), F("state")),
        (CountKind(), None),
        (CountKind(), Or0(F("pieces") + Constant("1" * 9000))),
    ],
)
def test_labels_that_excel_cannot_find_and_long_formulas_are_left_to_python(
    speaker: Speaker, kind: Kind, calculation: Expression | None
) -> None:
    field = Field("any", Titles("أ", "A"), kind, required=False, calculation=calculation)
    with pytest.raises(UnstatedError):
        speaker.calculated(field)


def test_a_key_of_several_parts_is_left_to_python(speaker: Speaker) -> None:
    double = next(each for each in map(register, homes()) if len(each.key) > 1)
    with pytest.raises(UnstatedError):
        replace(speaker, register=double).value(F("key"))


def test_a_number_of_another_table_stays_blank_where_it_is(speaker: Speaker) -> None:
    said = speaker.value(F("owner.birth_date")).text
    found = "INDEX(staff[birth_date],MATCH(owner,staff[ppr],0))"
    assert said == f'IFERROR(IF({found}="","",{found}),"")'


def test_a_calculated_answer_is_yes_no_or_blank(things: Declaration, speaker: Speaker) -> None:
    formula = speaker.calculated(things.field("spent"))
    unknown = 'OR(spoiled="",pieces="")'
    assert formula == (
        f'IFERROR(IF(IF({unknown},FALSE,spoiled>=pieces),"نعم",'
        f'IF(IF({unknown},TRUE,spoiled>=pieces),"","لا")),"")'
    )
