"""Every document of the catalogue is one that the mandate asks for, whole, and printed whole."""

import csv
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.unit.paper.samples import HEAD, printed, workbook_of
from validators.catalogue import register
from workbooks.paper.catalogue import documents
from workbooks.paper.document import UNITS, Document, Facts, Lines, Signatures, Text, When
from workbooks.paper.source import field_at

_TEXT = files("macros").joinpath("mandate.csv").read_text("utf-8")
PLANNED = {row["id"]: row["planned"].split() for row in csv.DictReader(_TEXT.splitlines())}
EACH = pytest.mark.parametrize("document", documents(), ids=lambda one: one.code)


def paths_of(parts: Any) -> list[str]:
    """Return every value that the parts of a document name."""
    found: list[str] = []
    for part in parts:
        match part:
            case Text():
                found += part.paths
            case Facts():
                found += [fact.path for fact in part.facts]
            case When():
                found += [part.path, *paths_of(part.parts)]
            case Signatures() if part.on:
                found.append(part.on)
            case Lines() if not part.register:
                found += [c.path for c in part.columns if c.path not in ("", "#")]
    return [path for told in found for path in told.split("|")]


@EACH
def test_a_document_is_one_that_its_duties_ask_for(document: Document) -> None:
    asked = [duty for duty in document.serves if f"document:{document.code}" in PLANNED[duty]]
    assert document.serves
    assert asked == list(document.serves)
    assert document.titles.ar
    assert document.titles.fr


@EACH
def test_a_document_names_fields_that_there_are_and_fills_the_page(document: Document) -> None:
    declared = register(document.register)
    assert all(field_at(declared, path) for path in paths_of(document.parts))
    for part in document.parts:
        if isinstance(part, Lines):
            assert sum(column.units for column in part.columns) == UNITS
            if part.register:
                named = [c.path for c in part.columns if c.path not in ("", "#")]
                assert all(field_at(register(part.register), path) for path in named)


@EACH
def test_an_invented_row_has_its_document_without_a_blank(
    document: Document, tmp_path: Path
) -> None:
    out = tmp_path / "paper.xlsx"
    done = printed(document, workbook_of(document, tmp_path / "book.xlsx"), out)
    sheets = openpyxl.load_workbook(out).worksheets
    assert len(done.keys) == 1 or document.together
    for sheet in sheets:
        assert sheet.sheet_view.rightToLeft
        assert sheet.page_setup.paperSize == 9
        told = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
        assert told[0] == "المملكة المغربية"
        assert f"المديرية الإقليمية {HEAD.directorate}" in told
        assert document.titles.ar in told
        assert [text for text in told if re.search(r"None|[{}]|\bnan\b", text)] == []
