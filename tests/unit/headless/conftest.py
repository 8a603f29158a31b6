"""What tests of the headless host share: a PC of its own, a share that one workbook was sent to."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from addin.headless.cli.say import SAY
from addin.headless.office import open_office
from macros.commands.new import make, wanted
from tests.begun import begin
from workbooks.ledger.sheet import Policy
from workbooks.sync.office import Office
from workbooks.sync.sync import sync

Age = Callable[[Path, float], None]
DAY_SECONDS = 86_400


@pytest.fixture(autouse=True)
def pc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A PC whose own folder is the test's, and a command line that only speaks to scripts."""
    home = tmp_path / "home"
    monkeypatch.setenv("DAFATIR_HOME", str(home))
    before, SAY.json = SAY.json, True
    yield home
    SAY.json = before


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "EDU-PEDA.xlsx"
    asked = wanted(["EDU-PEDA"], "", "ar", 3, 0)
    begin(tmp_path, "book", lambda: make(asked, path, date(2026, 11, 24)))
    return path


@pytest.fixture
def office(share: Path) -> Office:
    return open_office(share, "مريم")


@pytest.fixture
def synced(book: Path, office: Office) -> Path:
    sync(book, office, Policy())
    return book


@pytest.fixture
def grow_old() -> Age:
    """Let a file be as many days old as that."""

    def age(path: Path, days: float) -> None:
        then = time.time() - days * DAY_SECONDS
        os.utime(path, (then, then))

    return age
