"""A workbook: whether it can be read, who has it open, what it holds, what can be brought back."""

import time
from collections.abc import Iterator
from pathlib import Path

from addin.headless.doctor.sign import NOBODY, Sign, fine, who_of, wrong
from validators.finding import Titles
from validators.service import bureaus, services
from workbooks.master.stale import owner_of, stale_marks
from workbooks.package import FileProblem, is_open_elsewhere, kept_versions
from workbooks.package.open_elsewhere import owner_files
from workbooks.read import Book, read_book


def look_at_workbook(file: Path) -> Iterator[Sign]:
    """Look at a workbook's file, then into it."""
    try:
        book = read_book(file)
    except FileProblem as problem:
        yield Sign(problem.code, False, problem.ar, problem.fr)
    else:
        yield fine("DOC_012", file=file.name)
        yield from _look_into(book)
    yield from _look_at_marks(file)
    kept = kept_versions(file)
    yield fine("DOC_016", count=len(kept), name=kept[-1].name) if kept else fine("DOC_017")


def _look_into(book: Book) -> Iterator[Sign]:
    if book.tables:
        ar, fr = ([table.register.titles[at] for table in book.tables] for at in (0, 1))
        yield fine("DOC_014", names=Titles("، ".join(ar), ", ".join(fr)))
    else:
        yield wrong("DOC_014")
    if book.memory.lost:
        yield wrong("DOC_015")
    else:
        known = sum(bool(given.vector) for given in book.memory.given.values())
        yield fine("DOC_015", bureau=_owner(book), count=known)


def _owner(book: Book) -> Titles:
    """Return whose workbook it is, as the mandate names it."""
    bureau, service = book.memory.bureau, book.memory.service
    if bureau in bureaus():
        return bureaus()[bureau].titles
    return services()[service].titles if service in services() else NOBODY


def _look_at_marks(file: Path) -> Iterator[Sign]:
    stale = stale_marks(file, time.time())
    marks = [mark for mark in owner_files(file) if mark.exists()]
    for mark in marks:
        who = who_of(owner_of(mark))
        if mark in stale:
            yield wrong("DOC_018", who=who, mark=mark.name)
        else:
            yield wrong("DOC_013", file=file.name, who=who)
    if not marks and is_open_elsewhere(file):  # pragma: no cover - only Windows denies sharing.
        yield wrong("DOC_013", file=file.name, who=NOBODY)
