"""Which block of a workbook is chosen."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from validators.catalogue import register
from workbooks.adopt import Wish, plan
from workbooks.package import FileProblem, Package
from workbooks.read.grid import Grids

STAFF = register("staff")
LINES = (("PPR", "الاسم الكامل", "س"), ("1234567", "محمد العلوي", "x"))


def workbook(path: Path) -> Package:
    book = openpyxl.Workbook()
    huge, sheet = book.active, book.create_sheet("B")
    assert huge is not None
    huge.title = "A"
    for line in LINES:
        sheet.append(line)
        huge.append(line)
    book.save(path)
    return Package.open(path)


def test_a_sheet_too_large_to_hold_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = workbook(tmp_path / "a.xlsx")
    grids = Grids(package)
    held = grids.of

    def of(sheet: str) -> Sequence[Sequence[Any]]:
        if sheet == "A":
            raise FileProblem("FILE_006", file="a.xlsx", what=sheet)
        return held(sheet)

    monkeypatch.setattr(grids, "of", of)
    found = plan(package, grids, STAFF, ())
    assert found is not None
    assert (found.sheet, found.others) == ("B", [])


def test_what_was_remembered_binds_nobody(tmp_path: Path) -> None:
    package = workbook(tmp_path / "a.xlsx")
    wishes = (Wish("س", "remark", remembered=True), Wish("ع", "phone", remembered=True))
    found = plan(package, Grids(package), STAFF, wishes)
    assert found is not None
    assert [one.field for one in found.fields] == ["ppr", "full_name_ar", "remark"]
    assert found.unmet == []
    twice = (Wish("س", "ppr"), Wish("PPR", "ppr", remembered=True))
    found = plan(package, Grids(package), STAFF, twice)
    assert found is not None
    assert [one.number for one in found.fields if one.field == "ppr"] == [3]
