"""Bring back: the losing value of a conflict, and a row that was deleted."""

from pathlib import Path
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.clerks import Office, cell, counts
from tests.spec.cli.conftest import Run, Type
from tests.spec.cli.mail import MAIL, NUMBER, letters
from tests.spec.cli.mail_books import Mail

NOTE, REPLY = "ملاحظة", "جوابا على"


def restore(office: Office, path: Path, key: str, entry: str, *field: str) -> Any:
    words = ("restore", path, "leaves", key, *field, "--at", entry)
    return office.run(*words, "--share", office.share, "--as", path.stem)[1]


def test_the_losing_value_of_a_conflict_is_kept_and_brought_back(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    office.type(office.amal, NOTE, 5, "قيمة أمل")
    office.type(office.badr, NOTE, 5, "قيمة بدر")
    office.sync(office.amal)
    (asked,) = office.sync(office.badr)["conflicts"]
    words = (office.badr, "leaves", asked["key"], asked["field"], "theirs")
    run("settle", *words, "--share", share, "--as", "badr")
    events = run("history", "leaves", asked["key"], asked["field"], "--share", share)[1]
    lost = next(one for one in events if one["value"] == "قيمة بدر")
    restore(office, office.amal, asked["key"], lost["entry"], asked["field"])
    for path in (office.badr, office.amal):
        assert office.sync(path)["conflicts"] == []
        assert cell(path, NOTE, 5) == "قيمة بدر"


def test_a_deleted_row_is_brought_back_whole(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    key = str(cell(office.amal, "رقم الرخصة", 6))
    kind = cell(office.amal, "نوع الرخصة", 6)

    def drop(sheet: Worksheet) -> None:
        sheet.delete_rows(6)

    typing(office.badr, "leaves", drop)
    office.sync(office.badr, "--deletions", "accept")
    assert counts(office.sync(office.amal), "pulled") == (0, 0, 1)
    first = run("history", "leaves", key, "--share", share)[1][0]
    restore(office, office.badr, key, first["entry"])
    office.sync(office.amal)
    assert cell(office.amal, "نوع الرخصة", 6) == kind


def test_a_row_that_others_refer_to_comes_back_without_an_error(
    tmp_path: Path, share: Path, run: Run, typing: Type
) -> None:
    mail = Mail(tmp_path, share, run, typing)
    amal = mail.new("amal")
    mail.write(amal, 5, "طلب")
    (asked,) = mail.sync(amal)["numbers"]
    mail.write(amal, 6, "جواب", الاتجاه="صادر", **{REPLY: asked["key"]})
    mail.sync(amal)
    typing(amal, MAIL, lambda sheet: sheet.delete_rows(5))
    words = ("--share", share, "--as", "amal")
    status, answer = run("sync", amal, *words, "--deletions", "accept")
    assert (status, [held["code"] for held in answer["held_back"]]) == (1, ["REF_001"])
    first = run("history", MAIL, asked["key"], "--share", share)[1][0]
    status, answer = run("restore", amal, MAIL, asked["key"], "--at", first["entry"], *words)
    assert (status, answer["held_back"], counts(answer, "pulled")) == (0, [], (1, 0, 0))
    assert letters(amal) == {"طلب": 1, "جواب": 1}


def test_a_row_may_name_one_that_comes_with_the_same_sync(
    tmp_path: Path, share: Path, run: Run, typing: Type
) -> None:
    mail = Mail(tmp_path, share, run, typing)
    amal, badr = mail.new("amal"), mail.new("badr")
    mail.write(badr, 5, "دعوة")
    mail.sync(badr)
    mail.write(amal, 5, "طلب")
    (asked,) = mail.sync(amal)["numbers"]
    mail.write(badr, 6, "جواب", الاتجاه="صادر", **{REPLY: asked["key"]})
    mail.write(badr, 7, "سهو", الاتجاه="صادر", **{REPLY: "HRF/in/2026/9"})
    answer = mail.sync(badr)
    assert [(one["code"], one["row"]) for one in answer["held_back"]] == [("REF_001", 7)]
    assert letters(badr) == {"دعوة": 1, "طلب": 2, "جواب": 1, "سهو": None}


def test_a_row_may_name_a_key_that_comes_with_the_same_sync(
    tmp_path: Path, share: Path, run: Run, typing: Type
) -> None:
    mail = Mail(tmp_path, share, run, typing)
    amal, badr = mail.new("amal"), mail.new("badr")
    mail.write(amal, 5, "طلب", **{NUMBER: 40})
    mail.sync(amal)
    mail.sync(badr)
    mail.write(amal, 5, "طلب", **{NUMBER: 41})
    mail.sync(amal)
    mail.write(badr, 6, "جواب", الاتجاه="صادر", **{REPLY: "HRF/in/2026/41"})
    assert mail.sync(badr)["held_back"] == []
    assert letters(badr) == {"طلب": 41, "جواب": 1}
