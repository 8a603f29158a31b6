"""The same row typed in two workbooks is one row, in each of them and in the ledger, unasked."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.spec.cli.clerks import Office
from tests.spec.cli.conftest import Run, Type
from tests.spec.cli.test_asked import add_row
from workbooks.read import read_book

ROWS = 7  # Six of the sample, and the one that all type.


@pytest.fixture
def office(leaves: Path, share: Path, run: Run, typing: Type) -> Office:
    return Office(leaves, share, run, typing)


def names(path: Path) -> list[str | None]:
    """Return the identities of the rows of a sheet, in no order."""
    table = read_book(path).table("leaves")
    assert table is not None
    return sorted(table.block.ids, key=str)


def settled(office: Office, *paths: Path) -> list[dict[str, Any]]:
    """Sync everybody twice, prove that the second time wrote nothing, and return what was told."""
    for path in paths:
        office.sync(path)
    before = [path.read_bytes() for path in paths]
    told = [office.sync(path) for path in paths]
    assert before == [path.read_bytes() for path in paths]
    return told


def test_whoever_syncs_last_sees_one_row(office: Office) -> None:
    for path in (office.amal, office.badr):
        add_row(office, path, "من السطر نفسه")
        answer = office.sync(path)
        assert (answer["conflicts"], answer["held_back"]) == ([], [])
        assert len(names(path)) == ROWS
    told = settled(office, office.amal, office.badr)
    assert [(one["conflicts"], one["held_back"]) for one in told] == [([], [])] * 2
    assert names(office.amal) == names(office.badr)
    assert None not in names(office.amal)


def apart(office: Office, act: Callable[[], object]) -> None:
    """Do something at a carried copy of the share, and bring the ledger's files home afterwards."""
    home, carried = office.share, office.share.with_name("carried")
    shutil.copytree(home, carried)
    office.share = carried
    act()
    office.share = home
    shutil.copytree(carried / "HRF" / "ledger", home / "HRF" / "ledger", dirs_exist_ok=True)


def test_a_third_clerk_gets_one_row_of_two_that_were_sent_apart(office: Office) -> None:
    chama = office.badr.with_name("chama.xlsx")
    office.run("new", "HRF-LEAVE", "--out", chama)
    for path in (office.amal, office.badr):
        add_row(office, path, "من السطر نفسه")
    apart(office, lambda: office.sync(office.badr))
    office.sync(office.amal)
    answer = office.sync(chama)
    assert (answer["conflicts"], len(names(chama))) == ([], ROWS)
    told = settled(office, chama, office.amal, office.badr)
    assert [(one["conflicts"], one["held_back"]) for one in told] == [([], [])] * 3
    assert names(chama) == names(office.amal) == names(office.badr)
