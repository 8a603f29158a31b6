"""What all tests share: how hard Hypothesis looks, and the programs that only slow tests may need."""

import gc
import os
import shutil

import pytest
from hypothesis import settings

# oletools bring defusedxml, which openpyxl reads more slowly with; offices have no such thing.
os.environ.setdefault("OPENPYXL_DEFUSEDXML", "False")

# A newcomer and CI meet the same stories each time; the night looks for new ones.
settings.register_profile("dev", max_examples=50, derandomize=True, deadline=None)
settings.register_profile("ci", max_examples=200, derandomize=True, deadline=None)
settings.register_profile("night", max_examples=10_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def pytest_collection_finish() -> None:
    """Look for garbage among what tests make, not each time among nine thousand collected tests."""
    gc.collect()
    gc.freeze()


_DISK = pytest.MonkeyPatch()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let the system write when it likes: no fast test cuts the power, slow ones wait for the disk."""
    _DISK.undo()
    if item.get_closest_marker("slow") is None:
        _DISK.setattr(os, "fsync", lambda _: None)


def _program(*names: str) -> str:
    """Return where a program is; one that is missing fails the test, it never skips it."""
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    pytest.fail(f"{' or '.join(names)} is not installed: run .ci/run, or install it and try again")


@pytest.fixture(scope="session")
def soffice() -> str:
    """Return LibreOffice's program."""
    return _program("soffice", "libreoffice")


@pytest.fixture(scope="session")
def pdftoppm() -> str:
    """Return the program that turns a page into a picture."""
    return _program("pdftoppm")
