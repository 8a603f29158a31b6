"""Registers of the whole directorate are written by their owner and read by the others."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.begun import begin
from tests.spec.cli.conftest import Run, Type, column

SCHOOLS, NAME, KEY = "schools", "اسم المؤسسة بالعربية", "رمز المؤسسة"


class Offices:
    """The bureau that owns the schools, and one of another service that looks them up."""

    def __init__(self, folder: Path, share: Path, run: Run, typing: Type) -> None:
        """Give both what the owner has."""
        self.run, self.share, self.typing = run, share, typing
        self.owner, self.reader = folder / "stat.xlsx", folder / "proc.xlsx"
        begin(folder, "offices", self._give_both_the_same)
        self.heading = self.name()

    def _give_both_the_same(self) -> None:
        self.run("new", SCHOOLS, "--out", self.owner, "--sample", 3)
        self.run("new", "needs_requests", "--bureau", "HRF-PROC", "--out", self.reader)
        self.sync(self.owner)
        self.sync(self.reader)

    def name(self) -> str:
        """Return the heading of the schools' Arabic name."""
        titles = [str(cell.value) for cell in self.sheet(self.owner)[4]]
        return next(title for title in titles if "اسم" in title)

    def sheet(self, path: Path) -> Worksheet:
        book = openpyxl.load_workbook(path)
        return next(sheet for sheet in book.worksheets if SCHOOLS in sheet.tables)

    def sync(self, path: Path) -> tuple[int, dict[str, Any]]:
        status, answer = self.run("sync", path, "--share", self.share, "--as", path.stem)
        return status, answer

    def type(self, path: Path, text: str, line: int = 5) -> None:
        def act(sheet: Worksheet) -> None:
            sheet.cell(line, column(sheet, self.heading)).value = text

        self.typing(path, SCHOOLS, act)

    def shown(self, path: Path) -> list[Any]:
        sheet = self.sheet(path)
        return [sheet.cell(line, column(sheet, self.heading)).value for line in range(5, 8)]


@pytest.fixture
def offices(tmp_path: Path, share: Path, run: Run, typing: Type) -> Offices:
    return Offices(tmp_path, share, run, typing)


def test_a_look_up_shows_the_owners_rows(offices: Offices) -> None:
    assert sorted(offices.shown(offices.reader)) == sorted(offices.shown(offices.owner))
    offices.type(offices.owner, "مدرسة النخيل")
    offices.sync(offices.owner)
    status, answer = offices.sync(offices.reader)
    assert "مدرسة النخيل" in offices.shown(offices.reader)
    assert (status, answer["held_back"]) == (0, [])


def test_what_a_reader_types_is_told_stays_and_is_not_sent(offices: Offices) -> None:
    before = offices.shown(offices.owner)
    offices.type(offices.reader, "كتب في غير موضعه")
    for _ in range(2):
        status, answer = offices.sync(offices.reader)
        (held,) = answer["held_back"]
        assert (status, held["code"], held["row"]) == (1, "SYNC_006", 5)
        assert held["value"] == "كتب في غير موضعه"
        assert answer["pushed"] == {"inserted": 0, "changed": 0, "deleted": 0}
    assert "كتب في غير موضعه" in offices.shown(offices.reader)
    offices.sync(offices.owner)
    assert offices.shown(offices.owner) == before


def test_keys_that_a_reader_retypes_by_the_mass_stay_and_are_told(offices: Offices) -> None:
    def act(sheet: Worksheet) -> None:
        for line in range(5, 8):
            sheet.cell(line, column(sheet, KEY)).value = f"1600{line}X"

    offices.typing(offices.reader, SCHOOLS, act)
    for _ in range(2):
        answer = offices.sync(offices.reader)[1]
        assert {held["code"] for held in answer["held_back"]} == {"SYNC_006"}
        assert answer["pushed"] == {"inserted": 0, "changed": 0, "deleted": 0}
    sheet = offices.sheet(offices.reader)
    assert [sheet.cell(line, column(sheet, KEY)).value for line in range(5, 8)] == [
        f"1600{line}X" for line in range(5, 8)
    ]


def test_a_row_that_a_reader_adds_is_told(offices: Offices) -> None:
    offices.type(offices.reader, "مؤسسة جديدة", line=8)
    status, answer = offices.sync(offices.reader)
    assert (status, [held["code"] for held in answer["held_back"]]) == (1, ["SYNC_006"])
    assert answer["pushed"]["inserted"] == 0


def test_each_service_keeps_its_own_rows_of_a_shared_register(
    tmp_path: Path, share: Path, run: Run
) -> None:
    for bureau in ("HRF-SEC", "LEG-SEC"):
        path = tmp_path / f"{bureau}.xlsx"
        run("new", "visitors", "--bureau", bureau, "--out", path, "--sample", 3)
        answer = run("sync", path, "--share", share, "--as", bureau)[1]
        assert (answer["service"], answer["pulled"]["inserted"]) == (bureau[:3], 0)
        folders = [p.parent.name for p in (share / bureau[:3] / "ledger").rglob("*.jsonl")]
        assert len(folders) == 1
