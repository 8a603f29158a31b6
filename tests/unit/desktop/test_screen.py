"""What a person sees of Excel while a button works: a still screen, a word at its foot, boxes in front."""

import shutil
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import xlwings

from addin.desktop import run
from addin.desktop.busy import patiently, wait_ourselves
from addin.desktop.click import CLICKS
from addin.desktop.excel import Excel
from addin.desktop.problem import ExcelProblem
from addin.desktop.start import FILE, write_settings
from addin.desktop.stop import FILE as STOP
from tests.unit.desktop.engine import BUSY, WINDOW, AppImpl, BookImpl, BooksImpl
from tests.unit.desktop.pressed import in_file, known, press, type_in

WORK = [("save", False), ("close", False), ("open", False)]
#: Buttons that a workbook of leaves answers without asking for a file or a register.
TAKES_THE_WORKBOOK = sorted(set(CLICKS) - {"new", "adopt", "import", "settings", "help", "send"})


def _of_books(impl: AppImpl) -> list[tuple[str, bool]]:
    """Return what was done with the clerk's workbook: a paper that is opened beside is to be seen."""
    return [one for one in impl.seen if one[0] not in ("ask", "alert", "open")]


@pytest.mark.parametrize("code", TAKES_THE_WORKBOOK)
def test_the_screen_stands_still_while_the_workbook_is_away_and_never_after(
    code: str, excel: tuple[Any, AppImpl], tmp_path: Path
) -> None:
    _, impl = excel
    impl.answers = ["yes"] * 8
    press(code, excel, known(tmp_path))
    assert impl.drawn
    assert not impl.would_ask, "of links, or of reading only: it was open a moment ago"
    assert not any(drawn for _, drawn in _of_books(impl))
    assert all(drawn for act, drawn in impl.seen if act in ("ask", "alert"))
    assert impl.foot[-1] is False


def test_a_fix_that_is_asked_about_shows_the_screen_for_the_question_alone(
    excel: tuple[Any, AppImpl],
) -> None:
    _, impl = excel
    type_in(impl, "من", 5, "٠٥/٠٩/٢٠٢٦")
    impl.answers = ["yes"]
    press("fix", excel)
    assert impl.seen == [*WORK[:2], ("alert", True), WORK[2], ("alert", True)]


def test_the_foot_of_the_window_tells_each_stage_and_is_given_back(
    excel: tuple[Any, AppImpl],
) -> None:
    _, impl = excel
    press("check", excel)
    stages = ["enregistrement du classeur", "travail sur le fichier", "contrôle des lignes"]
    stages += ["pose des marques", "réouverture du classeur"]
    assert impl.foot == [*(f"Dafatir : {one}…" for one in stages), False, False]


def test_a_sync_tells_how_far_it_is(excel: tuple[Any, AppImpl], tmp_path: Path) -> None:
    _, impl = excel
    impl.answers = ["yes"]
    press("sync", excel, known(tmp_path))
    told = [str(one) for one in impl.foot]
    steps = [one.split()[2] for one in told if "/" in one]
    assert steps == ["1/2", "2/2", "1/4", "2/4", "3/4", "4/4"]
    assert any("en attente de votre réponse" in one for one in told)
    assert impl.foot[-1] is False


