"""The add-in's own VBA runs in LibreOffice: each button reaches its command with these very words."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from addin.desktop import build
from addin.desktop.build import project
from addin.desktop.build.book import write_book
from addin.desktop.build.project import Module, document
from addin.desktop.build.ribbon import callback
from addin.desktop.start import DEFAULT_PYTHON, RUN, SELF_TEST, command_line
from addin.desktop.stop import FILE
from macros.command import commands, on_ribbon
from macros.function import functions

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
TABLE = on_ribbon(commands())
LOCAL = r"C:\a&b%PATH%=\Local"
PYTHON = DEFAULT_PYTHON.replace("%LOCALAPPDATA%", LOCAL)
FORMULA, ANSWER = (build.SETTINGS[f"self_test_{word}"] for word in ("formula", "answer"))
WORDS = dict(build.ribbon.words(TABLE))
Calls = Callable[..., list[Any]]


def started(module: str, *words: str, python: str = PYTHON) -> str:
    """Return what Windows is asked: the program, the words, the folder it starts in."""
    line = command_line(python, module, *words, "66182")
    return f"{python}|{line}|{python.rpartition(chr(92))[0]}"


def probes() -> str:
    """Return the probes, with one click and two questions for every button."""
    text = (HERE / "vba" / "Probe.bas").read_text("ascii")
    for command, _ in TABLE:
        code, name = command.code, callback(command.code)
        for kind, body in (
            ("Click", f'Forget\n    DafatirButtons.{name} Control("{code}")'),
            ("Ask", ""),
        ):
            answer = (
                "DafatirWindows.Started"
                if kind == "Click"
                else f'Label("{code}") & "|" & Tip("{code}")'
            )
            text += f"\nPublic Function {kind}{name}() As String\n    {body}\n    {kind}{name} = {answer}\nEnd Function\n"
    return text


def for_office(change: Callable[[str], str]) -> bytes:
    """Return the add-in with stand-ins for Windows, Excel's ribbon and xlwings."""
    stubs = {file.stem: file.read_text("ascii") for file in (HERE / "vba").iterdir()}
    ours = [m for m in build.modules(TABLE) if m.name not in stubs]
    theirs = [Module(n, s, document=n.startswith("I")) for n, s in stubs.items() if n != "Probe"]
    shown = build.sheets(TABLE)
    behind = [document("ThisWorkbook", workbook=True), *(document(s.module) for s in shown)]
    # LibreOffice 7 knows no LongPtr, and a module that it cannot read answers nothing at all.
    code = [Module(m.name, change(m.source).replace("LongPtr", "Long"), m.document) for m in ours]
    whole = [*behind, *code, Module("Probe", probes())]
    whole += [Module(m.name, m.source.replace("LongPtr", "Long"), m.document) for m in theirs]
    return write_book(project.write_project("Dafatir", uuid4(), whole), b"<x/>", {}, shown)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Calls:
    soffice = shutil.which("soffice")
    assert soffice, "make slow needs LibreOffice: .ci/run installs it"
    told = project._project

    def with_classes(*facts: Any) -> str:
        text = told(*facts)
        for name in ("IRibbonControl", "IRibbonUI"):
            text = text.replace(f"Document={name}/&H00000000", f"Class={name}")
        return text

    monkeypatch.setattr(project, "_project", with_classes)

    def run(*calls: str, change: Callable[[str], str] = str) -> list[Any]:
        file, pipe = tmp_path / "probe.xlam", f"dafatir{uuid4().hex}"
        file.write_bytes(for_office(change))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        quiet = ("--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;")
        with subprocess.Popen([soffice, profile, *quiet]) as process:
            asked = ["/usr/bin/python3", str(HERE / "office_macros.py"), pipe, file.as_uri()]
            try:
                said = subprocess.run(
                    [*asked, json.dumps(calls)],
                    capture_output=True,
                    check=False,
                    timeout=120,
                    env={},
                )
                process.wait(60)
            finally:
                process.terminate()
        answers: list[Any] = json.loads(said.stdout)
        return answers

    return run


def test_every_button_starts_its_command_and_nothing_else(office: Calls) -> None:
    clicks = office(*(f"Probe.Click{callback(c.code)}" for c, _ in TABLE))
    assert clicks == [started(RUN, c.code) for c, _ in TABLE]


def test_every_label_and_tip_is_the_tables_own(office: Calls) -> None:
    asked = office(*(f"Probe.Ask{callback(c.code)}" for c, _ in TABLE))
    assert asked == [f"{c.titles.ar}|{c.tip.ar}" for c, _ in TABLE]


