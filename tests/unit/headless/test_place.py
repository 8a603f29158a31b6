"""Where numbers may be claimed: at the share that this PC was given, not at a copy of it."""

import shutil
from pathlib import Path

import pytest

from addin.headless.disk import FolderDisk
from addin.headless.doctor.share import look_at_place
from addin.headless.office import open_office
from addin.headless.place import is_named, note_share, noted_shares, usual_place


@pytest.fixture
def local(tmp_path: Path) -> FolderDisk:
    return FolderDisk(tmp_path / "local")


def test_the_first_place_is_the_usual_one(local: FolderDisk, tmp_path: Path) -> None:
    assert usual_place(local) == ""
    assert is_named(local, tmp_path / "a", remember=False)
    assert is_named(local, tmp_path / "a", remember=True)
    assert not is_named(local, tmp_path / "b", remember=True)
    assert is_named(local, tmp_path / "a", remember=False)


def test_looking_at_a_share_does_not_make_its_place_the_usual_one(
    local: FolderDisk, tmp_path: Path
) -> None:
    assert is_named(local, tmp_path / "stick", remember=False)
    assert is_named(local, tmp_path / "share", remember=True)
    assert not is_named(local, tmp_path / "stick", remember=False)


def test_what_is_named_decides(
    local: FolderDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_named(local, tmp_path / "a", remember=True)
    monkeypatch.setenv("DAFATIR_SHARE", str(tmp_path / "b"))
    assert is_named(local, tmp_path / "b", remember=True)
    assert not is_named(local, tmp_path / "a", remember=True)
    assert usual_place(local) == str(tmp_path / "b")


def test_a_note_that_cannot_be_read_gives_nothing(local: FolderDisk, tmp_path: Path) -> None:
    local.replace("place.txt", b"\xff")
    assert not is_named(local, tmp_path / "a", remember=True)


def test_the_doctor_tells_a_carried_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))
    share, stick = tmp_path / "share", tmp_path / "stick"
    share.mkdir()
    assert open_office(share, "Amal").exclusive
    shutil.copytree(share, stick)
    assert not open_office(stick, "Amal").exclusive
    assert list(look_at_place(FolderDisk(share))) == []
    (told,) = look_at_place(FolderDisk(stick))
    assert (told.code, told.fine) == ("DOC_019", False)
    assert str(share) in told.ar


def test_a_share_that_says_copied_gives_no_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))
    (tmp_path / "share.json").write_text('{"format": 1, "kind": "copied", "id": "x"}')
    assert not open_office(tmp_path, "Amal").exclusive


def test_a_share_is_known_by_the_folder_as_it_is_written(tmp_path: Path) -> None:
    home = FolderDisk(tmp_path / "home")
    assert noted_shares(home, "") == noted_shares(home, str(tmp_path / "a")) == set()
    note_share(home, tmp_path / "a", "one")
    assert noted_shares(home, "") == noted_shares(home, str(tmp_path / "a")) == {"one"}
    assert noted_shares(home, str(tmp_path / "b")) == set()
    note_share(home, tmp_path / "b", "two")
    note_share(home, tmp_path / "a", "three")
    assert noted_shares(home, str(tmp_path / "a")) == {"three"}, "another share lies there now"
    assert noted_shares(home, "") == {"two", "three"}


@pytest.mark.parametrize("spoilt", [b"\xff", b"[1]", b'{"x": 1}'])
def test_a_spoilt_note_is_none_and_is_written_anew(tmp_path: Path, spoilt: bytes) -> None:
    home = FolderDisk(tmp_path)
    (tmp_path / "shares.json").write_bytes(spoilt)
    assert noted_shares(home, "") == set()
    note_share(home, tmp_path / "a", "one")
    assert noted_shares(home, "") == {"one"}


def test_a_note_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    home = FolderDisk(tmp_path / "home")
    note_share(home, tmp_path / "a", "one")
    assert noted_shares(home, "") == set()
