"""A data set in XML (.NET), as ESISE gives it: a page for each of its tables, its fields as headings."""

from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from workbooks.exchange.page import Page
from workbooks.package import FileProblem
from workbooks.package.recognise import read_file


def data_set(path: Path) -> list[Page]:
    """Return the root, empty, and the tables below it; names without their namespace."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(read_file(path), parser)
    except (etree.XMLSyntaxError, ValueError) as wrong:
        raise FileProblem("FILE_002", file=path.name, what="XML") from wrong
    if root.getroottree().docinfo.internalDTD is not None:
        raise FileProblem("FILE_002", file=path.name, what="DOCTYPE")
    tables: dict[str, list[dict[str, str]]] = {_name(root): []}
    for record in _elements(root):
        cells = {_name(cell): (cell.text or "").strip() for cell in _elements(record)}
        tables.setdefault(_name(record), []).append(cells)
    return [_page(path.name, name, records) for name, records in tables.items()]


def _elements(parent: etree._Element) -> Iterable[etree._Element]:
    return (child for child in parent if isinstance(child.tag, str))


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _page(file: str, name: str, records: list[dict[str, str]]) -> Page:
    heads = list(dict.fromkeys(head for cells in records for head in cells))
    return Page(
        file, name, [heads, *([cells.get(head, "") for head in heads] for cells in records)]
    )
