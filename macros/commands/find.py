"""Find a text in all registers of a workbook or a share, whatever its spelling."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.problem import UseProblem
from validators.catalogue import homes, register
from validators.finding import Titles
from validators.kind import Kind
from validators.kinds import NoteKind
from validators.kinds.choice import ChoiceKind, FlagKind
from validators.register import Declaration
from validators.rows import Rows
from validators.text import fold
from workbooks.package import cell_name
from workbooks.read import read_book
from workbooks.sync.known import Ledgers, rows_of
from workbooks.sync.office import Office
from workbooks.sync.share import audience_of, audiences_on, services_on

COMMAND = Command(
    "find",
    Titles("بحث", "Chercher"),
    Titles(
        "ابحث في كل السجلات بأي إملاء كان",
        "Chercher dans tous les registres, quelle que soit l’orthographe",
    ),
    "find",
    serves=("ICT-SYS-07",),
    button=Button(
        Group.SHEET,
        3,
        "F",
        "Find",
        (Needs.REGISTERS,),
        Returns.ROWS,
    ),
)


@dataclass(frozen=True, slots=True)
class Found:
    """One cell that holds the text."""

    register: str
    service: str
    key: str
    field: str
    value: str
    sheet: str | None = None
    cell: str | None = None


def in_file(text: str, path: Path) -> list[Found]:
    """Return the cells of a workbook that hold a text."""
    _refuse_nothing(text)
    found: list[Found] = []
    for table in read_book(path).tables:
        for at, name, value in _matches(text, table.rows):
            cell = cell_name(table.line(at), table.columns.of[name])
            key = table.rows.keys[at] or ""
            service = table.register.service
            found.append(Found(table.code, service, key, name, value, table.sheet, cell))
    return found


def in_share(text: str, office: Office) -> list[Found]:
    """Return the cells of all ledgers that hold a text; sensitive ones only where one may read."""
    _refuse_nothing(text)
    found: list[Found] = []
    for service in services_on(office.share):
        ledgers = Ledgers(office, service)
        for audience in audiences_on(office.share, service):
            state = ledgers.of(audience).state
            for code in sorted(state.tables.keys() & homes().keys()):
                declared: Declaration = register(code)
                if audience_of(declared, service) == audience:
                    rows = rows_of(declared, state.tables[code])
                    found += [
                        Found(code, service, rows.keys[at] or "", name, value)
                        for at, name, value in _matches(text, rows)
                    ]
    return found


def _refuse_nothing(text: str) -> None:
    """Refuse a text that says nothing: it stands in every cell."""
    if not fold(text):
        raise UseProblem("USE_020")


def _matches(text: str, rows: Rows) -> Iterator[tuple[int, str, str]]:
    """Yield place, field and value of each cell in which the folded text stands."""
    wanted = fold(text)
    for name, column in rows.cells.items():
        kind = rows.register.field(name).kind
        for at, value in enumerate(column):
            told = None if value is None else _told(kind, value, wanted)
            if told is not None:
                short = isinstance(kind, NoteKind) and len(told) > 200  # noqa: PLR2004 - a line of a list.
                yield at, name, f"{told[:200]}…" if short else told


def _told(kind: Kind, value: Any, wanted: str) -> str | None:
    """Return a value as it is shown where a folded text stands in it, None where it does not."""
    shown = [_words(kind.show(value, "ar"))]
    if isinstance(kind, ChoiceKind | FlagKind):
        shown.append(_words(kind.show(value, "fr")))
    stored = shown[0] if isinstance(value, str) and wanted in fold(value) else None
    return next((one for one in shown if wanted in fold(one)), stored)


def _words(shown: Any) -> str:
    return f"{shown:%d/%m/%Y}" if hasattr(shown, "day") else str(shown)
