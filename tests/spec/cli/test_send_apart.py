"""Registers whose rows do not all go out alone: numbers, references of their own, sums, other ledgers."""

import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.begun import begin
from tests.spec.cli.conftest import Run, Type
from validators.catalogue import register
from workbooks.layout import MEMORY_SHEET
from workbooks.ledger.entry import FORMAT
from workbooks.ledger.line import seal_line
from workbooks.read import read_book
from workbooks.read.book import SheetTable


def made(tmp_path: Path, run: Run, share: Path, code: str, bureau: str) -> Path:
    """Return a workbook of one code with a few rows that were synced."""
    path = tmp_path / f"{code}.xlsx"

    def make() -> None:
        assert run("new", code, "--bureau", bureau, "--out", path, "--sample", 4)[0] == 0
        run("sync", path, "--share", share, "--as", "Amal")

    begin(tmp_path, f"{code} of {bureau}", make)
    return path


def table_of(path: Path, code: str) -> SheetTable:
    table = read_book(path).table(code)
    assert table is not None
    return table


def send(run: Run, share: Path, path: Path, code: str, at: int = 0) -> dict[str, Any]:
    key = table_of(path, code).rows.keys[at]
    answer: dict[str, Any] = run("send", path, code, key, "--share", share, "--as", "Amal")[1]
    return answer


def type_in(typing: Type, path: Path, code: str, field: str, value: Any) -> None:
    at = table_of(path, code).columns.of[field]

    def act(sheet: Any) -> None:
        sheet.cell(5, at).value = value

    typing(path, code, act)


def copied_below(typing: Type, path: Path, code: str, **cells: Any) -> None:
    """Type a row below the last one as the last one is, but for some fields."""
    of = table_of(path, code).columns.of

    def act(sheet: Any) -> None:
        last = max(table_of(path, code).block.lines)
        for at in of.values():
            sheet.cell(last + 1, at).value = sheet.cell(last, at).value
        for field, value in cells.items():
            sheet.cell(last + 1, of[field]).value = value

    typing(path, code, act)


def test_a_new_row_takes_its_number_at_a_sync(
    tmp_path: Path, run: Run, share: Path, typing: Type
) -> None:
    path = made(tmp_path, run, share, "correspondence", "HRF-SEC")
    copied_below(typing, path, "correspondence", mail_no=99)
    answer = send(run, share, path, "correspondence", -1)
    assert [one["code"] for one in answer["left"]] == ["SYNC_011"]
    assert answer["sent"] == {"inserted": 0, "changed": 0}


def test_a_row_may_name_another_of_its_own_register(
    tmp_path: Path, run: Run, share: Path, typing: Type
) -> None:
    path = made(tmp_path, run, share, "schools", "EDU-STAT")
    second = table_of(path, "schools").rows.keys[1]
    type_in(typing, path, "schools", "parent_school", second)
    answer = send(run, share, path, "schools")
    assert not [one for one in answer["held_back"] if one["code"].startswith("REF")]


def test_what_a_sum_over_other_rows_tells_is_left_for_a_sync(
    tmp_path: Path, run: Run, share: Path, typing: Type
) -> None:
    path = made(tmp_path, run, share, "commitments", "HRF-BUDGET")
    was = table_of(path, "commitments").rows.cells["amount"][0]
    type_in(typing, path, "commitments", "amount", float(was) + 1)
    answer = send(run, share, path, "commitments")
    assert [one["code"] for one in answer["left"]] == ["SYNC_013"]


def test_a_part_of_a_key_is_looked_up_among_all_rows(
    tmp_path: Path, run: Run, share: Path, typing: Type
) -> None:
    made(tmp_path, run, share, "reference_prices", "HRF-PROC")
    path = made(tmp_path, run, share, "procurement_lines", "HRF-PROC")
    (field,) = (one for one in register("procurement_lines").references if one.by)
    type_in(typing, path, "procurement_lines", field.name, "لا شيء")
    answer = send(run, share, path, "procurement_lines")
    assert "REF_001" in {one["code"] for one in answer["held_back"]}


def remember(path: Path, word: str, value: str) -> None:
    """Write another value into what a workbook remembers."""
    book = openpyxl.load_workbook(path)
    for row in book[MEMORY_SHEET].iter_rows():
        if row[0].value == word:
            row[2].value = value
    book.save(path)


def test_another_services_register_is_only_looked_at(tmp_path: Path, run: Run, share: Path) -> None:
    path = made(tmp_path, run, share, "leaves", "HRF-LEAVE")
    remember(path, "service", "EDU")
    assert send(run, share, path, "leaves")["error"]["code"] == "SHARE_019"


def test_a_reference_into_what_may_not_be_read_is_not_judged(
    tmp_path: Path, run: Run, share: Path
) -> None:
    path = made(tmp_path, run, share, "leaves", "HRF-LEAVE")
    remember(path, "bureau", "HRF-CAREER")
    assert send(run, share, path, "leaves")["held_back"] == []


def test_another_bureaus_own_rows_do_not_go_out(tmp_path: Path, run: Run, share: Path) -> None:
    path = made(tmp_path, run, share, "medical_files", "HRF-LEAVE")
    remember(path, "bureau", "HRF-MOVE")
    assert send(run, share, path, "medical_files")["error"]["code"] == "SHARE_011"


@pytest.fixture
def office(tmp_path: Path, run: Run, share: Path) -> Path:
    return made(tmp_path, run, share, "staff", "HRF-CAREER")


def test_a_workbook_of_a_newer_program_is_refused(office: Path, run: Run, share: Path) -> None:
    remember(office, "release", "99.0")
    remember(office, "version", "another")
    assert send(run, share, office, "staff")["error"]["code"] == "SHARE_012"


def test_what_a_newer_program_wrote_on_the_share_is_refused(
    office: Path, run: Run, share: Path
) -> None:
    line, _ = seal_line({"file": 1, "log": "a" * 32, "format": FORMAT + 1})
    folder = share / "HRF" / "directorate" / "ledger" / ("a" * 32)
    folder.mkdir()
    (folder / "000001.jsonl").write_bytes(line)
    answer = send(run, share, office, "staff")
    assert answer["error"]["code"] == "SHARE_004"


def test_a_share_that_lost_what_the_workbook_was_given_is_refused(
    office: Path, run: Run, share: Path
) -> None:
    shutil.rmtree(share / "HRF" / "directorate")
    assert send(run, share, office, "staff")["error"]["code"] == "SHARE_018"
