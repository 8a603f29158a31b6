"""The 25 registers that carry most of the value: a desk where their rows are typed and checked."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from addin.headless.cli import main
from macros.commands.check import Checked, check
from validators.catalogue import register
from validators.finding import Severity
from validators.rows import World

Row = Mapping[str, Any]
TODAY = date(2026, 11, 28)
_HEADING = 4
# Tests of rules name schools by a letter; a sheet wants the whole code.
_SCHOOLS = {"A": "16699A", "B": "16700B", "C": "16701C"}


class Seen:
    """What a workbook says once rows were typed into it by another program."""

    def __init__(self, code: str, checked: Checked) -> None:
        self.code, self.checked = code, checked
        self.findings = [each.finding for each in checked.findings if each.finding.register == code]

    @property
    def codes(self) -> set[str]:
        return {each.code for each in self.findings}

    @property
    def refused(self) -> set[str]:
        return {each.code for each in self.findings if each.severity is Severity.ERROR}

    def column(self, name: str) -> list[Any]:
        """Return a column as the workbook's rows give it, computed if it is."""
        tables = {table.code: table.rows for table in self.checked.tables}
        return tables[self.code].column(name, World(tables, today=TODAY))


class Desk:
    """A clerk who makes a workbook, types in it and checks it."""

    def __init__(self, folder: Path) -> None:
        self.path, self.today = folder / "book.xlsx", TODAY

    def __call__(self, code: str, rows: Sequence[Row], **others: Sequence[Row]) -> Seen:
        """Type rows of a register beside rows of others."""
        bureau = register(code).bureau
        home = bureau if bureau != "ALL" else "HRF-SEC"
        self.path.unlink(missing_ok=True)
        made = main(["new", code, *others, "--bureau", home, "--out", str(self.path), "--json"])
        assert made == 0
        self._type({code: rows, **others})
        return Seen(code, check(self.path, self.today))

    def _type(self, sheets: Mapping[str, Sequence[Row]]) -> None:
        book = openpyxl.load_workbook(self.path)
        for sheet in book.worksheets:
            for code in sheets.keys() & sheet.tables.keys():
                columns = {cell.value: n for n, cell in enumerate(sheet[_HEADING], start=1)}
                for line, row in enumerate(sheets[code], start=_HEADING + 1):
                    for name, value in row.items():
                        title = register(code).field(name).titles.ar
                        sheet.cell(line, columns[title]).value = _SCHOOLS.get(value, value)
        book.save(self.path)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))
    return Desk(tmp_path)
