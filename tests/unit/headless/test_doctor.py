import json
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from addin.headless.cli import main
from addin.headless.disk import FolderDisk
from addin.headless.doctor import Sign, examine
from addin.headless.doctor import share as look_share
from addin.headless.doctor.pc import look_at_folder, look_at_libraries, needed
from addin.headless.doctor.share import look_at_clock
from workbooks.master import stale
from workbooks.master.stale import mark_of
from workbooks.sync.problem import ShareProblem

Age = Callable[[Path, float], None]
PC = ["DOC_001", "DOC_002", "DOC_003"]


def _signs(file: Path | None = None, share: Path | None = None) -> dict[str, bool]:
    return {sign.code: sign.fine for sign in examine(file, share)}


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def test_a_sound_pc_has_only_good_signs() -> None:
    assert _signs() == dict.fromkeys(PC, True)


def test_a_library_that_is_missing_is_named() -> None:
    sign = look_at_libraries(["lxml", "no_such_library"])
    assert (sign.code, sign.fine) == ("DOC_002", False)
    assert "no_such_library" in sign.ar
    assert "lxml" in needed()


def test_a_library_is_named_without_the_versions_that_are_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = ["lxml>=5.3", "xlwings==0.37.8", "isal>=1.7; platform_machine == 'x86_64'", "a-b<2,>1"]
    monkeypatch.setattr("addin.headless.doctor.pc.requires", lambda _: [*asked, "c; extra == 'd'"])
    assert needed() == ["lxml", "xlwings", "isal", "a-b"]


def test_dafatir_itself_may_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(name: str) -> list[str]:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("addin.headless.doctor.pc.requires", lost)
    assert not look_at_libraries(needed()).fine


def test_a_local_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    sign = look_at_folder(tmp_path / "file" / "home")
    assert (sign.code, sign.fine) == ("DOC_003", False)


def test_a_share_that_is_not_there_is_told_and_nothing_more(tmp_path: Path) -> None:
    found = _signs(share=tmp_path / "none")
    assert list(found) == [*PC, "DOC_004"]
    assert not found["DOC_004"]


def test_a_share_that_cannot_be_asked_is_told(share: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(*_: object) -> list[str]:
        raise OSError

    monkeypatch.setattr(FolderDisk, "list", unreachable)
    assert not _signs(share=share)["DOC_004"]


def test_a_new_share_stays_as_it_is(share: Path) -> None:
    found = _signs(share=share)
    assert all(found.values())
    assert "DOC_011" in found
    assert list(share.iterdir()) == []


def test_looking_changes_nothing(synced: Path, share: Path) -> None:
    before = _tree(share)
    found = _signs(synced, share)
    assert all(found.values()), found
    assert {"DOC_005", "DOC_006", "DOC_007", "DOC_010", "DOC_012", "DOC_014"} <= set(found)
    assert _tree(share) == before


def test_a_spoilt_share_file_is_told(share: Path) -> None:
    (share / "share.json").write_text("{", encoding="utf-8")
    assert not _signs(share=share)["DOC_005"]


def test_a_share_that_cannot_be_written_is_told(
    share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> float:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(look_share, "share_time", refuse)
    found = _signs(share=share)
    assert not found["DOC_006"]
    assert "DOC_007" not in found


def test_a_clock_that_is_off_is_told_in_minutes() -> None:
    assert look_at_clock(1000.0, 1100.0).fine
    sign = look_at_clock(1000.0, 4600.0)
    assert (sign.fine, "60" in sign.ar) == (False, True)


@pytest.mark.parametrize(
    ("days", "held", "is_fine"), [(0, False, True), (2, False, False), (2, True, True)]
)
def test_a_master_s_mark_is_wrong_only_when_stale(
    days: float,
    held: bool,  # noqa: FBT001 - a row of the table.
    is_fine: bool,  # noqa: FBT001 - as above.
    synced: Path,
    share: Path,
    grow_old: Age,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mark = share / "EDU" / "~$master.xlsx"
    mark.write_bytes(mark_of("فاطمة"))
    grow_old(mark, days)
    if held:
        monkeypatch.setattr(stale, "opens_alone", lambda _: False)
    [sign] = [one for one in examine(synced, share) if one.code == "DOC_008"]
    assert (sign.fine, "فاطمة" in sign.ar) == (is_fine, True)


@pytest.mark.parametrize(("days", "is_fine"), [(0, True), (1, False)])
def test_a_writing_mark_left_behind_is_told(
    days: float,
    is_fine: bool,  # noqa: FBT001 - a row of the table.
    synced: Path,
    share: Path,
    grow_old: Age,
) -> None:
    mark = share / "EDU" / "master.writing"
    mark.write_bytes(b"PC")
    grow_old(mark, days)
    assert _signs(synced, share)["DOC_009"] is is_fine


def test_a_ledger_that_was_tampered_with_is_told(synced: Path, share: Path) -> None:
    assert synced.is_file()
    log = min((share / "EDU").rglob("*.jsonl"))
    log.write_bytes(log.read_bytes().replace(b'"audience":"EDU', b'"audience":"EXA'))
    found = _signs(share=share)
    assert not found["DOC_010"]
    assert any(code.startswith("LED_") for code in found)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [(OSError(5, "input"), "DOC_006"), (ShareProblem("SHARE_004"), "SHARE_004")],
)
def test_a_ledger_that_cannot_be_read_is_told(
    wrong: Exception, code: str, synced: Path, share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise wrong

    monkeypatch.setattr(look_share, "verify_share", fail)
    assert not _signs(synced, share)[code]


def test_the_command_line_tells_all_signs(
    synced: Path, share: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", str(synced), "--share", str(share), "--json"]) == 0
    checks = json.loads(capsys.readouterr().out)["checks"]
    assert {tuple(one) for one in checks} == {("code", "fine", "message")}
    assert main(["doctor", "--share", str(share / "none"), "--json"]) == 1


def test_a_sign_shows_its_mark() -> None:
    assert [Sign("X", fine, "", "").mark for fine in (True, False)] == ["✓", "✗"]
