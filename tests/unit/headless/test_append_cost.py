"""What one commit costs on a real share: at most two fsyncs and nine file operations."""

import os
from collections import Counter
from pathlib import Path
from typing import Any, Self

import pytest

from addin.headless import disk as real
from workbooks.ledger.append import commit, prepare
from workbooks.ledger.entry import By, Change, Entry

LOG = "0" * 31 + "1"
COUNTED = {"read", "write"}


class _File:
    """An open file that counts what is asked of it."""

    def __init__(self, file: Any, count: Counter[str]) -> None:
        self.file, self.count = file, count

    def __getattr__(self, name: str) -> Any:
        if name in COUNTED:
            self.count[name] += 1
        return getattr(self.file, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    counted: Counter[str] = Counter()
    opened, synced, alone = Path.open, os.fsync, real._alone

    def count_open(path: Path, mode: str) -> Any:
        counted["open"] += 1
        return _File(opened(path, mode), counted)

    def count_sync(handle: int) -> None:
        counted["fsync"] += 1
        synced(handle)

    def count_lock(file: Any) -> Any:
        counted["lock"] += 1
        return alone(file.file)

    monkeypatch.setattr(Path, "open", count_open)
    monkeypatch.setattr(os, "fsync", count_sync)
    monkeypatch.setattr(real, "_alone", count_lock)
    return counted


def _entry(seq: int) -> Entry:
    change = Change("insert", "leaves", f"r{seq}", values={"days": seq})
    return Entry(
        log=LOG,
        seq=seq,
        audience="HRF",
        service="HRF",
        at="2026-01-01T08:00",
        by=By("Amal"),
        changes=(change,),
    )


def test_an_append_costs_one_fsync_and_eight_operations(
    tmp_path: Path, count: Counter[str]
) -> None:
    disk = real.FolderDisk(tmp_path)
    tail = commit(disk, prepare(_entry(1), None))
    count.clear()
    commit(disk, prepare(_entry(2), tail))
    assert count == {"open": 3, "read": 2, "write": 1, "lock": 1, "fsync": 1}


def test_a_new_file_costs_no_more(tmp_path: Path, count: Counter[str]) -> None:
    commit(real.FolderDisk(tmp_path), prepare(_entry(1), None))
    assert count == {"open": 2, "read": 1, "write": 1, "fsync": 1}
