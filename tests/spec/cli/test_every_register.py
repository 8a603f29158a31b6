"""What holds for every register, tried as its bureau would: new, check, sync, and again."""

from pathlib import Path
from typing import Any

import pytest

from tests.spec.cli.conftest import Run
from validators.catalogue import homes, register
from validators.service import ALL

pytestmark = pytest.mark.slow


def _new(code: str, path: Path, run: Run, *more: object) -> dict[str, Any]:
    declared = register(code)
    bureau = declared.bureau if declared.bureau != ALL else "HRF-SEC"
    made: dict[str, Any]
    status, made = run("new", code, "--bureau", bureau, "--out", path, "--sample", 20, *more)
    assert status == 0
    return made


@pytest.mark.parametrize("code", homes())
def test_its_sample_is_clean_and_syncs_once(
    code: str, tmp_path: Path, share: Path, run: Run
) -> None:
    path = tmp_path / "book.xlsx"
    made = _new(code, path, run)
    rows = next(table["rows"] for table in made["tables"] if table["register"] == code)
    assert rows > 0
    status, checked = run("check", path)
    errors = [f for f in checked["files"][0]["findings"] if f["severity"] == "error"]
    assert (status, errors) == (0, [])
    _, synced = run("sync", path, "--share", share, "--as", "أمل")
    assert (synced["pushed"]["inserted"], synced["held_back"]) == (rows, [])
    _, again = run("sync", path, "--share", share, "--as", "أمل")
    assert again["pushed"] == again["pulled"] == {"inserted": 0, "changed": 0, "deleted": 0}


@pytest.mark.parametrize("code", homes())
def test_its_mistakes_are_found_where_they_are(code: str, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "wrong.xlsx"
    made = _new(code, path, run, "--mistakes", 5)
    status, checked = run("check", path)
    found = {(f["sheet"], f["cell"], f["code"]) for f in checked["files"][0]["findings"]}
    planted = {(w["sheet"], w["cell"], w["code"]) for w in made["planted"]}
    assert (status, len(planted)) == (1, 5)
    assert planted <= found