def said(key: str, fact: str = "") -> str:
    return f"{WORDS['title'].ar}|{WORDS[key].ar.replace('{1}', fact)}|rtl"


def test_a_running_command_is_watched_and_never_doubled(office: Calls) -> None:
    calls = office("Probe.SecondClick", "Probe.EndsWell", "Probe.EndsBadly")
    watched = "DafatirRun.Watch2"
    assert calls[0] == f"|{said('busy')}||{watched}"
    assert calls[1:] == ["|", f"{said('failed', LOCAL + chr(92) + 'Dafatir')}|"]


def test_a_screen_that_python_left_standing_still_is_drawn_again(office: Calls) -> None:
    assert office("Probe.DrawnAgain") == ["01"]


def test_a_running_command_is_asked_to_stop_by_a_file_that_python_reads(office: Calls) -> None:
    stopped, forgotten = office("Probe.StoppedClick", "Probe.ForgottenWish")
    file = LOCAL + chr(92) + "Dafatir" + chr(92) + FILE
    assert stopped == f"|{said('busy')}|{file}|stop=yes\r\n"
    assert forgotten == f"{file}|{started(RUN, 'sync')}"


def test_a_click_is_answered_before_python_has_started(office: Calls) -> None:
    seen, none = office("Probe.SeenAtOnce", "Probe.NoWorkbook")
    assert seen == WORDS["working"].ar.replace("{1}", WORDS["sync.label"].ar)
    assert none == f"|{said('no_workbook')}"


def test_a_missing_python_is_told_in_arabic(office: Calls) -> None:
    calls = office("Probe.NoPython", "Probe.NoStart")
    assert calls == [f"|{said('no_python', PYTHON)}", f"{said('no_start', PYTHON)}|"]


def test_settings_come_from_this_pcs_file(office: Calls) -> None:
    (answer,) = office("Probe.OwnSettings")
    french = WORDS["check.label"].fr
    assert (
        answer
        == f"{started(RUN, 'check', python='D:' + chr(92) + 'p' + chr(92) + 'pythonw.exe')}|{french}"
    )


def test_labels_are_asked_again_after_the_language_changed(office: Calls) -> None:
    assert office("Probe.ShownAgain") == ["1"]


def test_the_self_test_writes_what_excel_sees_then_starts_python(office: Calls) -> None:
    (answer,) = office("Probe.SelfTest")
    assert answer.startswith(
        f"{started(SELF_TEST)}|{LOCAL}{chr(92)}Dafatir{chr(92)}self-test-excel.txt|"
    )
    facts = dict(line.split("=", 1) for line in answer.rpartition("|")[2].splitlines())
    wanted = {"excel": "16.0.1", "python_is_there": "yes", "words_missing": "0", "title": "دفاتر"}
    wanted |= {"formula": f"<{FORMULA}>", "formula_wanted": ANSWER}
    assert wanted.items() <= facts.items()


def test_a_function_in_a_cell_asks_python_with_plain_values(office: Calls) -> None:
    (answer,) = office("Probe.Computed")
    assert answer == "ar|DAF_LEAVE_END|day|5|;ar|DAF_LEAVE_END|day|area|7"


def test_without_python_cells_say_so_and_do_not_wait_in_turn(office: Calls) -> None:
    assert office("Probe.ComputedWithoutPython") == ["#N/A#N/A1"]


def test_the_function_wizard_is_told_once_a_workbook_is_shown(office: Calls) -> None:
    (answer,) = office("Probe.Described")
    later, *lines = answer.splitlines()
    assert later == "DafatirHelp.Describe15"
    assert len(lines) == len(functions())
    leave_end = "DAF_LEAVE_END|Dernier jour du congé|Dafatir|Premier jour|Jours ouvrables|"
    assert f"{leave_end}Jours fériés religieux (facultatif)" in lines


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('StartCommand "check"', 'StartCommand "sync"'),
        ("DafatirWords.Word(Code", "DafatirWords.Wrd(Code"),
        ("If NeedsWorkbook And", "If NeedsWorkbook And ("),
        ("ArabicColumn As Long = 2", "ArabicColumn As Long = 3"),
        ('" -I -m "', '" -m "'),
    ],
)
def test_wrong_code_is_noticed(office: Calls, before: str, after: str) -> None:
    seen: list[str] = []

    def change(text: str) -> str:
        seen.append(text)
        return text.replace(before, after)

    answers = office("Probe.ClickOnCheck", "Probe.AskOnCheck", change=change)
    assert any(before in text for text in seen)
    assert answers != [started(RUN, "check"), f"{WORDS['check.label'].ar}|{WORDS['check.tip'].ar}"]
