"""The cache on a PC: without it, with a spoilt one or another's, every command says the same."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type
from workbooks.ledger.line import open_line

TABLE, FIRST, REMARK = "leaves", 5, 22
Spoil = Callable[[Path, Path], None]
_TRUE: list[list[Any]] = []


def _caches(home: Path) -> list[Path]:
    return sorted(home.glob("shares/*/cache/*.sqlite"))


def _kept(_home: Path, _spare: Path) -> None:
    """Leave the caches as they are."""


def _lost(home: Path, _: Path) -> None:
    for folder in home.glob("shares/*/cache"):
        shutil.rmtree(folder)


def _garbage(home: Path, _: Path) -> None:
    for path in _caches(home):
        path.write_bytes(b"no database at all" * 999)


def _halved(home: Path, _: Path) -> None:
    for path in _caches(home):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _turned(home: Path, _: Path) -> None:
    for path in _caches(home):
        data = bytearray(path.read_bytes())
        data[len(data) // 3 :: 97] = bytes(len(data[len(data) // 3 :: 97]))
        path.write_bytes(data)


def _older(home: Path, spare: Path) -> None:
    """Put back the cache of the sync before the last."""
    now = {path: path.read_bytes() for path in _caches(home)}
    for path in _caches(home):
        if (spare / path.name).exists():
            path.write_bytes((spare / path.name).read_bytes())
    spare.mkdir(exist_ok=True)
    for path, data in now.items():
        (spare / path.name).write_bytes(data)


def _no_folder(home: Path, _: Path) -> None:
    for folder in home.glob("shares/*"):
        if not (folder / "cache").is_file():
            _lost(home, home)
            (folder / "cache").write_text("a file where a folder should be")


def _story(folder: Path, run: Run, typing: Type, spoil: Spoil) -> list[Any]:
    """Two clerks of one PC sync in turn, contest a cell, settle it, take a sync back."""
    home, share = Path(os.environ["DAFATIR_HOME"]), folder / "share"
    share.mkdir(parents=True)
    amal, badr = folder / "amal.xlsx", folder / "badr.xlsx"
    told: list[Any] = []

    def act(*words: object) -> None:
        spoil(home, folder / "spare")
        status, said = run(*words)
        told.append((status, _plain(said)))

    def write(path: Path, line: int, text: str) -> None:
        def type_it(sheet: Worksheet) -> None:
            sheet.cell(line, REMARK, text)

        typing(path, TABLE, type_it)

    sync = ("--share", share, "--as")
    run("new", TABLE, "--bureau", "HRF-LEAVE", "--out", amal, "--sample", 8)
    run("new", TABLE, "--bureau", "HRF-LEAVE", "--out", badr)
    act("sync", amal, *sync, "Amal")
    act("sync", badr, *sync, "Badr")
    write(amal, FIRST, "signé")
    act("sync", amal, *sync, "Amal")
    write(badr, FIRST, "en attente")
    write(badr, FIRST + 1, "complet")
    act("sync", badr, *sync, "Badr")
    key = told[-1][1]["conflicts"][0]["key"]
    act("settle", badr, TABLE, key, "remark", "mine", *sync, "Badr")
    act("sync", amal, *sync, "Amal")
    act("undo", badr, *sync, "Badr")
    act("sync", amal, *sync, "Amal")
    act("history", TABLE, key, "remark", "--share", share)
    act("find", "complet", "--share", share)
    act("verify", "--share", share)
    return told


def _true_story(folder: Path, run: Run, typing: Type) -> list[Any]:
    """Return what is told with caches that nobody touches; it is told once."""
    if not _TRUE:
        _TRUE.append(_story(folder / "one", run, typing, _kept))
        assert _caches(folder / "home")
    return _TRUE[0]


def _plain(said: Any) -> Any:
    """Return an answer without what differs from one telling to the next: names, times, places."""
    if isinstance(said, dict):
        apart = {"replica", "entry", "when", "at", "file", "cell", "row"}
        return {name: _plain(value) for name, value in said.items() if name not in apart}
    return [_plain(one) for one in said] if isinstance(said, list) else said


@pytest.mark.parametrize(
    "spoil", [_lost, _garbage, _halved, _turned, _older, _no_folder], ids=lambda one: one.__name__
)
def test_a_spoilt_cache_changes_nothing_but_time(
    tmp_path: Path, run: Run, typing: Type, monkeypatch: pytest.MonkeyPatch, spoil: Spoil
) -> None:
    true = _true_story(tmp_path, run, typing)
    monkeypatch.setenv("DAFATIR_HOME", str(tmp_path / "home 2"))
    said = _story(tmp_path / "two", run, typing, spoil)
    assert json.dumps(said, ensure_ascii=False) == json.dumps(true, ensure_ascii=False)
    assert {status for status, _ in true} == {0, 1}


def test_what_was_read_once_is_not_read_again(
    tmp_path: Path, run: Run, typing: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    _story(tmp_path, run, typing, _kept)
    opened: list[bytes] = []

    def open_it(line: bytes) -> tuple[dict[str, Any], str]:
        opened.append(line)
        return open_line(line)

    monkeypatch.setattr("workbooks.ledger.scan.open_line", open_it)
    run("sync", tmp_path / "amal.xlsx", "--share", tmp_path / "share", "--as", "Amal")
    assert opened == []


def test_a_ledger_that_a_hand_changed_is_read_anew(tmp_path: Path, run: Run, typing: Type) -> None:
    _story(tmp_path, run, typing, _kept)
    home, share = tmp_path / "home", tmp_path / "share"
    file = max(share.glob("HRF/ledger/*/000001.jsonl"), key=lambda path: path.stat().st_size)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    plan = ("sync", tmp_path / "badr.xlsx", "--share", share, "--as", "Badr", "--plan")
    said = run(*plan)
    _lost(home, home)
    assert said == run(*plan)
    assert said[1]["missing"] == [TABLE]
