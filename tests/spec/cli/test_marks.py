"""`next` walks through the findings of a file; `clear` takes their marks away."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column


@pytest.fixture
def wrong(leaves: Path, typing: Type) -> Path:
    def much(sheet: Worksheet) -> None:
        for line in (5, 7):
            sheet.cell(line, column(sheet, "من")).value = "قريبا"

    typing(leaves, "leaves", much)
    return leaves


def test_next_meets_every_place_once_and_then_none(wrong: Path, run: Run) -> None:
    found = run("check", wrong)[1]["files"][0]["findings"]
    met: list[tuple[str, str]] = []
    after: list[str] = []
    while True:
        status, one = run("next", wrong, *after)
        assert status == (1 if one else 0)
        if one is None:
            break
        met.append((one["sheet"], one["cell"]))
        after = ["--after", f"{one['sheet']}!{one['cell']}"]
    assert len(met) >= 2
    assert len(met) == len(set(met))
    assert set(met) == {(one["sheet"], one["cell"]) for one in found}


@pytest.mark.parametrize(
    ("after", "code"), [("B7", "USE_001"), ("لا شيء!B7", "USE_008"), ("leaves!??", "USE_008")]
)
def test_a_place_that_is_not_there_is_said(wrong: Path, run: Run, after: str, code: str) -> None:
    status, said = run("next", wrong, "--after", after)
    assert (status, said["error"]["code"]) == (2, code)


def test_clear_takes_every_mark(wrong: Path, run: Run) -> None:
    def notes() -> int:
        book = openpyxl.load_workbook(wrong)
        return sum(cell.comment is not None for s in book for row in s.iter_rows() for cell in row)

    run("check", wrong, "--mark")
    assert notes() >= 2
    assert run("clear", wrong) == (0, {"file": str(wrong)})
    assert notes() == 0
