"""A disk on which everything may be tried does what a disk does, and leaves the real one alone."""

import pytest

from workbooks.ledger.memory import MemoryDisk
from workbooks.ledger.unwritten import Unwritten

FILES = {"a/1": b"one", "a/b/2": b"two", "c": b"three"}


def both() -> tuple[MemoryDisk, Unwritten, MemoryDisk]:
    """Return a disk, one on which all is tried, and one on which all is done."""
    real = MemoryDisk(FILES)
    return real, Unwritten(real), MemoryDisk(FILES)


def test_what_is_tried_is_seen_there_and_nowhere_else() -> None:
    real, tried, done = both()
    for disk in (tried, done):
        disk.create("a/3", b"new")
        disk.append("a/1", b" more", 3)
        disk.append("a/1", b".", 8)
        disk.replace("c", b"other")
        disk.remove("a/b/2")
        disk.create("a/b/2", b"again")
        disk.remove("a/3")
    for folder in ("", "a", "a/b", "d"):
        assert tried.list(folder) == done.list(folder)
    for path in (*FILES, "a/3"):
        assert tried.exists(path) == done.exists(path)
    for path in FILES:
        assert (tried.read(path, 1), tried.size(path)) == (done.read(path, 1), done.size(path))
        assert tried.mtime(path) == done.mtime(path)
    assert real.files == FILES


def test_a_file_that_was_taken_away_is_gone() -> None:
    _, tried, _ = both()
    tried.remove("c")
    assert (tried.exists("c"), tried.list("")) == (False, ["a"])
    with pytest.raises(FileNotFoundError):
        tried.remove("c")


def test_what_a_disk_refuses_is_refused() -> None:
    _, tried, _ = both()
    with pytest.raises(FileExistsError):
        tried.create("a/1", b"")
    with pytest.raises(OSError, match="3 bytes, not 4"):
        tried.append("a/1", b"", 4)
