"""Clerks at one share, through the command line, typing with another program in between."""

import shutil
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column
from workbooks.package import Edit, Formula, Package


def counts(answer: dict[str, Any], way: str) -> tuple[int, int, int]:
    told = answer[way]
    return told["inserted"], told["changed"], told["deleted"]


def cell(path: Path, title: str, line: int) -> Any:
    book = openpyxl.load_workbook(path)
    sheet = next(sheet for sheet in book.worksheets if "leaves" in sheet.tables)
    return sheet.cell(line, column(sheet, title)).value


class Office:
    """Two clerks with the same rows."""

    def __init__(self, leaves: Path, share: Path, run: Run, typing: Type) -> None:
        self.run, self.share, self.typing = run, share, typing
        self.amal, self.badr = leaves, leaves.with_name("badr.xlsx")
        run("new", "HRF-LEAVE", "--out", self.badr)
        self.sync(self.amal)
        self.sync(self.badr)

    def sync(self, path: Path, *more: str) -> dict[str, Any]:
        words = ("sync", path, "--share", self.share, "--as", path.stem, *more)
        answer: dict[str, Any] = self.run(*words)[1]
        return answer

    def type(self, path: Path, title: str, line: int, value: Any) -> None:
        def act(sheet: Worksheet) -> None:
            sheet.cell(line, column(sheet, title)).value = value

        self.typing(path, "leaves", act)


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
    assert [(one["kind"], one["key"]) for one in answer["conflicts"]] == [("key", "500/2026")]
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
    assert (status, answer["error"]["code"]) == (2, "FILE_008")
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