@pytest.mark.parametrize("wrong", [RuntimeError(), ExcelProblem("EXC_002")])
def test_the_screen_is_drawn_again_whatever_happened(
    wrong: Exception, excel: tuple[Any, AppImpl], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise wrong

    _, impl = excel
    monkeypatch.setattr(BooksImpl, "open", refuse)
    assert "[EXC_006]" in press("check", excel)
    assert impl.drawn
    monkeypatch.setattr(BookImpl, "close", refuse)
    press("check", excel)
    assert impl.drawn


def test_boxes_stand_over_the_window_that_is_there(
    excel: tuple[Any, AppImpl], leaves: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, impl = excel
    other = leaves.with_name("other.xlsx")
    shutil.copyfile(leaves, other)
    impl.open.insert(0, BookImpl(impl, other))
    windows: list[int] = []

    def boxed(window: int, *_: object) -> int:
        windows.append(window)
        return 6

    monkeypatch.setattr("addin.desktop.excel.box", boxed)
    seen = Excel(app, "fr", lambda _: None)
    assert seen.confirm("?")
    with seen.released():
        seen.confirm("?")
    seen.tell("!")
    assert windows == [WINDOW, WINDOW + 1, WINDOW + 2]
    impl.busy = 1
    seen.tell("!")
    assert windows[-1] == WINDOW, "a busy Excel still has the window that was pressed in"


def test_a_workbook_that_excel_holds_read_only_is_not_saved(excel: tuple[Any, AppImpl]) -> None:
    _, impl = excel
    impl.open[-1].ReadOnly = True
    assert "[EXC_003]" in press("check", excel)
    assert impl.done == []


def test_a_workbook_of_the_internet_is_told_as_one(
    excel: tuple[Any, AppImpl], monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_: BookImpl) -> str:
        raise xlwings.XlwingsError("Couldn't find your local OneDrive file")

    monkeypatch.setattr(BookImpl, "fullname", property(unknown))
    assert "[EXC_007]" in press("check", excel)
    assert excel[1].done == []


class _Told(Exception):  # noqa: N818 - as COM's own error.
    def __init__(self, hresult: int, scode: int | None = None) -> None:
        inside = None if scode is None else (0, None, None, None, 0, scode)
        super().__init__(hresult, "", inside, None)
        self.hresult = hresult


class ExcelBusyError(Exception):
    """Bears the name of xlwings' own, which only Windows has."""


@pytest.mark.parametrize(
    ("wrong", "waits"),
    [
        (_Told(BUSY), True),
        (_Told(-2147417846), True),
        (_Told(-2147352567, -2146777998), True),
        (_Told(-2147352567, -2146827284), False),
        (_Told(-2147352567), False),
        (ExcelBusyError(), True),
        (ValueError("x", "y", (1, 2)), False),
    ],
)
def test_each_way_in_which_excel_asks_for_patience(
    wrong: Exception,
    waits: bool,  # noqa: FBT001 - a row of the table.
) -> None:
    rests: list[float] = []

    def act() -> str:
        if rests:
            return "done"
        raise wrong

    if waits:
        assert patiently(act, rests.append) == "done"
    else:
        with pytest.raises(type(wrong)):
            patiently(act, rests.append)
    assert len(rests) == waits


def test_nobody_waits_after_the_last_try() -> None:
    rests: list[float] = []

    def act() -> None:
        raise _Told(BUSY)

    with pytest.raises(ExcelProblem):
        patiently(act, rests.append, tries=3)
    assert len(rests) == 2


def test_xlwings_does_not_ask_a_busy_excel_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    wait_ourselves()
    windows = SimpleNamespace(N_COM_ATTEMPTS=0)
    monkeypatch.setitem(sys.modules, "xlwings._xlwindows", windows)
    monkeypatch.setattr("xlwings.apps", [])
    with pytest.raises(ExcelProblem):
        Excel.at(1, "fr")
    assert windows.N_COM_ATTEMPTS == 1


def test_where_no_workbook_is_open_the_guide_opens_and_others_say_why_not(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    told: list[tuple[int, str]] = []
    write_settings(home / FILE, {"lang": "fr"})
    monkeypatch.setattr("xlwings.apps", [])
    monkeypatch.setattr("addin.desktop.person.webbrowser.open", opened.append)

    def boxed(window: int, text: str, *_: object) -> int:
        told.append((window, text))
        return 1

    monkeypatch.setattr(run, "box", boxed)
    assert run.main(["help", "7"]) == 0
    assert opened[0].startswith("file:")
    assert run.main(["settings", "7"]) == 0
    (window, text) = told[0]
    assert window == 7
    assert text.endswith("[EXC_004]")


def test_an_excel_that_answers_nonsense_is_left_to_vba(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Excel, "at", broken)
    assert run.main(["check", "7"]) == 1
    assert "RuntimeError" in (home / run.LOG).read_text("utf-8")


@pytest.mark.parametrize("code", ["check", "fix"])
def test_a_wish_to_stop_is_heeded_before_anything_is_written(
    code: str, excel: tuple[Any, AppImpl], leaves: Path, home: Path
) -> None:
    _, impl = excel
    type_in(impl, "من", 5, "٠٥/٠٩/٢٠٢٦")
    impl.answers = ["yes"]
    write_settings(home / STOP, {"stop": "yes"})
    assert "[USE_017]" in press(code, excel)
    cell = in_file(leaves, "من", 5)
    assert (cell.value, cell.comment) == ("٠٥/٠٩/٢٠٢٦", None)
    assert impl.done == ["save", "close", "open"]
