"""Print a document for rows of a register: decide first whether each may have it, then write."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from macros.argument import Wrong
from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.functions.amount_in_words import amount_ar
from macros.issue import ToPdf, issue, prove
from macros.problem import UseProblem
from validators.catalogue import register
from validators.check import check_rows
from validators.finding import Finding, Severity, Titles
from validators.rows import World
from validators.service import ALL, bureaus
from workbooks.paper.catalogue import document, documents
from workbooks.paper.document import Document
from workbooks.paper.lacking import blanks, outside, refusal
from workbooks.paper.letterhead import Letterhead
from workbooks.paper.source import Source
from workbooks.read import Book, SheetTable, read_book

COMMAND = Command(
    "print",
    Titles("طبع وثيقة", "Imprimer"),
    Titles(
        "حضر وثيقة للأسطر المختارة: شهادة أو قرار أو محضر أو لائحة",
        "Préparer un document pour les lignes choisies : attestation, décision, procès-verbal, liste",
    ),
    "print",
    serves=("HRF-CAREER-02", "HRF-LEAVE-02"),
    button=Button(
        Group.PAPER,
        1,
        "P",
        "Print",
        (Needs.REGISTERS, Needs.SELECTION),
        Returns.FILE,
        large=True,
    ),
)


@dataclass(frozen=True, slots=True)
class Printed:
    """The file that was written, and the rows that it is about."""

    path: Path
    document: Document
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """Which paper a person wants, for which rows, where to."""

    code: str
    keys: tuple[str, ...]
    out: Path


def print_(wish: Wish, path: Path, today: date, letterhead: Letterhead, to_pdf: ToPdf) -> Printed:
    """Write the document of a workbook's rows under a name that nobody has yet."""
    prove(wish.out, to_pdf)
    wanted = known(wish.code)
    book = read_book(path)
    table = book.table(wanted.register)
    if table is None:
        raise UseProblem("PAPER_001", file=path.name, register=register(wanted.register).titles)
    rows = _chosen(wanted, table, wish.keys, World(_tables(book), today=today))
    # openpyxl takes a third of a second to load, and a refusal needs none of it.
    from workbooks.paper.write import Issue, write  # noqa: PLC0415 - for the reason above.

    made = write(wanted, rows, Issue(letterhead, issuer(wanted, book), today))
    issue(made, wish.out, to_pdf)
    return Printed(wish.out, wanted, tuple(str(row.rows.keys[row.at]) for row in rows))


def known(code: str) -> Document:
    """Return a document by its code; UseProblem with the codes there are."""
    codes = [one.code for one in documents()]
    if code not in codes:
        raise UseProblem("USE_006", value=code, known=" | ".join(codes))
    return document(code)


def issuer(wanted: Document, book: Book) -> str:
    """Return the bureau at the head of a paper: whose workbook it is, if it says so."""
    own = book.memory.bureau
    return own if wanted.bureau != ALL and own in bureaus() else wanted.bureau


def _tables(book: Book) -> dict[str, Any]:
    return {table.code: table.rows for table in book.tables}


def _chosen(wanted: Document, table: SheetTable, keys: Sequence[str], world: World) -> list[Source]:
    """Return the rows to print, once each of them may have the paper."""
    rows = table.rows
    if not keys and not wanted.together:
        raise UseProblem("PAPER_006")
    places = {key: at for at, key in enumerate(rows.keys) if key is not None}
    for key in keys:
        if key not in places:
            raise UseProblem("USE_008", value=key)
    wrong = _wrong([*table.findings, *check_rows(rows, world)])
    chosen = [places[key] for key in dict.fromkeys(keys)] if keys else range(len(rows))
    found = [Source(rows, at, world, _words) for at in chosen]
    if not keys:
        found = [source for source in found if outside(wanted, source) is None]
    if not found:
        raise UseProblem("PAPER_006")
    for source in found:
        _prove(wanted, source, wrong)
    return found


def _prove(wanted: Document, source: Source, wrong: frozenset[int]) -> None:
    key = source.rows.keys[source.at]
    if key is None:
        raise UseProblem("PAPER_010", line=source.rows.label(source.at))
    if source.at in wrong:
        raise UseProblem("PAPER_004", key=key)
    if why := refusal(wanted, source):
        raise UseProblem("PAPER_003", document=wanted.titles, key=key, why=why)
    if blank := blanks(wanted, source):
        names = Titles("، ".join(one.ar for one in blank), ", ".join(one.fr for one in blank))
        raise UseProblem("PAPER_002", key=key, blank=names)


def _wrong(findings: Sequence[Finding]) -> frozenset[int]:
    """Return the rows that an error holds back: no official paper says what is not right."""
    errors = (one for one in findings if one.severity is Severity.ERROR)
    return frozenset(one.row for one in errors if one.row is not None)


def _words(amount: Any) -> str:
    words = amount_ar(amount)
    if isinstance(words, Wrong):
        raise UseProblem("PAPER_009", why=Titles(words.ar, words.fr))
    return str(words)
