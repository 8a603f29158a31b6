"""Python is started where a workbook's folder can do nothing to it, and knows this PC's settings."""

import shlex
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from addin.desktop import start
from addin.desktop.cells import Cells
from addin.desktop.serve import main
from addin.desktop.start import SELF_TEST, command_line, read_settings, write_settings

SERVE = "addin.desktop.serve"


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder named like nothing good, with a workbook and modules that would like to be loaded."""
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))
    folder = tmp_path / "a&b%PATH%="
    folder.mkdir()
    (folder / "a&b%PATH%=.xlsx").write_bytes(b"")
    for name in ("json", "addin", "xlwings", "sitecustomize", "os"):
        (folder / f"{name}.py").write_text("open('taken', 'w').close()\n", "utf-8")
    return folder


def run(folder: Path, module: str, *words: str, isolated: bool = True) -> str:
    line = command_line(sys.executable, module, *words)
    asked = shlex.split(line if isolated else line.replace(" -I ", " "))
    said = subprocess.run(asked, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return said.stderr


@pytest.mark.parametrize(
    "words", [(SELF_TEST, "66182"), (SERVE, "66182"), (start.RUN, "check", "66182")]
)
def test_nothing_of_the_workbooks_folder_is_loaded(words: tuple[str, ...], hostile: Path) -> None:
    told = run(hostile, *words)
    assert not (hostile / "taken").exists()
    assert "No module named" not in told


def test_without_isolation_the_folder_would_be_loaded(hostile: Path) -> None:
    run(hostile, SELF_TEST, "66182", isolated=False)
    assert (hostile / "taken").exists()


def test_the_line_names_a_command_and_a_window_and_no_file() -> None:
    line = command_line(r"C:\a b\pythonw.exe", start.RUN, "check", "66182")
    assert line == r'"C:\a b\pythonw.exe" -I -m addin.desktop.run check 66182'


def test_functions_are_served_away_from_the_workbooks_folder(
    hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[tuple[str, Path]] = []
    server = SimpleNamespace(serve=lambda identity: served.append((identity, Path.cwd())))
    monkeypatch.chdir(hostile)
    # The true one begins with pywin32, which only Windows has.
    monkeypatch.setitem(sys.modules, "xlwings.com_server", server)
    monkeypatch.setattr("xlwings.com_server", server, raising=False)
    main(["{506E67C3}"])
    assert served == [("{506E67C3}", Path(sys.prefix))]
    assert issubclass(server.XLPython, Cells)


def test_settings_survive_a_user_whose_name_is_arabic(tmp_path: Path) -> None:
    told = {"python": r"D:\فاطمة é\pythonw.exe", "lang": "fr"}
    write_settings(tmp_path / start.FOLDER / start.FILE, told)
    assert read_settings(tmp_path / start.FOLDER / start.FILE) == told


@pytest.mark.parametrize("spoilt", [b"", b"\xff", b"\xff\xfe\x00", "لا شيء".encode("utf-16")])
def test_a_spoilt_file_of_settings_says_nothing(spoilt: bytes, tmp_path: Path) -> None:
    (tmp_path / start.FILE).write_bytes(spoilt)
    assert read_settings(tmp_path / start.FILE) == {}
    assert read_settings(tmp_path / "missing") == {}


def test_vba_reads_the_same_file_and_starts_the_same_modules() -> None:
    folder = Path(start.__file__).parent / "vba"
    whole = "".join(file.read_text("ascii") for file in folder.glob("*.bas"))
    for told in (start.RUN, SELF_TEST, SERVE, rf"\{start.FOLDER}\{start.FILE}"):
        assert f"{told}" in whole
