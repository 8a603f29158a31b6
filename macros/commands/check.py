"""Check what people typed against the declarations, and mark it in the workbook if asked."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.last_write import save
from macros.problem import UseProblem
from validators.check import check_rows
from validators.finding import Finding, Lang, Severity, Titles
from validators.findings.cell import CELL_001, CELL_008
from validators.rows import World
from workbooks.package import Edit, Package
from workbooks.read import Book, SheetTable, read_book
from workbooks.read.edition import older
from workbooks.sync.remarks import has_remarks, show_remarks
from workbooks.sync.result import Placed
from workbooks.sync.spent import told_in
from workbooks.sync.tell import place

COMMAND = Command(
    "check",
    Titles("تحقق", "Contrôler"),
    Titles(
        "تحقق من أسطر الملف وبين ما يجب تصحيحه", "Contrôler les lignes et montrer quoi corriger"
    ),
    "check",
    serves=("EDU-STAT-03", "ICT-SYS-11"),
    button=Button(
        Group.CHECK,
        1,
        "C",
        "Check",
        (Needs.REGISTERS, Needs.MEMORY),
        Returns.FINDINGS,
        large=True,
    ),
)
AUTHOR = "دفاتر"
_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFORMATION: 2}


@dataclass(slots=True)
class Checked:
    """What checking one workbook found."""

    path: Path
    tables: list[SheetTable]
    findings: list[Placed] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """Return how many rows a person may edit in the workbook."""
        return sum(len(table.rows) for table in self.tables if not table.readonly)

    @property
    def errors(self) -> int:
        return sum(one.finding.severity is Severity.ERROR for one in self.findings)


def check(path: Path, today: date) -> Checked:
    """Check every register of a workbook; look-ups are known, but nobody types in them."""
    book = read_book(path)
    if not book.tables:
        raise UseProblem("USE_005", file=path.name)
    return check_book(book, today)


def check_book(book: Book, today: date) -> Checked:
    """Check the registers of a workbook that was read."""
    tables = {table.code: table.rows for table in book.tables}
    old = frozenset(older(book.memory))
    world = World(tables, today=today, spent=told_in(book.memory))
    checked = Checked(book.package.path, book.tables)
    for table in book.tables:
        if not table.readonly:
            found = [*table.findings, *check_rows(table.rows, world)]
            forgiven = (
                replace(one, problem=CELL_008) if _asked_since(one, table, book, old) else one
                for one in found
            )
            placed = [place(one, table) for one in forgiven]
            checked.findings += sorted(placed, key=_order)
    return checked


def _asked_since(finding: Finding, table: SheetTable, book: Book, old: frozenset[str]) -> bool:
    """Say whether a blank was there before the field was asked for, as far as a workbook knows.

    It knows the fields that it was given, the fields of which its last sync let blanks pass, and
    that the rows with an identity were synced as the older version wanted them. A row that a sync
    held back has no key beside its identity.
    """
    if finding.problem is not CELL_001 or finding.row is None:
        return False
    given = book.memory.given.get(table.code)
    if given and given.fields is not None and finding.field not in given.fields:
        return True
    if finding.field in book.memory.forgiven.get(table.code, ()):
        return table.block.stamps[finding.row] is not None
    return table.code in old and table.block.ids[finding.row] is not None


def _order(placed: Placed) -> tuple[int, int, str]:
    return (placed.line or 0, _WEIGHT[placed.finding.severity], placed.finding.code)


def mark(path: Path, findings: Sequence[Placed], lang: Lang, *, listed: bool = False) -> None:
    """Write notes and colours for findings; former ones of ours go, nobody else's is touched.

    With `listed` they stand in a sheet of remarks too; one that is there is always kept up to date.
    """
    edit = Edit(Package.open(path))
    edit.remove_notes(AUTHOR)
    edit.remove_tints()
    cells: dict[tuple[str, int, int], list[Placed]] = defaultdict(list)
    for one in findings:
        if one.cell and one.line and one.column:
            cells[one.sheet, one.line, one.column].append(one)
    tints: dict[tuple[str, Severity], list[tuple[int, int]]] = defaultdict(list)
    for (sheet, line, column), here in cells.items():
        here.sort(key=lambda one: _WEIGHT[one.finding.severity])
        text = "\n".join(_sentence(one, lang) for one in here)
        edit.note(sheet, line, column, text, AUTHOR)
        tints[sheet, here[0].finding.severity].append((line, column))
    for (sheet, severity), places in tints.items():
        edit.tint(sheet, places, severity.value)
    if listed or has_remarks(edit):
        show_remarks(edit, findings, lang)
    save(edit, "check")


def _sentence(one: Placed, lang: str) -> str:
    message = one.finding.message
    return message.ar if lang == "ar" else message.fr


def unmark(path: Path) -> None:
    """Take our notes and colours away again, and empty the list of remarks."""
    edit = Edit(Package.open(path))
    edit.remove_notes(AUTHOR)
    edit.remove_tints()
    if has_remarks(edit):
        show_remarks(edit, (), "ar")
    save(edit, "clear")
