"""Workbooks of twelve registers as offices keep them: planned, adopted, checked, synced."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.spec.adopt.office_files import OFFICES as FILES
from tests.spec.adopt.office_files import Office
from tests.spec.adopt.office_lists import OFFICES as LISTS
from tests.spec.adopt.office_pages import OFFICES as PAGES
from workbooks.package import Package
from workbooks.package.verify import verify
from workbooks.read import read_book

OFFICES: Mapping[str, Office] = FILES | LISTS | PAGES
EACH = pytest.mark.parametrize("office", OFFICES.values(), ids=list(OFFICES))
NONE = {"inserted": 0, "changed": 0, "deleted": 0}


@pytest.fixture
def there(office: Office, lay: Any) -> Path:
    path: Path = lay(office.lines, *office.merges, act=office.act)
    return path


@EACH
def test_a_plan_says_what_is_what_and_writes_nothing(office: Office, there: Path, run: Any) -> None:
    before = there.read_bytes()
    status, shown = run("adopt", there, "--register", office.register, "--plan")
    assert (status, shown["rows"]) == (0, office.rows)
    assert {one["heading"]: one["field"] for one in shown["map"]} == office.fields
    assert shown["unmapped"] == list(office.unmapped)
    assert all(0 < one["confidence"] <= 1 for one in shown["map"])
    assert not set(shown["absent"]) & set(office.fields.values())
    assert there.read_bytes() == before
    assert [path for path in there.parent.iterdir() if path.suffix == ".xlsx"] == [there]


@EACH
def test_the_copy_looks_the_same_and_every_row_has_an_identity(
    office: Office, there: Path, run: Any, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    assert run("adopt", there, "--register", office.register, "--out", out)[0] == 0
    old, new = (openpyxl.load_workbook(path)["اللائحة"] for path in (there, out))
    for row in old.iter_rows():
        for cell in row:
            twin = new[cell.coordinate]
            assert (twin.value, twin.style_id) == (cell.value, cell.style_id)
    assert old.merged_cells.ranges == new.merged_cells.ranges
    assert old.auto_filter.ref == new.auto_filter.ref
    assert old.freeze_panes == new.freeze_panes
    for letter, dimension in old.column_dimensions.items():
        assert new.column_dimensions[letter].hidden == dimension.hidden
    assert verify(Package.open(there), Package.open(out)) == []
    (table,) = read_book(out).tables
    assert len(table.rows) == len(set(table.block.ids)) == office.rows


@EACH
def test_its_rows_sync_and_a_second_sync_writes_nothing(
    office: Office, there: Path, run: Any, share: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    run("adopt", there, "--register", office.register, "--out", out)
    (file,) = run("check", out)[1]["files"]
    wrong = [found for found in file["findings"] if found["severity"] == "error"]
    assert len({found["row"] for found in wrong}) == office.held, json.dumps(wrong, indent=1)
    _, told = run("sync", out, "--share", share, "--as", "فاطمة")
    assert told["pushed"]["inserted"] == office.rows - office.held
    written = out.read_bytes()
    _, again = run("sync", out, "--share", share, "--as", "فاطمة")
    assert (again["pushed"], again["pulled"]) == (NONE, NONE)
    assert out.read_bytes() == written


def test_they_are_of_many_registers() -> None:
    assert len(OFFICES) >= 12
    assert len({office.register for office in OFFICES.values()}) >= 8
