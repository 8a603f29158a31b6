"""Mend what is certain: a value that was understood is written as the register writes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.last_write import save
from macros.problem import UseProblem
from validators.finding import Lang, Titles
from validators.findings.cell import CELL_005
from validators.findings.code import CHO_002
from validators.register import Field
from workbooks.package import Edit, Package, cell_name
from workbooks.read import SheetTable, read_book

COMMAND = Command(
    "fix",
    Titles("إصلاح", "Corriger"),
    Titles(
        "أصلح كتابة ما هو مفهوم دون شك، بعد عرضه عليك",
        "Remettre en forme ce qui est compris sans doute, après aperçu",
    ),
    "fix",
    serves=("ICT-SYS-11",),
    button=Button(
        Group.CHECK,
        4,
        "X",
        "Fix",
        (Needs.REGISTERS, Needs.MEMORY),
        Returns.CHANGES,
    ),
)

#: What was read with one of these is certain; any other finding leaves its cell to a person.
_CERTAIN = frozenset({CELL_005, CHO_002})
_DAY = Titles("تاريخ مكتوب كنص", "date écrite en texte")
_NUMBER = Titles("رقم مكتوب كنص", "nombre écrit en texte")
_TEXT = Titles("رمز مكتوب كرقم", "code écrit en nombre")
_LABEL = Titles("الاسم كما في اللائحة", "libellé de la liste")
_FORM = Titles("الكتابة الموحدة", "écriture uniforme")


@dataclass(frozen=True, slots=True)
class Fix:
    """One cell, what it holds and what it will."""

    sheet: str
    line: int
    column: int
    register: str
    field: str
    before: Any
    after: Any
    why: Titles

    @property
    def cell(self) -> str:
        return cell_name(self.line, self.column)


@dataclass(frozen=True, slots=True)
class Plan:
    """The fixes of a workbook as it was read."""

    package: Package
    fixes: list[Fix]

    def write(self) -> None:
        """Write every fix; the cells keep their formats, FileProblem if the file changed meanwhile."""
        edit = Edit(self.package)
        for fix in self.fixes:
            edit.set(fix.sheet, fix.line, fix.column, fix.after)
        save(edit, "fix")


def plan(path: Path, code: str = "") -> Plan:
    """Return what may be mended in a workbook, or in one register of it; nothing is written."""
    book = read_book(path)
    tables = [one for one in book.tables if not one.readonly and code in ("", one.code)]
    if not tables:
        raise UseProblem("USE_005", file=path.name)
    lang: Lang = "fr" if book.memory.lang == "fr" else "ar"
    return Plan(book.package, [fix for table in tables for fix in _fixes(table, lang)])


def _fixes(table: SheetTable, lang: Lang) -> Iterator[Fix]:
    doubtful = {(f.field, f.row) for f in table.findings if f.problem not in _CERTAIN}
    for at, line in enumerate(table.block.lines):
        for name, values in table.rows.cells.items():
            place = (name, at)
            if values[at] is None or place in doubtful or place in table.formulas:
                continue
            column = table.columns.of[name]
            cells = table.lines.get(line, ())
            before = cells[column - 1] if column <= len(cells) else None
            # An adopted sheet's cell may be read through another one, or for several rows.
            if place in table.block.joined or before != table.block.cells[name][at]:
                continue
            declared = table.register.field(name)
            after = _form(declared, before, values[at], lang)
            if after is not None:
                why = _why(declared, before, after)
                yield Fix(table.sheet, line, column, table.code, name, before, after, why)


def _form(declared: Field, before: Any, value: Any, lang: Lang) -> Any:
    """Return how the register writes a value; None if the cell has it so, or it would be read otherwise."""
    kind = declared.kind
    after = kind.show(value, lang)
    if isinstance(before, bool) or not isinstance(before, str | int | float):
        return None
    if not (isinstance(before, str) or isinstance(after, str)):
        return None
    if before in (kind.show(value, "ar"), kind.show(value, "fr")):
        return None
    again, problem, _ = kind.read(after)
    return after if problem is None and kind.dump(again) == kind.dump(value) else None


def _why(declared: Field, before: Any, after: Any) -> Titles:
    if isinstance(after, date | datetime):
        return _DAY
    if not isinstance(after, str):
        return _NUMBER
    if declared.kind.code in ("choice", "flag"):
        return _LABEL
    return _FORM if isinstance(before, str) else _TEXT
