"""What Excel itself refuses, doubts, and says."""

from collections.abc import Callable
from typing import Any

import pytest

from validators import F
from validators.catalogue import register
from validators.expression import Condition, total
from validators.finding import Titles
from validators.kinds import NumberKind, RefKind
from validators.register import Declaration
from validators.rule import Rule
from validators.rules import AtLeast, AtMost, Between, Blank
from workbooks.build import RegisterSheet
from workbooks.build.check import check_of
from workbooks.build.format import shape_of
from workbooks.build.place import Place
from workbooks.build.presence import presence, settled
from workbooks.build.saying import breach, cut, doubt, prompt
from workbooks.build.validation import validations


def checks(content: RegisterSheet, lang: str = "ar", known: tuple[str, ...] = ()) -> dict[str, Any]:
    place = Place(content, lang, "sheet")
    found = {str(made.sqref).split("5")[0]: made for made in validations(place, frozenset(known))}
    letters = {place.letter(field): field.name for field in place.fields}
    return {letters[letter]: made for letter, made in found.items()}


@pytest.fixture
def arabic(things: Declaration) -> dict[str, Any]:
    return checks(RegisterSheet(things), known=("keys_staff",))


@pytest.mark.parametrize(
    ("field", "type_", "formula", "style"),
    [
        ("state", "list", "list_condition", "stop"),
        ("lent", "list", "list_flag", "stop"),
        ("owner", "list", "keys_staff", "warning"),
        ("start", "date", "10959", "stop"),
        ("opens", "time", "0", "stop"),
        ("price", "decimal", "0", "stop"),
        ("pieces", "whole", "0", "stop"),
        ("note", "textLength", "4000", "stop"),
        (
            "end",
            "custom",
            'AND(AND(ISNUMBER($F5),$F5>=10959,$F5<=73050),IF(OR($E5="",$F5=""),TRUE,$E5<=$F5))',
            "stop",
        ),
        (
            "spoiled",
            "custom",
            'AND(AND(ISNUMBER($L5),$L5>=0,$L5<=1000000000000000,$L5=INT($L5)),IF(OR($L5="",$K5=""),TRUE,$L5<=$K5))',
            "stop",
        ),
    ],
)
def test_each_kind_has_its_validation(
    arabic: dict[str, Any], field: str, type_: str, formula: str, style: str
) -> None:
    made = arabic[field]
    assert (made.type, made.formula1, made.errorStyle) == (type_, formula, style)
    assert made.allow_blank


def test_a_number_that_the_share_gives_is_left_blank() -> None:
    told = prompt(register("correspondence").field("mail_no"), "fr")
    assert told.startswith("Laissez vide")


def test_a_code_has_a_prompt_and_no_validation(arabic: dict[str, Any]) -> None:
    assert arabic["number"].type is None
    assert arabic["number"].prompt.startswith("ضروري")


def test_calculated_fields_and_look_ups_are_not_validated(
    arabic: dict[str, Any], things: Declaration
) -> None:
    assert "days" not in arabic
    assert not checks(RegisterSheet(things, readonly=True))


def test_a_reference_without_its_sheet_is_not_validated(things: Declaration) -> None:
    assert checks(RegisterSheet(things))["owner"].type is None


def test_a_rule_that_only_warns_never_refuses(arabic: dict[str, Any]) -> None:
    assert arabic["year"].type == "whole"
    assert "2020" not in arabic["year"].formula1


def test_a_rule_about_what_is_typed_later_is_left_to_the_check(arabic: dict[str, Any]) -> None:
    assert arabic["tax"].type == "decimal"
    assert arabic["name"].type == "textLength"


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_texts_and_formulas_are_as_short_as_excel_wants(things: Declaration, lang: str) -> None:
    for made in checks(RegisterSheet(things), lang).values():
        assert len(made.promptTitle or "") <= 32
        assert len(made.errorTitle or "") <= 32
        assert len(made.prompt or "") <= 255
        assert len(made.error or "") <= 255
        assert len(made.formula1 or "") <= 255


def test_a_broken_rule_is_told_in_the_language_of_the_workbook(things: Declaration) -> None:
    assert "«من» بعد «إلى»" in checks(RegisterSheet(things))["end"].error
    assert "« Du » est après « Au »" in checks(RegisterSheet(things), "fr")["end"].error


def test_bounds_of_a_rate_are_told_in_hundredths(arabic: dict[str, Any]) -> None:
    assert "0% و100%" in arabic["tax"].error


def test_the_rows_below_the_table_are_validated_too(
    sheet: Callable[..., RegisterSheet], row: dict[str, Any]
) -> None:
    place = Place(sheet(row, row), "ar", "sheet")
    assert {str(made.sqref) for made in validations(place, frozenset())} >= {"A5:A2006"}


