"""From one finding to the next, and the marks away: what a person sees of a check."""

from pathlib import Path
from typing import Any

from openpyxl.comments import Comment

from tests.unit.desktop.engine import AppImpl
from tests.unit.desktop.pressed import in_file, press, type_in


def test_the_next_finding_is_selected_and_told_and_behind_the_last_comes_the_first(
    excel: tuple[Any, AppImpl], leaves: Path
) -> None:
    _, impl = excel
    for line in (6, 8):
        type_in(impl, "من", line, "قريبا")
    sheet = impl.open[-1].front
    impl.selected = (sheet, "$A$1")
    places = []
    for _ in range(3):
        assert "قريبا" in press("next", excel)
        places.append(impl.selected)
    column = in_file(leaves, "من", 6).column_letter
    assert [(at, cells.replace("$", "")) for at, cells in places] == [
        (sheet, f"{column}{line}") for line in (6, 8, 6)
    ]


def test_where_nothing_is_found_it_stays_where_it_was(excel: tuple[Any, AppImpl]) -> None:
    _, impl = excel
    impl.selected = (impl.open[-1].front, "$C$6")
    assert press("next", excel) == "Aucune remarque dans ce classeur."
    assert impl.selected[1] == "$C$6"


def test_clear_takes_our_marks_and_leaves_a_persons_note(
    excel: tuple[Any, AppImpl], leaves: Path
) -> None:
    _, impl = excel
    type_in(impl, "من", 5, "قريبا")
    press("check", excel)
    marked = in_file(leaves, "من", 5)
    assert marked.comment is not None
    own = next(one for one in impl.open[-1].held.worksheets if "leaves" in one.tables)
    own["C6"].comment = Comment("راجع أمل", "Amal")
    assert press("clear", excel) == "Notes et couleurs de Dafatir ôtées."
    assert in_file(leaves, "من", 5).comment is None
    assert in_file(leaves, "من", 5).parent["C6"].comment.text == "راجع أمل"


def test_a_fix_is_shown_before_it_is_written(excel: tuple[Any, AppImpl], leaves: Path) -> None:
    _, impl = excel
    assert press("fix", excel) == "Rien à corriger d’office."
    type_in(impl, "من", 5, "٠٥/٠٩/٢٠٢٦")
    impl.answers = ["no"]
    press("fix", excel)
    assert "٠٥/٠٩/٢٠٢٦ → 2026-09-05" in impl.told[-1]
    assert in_file(leaves, "من", 5).value == "٠٥/٠٩/٢٠٢٦"
    impl.answers = ["yes"]
    assert press("fix", excel) == "1 cellule(s) corrigée(s)."
    assert in_file(leaves, "من", 5).is_date


def test_a_copy_with_values_is_made_beside_and_opened(
    excel: tuple[Any, AppImpl], leaves: Path
) -> None:
    _, impl = excel
    impl.open[-1].held.worksheets[0]["AZ2"] = "=DAF_SICK_FULL(1,2)"
    said = press("freeze", excel)
    assert "0 formule(s)" in said
    assert "AZ2: pas encore calculée" in said
    copy = leaves.with_name(f"{leaves.stem} - valeurs.xlsx")
    assert copy.exists()
    assert impl.open[-1].path == copy


def test_the_last_command_is_taken_back_unless_somebody_typed(
    excel: tuple[Any, AppImpl], leaves: Path
) -> None:
    _, impl = excel
    type_in(impl, "من", 6, "قريبا")
    press("check", excel)
    assert in_file(leaves, "من", 6).comment is not None
    impl.open[-1].Saved = False
    assert "[USE_019]" in press("revert", excel)
    impl.open[-1].Saved = True
    assert press("revert", excel) == "Le classeur d’avant la commande est remis."
    assert in_file(leaves, "من", 6).comment is None
