"""The add-in is whole, read back by others, and the same every time."""

import json
import os
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from addin.desktop import build
from addin.desktop.build import book
from addin.desktop.build.functions import functions_help
from addin.desktop.build.icons import ICONS
from addin.desktop.build.project import Module, SourceError
from addin.desktop.build.raster import png
from addin.desktop.build.ribbon import words
from addin.desktop.build.xlwings_module import licence
from addin.headless.cli import main
from macros.button import Group
from macros.function import functions
from tests.house.sources import ROOT
from tests.unit.xlam.verify import DOCUMENTS, TABLE, faults

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def test_the_addin_is_whole() -> None:
    assert faults(build.addin_bytes()) == []


def test_the_same_text_gives_the_same_bytes(tmp_path: Path) -> None:
    asked = [sys.executable, "-c", "from addin.headless.cli import run; run()", "addin", "--out"]
    for seed in "12":
        told = {**os.environ, "PYTHONHASHSEED": seed, "DAFATIR_HOME": str(tmp_path)}
        subprocess.run([*asked, str(tmp_path / seed)], env=told, check=True, capture_output=True)
    first, second = ((tmp_path / seed / build.NAME).read_bytes() for seed in "12")
    assert first == second == build.addin_bytes()


def test_the_command_line_builds_it_and_tells_its_sum(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["addin", "--out", str(tmp_path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert Path(told["file"]) == tmp_path / build.NAME
    assert told["sha256"] == sha256((tmp_path / build.NAME).read_bytes()).hexdigest()


def test_two_readers_give_the_source_back(tmp_path: Path) -> None:
    from oletools.olevba import VBA_Parser  # noqa: PLC0415 - it changes how warnings are shown.
    from pyopenvba import ExcelFile, check_file  # noqa: PLC0415 - as above.

    file = build.build_addin(tmp_path)
    wanted = {m.name: m.text.decode("ascii") for m in build.modules(TABLE)}
    first = {
        n.rpartition(".")[0]: text for *_, n, text in VBA_Parser(str(file)).extract_all_macros()
    }
    with ExcelFile(file) as opened:
        second = {name: opened.get_module(name) for name in opened.module_names()}
        assert opened.validate() == []
    for read in (first, second):
        assert {name: text for name, text in read.items() if name not in DOCUMENTS} == wanted
        assert set(read) == DOCUMENTS | set(wanted)
    assert check_file(file).issues == ()


@pytest.mark.slow
def test_the_analyser_finds_nothing(tmp_path: Path) -> None:
    assert analysed(build.build_addin(tmp_path)) == set()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('StartPython "addin', 'StartPyton "addin'),
        ("Python = Dafatir", "Pyton = Dafatir"),
    ],
)
def test_the_analyser_finds_planted_faults(
    before: str, after: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = build.modules(TABLE)
    changed = tuple(
        Module(m.name, m.source.replace(before, after, 1)) if m.name == "DafatirRun" else m
        for m in whole
    )
    assert changed != whole
    monkeypatch.setattr(build, "modules", lambda _: changed)
    assert analysed(build.build_addin(tmp_path)) != set()


def analysed(file: Path) -> set[tuple[str, str]]:
    from pyvbaanalysis import analyze_office_file  # noqa: PLC0415 - only these tests need it.

    return {(name, one.code) for name, found in analyze_office_file(file).items() for one in found}


def test_no_source_can_start_a_shell_or_read_its_settings_from_a_workbook() -> None:
    lines = "\n".join(module.source for module in build.modules(TABLE)).lower().splitlines()
    whole = "\n".join(line.partition("'")[0] for line in lines)
    for word in (
        "cmd.exe",
        "wscript",
        "shell",
        "pythonpath",
        "getconfig",
        "activeworkbook.",
        '.py"',
    ):
        assert word not in whole, word
    for event in ("workbook_open", "auto_open", "workbook_addininstall"):
        assert event not in whole, event


def test_nothing_starts_by_itself() -> None:
    from oletools.mraptor import MacroRaptor  # noqa: PLC0415 - it changes how warnings are shown.

    def starts(source: str) -> bool:
        raptor = MacroRaptor(source)
        raptor.scan()
        return bool(raptor.autoexec)

    assert not starts("\n".join(module.source for module in build.modules(TABLE)))
    assert starts("Sub Workbook_Open()\nEnd Sub\n")


def test_a_letter_beyond_ascii_fails_the_build() -> None:
    with pytest.raises(SourceError, match="Words"):
        _ = Module("Words", 'x = "\u0641"').text


def test_the_licences_are_in_the_notice_and_in_the_addin() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    assert licence("xlwings", "LICENSE.txt").strip() in notice
    assert licence("dafatir", "LICENSE").strip() in notice
    shown = {sheet.name: sheet.rows for sheet in build.sheets(TABLE)}["notices"]
    text = "\n".join(row[0] for row in shown)
    assert "BSD 3-clause" in text
    assert "MIT License" in text


def test_every_function_fits_what_excel_takes_of_its_help() -> None:
    for line in functions_help(functions()):
        # An `Array()` of no arguments has no bounds to be dimensioned by.
        assert len(line) > 3, line[0]
        assert max(map(len, line)) <= 255, line[0]


def test_a_hidden_sheet_may_be_wider_than_the_alphabet() -> None:
    wide = book._sheet(book.Sheet("wide", "Wide", [["a"] * 28]))
    assert wide.count("<c ") == 28
    assert 'r="AB1"' in wide


def test_icons_are_drawn_for_every_command_and_differ() -> None:
    drawn = {name: png(shapes, 16) for name, shapes in ICONS.items()}
    assert {command.icon for command, _ in TABLE} <= set(drawn)
    assert len(set(drawn.values())) == len(drawn)


def test_buttons_stand_in_order_and_each_place_is_taken_once() -> None:
    groups = list(Group)
    places = [(groups.index(button.group), button.place) for _, button in TABLE]
    assert places == sorted(set(places))


def test_every_word_is_written_in_both_languages() -> None:
    for key, titles in words(TABLE):
        assert titles.ar, key
        assert titles.fr, key
        assert titles.ar.count("{1}") == titles.fr.count("{1}"), key


def test_the_archive_is_the_same_on_every_system() -> None:
    with ZipFile(BytesIO(build.addin_bytes())) as archive:
        kinds = {(entry.compress_type, entry.create_system) for entry in archive.infolist()}
    assert kinds == {(0, 0)}
