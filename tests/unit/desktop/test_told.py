import json
import shutil
import subprocess
from pathlib import Path

import pytest

from addin.desktop.install import __main__ as from_wheel
from addin.desktop.install.pc import Pc, install, mark_of, uninstall
from addin.desktop.install.release import ADDIN
from addin.desktop.start import read_settings
from addin.headless.cli import main
from addin.headless.doctor.addin import look_at_addin
from tests.unit.desktop.conftest import Kit, Started


def _signs() -> list[tuple[str, bool]]:
    return [(sign.code, sign.fine) for sign in look_at_addin()]


def test_the_doctor_is_content_with_what_was_installed_and_silent_where_nothing_was(
    pc: Pc, kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _signs() == []
    install(kit("1.0"), pc, Started())
    assert _signs() == [("DOC_020", True)]
    uninstall(pc)
    assert _signs() == []
    monkeypatch.delenv("APPDATA")
    assert _signs() == []


def test_the_doctor_sees_another_add_in_a_lost_python_and_the_mark_of_the_web(
    pc: Pc, kit: Kit
) -> None:
    install(kit("1.0"), pc, Started())
    pc.addin.with_name(f"{ADDIN}:Zone.Identifier").touch()
    assert _signs() == [("DOC_020", True), ("DOC_021", False)]
    shutil.rmtree(Path(read_settings(pc.settings)["python"]).parent)
    assert _signs()[0] == ("DOC_027", False)
    pc.settings.unlink()
    assert _signs()[:2] == [("DOC_027", False), ("DOC_020", False)]


def test_an_add_in_that_bears_the_mark_of_the_web_is_written_anew(pc: Pc, kit: Kit) -> None:
    folder = kit("1.0")
    install(folder, pc, Started())
    before = pc.addin.stat().st_ino
    mark_of(pc.addin).touch()
    assert not install(folder, pc, Started())[1]
    assert pc.addin.stat().st_ino != before


def test_the_wheel_itself_says_what_it_did(
    pc: Pc, kit: Kit, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda words, **_: Started()(words))
    folder = str(kit("1.0"))
    wishes: tuple[list[str], ...] = ([], [], ["--back"], ["--remove"])
    assert [from_wheel.main([folder, *wish]) for wish in wishes] == [0, 0, 2, 0]
    kit("2.0")
    assert [from_wheel.main([folder]), from_wheel.main([folder])] == [0, 0]
    kit("3.0")
    assert [from_wheel.main([folder]), from_wheel.main([folder, "--back"])] == [0, 0]
    assert pc.addin.read_text() == "2.0"
    assert b"[INST_006]" in capfdbinary.readouterr().out
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)
    assert from_wheel.main([folder, "--remove"]) == 0
    assert str(pc.releases).encode() in capfdbinary.readouterr().out, "what Excel still holds"


def test_the_command_line_installs_goes_back_and_takes_away(
    pc: Pc, kit: Kit, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda words, **_: Started()(words))
    for version in ("1.0", "2.0"):
        assert main(["--json", "install", str(kit(version))]) == 0
    assert main(["--json", "install", "--back"]) == 0
    assert pc.addin.read_text() == "1.0"
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)
    capsys.readouterr()
    assert main(["--json", "uninstall"]) == 0
    assert json.loads(capsys.readouterr().out) == {"left": [str(pc.folder / "releases")]}
    assert main(["--json", "install"]) == 2