@pytest.mark.parametrize(
    ("condition", "left"),
    [
        (F("end").filled | (F("pieces") > 1), True),
        (F("end").blank & (F("pieces") > 1), False),
        (~F("end").blank, True),
        (F("end").filled & F("end").filled, True),
        (F("end").blank | F("end").blank, False),
    ],
)
def test_what_a_typed_cell_settles_is_settled(condition: Condition, *, left: bool) -> None:
    assert settled(condition, "end") is left


def test_what_stays_open_stays_as_it_was() -> None:
    open_part = F("pieces") > 1
    assert settled(F("end").blank | open_part, "end") is open_part
    both = settled((F("pieces") > 1) & (F("spoiled") > 1), "end")
    assert isinstance(both, Condition)
    assert both.operation == "and"
    turned = settled(~(F("end").blank | open_part), "end")
    assert isinstance(turned, Condition)
    assert turned.operation == "not"
    assert settled(None, "end") is None


def test_presence_is_found_anywhere_in_a_condition() -> None:
    assert presence((F("a") > 1) & ~F("b").blank)
    assert presence(total("a", "b") < 3)
    assert not presence((F("a") > 1) & (F("b") < F("c") + 1))


def test_a_long_text_is_cut_as_excel_counts() -> None:
    assert len(cut("ا" * 300, 255)) == 255
    assert cut("ا" * 255, 255) == "ا" * 255


@pytest.mark.parametrize(
    ("low", "high", "arabic", "french"),
    [
        (
            None,
            5,
            "اكتب عددا لا يتجاوز 5، مثل 12.5.",
            "Tapez un nombre jusqu’à 5, par exemple 12.5.",
        ),
        (None, None, "اكتب عددا، مثل 12.5.", "Tapez un nombre, par exemple 12.5."),
        (
            1,
            None,
            "اكتب عددا ابتداء من 1، مثل 12.5.",
            "Tapez un nombre à partir de 1, par exemple 12.5.",
        ),
        (1, 5, "اكتب عددا بين 1 و5، مثل 12.5.", "Tapez un nombre entre 1 et 5, par exemple 12.5."),
    ],
)
def test_bounds_are_told_as_far_as_there_are_any(
    low: float | None, high: float | None, arabic: str, french: str
) -> None:
    kind = NumberKind(at_least=low, at_most=high)
    told = [check_of(kind, "A1", lang, frozenset()) for lang in ("ar", "fr")]
    assert [check.error for check in told if check] == [arabic, french]


def test_a_rule_that_warns_stands_where_nothing_refuses(arabic: dict[str, Any]) -> None:
    assert (arabic["phone"].type, arabic["phone"].errorStyle) == ("custom", "warning")
    assert "هاتف" in arabic["phone"].error


def test_rules_that_excel_cannot_state_or_hold_are_left_to_the_check(
    arabic: dict[str, Any],
) -> None:
    assert arabic["closes"].type == "time"
    assert arabic["school_year"].error == "اكتب سنة دراسية مثل 2026/2027."


def test_what_nothing_can_be_said_about_has_no_validation(arabic: dict[str, Any]) -> None:
    assert "elsewhere" not in arabic


class Odd(Rule):
    condition = F("pieces") > 1

    def names(self) -> tuple[str, ...]:
        return ("pieces", "spoiled")


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (Odd(), "La valeur ne respecte pas la règle : Nombre, Gâtés"),
        (Between("mark", 0, 20), "La valeur est comprise entre 0 et 20."),
        (
            Between("mark", F("pieces"), F("spoiled")),
            "La valeur ne respecte pas la règle : Note, Nombre",
        ),
        (AtMost("pieces", 3), "« Nombre » dépasse la limite : corrigez."),
        (AtLeast("pieces", "spoiled"), "« Nombre » est inférieur à « Gâtés » : corrigez."),
        (
            AtMost("pieces", 3, Titles("السقف", "le plafond")),
            "« Nombre » dépasse le plafond : corrigez.",
        ),
        (Blank("tax", F("lent").true), "« Taxe » ne se remplit pas dans ce cas : videz la case."),
    ],
)
def test_each_rule_is_told_without_the_values_of_the_row(
    things: Declaration, rule: Rule, sentence: str
) -> None:
    assert breach(rule, things, "fr").startswith(sentence)


def test_a_reference_to_nobody_is_asked_by_its_code() -> None:
    assert "nobody" in doubt(RefKind(to="nobody"), "fr")
    assert shape_of(RefKind(to="nobody")).number_format == "@"
    assert shape_of(NumberKind()).number_format == "General"
