"""What this PC knows of its person stands in for options, and nothing wrong is ever kept."""

from pathlib import Path
from typing import Any

import pytest

from addin.desktop.start import FILE, read_settings, write_settings
from addin.headless.cli import main
from addin.headless.home import home
from tests.spec.cli.conftest import Run


def refused(answer: tuple[int, Any]) -> str:
    status, said = answer
    assert status == 2
    return str(said["error"]["code"])


def test_settings_are_kept_and_shown(run: Run, share: Path) -> None:
    assert run("settings") == (0, {"share": None, "name": None, "lang": None})
    told = {"share": str(share), "name": "أمل العلوي", "lang": "fr"}
    wished = [word for name, text in told.items() for word in (f"--{name}", text)]
    assert run("settings", *wished) == (0, told)
    assert run("settings") == (0, told)
    assert run("settings", "--name", " بدر \n الإدريسي ")[1]["name"] == "بدر الإدريسي"


def test_the_language_behind_the_command_is_the_setting_and_before_it_the_answers(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    run("settings", "--lang", "fr")
    assert run("--lang", "en", "settings")[1]["lang"] == "fr"
    assert main(["settings", "--lang=ar"]) == 0
    assert "إكسل" in capsys.readouterr().out


def test_what_else_this_pc_knows_stays(run: Run) -> None:
    write_settings(home() / FILE, {"python": r"C:\p\pythonw.exe"})
    run("settings", "--lang", "fr")
    assert read_settings(home() / FILE) == {"python": r"C:\p\pythonw.exe", "lang": "fr"}


def test_a_copied_path_may_come_in_quotes(run: Run, share: Path) -> None:
    assert run("settings", "--share", f'"{share}"')[1]["share"] == str(share)


@pytest.mark.parametrize(
    ("wished", "code"),
    [
        (["--share", "nowhere"], "USE_003"),
        (["--share", ""], "USE_003"),
        (["--name", " \t"], "USE_015"),
        (["--lang", "en"], "USE_006"),
    ],
)
def test_a_wrong_wish_keeps_none_of_them(
    run: Run, wished: list[str], code: str, tmp_path: Path
) -> None:
    assert refused(run("settings", "--name", "Amal", *wished)) == code
    assert not (tmp_path / "home" / FILE).exists()


def test_a_name_of_two_lines_sets_nothing_else(run: Run, share: Path) -> None:
    run("settings", "--name", "Amal\r\npython=calc.exe")
    assert read_settings(home() / FILE) == {"name": "Amal python=calc.exe"}
    (share / "a\nlang=fr").mkdir()
    assert refused(run("settings", "--share", f"{share}/a\nlang=fr")) == "USE_003"


def closed(monkeypatch: pytest.MonkeyPatch, *folders: Path) -> None:
    """Let nobody make files in these folders: an administrator's account could, whatever the mode."""
    there = Path.open

    def opened(self: Path, mode: str = "r", *more: Any, **facts: Any) -> Any:
        if "x" in mode and self.parent in folders:
            raise PermissionError(13, "Permission denied")
        return there(self, mode, *more, **facts)

    monkeypatch.setattr(Path, "open", opened)


def test_a_share_that_takes_nothing_is_refused(
    run: Run, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed(monkeypatch, share)
    assert refused(run("settings", "--share", share)) == "USE_016"
    (share / "HRF").mkdir()
    assert run("settings", "--share", share)[0] == 0, "the root may be the IT bureau's alone"
    assert list((share / "HRF").iterdir()) == []


def test_a_share_that_cannot_be_listed_is_refused(
    run: Run, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hidden(self: Path) -> Any:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", hidden)
    assert refused(run("settings", "--share", share)) == "USE_016"


def test_commands_take_the_share_and_the_name_from_there(
    run: Run, share: Path, leaves: Path
) -> None:
    assert refused(run("sync", leaves)) == "USE_015"
    assert refused(run("sync", leaves, "--share", share)) == "USE_015"
    assert list(share.iterdir()) == []
    run("settings", "--share", share, "--name", "Amal")
    sent = run("sync", leaves)[1]["pushed"]["inserted"]
    assert sent > 0
    assert run("sync", leaves, "--plan")[1]["pushed"]["inserted"] == 0
    assert run("verify")[1]["entries"] > 0
    assert run("master", "HRF")[1]["masters"][0]["file"] == str(share / "HRF" / "master.xlsx")
    assert any(str(share) in check["message"]["ar"] for check in run("doctor")[1]["checks"])
    (row, *_) = run("find", "HRF", leaves)[1] or run("find", "20", leaves)[1]
    assert row["key"] in {one["key"] for one in run("find", row["value"])[1]}
    assert run("history", row["register"], row["key"])[1]
    assert len(run("undo", leaves)[1]["undone"]) == sent


def test_an_option_is_stronger_than_what_is_kept(
    run: Run, share: Path, leaves: Path, tmp_path: Path
) -> None:
    run("settings", "--share", share, "--name", "Amal")
    other = tmp_path / "other"
    other.mkdir()
    run("sync", leaves, "--share", other, "--as", "Badr")
    assert list(share.iterdir()) == []
    assert (other / "HRF" / "master.xlsx").exists()
