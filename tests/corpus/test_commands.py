"""Every feature workbook takes a register in, is checked, synced and undone; nothing of it is lost."""

from pathlib import Path

import pytest

from tests.corpus import (
    as_sheetjs,
    by_openpyxl,
    by_xlsxwriter,
    cells_by_hand,
    parts_by_hand,
    zips_by_hand,
)
from tests.corpus.feature import FEATURES
from tests.corpus.office import add
from tests.corpus.survival import losses
from workbooks.package import FileProblem

MADE_BY = (by_xlsxwriter, by_openpyxl, as_sheetjs, cells_by_hand, parts_by_hand, zips_by_hand)
#: Workbooks that no sheet may join until their owner allows it.
REFUSED = {"structure_lock_of_openpyxl": "FILE_015"}


def test_the_corpus_is_large() -> None:
    assert len(FEATURES) >= 60, [module.__doc__ for module in MADE_BY]


@pytest.mark.parametrize("name", [name for name in FEATURES if name not in REFUSED])
def test_a_workbook_survives_all_that_we_do_to_it(name: str, share: Path, tmp_path: Path) -> None:
    path = tmp_path / "amal.xlsx"
    FEATURES[name](path)
    assert losses(path, share) == []


@pytest.mark.parametrize("name", REFUSED)
def test_a_workbook_that_may_not_be_changed_says_why(name: str, tmp_path: Path) -> None:
    path = tmp_path / "amal.xlsx"
    FEATURES[name](path)
    before = path.read_bytes()
    with pytest.raises(FileProblem) as caught:
        add(path)
    assert caught.value.code == REFUSED[name]
    assert path.read_bytes() == before
