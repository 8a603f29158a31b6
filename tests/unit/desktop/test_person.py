"""What the add-in knows of a person, and what it can tell them."""

import webbrowser
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from addin.desktop.build import NAME as ADDIN
from addin.desktop.build import modules
from addin.desktop.start import FILE, read_settings, write_settings
from addin.desktop.stop import FILE as STOP
from addin.desktop.stop import heed
from addin.headless.guide import GUIDE
from macros.command import commands, on_ribbon
from macros.problem import UseProblem
from tests.unit.desktop.engine import AppImpl, excel_with
from tests.unit.desktop.pressed import in_file, known, press

Excel = tuple[Any, AppImpl]


def answers(excel: Excel, *said: str) -> None:
    excel[1].answers, excel[1].told = list(said), []


def test_settings_are_asked_with_what_is_known_and_kept_together(
    excel: Excel, tmp_path: Path, home: Path
) -> None:
    answers(excel, str(tmp_path / "share"), "Amal", "ar")
    excel[1].deaf = True
    assert "prochaine ouverture" in press("settings", excel)
    told = read_settings(home / FILE)
    assert told == {"share": str(tmp_path / "share"), "name": "Amal", "lang": "ar"}
    answers(excel, str(tmp_path / "nowhere"), "Badr", "fr")
    assert "[USE_003]" in press("settings", excel, told)
    answers(excel, str(tmp_path / "share"))
    press("settings", excel, told)
    assert read_settings(home / FILE) == told
    assert excel[1].offered[-2:] == [told["share"], "Amal"], "what is known is offered"
    assert excel[1].done == [], "a setting is no workbook's"


def test_the_ribbon_speaks_the_language_that_was_chosen(excel: Excel, tmp_path: Path) -> None:
    (tmp_path / "share").mkdir(exist_ok=True)
    answers(excel, str(tmp_path / "share"), "Amal", "fr")
    press("settings", excel)
    assert excel[1].ran == [], "it speaks it already"
    answers(excel, str(tmp_path / "share"), "Amal", "ar")
    assert "prochaine ouverture" not in press("settings", excel)
    (macro,) = excel[1].ran
    file, _, name = macro.rpartition("!")
    assert file == f"'{ADDIN}'"
    module, _, sub = name.partition(".")
    source = next(one.source for one in modules(on_ribbon(commands())) if one.name == module)
    assert f"Public Sub {sub}()" in source


def test_an_unreachable_share_is_not_kept(excel: Excel, tmp_path: Path, home: Path) -> None:
    answers(excel, str(tmp_path / "nowhere"), "Amal")
    assert "[USE_003]" in press("sync", excel)
    assert not (home / FILE).exists()


def test_a_wish_to_stop_is_seen_while_nothing_is_written(
    excel: Excel, tmp_path: Path, home: Path
) -> None:
    heed()
    home.mkdir(exist_ok=True)
    (home / STOP).write_bytes("\ufeffstop=yes\r\n".encode("utf-16-le"))  # As VBA writes it.
    with pytest.raises(UseProblem, match="USE_017"):
        heed()
    assert "[USE_017]" in press("sync", excel, known(tmp_path))
    assert not list((tmp_path / "share").glob("*/*/ledger/*"))
    assert excel[1].done == ["save", "close", "open"]
    write_settings(home / STOP, {})
    answers(excel, "yes")
    assert "5 nouveau(x)" in press("sync", excel, known(tmp_path))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a browser is asked to show: there is none here."""
    asked: list[str] = []
    monkeypatch.setattr(webbrowser, "open", asked.append)
    return asked


def test_help_says_what_is_written_in_the_selected_column(
    excel: Excel, leaves: Path, opened: list[str]
) -> None:
    front = excel[1].open[-1].front
    column = in_file(leaves, "من", 5).column_letter
    excel[1].selected = (front, f"${column}$40")
    answers(excel, "no")
    said = press("help", excel)
    assert said.startswith("Du\nObligatoire. Exemple : 05/09/2026")
    assert opened == []
    excel[1].selected = (front, "$XFD$1")
    answers(excel, "yes")
    assert press("help", excel).startswith("Registre des congés\n")
    assert opened == [GUIDE.as_uri()]
    assert excel[1].done == [], "help takes no workbook away"


def test_without_a_register_help_is_the_guide(tmp_path: Path, opened: list[str]) -> None:
    openpyxl.Workbook().save(tmp_path / "plain.xlsx")
    for excel in (excel_with(None), excel_with(tmp_path / "plain.xlsx")):
        assert press("help", excel) == ""
    excel[1].open.clear()
    assert press("help", excel) == ""
    assert opened == [GUIDE.as_uri()] * 3
    assert "دليل الموظف" in GUIDE.read_text("utf-8")
