"""What is clicked in the installation folder, read as text: no Windows runs it here."""

from hashlib import sha256
from pathlib import Path

import pytest

from addin.desktop.install.__main__ import main
from addin.desktop.install.click import write_click
from addin.desktop.install.kit import prepare
from addin.desktop.install.pc import Pc, install, python_of
from addin.desktop.install.problem import InstallProblem
from addin.desktop.install.release import read_list, write_list
from addin.desktop.start import DEFAULT_PYTHON, FOLDER, read_settings, write_settings
from tests.house.sources import ROOT
from tests.unit.desktop.conftest import Kit, Started

NAME, DATA = "python-3.12.10-amd64.exe", b"MZ installer"
SAID = {"share": r"\\srv\دفاتر", "lang": "fr"}


@pytest.fixture
def click(tmp_path: Path) -> list[str]:
    write_click(tmp_path, (NAME, DATA))
    return (tmp_path / "install.cmd").read_bytes().decode("ascii").split("\r\n")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        (NAME, None, "INST_011"),
        (NAME, b"<html>", "INST_012"),
        ("python-3.12.10.exe", DATA, "INST_012"),
        ("python-3.13.1-amd64.exe", DATA, "INST_012"),
    ],
)
def test_what_is_not_pythons_own_installer_is_one_sentence(
    tmp_path: Path, name: str, data: bytes | None, code: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(InstallProblem, match=code):
        prepare(ROOT, tmp_path / name, tmp_path / "kit")
    assert not (tmp_path / "kit").exists()


def test_the_installer_is_started_only_where_its_sum_was_found_right(click: list[str]) -> None:
    [summed] = [at for at, line in enumerate(click) if line.startswith("certutil")]
    [started] = [at for at, line in enumerate(click) if line.startswith(f'"%~dp0{NAME}"')]
    assert sha256(DATA).hexdigest() in click[summed]
    assert click[summed].endswith("|| goto changed")
    assert started == summed + 1
    assert click[summed - 1] == 'if /i not "%~1"=="--python" goto missing'


def test_python_is_for_this_person_only_and_asks_nothing(click: list[str]) -> None:
    [line] = [line for line in click if "/quiet" in line]
    assert {"InstallAllUsers=0", "PrependPath=0", "Include_launcher=0"} <= set(line.split())


def test_every_place_that_is_gone_to_is_there_and_everything_of_the_share_is_told_whole(
    click: list[str],
) -> None:
    places = {line[1:] for line in click if line.startswith(":")}
    words = [line.split() for line in click]
    gone = {line[at + 1] for line in words for at, word in enumerate(line) if word == "goto"}
    assert gone == places
    assert all('"%~dp0' in line for line in click if NAME in line or ".txt" in line)


def test_the_words_for_people_lie_beside_in_both_languages(
    tmp_path: Path, click: list[str]
) -> None:
    for code in ("INST_013", "INST_014"):
        assert f'type "%~dp0{code}.txt"' in click
        arabic, french, *_ = (tmp_path / f"{code}.txt").read_text("utf-8").splitlines()
        assert arabic.endswith(f"[{code}]")
        assert "Python" in french


def test_a_logon_script_may_ask_for_python_too(kit: Kit, capfd: pytest.CaptureFixture[str]) -> None:
    assert main([str(kit("1.0")), "--python", "--back"]) == 2
    assert "[INST_006]" in capfd.readouterr().out


def _saying(folder: Path, **settings: str) -> Path:
    write_list(folder, "1.0", settings)
    return folder


def test_a_new_pc_knows_what_the_kit_says(pc: Pc, kit: Kit) -> None:
    install(_saying(kit("1.0"), **SAID), pc, Started())
    assert SAID.items() <= read_settings(pc.settings).items()


def test_what_a_person_set_is_never_replaced_by_the_kit(pc: Pc, kit: Kit) -> None:
    write_settings(pc.settings, {"share": r"D:\mine", "name": "أمينة"})
    install(_saying(kit("1.0"), **SAID), pc, Started())
    told = read_settings(pc.settings)
    assert (told["share"], told["name"], told["lang"]) == (r"D:\mine", "أمينة", "fr")


def test_a_kit_may_say_neither_which_python_nor_two_lines(kit: Kit) -> None:
    folder = _saying(kit("1.0"), python="evil.exe", lang="ar", share="a\npython=evil.exe")
    assert read_list(folder).settings == {"lang": "ar"}


def test_the_add_in_and_the_installer_mean_the_same_python(
    pc: Pc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    inside = python_of(pc.release("*"), windowed=True).relative_to(pc.folder.parent)
    assert "\\".join(("%LOCALAPPDATA%", *inside.parts)) == DEFAULT_PYTHON
    assert inside.parts[0] == FOLDER
