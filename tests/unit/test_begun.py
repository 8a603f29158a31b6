"""What many tests begin with is made once; each gets its own copy of it, and only from the same start."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.begun import begin

Begin = Callable[[str], Path]


@pytest.fixture
def made() -> list[Path]:
    """Return the folders in which something was made, not copied."""
    return []


@pytest.fixture
def start(tmp_path: Path, made: list[Path]) -> Begin:
    """Begin in a folder of its own, in which a few bytes lay before."""

    def start_it(lay: str) -> Path:
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        (folder / "lay.txt").write_text(lay)

        def make() -> None:
            made.append(folder)
            (folder / "share").mkdir()
            (folder / "place.txt").write_text(str(folder / "share"))
            (folder / "share" / "ledger.jsonl").write_bytes(bytes(folder) + lay.encode())

        begin(folder, "a test of beginning", make)
        return folder

    return start_it


def test_the_same_start_is_made_once_and_copied(start: Begin, made: list[Path]) -> None:
    first, second = start("same"), start("same")
    assert made == [first]
    ledger = Path("share") / "ledger.jsonl"
    assert (second / ledger).read_bytes() == (first / ledger).read_bytes()
    assert (second / ledger).stat().st_mtime_ns == (first / ledger).stat().st_mtime_ns
    assert (second / "place.txt").read_text() == str(second / "share"), "a copy names its own place"


def test_another_start_is_made_anew(start: Begin, made: list[Path]) -> None:
    folders = [start("one"), start("another")]
    assert made == folders


def test_what_is_called_the_same_but_made_otherwise_is_made_anew(tmp_path: Path) -> None:
    def one() -> None:
        (tmp_path / "one" / "made").write_text("one")

    def other() -> None:
        (tmp_path / "other" / "made").write_text("other")

    for name, make in (("one", one), ("other", other)):
        (tmp_path / name).mkdir()
        begin(tmp_path / name, "a word of two", make)
        assert (tmp_path / name / "made").read_text() == name
