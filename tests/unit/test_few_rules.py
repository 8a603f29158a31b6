"""Which rules a few rows are checked with, and which fields only all the rows can tell."""

import pytest

import workbooks.package
import workbooks.read
from validators import few
from validators.catalogue import register, registers
from validators.expression import Expression
from validators.few import fields_of_all, rules_of_few


def test_a_rule_on_the_row_itself_or_on_the_row_it_names_is_answered() -> None:
    codes = {rule.code for rule in rules_of_few(register("leaves"))}
    assert {"NotAfter", "NoOverlap"} <= codes
    assert fields_of_all(register("leaves")) == frozenset()


def test_a_sum_over_other_rows_is_not_answered_and_names_its_fields() -> None:
    assert {"amount", "budget_line"} <= fields_of_all(register("commitments"))
    codes = {rule.code for rule in rules_of_few(register("commitments"))}
    assert not {"COMMIT_001", "COMMIT_002"} & codes


def test_what_a_computed_column_is_made_of_counts_too() -> None:
    typed = {field.name for field in register("budget_lines").typed_fields}
    assert fields_of_all(register("budget_lines")) & typed


def test_most_rules_that_hold_rows_back_are_answered() -> None:
    answered = sum(len(rules_of_few(declared)) for declared in registers())
    apart = sum(bool(fields_of_all(declared)) for declared in registers())
    assert answered > 600
    assert 0 < apart < len(registers()) / 3


def test_each_kind_of_part_that_is_trusted_exists() -> None:
    registers()
    known, waiting = set(), [Expression]
    while waiting:
        one = waiting.pop()
        known.add(one.__name__)
        waiting += one.__subclasses__()
    assert known >= few._ALONE


@pytest.mark.parametrize("package", [workbooks.package, workbooks.read])
def test_a_name_that_is_loaded_late_is_there(package: object) -> None:
    names = vars(package)["__all__"]
    assert all(getattr(package, name) for name in names)
    with pytest.raises(AttributeError):
        _ = package.nothing  # type: ignore[attr-defined]  # That is the point.
