"""Saving: all of it or none of it, and the old version kept."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from workbooks.package import (
    Disk,
    Edit,
    FileProblem,
    Package,
    is_open_elsewhere,
    kept_versions,
)


def changed(path: Path) -> Edit:
    edit = Edit(Package.open(path))
    edit.set("Other", 5, 1, "new")
    return edit


def left(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())


def code_of(edit: Edit, disk: Disk | None = None, to: Path | None = None) -> str:
    with pytest.raises(FileProblem) as caught:
        edit.save(to, disk=disk)
    return caught.value.code


def test_nothing_changed_means_nothing_written(staff: Path) -> None:
    stamp = staff.stat().st_mtime_ns
    edit = Edit(Package.open(staff))
    assert edit.save() == edit.package.digest
    edit.set("Other", 1, 1, "untouched")
    edit.remove_tints()
    edit.remove_notes("nobody")
    assert staff.stat().st_mtime_ns == stamp
    assert left(staff) == ["staff.xlsx"]


def test_the_new_digest_is_that_of_the_file(staff: Path) -> None:
    digest = changed(staff).save()
    assert Package.open(staff).digest == digest
    assert changed(staff).save() != ""


def test_previous_versions_are_kept_in_bounded_number(staff: Path) -> None:
    first = staff.read_bytes()
    for row in range(1, 5):
        edit = Edit(Package.open(staff))
        edit.set("Other", row + 10, 1, row)
        edit.save(keep=2)
    kept = kept_versions(staff)
    assert [one.name for one in kept] == ["staff.000003.xlsx", "staff.000004.xlsx"]
    assert Package.open(kept[-1]).cells("Other")[13, 1] == 3
    assert first not in [one.read_bytes() for one in kept]
    edit = changed(staff)
    edit.save(keep=0)
    assert kept_versions(staff) == kept


def test_a_copy_elsewhere_leaves_the_original(staff: Path, tmp_path: Path) -> None:
    before = staff.read_bytes()
    target = tmp_path / "copy.xlsx"
    changed(staff).save(target)
    assert Package.open(target).cells("Other")[5, 1] == "new"
    assert staff.read_bytes() == before
    Edit(Package.open(staff)).save(target)
    assert target.read_bytes() == before
    assert [one.name for one in kept_versions(target)] == ["copy.000001.xlsx"]


def test_a_file_that_changed_meanwhile_is_not_overwritten(staff: Path) -> None:
    edit = changed(staff)
    changed(staff).save(keep=0)
    now = staff.read_bytes()
    assert code_of(edit) == "FILE_009"
    assert staff.read_bytes() == now
    staff.unlink()
    assert code_of(edit) == "FILE_009"
    assert left(staff) == []


@pytest.mark.parametrize("mark", ["~$staff.xlsx", ".~lock.staff.xlsx#"])
def test_a_file_that_is_open_elsewhere_is_not_replaced(staff: Path, mark: str) -> None:
    assert not is_open_elsewhere(staff)
    staff.with_name(mark).touch()
    assert is_open_elsewhere(staff)
    assert code_of(changed(staff)) == "FILE_010"
    assert not is_open_elsewhere(staff.with_name("none.xlsx"))


def test_excel_cuts_long_names_in_its_mark(tmp_path: Path) -> None:
    path = tmp_path / "registre.xlsx"
    path.with_name("~$gistre.xlsx").touch()
    assert is_open_elsewhere(path)


class Faulty(Disk):
    """A disk on which one step fails."""

    def __init__(self, step: str, wrong: OSError) -> None:
        self.step = step
        self.wrong = wrong

    def write(self, path: Path, data: bytes) -> None:
        if self.step == "write":
            path.write_bytes(data[:100])
            raise self.wrong
        super().write(path, data if self.step != "torn" else data[:-100])

    def replace(self, new: Path, old: Path) -> None:
        if self.step == "replace":
            raise self.wrong
        super().replace(new, old)

    def remove(self, path: Path) -> None:
        super().remove(path)
        if self.step == "remove":
            raise self.wrong


@pytest.mark.parametrize(
    ("step", "number", "code"),
    [
        ("write", errno.ENOSPC, "FILE_013"),
        ("write", errno.EACCES, "FILE_008"),
        ("replace", errno.EACCES, "FILE_008"),
        ("torn", 0, "FILE_011"),
    ],
)
def test_when_a_step_fails_the_old_file_stays(
    staff: Path, step: str, number: int, code: str
) -> None:
    before = staff.read_bytes()
    assert code_of(changed(staff), Faulty(step, OSError(number, "no"))) == code
    assert staff.read_bytes() == before
    assert [one for one in left(staff) if one.endswith(".tmp")] == []


def test_a_file_that_was_damaged_before_us_is_blamed_itself(
    staff: Path, repack: Callable[..., Path]
) -> None:
    torn = {"xl/worksheets/sheet2.xml": lambda data: data.replace(b"</c>", b"</c><br>")}
    path = repack(staff, torn)
    before = path.read_bytes()
    assert code_of(changed(path)) == "FILE_002"
    assert path.read_bytes() == before


def test_a_windows_sharing_violation_says_open_elsewhere(staff: Path) -> None:
    wrong = PermissionError(13, "held")
    wrong.winerror = 32  # type: ignore[attr-defined,unused-ignore]  # Only Windows sets it.
    assert code_of(changed(staff), Faulty("replace", wrong)) == "FILE_010"


def test_a_temporary_file_that_cannot_be_removed_hides_nothing(staff: Path) -> None:
    changed(staff).save(disk=Faulty("remove", OSError(1, "no")))
    assert Package.open(staff).cells("Other")[5, 1] == "new"


def test_a_file_marked_read_only_stays(staff: Path) -> None:
    staff.chmod(0o444)
    before = staff.read_bytes()
    assert code_of(changed(staff)) == "FILE_016"
    assert (staff.read_bytes(), left(staff)) == (before, ["staff.xlsx"])


def test_a_folder_marked_read_only_is_locked_but_not_on_windows(
    tmp_path: Path, staff: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbooks.package.save._is_readonly", lambda path: path == tmp_path)
    monkeypatch.setattr("workbooks.package.save.sys.platform", "linux")
    assert code_of(changed(staff)) == "FILE_008"
    monkeypatch.setattr("workbooks.package.save.sys.platform", "win32")
    assert changed(staff).save(keep=0) == Package.open(staff).digest


@pytest.mark.skipif(os.name == "nt", reason="Windows folders have no such right")
def test_rights_of_the_file_are_kept(staff: Path) -> None:
    staff.chmod(0o640)
    changed(staff).save()
    assert staff.stat().st_mode & 0o777 == 0o640
