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

# In one process: LibreOffice starts once for all papers.
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("papers")]
_A4_POINTS = re.compile(r"Page size:\s+([\d.]+) x ([\d.]+) pts")


def told(program: str, *words: object) -> str:
    found = shutil.which(program)
    assert found, "make slow needs poppler: .ci/run installs it"
    command = [found, *(str(word) for word in words)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def papers(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Print every document as the command does, but let one LibreOffice make all the PDFs."""
    folder = tmp_path_factory.mktemp("papers")
    for document in documents():
        paper = folder / f"{document.code}.xlsx"

        def keep(workbook: bytes, paper: Path = paper) -> bytes:
            paper.write_bytes(workbook)
            return b""

        book = workbook_of(document, folder / f"book-{document.code}.xlsx")
        printed(document, book, folder / "kept.pdf", keep)
        (folder / "kept.pdf").unlink()
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    files = [str(folder / f"{document.code}.xlsx") for document in documents()]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=600)
    return folder


@pytest.mark.parametrize("document", documents(), ids=lambda one: one.code)
def test_a_paper_is_one_page_of_a4(document: Document, papers: Path) -> None:
    assert faults(document, papers / f"{document.code}.pdf") == []


def test_the_program_s_own_converter_makes_the_same_page(papers: Path, tmp_path: Path) -> None:
    document, to_pdf, out = documents()[0], converter(), tmp_path / "paper.pdf"
    assert to_pdf, "make slow needs LibreOffice: .ci/run installs it"
    printed(document, workbook_of(document, tmp_path / "book.xlsx"), out, to_pdf)
    assert faults(document, out) == []
    assert text_of(out) == text_of(papers / f"{document.code}.pdf")


def text_of(paper: Path) -> str:
    """Return the letters of a paper, in the order in which they are printed."""
    return re.sub(r"[\u200e-\u202e\s]+", "", told("pdftotext", paper, "-"))


def faults(document: Document, paper: Path) -> list[str]:
    """Return what is wrong with a paper's size, its pages and its text."""
    about, text = told("pdfinfo", paper), text_of(paper)
    size = _A4_POINTS.search(about)
    sides = sorted(round(float(side)) for side in size.groups()) if size else []
    pages = int(re.search(r"Pages:\s+(\d+)", about)[1])  # type: ignore[index]  # pdfinfo tells it.
    return [
        fault
        for fault, wrong in {
            f"not A4: {sides}": sides != [595, 842],
            f"{pages} pages": pages != 1 and not document.together,
            "its head is not whole": "المملكةالمغربية" not in text,
            "a column is too narrow": "################" in text,
        }.items()
        if wrong
    ]
