"""The workbooks that are measured: clean, wrong in every row, and changed in a few."""

import contextlib
import io
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.cli import main
from validators.catalogue import register
from validators.register import Declaration

HEADING = 4
CHANGED_ROWS = 50


def dafatir(*words: object) -> Any:
    """Run a command as a script does, in this process, and return its answer."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        status = main([*(str(word) for word in words), "--json"])
    answer = json.loads(said.getvalue())
    assert status < 2, answer
    return answer


@dataclass
class Files:
    """A folder with everything that the cases need, made once."""

    folder: Path
    rows: int
    code: str
    spoilt: bool = True

    def __post_init__(self) -> None:
        os.environ["DAFATIR_HOME"] = str(self.folder / "home")
        self.clean, self.wrong = self.folder / "clean.xlsx", self.folder / "wrong.xlsx"
        self.share = self.folder / "share"
        self.share.mkdir()
        dafatir("new", self.code, "--out", self.clean, "--sample", self.rows)
        if self.spoilt:
            shutil.copy(self.clean, self.wrong)
            _edit(self.wrong, self.code, self._spoil)
        self.sync(self.clean)

    @property
    def register(self) -> Declaration:
        return register(self.code)

    @property
    def master(self) -> Path:
        return next(self.share.glob("*/master.xlsx"))

    def sync(self, path: Path) -> Any:
        return dafatir("sync", path, "--share", self.share, "--as", "benchmark")

    def changed(self, turn: int) -> Path:
        """Change a text in fifty rows that lie far apart, as a clerk's day does."""
        sheet_column = next(f.titles.ar for f in self.register.fields if f.kind.code == "note")

        def act(sheet: Worksheet) -> None:
            column = _columns(sheet)[sheet_column]
            for at in range(min(CHANGED_ROWS, self.rows)):
                line = HEADING + 1 + at * max(1, self.rows // CHANGED_ROWS)
                sheet.cell(line, column).value = f"ملاحظة {turn}-{at}"

        _edit(self.clean, self.code, act)
        return self.clean

    def _spoil(self, sheet: Worksheet) -> None:
        """Put one value that cannot be right in every row, each row in another column."""
        columns = _columns(sheet)
        strict = (
            "day",
            "choice",
            "count",
            "money",
            "number",
            "percent",
            "flag",
            "clock",
            "official",
        )
        fields = [f for f in self.register.typed_fields if f.kind.code in strict]
        for at in range(self.rows):
            column = columns[fields[at % len(fields)].titles.ar]
            sheet.cell(HEADING + 1 + at, column).value = "؟؟"


def _edit(path: Path, code: str, act: Any) -> None:
    """Edit a workbook as another program does."""
    book = openpyxl.load_workbook(path)
    act(next(sheet for sheet in book.worksheets if code in sheet.tables))
    book.save(path)


def _columns(sheet: Worksheet) -> dict[object, int]:
    return {cell.value: cell.column for cell in _headings(sheet)}


def _headings(sheet: Worksheet) -> Iterator[Any]:
    yield from sheet[HEADING]
