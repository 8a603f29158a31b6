"""Untidy workbooks of offices, made line by line, and the command line that adopts them."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.cli import main
from workbooks.package import Package
from workbooks.package.verify import verify
from workbooks.read import read_book

Run = Callable[..., tuple[int, Any]]
Lay = Callable[..., Path]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run one command with --json."""

    def run_it(*words: object) -> tuple[int, Any]:
        capsys.readouterr()
        status = main([*(str(word) for word in words), "--json"])
        return status, json.loads(capsys.readouterr().out)

    return run_it


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Write a workbook of one sheet, then let a test do more to it."""

    def lay_it(
        lines: Sequence[Sequence[Any]],
        *merges: str,
        act: Callable[[Worksheet], None] | None = None,
        name: str = "office.xlsx",
    ) -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        assert isinstance(sheet, Worksheet)
        sheet.title = "اللائحة"
        for line in lines:
            sheet.append(list(line))
        for merge in merges:
            sheet.merge_cells(merge)
        if act:
            act(sheet)
        path = tmp_path / name
        book.save(path)
        return path

    return lay_it


@pytest.fixture
def mapping(run: Run) -> Callable[..., dict[str, str]]:
    """Return what a plan maps: field by heading."""

    def plan(path: Path, register: str, *more: str) -> dict[str, str]:
        status, shown = run("adopt", path, "--register", register, "--plan", *more)
        assert status == 0, shown
        return {one["heading"]: one["field"] for one in shown["map"]}

    return plan


@pytest.fixture
def adopt(run: Any, tmp_path: Path) -> Any:
    """Adopt as staff, then read the copy: what the plan counted is what is read."""

    def adopt_it(path: Path) -> dict[str, Any]:
        out = tmp_path / f"out-{path.name}"
        status, shown = run("adopt", path, "--register", "staff", "--out", out)
        assert status == 0, shown
        (table,) = read_book(out).tables
        assert set(table.rows.cells) == {one["field"] for one in shown["map"]}
        assert len(table.rows) == shown["rows"]
        assert all(table.block.ids)
        assert verify(Package.open(path), Package.open(out), None) == []
        shown["found"] = table
        return dict(shown)

    return adopt_it
