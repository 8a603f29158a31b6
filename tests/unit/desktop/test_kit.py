import json
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from zipfile import ZipFile

import pytest

from addin.desktop.install.kit import WINDOWS_ONLY, prepare
from addin.desktop.install.problem import InstallProblem
from addin.desktop.install.release import LIST, read_list
from addin.headless.cli import main
from tests.house.sources import ROOT, tracked

OWN = "dafatir-9.9-py3-none-any.whl"


def _pip(words: list[str]) -> None:
    """Stand for pip: make the wheel from what git has, without the net."""
    if "wheel" in words:
        with ZipFile(Path(words[words.index("--wheel-dir") + 1]) / OWN, "w") as wheel:
            for name in tracked():
                if name.startswith("addin/desktop/") and name.endswith(".py"):
                    wheel.write(ROOT / name, name)
            wheel.writestr("addin/__init__.py", "")


def test_the_folder_holds_what_a_pc_needs_and_lists_it_last(tmp_path: Path) -> None:
    installer = tmp_path / "python-3.12.10-amd64.exe"
    installer.write_bytes(b"MZ installer")
    out = tmp_path / "kit"
    release = prepare(ROOT, installer, out, _pip)
    assert release.version == "9.9"
    assert set(release.files) == {
        "dafatir.xlam",
        "INST_013.txt",
        "INST_014.txt",
        "install.cmd",
        "install.py",
        "python-3.12.10-amd64.exe",
        f"wheels/{OWN}",
    }
    assert prepare(ROOT, None, out, _pip).name == read_list(out).name


def test_our_own_wheel_is_named_as_a_file_so_that_no_stranger_answers(tmp_path: Path) -> None:
    asked: list[list[str]] = []

    def run(words: list[str]) -> None:
        asked.append(words)
        _pip(words)

    prepare(ROOT, None, tmp_path, run)
    assert str(tmp_path / "wheels" / OWN) in asked[1]
    assert "dafatir" not in asked[1]


def test_a_source_told_by_one_word_is_a_folder_and_never_a_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def run(words: list[str]) -> None:
        asked.append(words)
        _pip(words)

    (tmp_path / "dafatir").mkdir()
    (tmp_path / "dafatir" / "pyproject.toml").touch()
    monkeypatch.chdir(tmp_path)
    prepare(Path("dafatir"), None, tmp_path / "kit", run)
    assert Path(asked[0][-1]).is_absolute()


def test_a_folder_that_could_not_be_made_whole_is_no_installation(tmp_path: Path) -> None:
    prepare(ROOT, None, tmp_path, _pip)

    def stops(words: list[str]) -> None:
        _pip(words)
        if "download" in words:
            raise subprocess.CalledProcessError(1, words, stderr=b"No matching wheel.\n")

    with pytest.raises(InstallProblem, match=r"INST_007.*No matching wheel"):
        prepare(ROOT, None, tmp_path, stops)
    assert not (tmp_path / LIST).exists()


def test_a_source_that_is_none_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(InstallProblem, match="INST_010"):
        prepare(tmp_path / "none", None, tmp_path / "kit")
    assert list(tmp_path.iterdir()) == []


def test_pip_builds_in_a_copy_and_leaves_nothing_in_the_sources(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for name in ("pyproject.toml", "dafatir.py"):
        (source / name).touch()

    def builds(words: list[str]) -> None:
        if "wheel" in words:
            assert (Path(words[-1]) / "dafatir.py").exists()
            (Path(words[-1]) / "build").mkdir()
        _pip(words)

    prepare(source, None, tmp_path / "kit", builds)
    assert sorted(one.name for one in source.iterdir()) == ["dafatir.py", "pyproject.toml"]


def test_the_wheel_installs_with_bare_python_beside_a_hostile_module(tmp_path: Path) -> None:
    kit, here = tmp_path / "kit", tmp_path / "here"
    prepare(ROOT, None, kit, _pip)
    here.mkdir()
    for folder in (kit, here):
        (folder / "json.py").write_text("raise SystemExit('hostile')")
    words = (sys.executable, "-I", "-S", str(kit / "install.py"), "--back")
    folders = {"LOCALAPPDATA": str(tmp_path / "l"), "APPDATA": str(tmp_path / "r")}
    told = subprocess.run(words, cwd=here, env=folders, capture_output=True, check=False)
    assert (told.returncode, told.stderr) == (2, b"")
    assert b"[INST_006]" in told.stdout


def test_what_only_windows_needs_is_named() -> None:
    named = {one.partition("==")[0] for one in WINDOWS_ONLY}
    assert {one for one in _needed("dafatir", set()) if one[1]} == {(n, True) for n in named}


def _needed(name: str, seen: set[str]) -> set[tuple[str, bool]]:
    """Return what a distribution needs, and whether only Windows needs it."""
    if name in seen:
        return set()
    seen.add(name)
    try:
        asked = [one for one in requires(name) or [] if "extra ==" not in one]
    except PackageNotFoundError:
        return set()
    found = {(_name(one), bool(re.search("windows|win32", one, re.IGNORECASE))) for one in asked}
    return found.union(*(_needed(each, seen) for each, _ in found))


def _name(asked: str) -> str:
    return re.split(r"[^\w.-]", asked, maxsplit=1)[0].lower()


def test_the_command_line_prepares_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("addin.desktop.install.kit._started", _pip)
    assert main(["--json", "kit", "--out", str(tmp_path), "--source", str(ROOT)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["release"] == read_list(tmp_path).name


def test_a_signed_add_in_is_listed_anew_with_what_else_the_kit_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("addin.desktop.install.kit._started", _pip)
    words = ["--json", "kit", "--out", str(tmp_path), "--source", str(ROOT)]
    assert main([*words, "--share", "//srv/x", "--buttons", "fr"]) == 0
    before = read_list(tmp_path)
    (tmp_path / "dafatir.xlam").write_bytes(b"signed")
    assert main(["--json", "kit", "--out", str(tmp_path), "--signed"]) == 0
    after = read_list(tmp_path)
    assert after.settings == before.settings == {"share": "//srv/x", "lang": "fr"}
    assert {name for name in after.files if after.files[name] != before.files[name]} == {
        "dafatir.xlam"
    }
    assert main(["--json", "kit", "--out", str(tmp_path), "--buttons", "de"]) == 2
    assert "USE_006" in capsys.readouterr().out


def test_a_python_that_is_not_there_is_one_sentence_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--json", "kit", "--out", str(tmp_path), "--source", str(ROOT)]
    assert main([*words, "--python", str(tmp_path / "none.exe")]) == 2
    assert "INST_011" in capsys.readouterr().out
