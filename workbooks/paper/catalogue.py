"""Catalogues of papers: folders that are walked, one file a paper, no list to keep."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from workbooks.paper.document import Document
from workbooks.paper.report import Report

_ROOT = Path(__file__).parents[1]


@cache
def _homes(catalogue: str) -> Mapping[str, str]:
    """Return the module of each paper by its code, without importing any."""
    root = _ROOT / catalogue
    found = sorted(path for path in root.rglob("*.py") if path.stem != "__init__")
    return {
        path.stem: ".".join(("workbooks", *path.relative_to(_ROOT).with_suffix("").parts))
        for path in found
    }


def _load(catalogue: str, code: str, name: str) -> Any:
    home = _homes(catalogue)[code]
    declared = getattr(import_module(home), name)
    if declared.code != code or home.split(".")[2] != declared.service.lower():
        raise TypeError(f"{home}: its code is the file's name, its service the folder's")
    return declared


def document(code: str) -> Document:
    """Return one document by its code; KeyError when there is none."""
    found: Document = _load("documents", code, "DOCUMENT")
    return found


def documents() -> tuple[Document, ...]:
    """Return every document, by service and code."""
    return tuple(document(code) for code in _homes("documents"))


def documents_of(register: str) -> tuple[Document, ...]:
    """Return the documents that the rows of a register may have."""
    return tuple(one for one in documents() if one.register == register)


def report(code: str) -> Report:
    """Return one report by its code; KeyError when there is none."""
    found: Report = _load("reports", code, "REPORT")
    return found


def reports() -> tuple[Report, ...]:
    """Return every report, by service and code."""
    return tuple(report(code) for code in _homes("reports"))
