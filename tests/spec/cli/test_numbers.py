"""Numbers of a mail office: given by the share, one after another, never twice."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from addin.headless.disk import FolderDisk
from tests.spec.cli.conftest import Run, Type, column
from tests.spec.cli.mail import FOLDER, MAIL, NUMBER, letters
from tests.spec.cli.mail_books import Mail, numbers
from workbooks.sync.claim import Claimant, take

REPLY = "جوابا على"


@pytest.fixture
def mail(tmp_path: Path, share: Path, run: Run, typing: Type) -> Mail:
    return Mail(tmp_path, share, run, typing)


def test_letters_without_a_number_get_the_next_ones(mail: Mail) -> None:
    amal, badr = mail.new("amal"), mail.new("badr")
    mail.write(amal, 5, "طلب")
    mail.write(amal, 6, "شكاية")
    mail.write(badr, 5, "دعوة")
    (first, second) = mail.sync(amal)["numbers"]
    assert (first["cell"], first["key"], first["state"]) == ("D5", "HRF/in/2026/1", "claimed")
    assert second["number"] == 2
    assert numbers(mail.sync(badr)) == [(3, "claimed")]
    mail.sync(amal)
    assert letters(amal) == letters(badr) == {"طلب": 1, "شكاية": 2, "دعوة": 3}
    assert numbers(mail.sync(amal)) == []


def test_numbers_follow_the_days_of_the_letters(mail: Mail) -> None:
    amal = mail.new("amal")
    mail.write(amal, 5, "الثانية", **{"تاريخ التسجيل": date(2026, 3, 9)})
    mail.write(amal, 6, "الأولى", **{"تاريخ التسجيل": date(2026, 3, 2)})
    mail.sync(amal)
    assert letters(amal) == {"الأولى": 1, "الثانية": 2}


def test_each_sense_and_each_year_counts_for_itself(mail: Mail) -> None:
    amal = mail.new("amal")
    mail.write(amal, 5, "وارد")
    mail.write(amal, 6, "صادر", الاتجاه="صادر")
    mail.write(amal, 7, "من قبل", السنة=2025, **{"تاريخ التسجيل": "02-03-2025"})
    assert numbers(mail.sync(amal)) == [(1, "claimed")] * 3


def test_a_blank_number_is_no_error_before_the_sync(mail: Mail, run: Run) -> None:
    amal = mail.new("amal")
    mail.write(amal, 5, "طلب")
    status, answer = run("check", amal)
    found = [(one["code"], one["severity"]) for one in answer["files"][0]["findings"]]
    assert (status, found) == (0, [("SERIES_003", "information")])


def test_a_letter_that_is_held_back_claims_nothing(mail: Mail) -> None:
    amal = mail.new("amal")
    mail.write(amal, 5, None)
    mail.write(amal, 6, "طلب")
    answer = mail.sync(amal)
    assert [held["row"] for held in answer["held_back"]] == [5]
    assert numbers(answer) == [(1, "claimed")]
    mail.write(amal, 5, "صحيح")
    assert numbers(mail.sync(amal)) == [(2, "claimed")]


def test_on_a_carried_copy_numbers_are_provisional_until_the_real_share(
    mail: Mail, tmp_path: Path
) -> None:
    amal, stick = mail.new("amal"), tmp_path / "stick"
    mail.write(amal, 5, "طلب")
    mail.sync(amal)
    shutil.copytree(mail.share, stick)
    mail.write(amal, 6, "شكاية")
    (one,) = mail.sync(amal, stick)["numbers"]
    assert (one["state"], letters(amal)["شكاية"]) == ("provisional", one["number"])
    assert one["number"].startswith("مؤقت-")
    mail.write(amal, 7, "جواب", الاتجاه="صادر", **{REPLY: one["key"]})
    mail.sync(amal, stick)
    answer = mail.sync(amal)
    first = answer["numbers"][0]
    assert (first["was"], first["number"]) == (one["number"], 2)
    assert letters(amal) == {"طلب": 1, "شكاية": 2, "جواب": 1}
    assert reply_of(mail, amal) == "HRF/in/2026/2"
    assert answer["held_back"] == []
    again = mail.sync(amal)
    assert (numbers(again), again["pushed"]["changed"]) == ([], 0)


def reply_of(mail: Mail, path: Path) -> Any:
    said: list[Any] = []
    mail.typing(path, MAIL, lambda sheet: said.append(sheet.cell(7, column(sheet, REPLY)).value))
    return said[0]


def test_a_reference_to_a_provisional_number_is_still_understood(
    mail: Mail, tmp_path: Path
) -> None:
    amal, badr, stick = mail.new("amal"), mail.new("badr"), tmp_path / "stick"
    mail.sync(badr)
    shutil.copytree(mail.share, stick)
    mail.write(amal, 5, "طلب")
    (one,) = mail.sync(amal, stick)["numbers"]
    mail.sync(amal)
    mail.sync(badr)
    mail.write(badr, 6, "جواب", الاتجاه="صادر", **{REPLY: one["key"]})
    answer = mail.sync(badr)
    assert (answer["held_back"], answer["pushed"]["inserted"]) == ([], 1)


def test_a_provisional_number_never_means_two_letters(mail: Mail, tmp_path: Path) -> None:
    amal, stick = mail.new("amal"), tmp_path / "stick"
    mail.sync(amal)
    shutil.copytree(mail.share, stick)
    mail.write(amal, 5, "طلب")
    (first,) = mail.sync(amal, stick)["numbers"]
    mail.sync(amal)
    mail.write(amal, 6, "شكاية")
    (second,) = mail.sync(amal, stick)["numbers"]
    assert second["state"] == "provisional"
    assert second["number"] != first["number"]


def test_a_number_that_is_free_stands_as_it_was_typed(mail: Mail) -> None:
    amal, badr = mail.new("amal"), mail.new("badr")
    mail.write(amal, 5, "قديم", **{NUMBER: 40})
    assert numbers(mail.sync(amal)) == []
    mail.write(badr, 5, "طلب")
    assert numbers(mail.sync(badr)) == [(41, "claimed")]


def test_a_number_of_another_letter_is_told_with_its_holder(mail: Mail) -> None:
    amal, badr = mail.new("amal"), mail.new("badr")
    mail.sync(amal)
    mail.write(badr, 5, "لم يصل", **{NUMBER: 1})
    disk = FolderDisk(mail.share)
    take(disk, FOLDER, [Claimant("r" * 32, MAIL, "سعاد", "2026-03-01")], 1, lambda _: None)
    (held,) = mail.sync(badr)["held_back"]
    assert (held["code"], held["cell"]) == ("SYNC_005", "D5")
    assert "سعاد" in held["message"]["ar"]
    mail.write(amal, 5, "طلب")
    assert numbers(mail.sync(amal)) == [(2, "claimed")]


def test_two_letters_of_one_number_are_asked_about(mail: Mail) -> None:
    amal, badr = mail.new("amal"), mail.new("badr")
    mail.write(amal, 5, "طلب", **{NUMBER: 1})
    mail.write(badr, 5, "شكاية", **{NUMBER: 1})
    mail.sync(amal)
    assert [one["kind"] for one in mail.sync(badr)["conflicts"]] == ["key"]


def test_a_number_that_was_given_is_not_blanked(mail: Mail) -> None:
    amal = mail.new("amal")
    mail.write(amal, 5, "طلب")
    mail.sync(amal)
    mail.write(amal, 5, "طلب", **{NUMBER: None})
    answer = mail.sync(amal)
    assert [held["code"] for held in answer["held_back"]] == ["CELL_001"]
    assert numbers(answer) == []


def test_the_number_of_a_letter_that_was_undone_stays_spent(mail: Mail, run: Run) -> None:
    amal = mail.new("amal")
    mail.write(amal, 5, "طلب")
    mail.sync(amal)
    run("undo", amal, "--share", mail.share, "--as", "amal")
    mail.sync(amal)
    assert letters(amal) == {}
    mail.write(amal, 5, "شكاية")
    assert numbers(mail.sync(amal)) == [(2, "claimed")]
    status, answer = run("verify", "--share", mail.share)
    (gap,) = answer["findings"]
    assert (status, answer["whole"], gap["code"], gap["seq"]) == (0, True, "SYNC_007", 1)
    assert "amal" in gap["message"]["ar"]


def test_a_hole_that_can_be_explained_is_told_with_its_reason(mail: Mail, run: Run) -> None:
    amal = mail.new("amal")
    for line, subject in enumerate(("طلب", "شكاية", "دعوة"), start=5):
        mail.write(amal, line, subject)
    mail.sync(amal)
    mail.typing(amal, MAIL, lambda sheet: sheet.delete_rows(6))
    run("sync", amal, "--share", mail.share, "--as", "amal", "--deletions", "accept")
    mail.sync(amal)
    (hole,) = run("check", amal)[1]["files"][0]["findings"]
    assert (hole["code"], hole["value"]) == ("SERIES_006", 3)
    mail.write(amal, 7, "من خارج التسلسل", **{NUMBER: 6})
    found = run("check", amal)[1]["files"][0]["findings"]
    assert sorted(one["code"] for one in found) == ["SERIES_001", "SERIES_006"]


def test_an_undo_takes_no_real_number_back(mail: Mail, run: Run, tmp_path: Path) -> None:
    amal, stick = mail.new("amal"), tmp_path / "stick"
    mail.sync(amal)
    shutil.copytree(mail.share, stick)
    mail.write(amal, 5, "طلب")
    mail.sync(amal, stick)
    mail.sync(amal)
    answer = run("undo", amal, "--share", mail.share, "--as", "amal")[1]
    assert [one["reason"] for one in answer["kept"]] == ["number_spent"]
    mail.sync(amal)
    assert letters(amal) == {"طلب": 1}
