"""LibreOffice prints each paper on one sheet of A4, its Arabic whole."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from addin.headless.pdf import converter
from tests.unit.paper.samples import printed, workbook_of
from workbooks.paper.catalogue import documents
from workbooks.paper.document import Document

pytestmark = pytest.mark.slow
_A4_POINTS = re.compile(r"Page size:\s+([\d.]+) x ([\d.]+) pts")


def told(program: str, *words: object) -> str:
    found = shutil.which(program)
    assert found, "make slow needs poppler: .ci/run installs it"
    command = [found, *(str(word) for word in words)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("document", documents(), ids=lambda one: one.code)
def test_a_paper_is_one_page_of_a4(document: Document, tmp_path: Path) -> None:
    to_pdf = converter()
    assert to_pdf, "make slow needs LibreOffice: .ci/run installs it"
    out = tmp_path / "paper.pdf"
    printed(document, workbook_of(document, tmp_path / "book.xlsx"), out, to_pdf)
    about = told("pdfinfo", out)
    size = _A4_POINTS.search(about)
    assert size
    assert sorted(round(float(side)) for side in size.groups()) == [595, 842]
    pages = int(re.search(r"Pages:\s+(\d+)", about)[1])  # type: ignore[index]  # pdfinfo tells it.
    assert pages == 1 or document.together
    text = re.sub(r"[\u200e-\u202e\s]+", "", told("pdftotext", out, "-"))
    assert "المملكةالمغربية" in text
    assert "################" not in text
