"""What tests of the desktop share: a PC of their own, an Excel with a workbook, installation folders."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from addin.desktop.install.pc import Pc, python_of, this_pc
from addin.desktop.install.release import ADDIN, write_list
from addin.headless import cli
from addin.headless.cli.say import SAY
from tests.begun import begin
from tests.unit.desktop.engine import AppImpl, excel_with

Kit = Callable[[str], Path]


@pytest.fixture(autouse=True)
def pc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pc:
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "أحمد" / "Local"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "أحمد" / "Roaming"))
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(SAY, "json", True)
    return this_pc()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def leaves(tmp_path: Path) -> Path:
    (tmp_path / "share").mkdir()
    path = tmp_path / "leaves.xlsx"
    words = [
        "new",
        "leaves",
        "--bureau",
        "HRF-LEAVE",
        "--out",
        str(path),
        "--sample",
        "5",
        "--json",
    ]

    def make() -> None:
        assert cli.main(words) == 0

    begin(tmp_path, "leaves", make)
    return path


@pytest.fixture
def excel(leaves: Path) -> tuple[Any, AppImpl]:
    return excel_with(leaves)


@pytest.fixture
def kit(tmp_path: Path) -> Kit:
    """An installation folder of a version, with an add-in that says which."""

    def made(version: str) -> Path:
        folder = tmp_path / "share" / "kit"
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "wheels").mkdir(parents=True)
        (folder / "wheels" / f"dafatir-{version}-py3-none-any.whl").write_bytes(b"wheel")
        (folder / ADDIN).write_text(version)
        write_list(folder, version)
        return folder

    return made


class Started:
    """Stands for the programs that are started; makes the Python that venv would make."""

    def __init__(self, stops_at: str = "") -> None:
        self.words: list[list[str]] = []
        self.stops_at = stops_at

    def __call__(self, words: list[str]) -> None:
        self.words.append(words)
        if self.stops_at and self.stops_at in words:
            raise subprocess.CalledProcessError(1, words)
        if "venv" in words:
            python = python_of(Path(words[-1]).parent)
            python.parent.mkdir(parents=True)
            python.touch()
