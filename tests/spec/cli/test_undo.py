"""Bring back: the losing value of a conflict, and a row that was deleted."""

from pathlib import Path
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.clerks import Office, cell, counts
from tests.spec.cli.conftest import Run, Type

NOTE = "ملاحظة"


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
