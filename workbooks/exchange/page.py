"""The pages of another system's file: cells in lines, and the places of headings and labels."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from validators.text import fold
from workbooks.package import FileProblem, Package
from workbooks.read.grid import Grids

#: An .xls is refused with what to do: a torn one brings down the whole program that reads it.
_SUFFIXES = {".xlsx", ".xlsm", ".xls", ".xml"}
_HEAD_LINES = 40


class Page(NamedTuple):
    """One sheet of one file, "" for blank cells."""

    file: str
    sheet: str
    lines: Sequence[Sequence[Any]]


def pages(path: Path) -> list[Page]:
    """Return the sheets of a file, or of every such file in a folder; FileProblem if none is."""
    if not path.is_dir():
        return list(_of_file(path))
    files = sorted(one for one in path.iterdir() if one.suffix.lower() in _SUFFIXES)
    closed = [one for one in files if not one.name.startswith("~$")]
    if not closed:
        raise FileProblem("FILE_014", file=f"{path.name}/*.xlsx")
    return [page for one in closed for page in _of_file(one)]


def _of_file(path: Path) -> Iterator[Page]:
    if path.suffix.lower() == ".xml":
        from workbooks.exchange.data_set import data_set  # noqa: PLC0415 - few files need lxml.

        yield from data_set(path)
        return
    package = Package.open(path)
    grids = Grids(package)
    for sheet in package.sheets:
        yield Page(path.name, sheet.name, grids.of(sheet.name))


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
