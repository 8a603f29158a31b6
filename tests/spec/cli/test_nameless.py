"""A share's folder that was carried without the file that names it: no new share, no numbers."""

import shutil
from pathlib import Path

import pytest

from addin.headless.disk import FolderDisk
from addin.headless.doctor.share import look_at_share
from tests.spec.cli.conftest import Run, Type
from tests.spec.cli.mail import letters
from tests.spec.cli.mail_books import Mail, numbers
from workbooks.sync.share import SHARE_FILE


@pytest.fixture
def mail(tmp_path: Path, share: Path, run: Run, typing: Type) -> Mail:
    return Mail(tmp_path, share, run, typing)


@pytest.fixture
def stick(mail: Mail, tmp_path: Path) -> Path:
    """A copy of a share where one letter was numbered, without the file that names the share."""
    amal = mail.new("amal")
    mail.write(amal, 5, "طلب")
    mail.sync(amal)
    return Path(shutil.copytree(mail.share, tmp_path / "stick", ignore=lambda *_: [SHARE_FILE]))


def kept(folder: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def test_nothing_is_written_in_a_copy_that_no_longer_says_whose_it_is(
    mail: Mail, stick: Path, run: Run
) -> None:
    amal, badr = mail.folder / "amal.xlsx", mail.new("badr")
    mail.write(badr, 5, "شكاية")
    before = kept(stick), badr.read_bytes()
    for path in (badr, amal):
        for how in (["--as", "x"], ["--plan"]):
            status, answer = run("sync", path, "--share", stick, *how)
            assert (status, answer["error"]["code"]) == (2, "SHARE_020")
        assert str(stick) in answer["error"]["message"]["fr"]
    assert (kept(stick), badr.read_bytes()) == before
    assert numbers(mail.sync(badr)) == [(2, "claimed")]


def test_such_a_copy_may_be_looked_at(stick: Path, run: Run) -> None:
    before = kept(stick)
    status, answer = run("find", "طلب", "--share", stick)
    assert (status, [one["value"] for one in answer]) == (0, ["طلب"])
    assert run("verify", "--share", stick)[0] == 0
    assert "SHARE_020" in {sign.code for sign in look_at_share(stick) if not sign.fine}
    assert kept(stick) == before


def test_with_the_file_beside_it_the_copy_gives_provisional_numbers(
    mail: Mail, stick: Path
) -> None:
    badr = mail.new("badr")
    mail.write(badr, 5, "شكاية")
    shutil.copy(mail.share / SHARE_FILE, stick)
    ((number, state),) = numbers(mail.sync(badr, stick))
    assert (state, letters(badr)["شكاية"]) == ("provisional", number)


def test_numbers_alone_make_a_folder_no_new_share(mail: Mail, stick: Path, run: Run) -> None:
    for ledger in stick.rglob("ledger"):
        shutil.rmtree(ledger)
    status, answer = run("sync", mail.new("badr"), "--share", stick, "--as", "x")
    assert (status, answer["error"]["code"]) == (2, "SHARE_020")


def test_a_folder_that_was_only_prepared_is_a_new_share(mail: Mail) -> None:
    for name in ("ledger", "directorate/ledger", "numbers", "private/HRF-SEC"):
        (mail.share / "HRF" / name).mkdir(parents=True)
    badr = mail.new("badr")
    mail.write(badr, 5, "شكاية")
    assert numbers(mail.sync(badr)) == [(1, "claimed")]
    assert FolderDisk(mail.share).exists(SHARE_FILE)


def test_where_rows_are_missing_that_a_workbook_saw_no_number_is_claimed(
    mail: Mail, tmp_path: Path
) -> None:
    amal, other = mail.new("amal"), tmp_path / "other"
    other.mkdir()
    mail.write(amal, 5, "طلب")
    mail.sync(amal)
    mail.write(amal, 6, "شكاية")
    ((number, state),) = numbers(mail.sync(amal, other))
    assert (state, letters(amal)) == ("provisional", {"طلب": 1, "شكاية": number})
    badr = mail.new("badr")
    mail.write(badr, 5, "دعوة")
    assert numbers(mail.sync(badr)) == [(2, "claimed")]
