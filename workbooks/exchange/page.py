"""The pages of another system's file: cells in lines, whatever kind of Excel file they came in."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from python_calamine import CalamineError, CalamineWorkbook

from validators.text import fold
from workbooks.package import FileProblem, Package
from workbooks.package.recognise import ENCRYPTED, OLE, read_file
from workbooks.read.grid import Grids

_SUFFIXES = {".xlsx", ".xlsm", ".xls"}
_HEAD_LINES = 40


class Page(NamedTuple):
    """One sheet of one file, "" for blank cells."""

    file: str
    sheet: str
    lines: Sequence[Sequence[Any]]


def pages(path: Path) -> list[Page]:
    """Return the sheets of a file, or of every Excel file in a folder; FileProblem if none is."""
    if not path.is_dir():
        return list(_of_file(path))
    files = sorted(one for one in path.iterdir() if one.suffix.lower() in _SUFFIXES)
    closed = [one for one in files if not one.name.startswith("~$")]
    if not closed:
        raise FileProblem("FILE_014", file=f"{path.name}/*.xlsx")
    return [page for one in closed for page in _of_file(one)]


def _of_file(path: Path) -> Iterator[Page]:
    data = read_file(path)
    if data.startswith(OLE) and ENCRYPTED not in data:
        yield from _of_old(path.name, data)
        return
    package = Package.open(path)
    grids = Grids(package)
    for sheet in package.sheets:
        yield Page(path.name, sheet.name, grids.of(sheet.name))


def _of_old(file: str, data: bytes) -> Iterator[Page]:
    """Yield the sheets of an .xls, which nothing here writes."""
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        for name in book.sheet_names:
            yield Page(file, name, book.get_sheet_by_name(name).to_python(skip_empty_area=False))
    except CalamineError as wrong:
        raise FileProblem("FILE_002", file=file, what=str(wrong)) from wrong


def header(page: Page, wanted: Sequence[str]) -> tuple[int, dict[str, int]] | None:
    """Return the place of the line that bears all these headings, and the place of each there.

    >>> header(Page("", "", [["لائحة"], ["ر.ت", " الإسم"]]), ["الاسم"])
    (1, {'الاسم': 1})
    """
    folded = {fold(name): name for name in wanted}
    for at, line in enumerate(page.lines[:_HEAD_LINES]):
        texts = [fold(cell) if isinstance(cell, str) else "" for cell in line]
        if all(name in texts for name in folded):
            return at, {name: texts.index(key) for key, name in folded.items()}
    return None


def beside(page: Page, label: str, labels: Sequence[str], above: int) -> Any:
    """Return the first filled cell after a label, None where another label comes before it.

    >>> beside(Page("", "", [[": القسم", "", "1APG-1"]]), "القسم", ["القسم"], 1)
    '1APG-1'
    """
    known = {fold(one) for one in labels}
    for line in page.lines[:above]:
        texts = [fold(cell) if isinstance(cell, str) else "" for cell in line]
        if fold(label) in texts:
            after = texts.index(fold(label)) + 1
            found = next((at for at in range(after, len(line)) if line[at] != ""), None)
            return None if found is None or texts[found] in known else line[found]
    return None
