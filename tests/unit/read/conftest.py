"""A workbook that was synced, and how its large sheets are read again."""

from pathlib import Path
from typing import Any

import pytest

from addin.headless.cli import main
from tests.begun import begin
from tests.unit.read.again import ROWS
from workbooks.read import kept as kept_module
from workbooks.read.seen import Read


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workbook of leaves that was synced, so that its rows are known."""
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home"))
    path, share = tmp_path / "leaves.xlsx", tmp_path / "share"
    share.mkdir()
    new = ["new", "leaves", "--bureau", "HRF-LEAVE", "--out", str(path), "--sample", str(ROWS)]

    def make() -> None:
        main([*new, "--json"])
        main(["sync", str(path), "--share", str(share), "--as", "أمل", "--json"])

    begin(tmp_path, "leaves that were synced", make)
    return path


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each reading of a table was one of changed lines alone."""
    met: list[bool] = []
    whole = kept_module.Kept.read

    def read(self: kept_module.Kept, *told: Any) -> Read | None:
        found = whole(self, *told)
        met.append(found is not None)
        return found

    monkeypatch.setattr(kept_module.Kept, "read", read)
    return met
