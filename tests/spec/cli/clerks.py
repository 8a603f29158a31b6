"""Two clerks at one share, who type with another program between their syncs."""

from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column


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
