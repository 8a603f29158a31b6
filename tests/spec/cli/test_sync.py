"""Clerks at one share, through the command line, typing with another program in between."""

import shutil
from pathlib import Path
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.clerks import Office, cell, counts
from tests.spec.cli.conftest import Run, Type, column


def test_what_one_clerk_typed_reaches_the_other(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    office.type(office.amal, "ملاحظة", 5, "سافر إلى الرباط")
    assert counts(office.sync(office.amal), "pushed") == (0, 1, 0)
    assert counts(office.sync(office.badr), "pulled") == (0, 1, 0)
    assert cell(office.badr, "ملاحظة", 5) == "سافر إلى الرباط"


def test_a_second_sync_writes_nothing(leaves: Path, share: Path, run: Run, typing: Type) -> None:
    office = Office(leaves, share, run, typing)
    office.sync(office.badr)
    files = [office.badr, *(path for path in share.rglob("*") if path.is_file())]
    before = {path: path.read_bytes() for path in files}
    answer = office.sync(office.badr)
    assert counts(answer, "pushed") == counts(answer, "pulled") == (0, 0, 0)
    assert answer["master"] == "unchanged"
    assert {path: path.read_bytes() for path in before} == before


def test_different_cells_of_a_row_never_conflict(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    office.type(office.amal, "ملاحظة", 5, "ملاحظة أمل")
    office.type(office.badr, "رقم القرار", 5, "999/2026")
    office.sync(office.amal)
    assert office.sync(office.badr)["conflicts"] == []
    office.sync(office.amal)
    for path in (office.amal, office.badr):
        assert (cell(path, "ملاحظة", 5), cell(path, "رقم القرار", 5)) == ("ملاحظة أمل", "999/2026")


def test_the_same_cell_is_asked_until_it_is_settled(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    office.type(office.amal, "ملاحظة", 5, "قيمة أمل")
    office.type(office.badr, "ملاحظة", 5, "قيمة بدر")
    office.sync(office.amal)
    for _ in range(3):
        (asked,) = office.sync(office.badr)["conflicts"]
        assert (asked["mine"], asked["theirs"], asked["who"]) == ("قيمة بدر", "قيمة أمل", "leaves")
        assert cell(office.badr, "ملاحظة", 5) == "قيمة بدر"
    words = (office.badr, asked["register"], asked["key"], asked["field"], "theirs")
    status, answer = run("settle", *words, "--share", share, "--as", "بدر")
    assert (status, answer["conflicts"]) == (0, [])
    assert cell(office.badr, "ملاحظة", 5) == "قيمة أمل"
    assert office.sync(office.amal)["conflicts"] == []


def test_a_conflict_is_settled_on_its_sheet(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    office.type(office.amal, "ملاحظة", 5, "قيمة أمل")
    office.type(office.badr, "ملاحظة", 5, "قيمة بدر")
    office.sync(office.amal)
    office.sync(office.badr)

    def decide(sheet: Worksheet) -> None:
        sheet.cell(5, column(sheet, "القرار")).value = "قيمتي"

    typing(office.badr, "dafatir_asked", decide)
    assert office.sync(office.badr)["conflicts"] == []
    office.sync(office.amal)
    assert cell(office.amal, "ملاحظة", 5) == "قيمة بدر"


def test_a_wrong_row_is_held_back_and_its_neighbours_go(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    office.type(office.amal, "من", 5, "ليس تاريخا")
    office.type(office.amal, "ملاحظة", 5, "لا تخرج")
    office.type(office.amal, "ملاحظة", 6, "تخرج")
    answer = office.sync(office.amal)
    assert [(held["code"], held["row"]) for held in answer["held_back"]] == [("DAY_001", 5)]
    assert counts(answer, "pushed") == (0, 1, 0)
    office.type(office.amal, "من", 5, cell(office.badr, "من", 5))
    assert counts(office.sync(office.amal), "pushed") == (0, 1, 0)


def test_an_emptied_sheet_deletes_nothing(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    typing(office.badr, "leaves", lambda sheet: sheet.delete_rows(5, 6))
    answer = office.sync(office.badr)
    assert (len(answer["vanished"]), counts(answer, "pushed")) == (6, (0, 0, 0))
    assert counts(office.sync(office.badr, "--deletions", "restore"), "pulled") == (6, 0, 0)
    assert office.sync(office.badr)["vanished"] == []


def test_a_deletion_that_is_accepted_reaches_the_other(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    typing(office.badr, "leaves", lambda sheet: sheet.delete_rows(6))
    assert counts(office.sync(office.badr, "--deletions", "accept"), "pushed") == (0, 0, 1)
    assert counts(office.sync(office.amal), "pulled") == (0, 0, 1)
    assert office.sync(office.amal)["vanished"] == []


def test_sorting_pushes_nothing(leaves: Path, share: Path, run: Run, typing: Type) -> None:
    office = Office(leaves, share, run, typing)

    def turn(sheet: Worksheet, columns: int) -> None:
        rows = [[cell.value for cell in row[:columns]] for row in sheet.iter_rows(5, 10)]
        for line, row in enumerate(reversed(rows), start=5):
            for number, value in enumerate(row, start=1):
                sheet.cell(line, number).value = value

    typing(office.badr, "leaves", lambda sheet: turn(sheet, 24))
    assert counts(office.sync(office.badr), "pushed") == (0, 0, 0)
    typing(office.badr, "leaves", lambda sheet: turn(sheet, 22))
    answer = office.sync(office.badr)
    assert (counts(answer, "pushed"), answer["vanished"]) == ((0, 0, 0), [])


def test_a_copied_workbook_repeats_and_reverts_nothing(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    copy = leaves.with_name("copy.xlsx")
    shutil.copy(office.amal, copy)
    office.type(office.amal, "ملاحظة", 5, "من الأصل")
    office.type(copy, "ملاحظة", 6, "من النسخة")
    first, second = office.sync(office.amal), office.sync(copy)
    assert first["replica"] != second["replica"]
    assert (counts(second, "pushed"), second["conflicts"]) == ((0, 1, 0), [])
    office.sync(office.amal)
    assert cell(office.amal, "ملاحظة", 6) == "من النسخة"
    assert cell(copy, "ملاحظة", 5) == "من الأصل"


def test_an_old_version_brought_back_reverts_nothing(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    old = leaves.with_name("old.xlsx")
    shutil.copy(office.amal, old)
    office.type(office.amal, "ملاحظة", 5, "جديد")
    office.sync(office.amal)
    shutil.copy(old, office.amal)
    answer = office.sync(office.amal)
    assert counts(answer, "pushed") == (0, 0, 0)
    assert cell(office.amal, "ملاحظة", 5) == "جديد"


def test_a_missing_column_is_never_a_deletion(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    office.type(office.amal, "ملاحظة", 5, "باقية")
    office.sync(office.amal)
    office.sync(office.badr)

    def drop(sheet: Worksheet) -> None:
        sheet.cell(4, column(sheet, "ملاحظة")).value = "عمود لا يعرفه أحد"

    typing(office.badr, "leaves", drop)
    assert counts(office.sync(office.badr), "pushed") == (0, 0, 0)
    office.sync(office.amal)
    assert cell(office.amal, "ملاحظة", 5) == "باقية"


def test_a_line_emptied_below_the_table_is_free_for_the_next_row(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    badr, to = leaves.with_name("badr.xlsx"), ("--share", share, "--as")
    run("new", "HRF-LEAVE", "--out", badr)
    assert run("sync", leaves, *to, "Amal")[0] == 0
    assert run("sync", badr, *to, "Badr")[0] == 0
    held: list[Any] = []

    def append(sheet: Worksheet) -> None:
        held[:] = [cell.value for cell in sheet[10]]
        for number, value in enumerate(held[:-2], start=1):
            sheet.cell(11, number, "77/2026" if value == held[0] else value)

    def clear(sheet: Worksheet) -> None:
        for number in range(1, len(held) - 1):
            sheet.cell(11, number).value = None

    typing(leaves, "leaves", append)
    assert run("sync", leaves, *to, "Amal")[1]["pushed"]["inserted"] == 1
    typing(leaves, "leaves", clear)
    assert run("sync", leaves, *to, "Amal", "--deletions", "accept")[1]["pushed"]["deleted"] == 1
    typing(badr, "leaves", append)
    assert run("sync", badr, *to, "Badr")[1]["pushed"]["inserted"] == 1
    told = run("sync", leaves, *to, "Amal")[1]
    assert (told["pulled"]["inserted"], told["not_written"]) == (1, [])
