"""Masters, look-ups, undo and what is brought back, through the command line."""

import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.clerks import Office, cell, counts
from tests.spec.cli.conftest import Run, Type, column
from workbooks.layout import STAMP_HEADER
from workbooks.package import Edit, Formula, Package


def test_a_master_open_in_excel_blocks_nobody(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    owner = share / "HRF" / "~$master.xlsx"
    owner.write_bytes(b"\x05Chef" + b" " * 160)
    before = (share / "HRF" / "master.xlsx").read_bytes()
    office.type(office.amal, "ملاحظة", 5, "والملف مفتوح")
    assert office.sync(office.amal)["master"] == "pending"
    assert (share / "HRF" / "master.xlsx").read_bytes() == before
    owner.unlink()
    assert office.sync(office.amal)["master"] == "written"


def test_a_deleted_master_is_made_again(leaves: Path, share: Path, run: Run, typing: Type) -> None:
    office = Office(leaves, share, run, typing)
    (share / "HRF" / "master.xlsx").unlink()
    _, answer = run("master", "HRF", "--share", share)
    assert [made["state"] for made in answer["masters"]] == ["written"]
    assert office.sync(office.amal)["master"] == "unchanged"


def test_undo_takes_back_what_is_still_mine(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    before = cell(office.amal, "ملاحظة", 5)
    office.type(office.amal, "ملاحظة", 5, "خطأ مني")
    office.type(office.amal, "ملاحظة", 6, "وهذا كذلك")
    office.sync(office.amal)
    office.sync(office.badr)
    office.type(office.badr, "ملاحظة", 6, "عدله بدر")
    office.sync(office.badr)
    _, answer = run("undo", office.amal, "--share", share, "--as", "أمل")
    assert (len(answer["undone"]), len(answer["kept"])) == (1, 1)
    assert (cell(office.amal, "ملاحظة", 5), cell(office.amal, "ملاحظة", 6)) == (before, "عدله بدر")


def test_a_former_value_is_brought_back(leaves: Path, share: Path, run: Run, typing: Type) -> None:
    office = Office(leaves, share, run, typing)
    for value in ("الأولى", "الثانية"):
        office.type(office.amal, "ملاحظة", 5, value)
        office.sync(office.amal)
    key = cell(office.amal, "رقم الرخصة", 5)
    _, past = run("history", "--share", share, "leaves", key, "remark")
    at = next(event["entry"] for event in past if event["value"] == "الأولى")
    words = (office.amal, "leaves", key, "remark", "--at", at)
    run("restore", *words, "--share", share, "--as", "أمل")
    assert cell(office.amal, "ملاحظة", 5) == "الأولى"
    assert run("verify", "--share", share)[1]["whole"] is True


def test_two_bureaus_type_one_key(leaves: Path, share: Path, run: Run, typing: Type) -> None:
    office = Office(leaves, share, run, typing)

    def add(note: str) -> None:
        path = office.amal if note == "أمل" else office.badr

        def act(sheet: Worksheet) -> None:
            for number in range(1, 23):
                sheet.cell(11, number).value = sheet.cell(5, number).value
            sheet.cell(11, 1).value = "500/2026"
            for title, value in (("من", "2027-03-01"), ("إلى", "2027-03-02"), ("ملاحظة", note)):
                sheet.cell(11, column(sheet, title)).value = value
            sheet.cell(11, column(sheet, "تاريخ استئناف العمل")).value = None

        typing(path, "leaves", act)

    add("أمل")
    add("بدر")
    office.sync(office.amal)
    answer = office.sync(office.badr)
    asked = [(one["kind"], one["key"], one["field"]) for one in answer["conflicts"]]
    assert asked == [("key", "500/2026", "leave_no")]
    told = [(one["mine"], one["theirs"], one["who"]) for one in answer["conflicts"]]
    assert told == [("ملاحظة: بدر", "ملاحظة: أمل", "leaves")]
    book = openpyxl.load_workbook(share / "HRF" / "master.xlsx")
    sheet = next(one for one in book.worksheets if "dafatir_conflicts" in one.tables)
    shown = {cell.value for line in sheet.iter_rows() for cell in line}
    assert {"500/2026", "ملاحظة: بدر", "ملاحظة: أمل", "badr", "leaves"} <= shown
    words = (office.badr, "leaves", "500/2026", "leave_no", "mine")
    _, answer = run("settle", *words, "--share", share, "--as", "بدر")
    assert answer["conflicts"] == []
    office.sync(office.amal)
    assert cell(office.amal, "ملاحظة", 11) == "بدر"


def test_what_the_head_types_in_the_master_is_pushed_by_the_head_alone(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    master = share / "HRF" / "master.xlsx"
    office.type(master, "ملاحظة", 5, "كتبها الرئيس")
    office.type(office.amal, "ملاحظة", 6, "كتبتها أمل")
    office.sync(office.amal)
    assert cell(master, "ملاحظة", 5) == "كتبها الرئيس"
    assert cell(master, "ملاحظة", 6) == "كتبتها أمل"
    assert counts(office.sync(office.badr), "pulled") == (0, 1, 0)
    assert counts(office.sync(master), "pushed") == (0, 1, 0)
    office.sync(office.amal)
    assert cell(office.amal, "ملاحظة", 5) == "كتبها الرئيس"
    assert cell(master, "آخر من عدل", 5) == "master"


@pytest.mark.parametrize("open_meanwhile", [False, True])
def test_nobody_is_named_beside_a_row_that_is_gone(
    leaves: Path, share: Path, run: Run, typing: Type, *, open_meanwhile: bool
) -> None:
    office, master = Office(leaves, share, run, typing), share / "HRF" / "master.xlsx"
    typing(office.amal, "leaves", lambda sheet: sheet.delete_rows(6))
    owner = master.with_name("~$master.xlsx")
    if open_meanwhile:
        owner.write_bytes(b"\x05Chef" + b" " * 160)
    office.sync(office.amal, "--deletions", "accept")
    if open_meanwhile:
        owner.unlink()
        office.sync(master)
    told = [cell(master, title, 6) for title in ("رقم الرخصة", "آخر من عدل", "تاريخ التعديل")]
    assert told == [None, None, None]
    assert cell(master, "آخر من عدل", 7) == "leaves"


def test_what_the_head_added_to_the_master_survives(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    master = share / "HRF" / "master.xlsx"
    _, made = run("new", "HRF-TRAIN", "--into", master, "--sample", 2)
    assert made["tables"]
    before = {t: s for t, s in _parts(master).items() if "sheet" not in t}
    office.type(office.amal, "ملاحظة", 5, "تغيير")
    office.sync(office.amal)
    assert cell(master, "ملاحظة", 5) == "تغيير"
    after = _parts(master)
    charts = [name for name in before if "chart" in name or "drawing" in name]
    assert charts
    assert all(after[name] == before[name] for name in charts)


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_read_only_workbook_stops_before_anything_is_sent(
    leaves: Path, share: Path, run: Run
) -> None:
    leaves.chmod(0o444)
    status, answer = run("sync", leaves, "--share", share, "--as", "أ")
    assert (status, answer["error"]["code"]) == (2, "FILE_016")
    assert not list(share.rglob("*.jsonl"))


def test_a_formula_of_the_clerk_is_never_overwritten(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Office(leaves, share, run, typing)
    number = column_of(office.badr, "ملاحظة")
    edit = Edit(Package.open(office.badr))
    sheet = next(table.sheet for table in edit.package.tables if table.name == "leaves")
    edit.set(sheet, 5, number, Formula('UPPER("x")', "X"))
    edit.save()
    office.type(office.amal, "ملاحظة", 5, "من أمل")
    office.sync(office.amal)
    office.sync(office.badr, "--on-conflict", "theirs")
    assert (5, number) in Package.open(office.badr).scan(sheet).formulas


def column_of(path: Path, title: str) -> int:
    book = openpyxl.load_workbook(path)
    sheet = next(sheet for sheet in book.worksheets if "leaves" in sheet.tables)
    return column(sheet, title)


def test_look_ups_follow_their_owner(tmp_path: Path, share: Path, run: Run, typing: Type) -> None:
    schools, leaves = tmp_path / "schools.xlsx", tmp_path / "l.xlsx"
    run("new", "schools", "--out", schools, "--sample", 6)
    run("sync", schools, "--share", share, "--as", "إحصاء")
    run("new", "staff", "--bureau", "HRF-CAREER", "--out", leaves)
    _, answer = run("sync", leaves, "--share", share, "--as", "موارد")
    assert answer["service"] == "HRF"
    book = openpyxl.load_workbook(leaves)
    sheet = next(sheet for sheet in book.worksheets if "schools" in sheet.tables)
    assert sheet.tables["schools"].ref == "A4:U10"
    first = sheet.cell(5, 1).value

    def rename(sheet: Worksheet) -> None:
        sheet.cell(5, 2).value = "مدرسة باسم جديد"

    typing(schools, "schools", rename)
    run("sync", schools, "--share", share, "--as", "إحصاء")
    run("sync", leaves, "--share", share, "--as", "موارد")
    book = openpyxl.load_workbook(leaves)
    sheet = next(sheet for sheet in book.worksheets if "schools" in sheet.tables)
    names = {sheet.cell(line, 1).value: sheet.cell(line, 2).value for line in range(5, 11)}
    assert names[first] == "مدرسة باسم جديد"


def test_a_workbook_of_another_service_cannot_write_a_register_it_does_not_own(
    tmp_path: Path, share: Path, run: Run
) -> None:
    path = tmp_path / "edu.xlsx"
    _, made = run("new", "staff", "schools", "--bureau", "EDU-STAT", "--out", path, "--sample", 6)
    assert {t["register"]: t["readonly"] for t in made["tables"]}["staff"] is True
    _, answer = run("sync", path, "--share", share, "--as", "إحصاء")
    assert answer["service"] == "EDU"
    assert answer["pushed"]["inserted"] == 6
    assert not (share / "HRF").exists()


def test_a_key_that_came_to_the_master_stands_beside_the_identity_too(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    def retype(sheet: Worksheet) -> None:
        sheet.cell(5, column(sheet, "رقم الرخصة")).value = "77/2026"

    run("sync", leaves, "--share", share, "--as", "Amal")
    typing(leaves, "leaves", retype)
    run("sync", leaves, "--share", share, "--as", "Amal")
    book = openpyxl.load_workbook(share / "HRF" / "master.xlsx")
    sheet = next(sheet for sheet in book.worksheets if "leaves" in sheet.tables)
    key, stamp = column(sheet, "رقم الرخصة"), column(sheet, STAMP_HEADER)
    pairs = [(sheet.cell(line, key).value, sheet.cell(line, stamp).value) for line in range(5, 11)]
    assert ("77/2026", "77/2026") in pairs
    assert all(held == told for held, told in pairs)
