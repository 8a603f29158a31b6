"""Bad input gets one clear sentence, exit 2, and loses nothing."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.spec.cli.conftest import Run


def refused(answer: tuple[int, dict[str, Any]]) -> str:
    """Return the code of a refusal; both sentences are there and hold no traceback."""
    status, said = answer
    assert status == 2
    assert set(said["error"]["message"]) == {"ar", "fr"}
    assert all(text and "Traceback" not in text for text in said["error"]["message"].values())
    return str(said["error"]["code"])


def test_a_text_file_named_xlsx(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "notes.xlsx"
    path.write_text("ليست مصنفا", encoding="utf-8")
    assert refused(run("check", path)) == "FILE_001"
    assert path.read_text(encoding="utf-8") == "ليست مصنفا"


def test_an_encrypted_workbook(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "secret.xlsx"
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + name + b"\0" * 600)
    assert refused(run("check", path)) == "FILE_003"


def test_a_truncated_workbook(leaves: Path, run: Run) -> None:
    data = leaves.read_bytes()
    leaves.write_bytes(data[: len(data) // 2])
    assert refused(run("check", leaves)) == "FILE_002"
    assert leaves.read_bytes() == data[: len(data) // 2]


def test_a_zip_that_is_no_workbook(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "other.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")
    assert refused(run("check", path)) in {"FILE_001", "FILE_002"}


def test_a_file_that_is_not_there(tmp_path: Path, run: Run) -> None:
    assert refused(run("check", tmp_path / "none.xlsx")) == "FILE_014"


def test_a_workbook_without_registers(tmp_path: Path, run: Run) -> None:
    import openpyxl  # noqa: PLC0415 - only this test needs it.

    path = tmp_path / "plain.xlsx"
    openpyxl.Workbook().save(path)
    assert refused(run("check", path)) == "USE_005"


def test_a_share_that_is_not_there(leaves: Path, tmp_path: Path, run: Run) -> None:
    before = leaves.read_bytes()
    assert refused(run("sync", leaves, "--share", tmp_path / "no", "--as", "أ")) == "USE_003"
    assert leaves.read_bytes() == before


def test_a_workbook_open_in_excel(leaves: Path, share: Path, run: Run) -> None:
    before = leaves.read_bytes()
    (leaves.parent / f"~${leaves.name}").write_bytes(b"\x05Amina" + b" " * 159)
    assert refused(run("sync", leaves, "--share", share, "--as", "أ")) == "FILE_010"
    assert leaves.read_bytes() == before
    assert not list(share.rglob("*.jsonl"))


def test_a_workbook_open_in_excel_may_still_be_planned(leaves: Path, share: Path, run: Run) -> None:
    (leaves.parent / f"~${leaves.name}").write_bytes(b"\x05Amina" + b" " * 159)
    status, answer = run("sync", leaves, "--share", share, "--as", "أ", "--plan")
    assert (status, answer["pushed"]["inserted"] > 0) == (0, True)


@pytest.mark.parametrize("name", ["HRF-NOWHERE", "no_such_register"])
def test_an_unknown_bureau_or_register(tmp_path: Path, run: Run, name: str) -> None:
    assert refused(run("new", name, "--out", tmp_path / "x.xlsx")) == "USE_002"


def test_new_never_writes_over_a_file(leaves: Path, run: Run) -> None:
    before = leaves.read_bytes()
    assert refused(run("new", "HRF-LEAVE", "--out", leaves)) == "USE_004"
    assert leaves.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [("sync",), ("nothing",), ("check",), ("new", "HRF-LEAVE"), ("sync", "f", "--no-such", "x")],
)
def test_bad_use(run: Run, words: tuple[str, ...]) -> None:
    assert refused(run(*words)) == "USE_001"


def test_an_unknown_language(run: Run) -> None:
    assert refused(run("registers", "--lang", "de")) == "USE_001"


def test_a_register_without_a_service_cannot_sync(tmp_path: Path, share: Path, run: Run) -> None:
    path = tmp_path / "meetings.xlsx"
    assert run("new", "meetings", "--out", path, "--sample", 3)[0] == 0
    assert refused(run("sync", path, "--share", share, "--as", "أ")) == "SHARE_002"
    assert not list(share.rglob("*.jsonl"))


def test_a_disk_of_this_pc_that_refuses_is_told_without_a_traceback(
    leaves: Path,
    share: Path,
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = leaves.read_bytes()
    no_folder = tmp_path / "no-folder"
    no_folder.write_text("", encoding="utf-8")
    monkeypatch.setenv("DAFATIR_HOME", str(no_folder))  # Not even the log can be written there.
    assert refused(run("sync", leaves, "--share", share, "--as", "Amal")) == "USE_021"
    assert capsys.readouterr().err == ""
    assert leaves.read_bytes() == before


def test_what_nobody_foresaw_is_noted_in_a_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("nobody foresaw this")

    monkeypatch.setattr("addin.headless.cli._run", break_down)
    assert refused(run("mandate")) == "USE_012"
    assert "nobody foresaw this" in (tmp_path / "home" / "dafatir.log").read_text("utf-8")
