"""Registers in workbooks that calamine cannot open are read by our own reader."""

from pathlib import Path

import pytest

from macros.commands import new
from tests.corpus.dressed import DRESSES
from tests.corpus.office import BUREAU, CODE, TODAY
from tests.corpus.parts import read_zip, write_zip
from workbooks.package import FileProblem
from workbooks.read import read_book


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "made.xlsx"
    new.make(new.wanted([CODE], BUREAU, "ar", 3, 0), path, TODAY)
    return path


def renamed(path: Path) -> Path:
    """Give the workbook's first part a name that calamine does not look for."""
    parts = {}
    for name, data in read_zip(path).items():
        kept = data.replace(b"xl/workbook", b"xl/classeur")
        parts[name.replace("workbook.xml", "classeur.xml")] = kept
    write_zip(path, parts)
    return path


def test_rows_are_the_same_under_unusual_names(made: Path) -> None:
    usual = read_book(made).table(CODE)
    unusual = read_book(renamed(made)).table(CODE)
    assert usual
    assert unusual
    assert unusual.findings == usual.findings == []
    assert list(unusual.rows) == list(usual.rows)


def test_days_from_1904_are_not_guessed(made: Path) -> None:
    write_zip(made, DRESSES["days_from_1904"](read_zip(made)))
    with pytest.raises(FileProblem) as caught:
        read_book(renamed(made))
    assert caught.value.code == "FILE_002"
