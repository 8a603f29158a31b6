"""Programs that sync real workbooks to one real folder at once, and are killed at any moment."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from addin.headless.cli import main
from addin.headless.disk import FolderDisk
from tests.house.sources import ROOT
from tests.simulator.worker import ROWS, sync
from workbooks.ledger.entry import Scalar
from workbooks.ledger.reading import read_ledger
from workbooks.ledger.replay import replay
from workbooks.read.book import read_book
from workbooks.sync.share import Below

pytestmark = pytest.mark.slow
_CLERKS = ("amal", "badr", "chama", "driss")
_SECONDS = 25


class Clerks:
    """Four programs, each with a workbook and a PC of its own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Give everybody the same rows."""
        self.share, self.patch = folder / "share", monkeypatch
        self.share.mkdir()
        self.paths = [folder / f"{name}.xlsx" for name in _CLERKS]
        for path in self.paths:
            sample = ["--sample", str(ROWS)] if path is self.paths[0] else []
            self.at_home(path)
            assert main(["new", "HRF-LEAVE", "--out", str(path), *sample]) == 0
            assert not sync(path, self.share)

    def home(self, path: Path) -> str:
        return str(path.with_suffix(".home"))

    def at_home(self, path: Path) -> None:
        self.patch.setenv("DAFATIR_HOME", self.home(path))

    def start(self, path: Path, turn: int) -> "subprocess.Popen[bytes]":
        words = [
            sys.executable,
            "-m",
            "tests.simulator.worker",
            str(path),
            str(self.share),
            str(turn),
        ]
        env = {**os.environ, "DAFATIR_HOME": self.home(path), "PYTHONPATH": str(ROOT)}
        return subprocess.Popen(words, env=env, cwd=ROOT, stderr=subprocess.DEVNULL)

    def settle_down(self) -> None:
        """Let everybody sync until nobody writes."""
        for _ in range(4):
            for path in self.paths:
                self.at_home(path)
                assert not sync(path, self.share)

    def entries(self) -> list[Any]:
        lines = [
            line
            for path in sorted(self.share.glob("HRF/**/ledger/*/*.jsonl"))
            for line in path.read_bytes().splitlines()
        ]
        return [told for line in lines if (told := _parsed(line)) is not None]


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        return None  # The torn end of a file.


def _notes(path: Path) -> dict[str, Any]:
    """Return what each row's note holds in a workbook, by the row's identity."""
    book = read_book(path)
    table = next(table for table in book.tables if table.code == "leaves")
    assert None not in table.block.ids
    return dict(zip(map(str, table.block.ids), table.block.cells["remark"], strict=True))


def _live(share: Path) -> dict[str, list[Scalar]]:
    """Return the values of each row's note that nobody replaced, the shown one first."""
    ledger = read_ledger(Below(FolderDisk(share), "HRF/ledger"))
    assert not ledger.waiting
    rows = [row for row in replay(ledger.entries).table("leaves") if row.alive]
    live = {
        row.id: sorted(row.live("remark"), key=lambda one: (one.offered, one.id)) for row in rows
    }
    return {row: [write.value for write in writes] for row, writes in live.items()}


def _assert_equal(clerks: Clerks) -> None:
    """Every workbook shows the replay, or a sibling that is asked about; settled, the replay alone."""
    live = _live(clerks.share)
    for path in clerks.paths:
        for row, value in _notes(path).items():
            assert value in (live[row] or [None]), path.stem
    for path in clerks.paths:
        clerks.at_home(path)
        assert not sync(path, clerks.share, "--on-conflict", "theirs")
    clerks.settle_down()
    shown = {row: values[0] for row, values in _live(clerks.share).items()}
    assert len(shown) == ROWS
    for path in clerks.paths:
        assert _notes(path) == shown, path.stem


def test_killed_at_random_nothing_that_was_typed_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clerks, chance = Clerks(tmp_path, monkeypatch), random.Random(4)
    running = {path: clerks.start(path, 0) for path in clerks.paths}
    turn, end = 0, time.monotonic() + _SECONDS
    while time.monotonic() < end:
        time.sleep(chance.uniform(0.4, 1.6))
        path, turn = clerks.paths[turn % len(_CLERKS)], turn + 1
        assert running[path].poll() is None, path.stem
        running[path].kill()
        running[path].wait()
        running[path] = clerks.start(path, turn)
    for one in running.values():
        one.kill()
        one.wait()
    clerks.settle_down()

    typed = [line for path in clerks.paths for line in _journal(path)]
    said = json.dumps(clerks.entries(), ensure_ascii=False)
    assert {text.split()[0] for text in typed} == set(_CLERKS)
    assert [text for text in typed if f'"{text}"' not in said] == []
    capsys.readouterr()
    assert main(["verify", "--share", str(clerks.share), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["whole"] is True
    files = {path: path.read_bytes() for path in clerks.share.rglob("*.jsonl")}
    clerks.settle_down()
    assert files == {path: path.read_bytes() for path in clerks.share.rglob("*.jsonl")}
    _assert_equal(clerks)


def _journal(path: Path) -> list[str]:
    journal = path.with_suffix(".typed")
    return journal.read_text("utf-8").splitlines() if journal.exists() else []
