"""Two clerks at one share, who type with another program between their syncs."""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.begun import begin
from tests.spec.cli.conftest import Run, Type, column


def counts(answer: dict[str, Any], way: str) -> tuple[int, int, int]:
    told = answer[way]
    return told["inserted"], told["changed"], told["deleted"]


def cell(path: Path, title: str, line: int) -> Any:
    sheet = next(one for one in _opened(path.read_bytes()).worksheets if "leaves" in one.tables)
    return sheet.cell(line, column(sheet, title)).value


@lru_cache(maxsize=4)
def _opened(data: bytes) -> Workbook:
    """Return a workbook that is only looked at: the same bytes need no second opening."""
    return openpyxl.load_workbook(BytesIO(data))


class Office:
    """Two clerks with the same rows."""

    def __init__(self, leaves: Path, share: Path, run: Run, typing: Type) -> None:
        self.run, self.share, self.typing = run, share, typing
        self.amal, self.badr = leaves, leaves.with_name("badr.xlsx")
        begin(leaves.parent, "office", self._give_both_the_same)

    def _give_both_the_same(self) -> None:
        self.run("new", "HRF-LEAVE", "--out", self.badr)
        self.sync(self.amal)
        self.sync(self.badr)

    def sync(self, path: Path, *more: str) -> dict[str, Any]:
        words = ("sync", path, "--share", self.share, "--as", path.stem, *more)
        answer: dict[str, Any] = self.run(*words)[1]
        return answer

    def type(self, path: Path, title: str, line: int, value: Any) -> None:
        self.type_row(path, line, {title: value})

    def type_row(self, path: Path, line: int, cells: Mapping[str, Any]) -> None:
        def act(sheet: Worksheet) -> None:
            for title, value in cells.items():
                sheet.cell(line, column(sheet, title)).value = value

        self.typing(path, "leaves", act)
