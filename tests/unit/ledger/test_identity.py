"""Which row is which, whatever was sorted, pasted and retyped."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from workbooks.ledger.identity import Known, Repaired, repair

BASE = {name: Known(key, {"n": name * 3, "x": key}) for key, name in enumerate("abcd")}


def fix(*rows: Known) -> Repaired:
    numbers = count(1)
    return repair(rows, BASE, lambda: f"new{next(numbers)}")


def row(name: str, identity: str | None = None, **cells: object) -> Known:
    known = BASE[name]
    return Known(cells.get("key", known.key), {**known.cells, **cells}, identity)  # type: ignore[dict-item]  # Test cells.


@given(st.permutations("abcd"))
def test_visible_columns_sorted_alone_keep_every_identity(order: list[str]) -> None:
    found = fix(*(row(name, there) for name, there in zip(order, "abcd", strict=True)))
    assert (list(found.ids), found.unclear) == (order, ())


def test_of_two_rows_with_one_identity_the_nearest_keeps_it() -> None:
    copy = Known(9, {"n": "else", "x": 0}, "a")
    found = fix(copy, row("a", "a"), row("b", "b"))
    assert (found.ids, found.fresh) == (("new1", "a", "b"), frozenset({"new1"}))
    assert fix(row("a", "a"), row("a", "a")).ids == ("a", "new1")


def test_a_row_without_identity_takes_that_of_its_vanished_key() -> None:
    assert fix(row("a"), row("b", "b")).ids == ("a", "b")
    assert fix(row("a"), row("a", "a")).ids == ("new1", "a")


def test_a_new_row_sorted_over_anothers_identity_does_not_take_it() -> None:
    new = Known(9, {"n": "new", "x": 9}, "a")
    assert fix(new, row("b", "b"), row("a")).ids == ("new1", "b", "a")
    moved = fix(new, row("a", "b"), row("b"))
    assert (moved.ids, moved.unclear) == (("new1", "a", "b"), ())


def test_a_row_sorted_over_the_identity_of_a_new_one_takes_its_own_back() -> None:
    retyped = Known(9, {"n": "ddd", "x": 3}, "a")
    assert fix(retyped, row("b", "b"), row("a", "unknown")).ids == ("new1", "b", "a")
    assert fix(row("b", "b"), row("a", "unknown")).ids == ("b", "unknown")


def test_a_retyped_row_keeps_its_identity_beside_a_new_one_of_its_old_key() -> None:
    retyped = Known(9, BASE["a"].cells, "a")
    assert fix(retyped, Known(0, {"n": "new", "x": 0})).ids == ("a", "new1")


def test_a_new_row_gets_a_new_identity() -> None:
    assert fix(Known(77, {}), Known(None, {})).ids == ("new1", "new2")


def test_a_retyped_key_keeps_its_identity() -> None:
    assert fix(row("a", "a", key=50), row("b", "b")).ids == ("a", "b")
    assert fix(row("a", "a", key=1), row("b", "b")).ids == ("a", "b")


def test_keys_swapped_by_hand_are_asked() -> None:
    found = fix(row("a", "a", key=1), row("b", "b", key=0))
    assert (found.ids, found.unclear) == (("a", "b"), (0, 1))


def test_a_row_pasted_over_a_vanished_one_is_the_pasted_one() -> None:
    assert fix(row("b", "a")).ids == ("b",)


def test_an_identity_of_another_ledger_is_left_alone() -> None:
    assert fix(Known(99, {}, "stranger")).ids == ("stranger",)


TWINS = {"t": Known(7, {"n": "left"}), "u": Known(7, {"n": "right"}), "a": Known(1, {"n": "aaa"})}


@given(st.permutations("tua"))
def test_twins_of_one_key_are_told_by_all_their_cells(order: list[str]) -> None:
    sheet = [TWINS[name]._replace(id=there) for name, there in zip(order, "tua", strict=True)]
    found = repair(sheet, TWINS, lambda: "new")
    assert (list(found.ids), found.unclear) == (order, ())


def test_a_twin_that_was_typed_in_keeps_the_identity_beside_it() -> None:
    sheet = [Known(7, {"n": "right"}, "t"), Known(7, {"n": "other"}, "u")]
    assert repair(sheet, TWINS, lambda: "new").ids == ("t", "u")


def test_a_copy_of_a_twin_does_not_take_its_identity() -> None:
    sheet = [Known(7, {"n": "left"}), Known(7, {"n": "right"}, "u"), Known(9, {"n": "left"}, "t")]
    assert repair(sheet, TWINS, lambda: "new").ids == ("new", "u", "t")
