"""`find` meets a text as people read it on the sheet, in either language."""

from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column


@pytest.mark.parametrize("word", ["تَأجيل", "ajourné", "AJOURNE"])
def test_a_choice_is_found_by_its_words_in_both_languages(
    leaves: Path, run: Run, typing: Type, word: str
) -> None:
    def decide(sheet: Worksheet) -> None:
        for line, said in ((5, "تأجيل"), (6, "رفض")):
            sheet.cell(line, column(sheet, "القرار")).value = said

    typing(leaves, "leaves", decide)
    status, found = run("find", word, leaves)
    cells = [one["cell"] for one in found if one["field"] == "decision"]
    assert status == 0
    assert any(cell.endswith("5") for cell in cells)
    assert not any(cell.endswith("6") for cell in cells)


@pytest.mark.parametrize("word", ["", " ", "ـ", "\u064e"])
def test_a_text_that_says_nothing_is_not_looked_for(
    leaves: Path, share: Path, run: Run, word: str
) -> None:
    for where in ((leaves,), ("--share", share)):
        status, answer = run("find", word, *where)
        assert (status, answer["error"]["code"]) == (2, "USE_020")
