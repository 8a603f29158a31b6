"""Two Dafatirs of different age at one share: each command runs in the words of one of them."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.cli import main
from tests.begun import begin
from tests.spec.upgrade.shapes import OLD
from validators.catalogue import declared_as
from validators.register import Register

FIRST = 5
ROWS = (
    {"رقم الجرد": "A-1", "التجهيز": "حاسوب", "الحالة": "جيد", "القاعة": "12"},
    {"رقم الجرد": "A-2", "التجهيز": "طابعة", "الحالة": "متوسط", "ملاحظة": "قديمة"},
)


class Desk:
    """One clerk's workbook."""

    def __init__(self, path: Path, share: Path, read: Callable[[], str]) -> None:
        self.path, self.share, self._read = path, share, read

    def beside(self, path: Path) -> "Desk":
        """Return another workbook at the same share."""
        return Desk(path, self.share, self._read)

    def run(self, shape: type[Register], *words: object) -> dict[str, Any]:
        """Run one command as the Dafatir that knows this shape of the register."""
        self._read()
        with declared_as(shape, release="1.9" if shape is OLD else "1.10"):
            main([*map(str, words), "--json"])
        told: dict[str, Any] = json.loads(self._read())
        return told

    def new(self, shape: type[Register], *more: str) -> None:
        words = ("new", "it_equipment", "--bureau", "ICT-SYS", "--out", self.path, *more)
        assert "error" not in self.run(shape, *words)

    def sync(self, shape: type[Register]) -> dict[str, Any]:
        return self.run(shape, "sync", self.path, "--share", self.share, "--as", self.path.stem)

    def check(self, shape: type[Register]) -> set[str]:
        (file,) = self.run(shape, "check", self.path)["files"]
        return {found["code"] for found in file["findings"]}

    @property
    def sheet(self) -> Worksheet:
        book = openpyxl.load_workbook(self.path)
        return next(sheet for sheet in book.worksheets if "it_equipment" in sheet.tables)

    def edit(self, act: Callable[[Worksheet], None]) -> None:
        """Edit the sheet as another program would."""
        sheet = self.sheet
        act(sheet)
        assert sheet.parent
        sheet.parent.save(self.path)

    def type(self, line: int, cells: Mapping[str, Any]) -> None:
        def act(sheet: Worksheet) -> None:
            for title, value in cells.items():
                sheet.cell(line, column(sheet, title)).value = value

        self.edit(act)

    def headings(self) -> list[Any]:
        return [cell.value for cell in self.sheet[4]]

    def cell(self, title: str, line: int) -> Any:
        sheet = self.sheet
        return sheet.cell(line, column(sheet, title)).value


def column(sheet: Worksheet, title: str) -> int:
    """Return the column under a heading of the fourth line."""
    return next(cell.column for cell in sheet[4] if cell.value == title)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))


@pytest.fixture
def desks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Desk, Desk]:
    """Two workbooks of the older version with the same two rows, synced."""
    share = tmp_path / "share"
    share.mkdir()
    paths = (tmp_path / "amal.xlsx", tmp_path / "badr.xlsx")
    amal, badr = (Desk(path, share, lambda: capsys.readouterr().out) for path in paths)

    def make() -> None:
        for desk in (amal, badr):
            desk.new(OLD)
        for line, row in enumerate(ROWS, start=FIRST):
            amal.type(line, row)
        assert amal.sync(OLD)["pushed"]["inserted"] == len(ROWS)
        assert badr.sync(OLD)["pulled"]["inserted"] == len(ROWS)

    begin(tmp_path, "desks", make)
    return amal, badr
