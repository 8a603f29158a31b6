"""A cell merged over several rows of an adopted list: it speaks for all of them, both ways."""

from pathlib import Path
from typing import Any

import pytest

from tests.spec.adopt.rows import HEAD, ROWS
from workbooks.package import Edit, Package
from workbooks.read import read_book

SCHOOL, OTHER = "16698Z", "16699A"


@pytest.fixture
def office(lay: Any, run: Any, share: Path, tmp_path: Path) -> Path:
    """A synced list in which one school stands over the first three of six rows."""
    lines = [[*HEAD, "رمز المؤسسة"], *([*row, OTHER] for row in ROWS)]
    for line in lines[1:4]:
        line[4] = SCHOOL if line is lines[1] else None
    out = tmp_path / "out.xlsx"
    run("adopt", lay(lines, "E2:E4"), "--register", "staff", "--out", out)
    assert run(*_sync(out, share))[1]["pushed"]["inserted"] == len(ROWS)
    return out


def _sync(path: Path, share: Path) -> tuple[object, ...]:
    return ("sync", path, "--share", share, "--as", path.stem)


def _type(path: Path, place: int, name: str, value: Any) -> None:
    table = read_book(path).tables[0]
    edit = Edit(Package.open(path))
    edit.set(table.sheet, table.line(place), table.columns.of[name], value)
    edit.save()


def test_what_is_typed_into_it_is_typed_into_each_row(office: Path, run: Any, share: Path) -> None:
    _type(office, 0, "school", OTHER)
    assert run(*_sync(office, share))[1]["pushed"]["changed"] == 3


def test_what_came_for_one_of_its_rows_is_told_and_changes_no_other(
    office: Path, run: Any, share: Path
) -> None:
    fresh = office.with_name("fresh.xlsx")
    run("new", "staff", "--bureau", "HRF-CAREER", "--out", fresh)
    run(*_sync(fresh, share))
    place = read_book(fresh).tables[0].block.ids.index(read_book(office).tables[0].block.ids[1])
    _type(fresh, place, "school", OTHER)
    assert run(*_sync(fresh, share))[1]["pushed"]["changed"] == 1
    _, told = run(*_sync(office, share))
    assert [(one["code"], one["field"]) for one in told["not_written"]] == [("SYNC_009", "school")]
    assert (told["pushed"]["changed"], told["conflicts"]) == (0, [])
    assert read_book(office).tables[0].block.cells["school"][:3] == [SCHOOL] * 3
    assert run(*_sync(office, share))[1]["pushed"]["changed"] == 0


def test_a_line_without_a_row_under_it_takes_no_new_row(lay: Any, run: Any, tmp_path: Path) -> None:
    lines = [[*HEAD, "رمز المؤسسة"], *([*row, None] for row in ROWS)]
    lines[1][4], lines[4] = SCHOOL, []
    out = tmp_path / "out.xlsx"
    run("adopt", lay(lines, "E2:E6"), "--register", "staff", "--out", out)
    table = read_book(out).tables[0]
    assert (len(table.rows), table.block.free) == (5, [])
