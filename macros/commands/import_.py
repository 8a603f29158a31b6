"""Bring the rows of another system's file into a register of a workbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.last_write import save
from macros.problem import UseProblem
from validators.catalogue import register
from validators.finding import Titles
from validators.register import Field
from workbooks.exchange.bring import Difference, Plan, plan
from workbooks.exchange.catalogue import exchanges
from workbooks.exchange.exchange import Exchange, Line
from workbooks.exchange.page import pages
from workbooks.exchange.said import coded, completed, says
from workbooks.exchange.write import write
from workbooks.package import Edit
from workbooks.read import Book, SheetTable, read_book
from workbooks.sync.plain import plain
from workbooks.sync.result import Placed

COMMAND = Command(
    "import",
    Titles("استيراد", "Importer"),
    Titles(
        "أدخل أسطر ملف من مسار في سجل هذا المصنف بعد التحقق منها",
        "Faire entrer les lignes d’un fichier de MASSAR dans un registre, après contrôle",
    ),
    "import",
    serves=("EDU-STAT-05", "EXA-ARCH-01"),
    button=Button(
        Group.PAPER,
        3,
        "I",
        "Import",
        (Needs.REGISTERS, Needs.MEMORY),
        Returns.PLAN,
    ),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """Which exchange and which file, and what a person says of fields that the file leaves out."""

    code: str
    file: Path
    told: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Brought:
    """What comes into the sheet, or would."""

    wish: Wish
    plan: Plan
    lang: str

    def shown(self, one: Difference, value: Any) -> Any:
        """Return a side of a difference as its cell shows it."""
        kind = self.plan.table.register.field(one.field).kind
        return plain(value if one.unread and value is one.before else kind.show(value, self.lang))

    @property
    def findings(self) -> list[Placed]:
        """Return what is wrong with lines of the file, each at its place there."""
        lines, found = self.plan.lines, sorted(self.plan.findings, key=lambda one: one.row or 0)
        places = [(one, lines[one.row or 0]) for one in found]
        return [Placed(one, f"[{at.file}]{at.sheet}", None, at.row, None) for one, at in places]


def known(code: str) -> Exchange:
    """Return an exchange by its code; UseProblem with the codes there are."""
    found = {one.code: one for one in exchanges() if isinstance(one, Exchange)}
    if code not in found:
        raise UseProblem("USE_006", value=code, known=" | ".join(found))
    return found[code]


def import_(wish: Wish, into: Path, today: date, *, overwrite: bool, dry: bool) -> Brought:
    """Bring a file's rows into a workbook: all that is right, or only say it if `dry`."""
    exchange = known(wish.code)
    book = read_book(into)
    table, lines = _table(book, exchange), _lines(exchange, wish, book)
    if silent := _silent(exchange, table, lines):
        raise UseProblem(
            "EXCHANGE_002", file=wish.file.name, field=silent[0].titles, option=silent[0].name
        )
    made = plan(book, table, lines, today)
    brought = Brought(wish, made, book.memory.lang)
    if not dry:
        edit = Edit(book.package)
        write(edit, made, book.memory.lang, replace=overwrite)
        save(edit, "import")
    return brought


def unsaid(wish: Wish, into: Path) -> list[Field]:
    """Return the fields that every row must have and the file says nowhere."""
    exchange = known(wish.code)
    book = read_book(into)
    return _silent(exchange, _table(book, exchange), _lines(exchange, wish, book))


def recognised(file: Path, into: Path) -> list[Exchange]:
    """Return the exchanges that a file may be, for registers of a workbook."""
    own = {table.code for table in read_book(into).tables if not table.readonly}
    held = pages(file)
    offered = (one for one in exchanges() if isinstance(one, Exchange))
    return [one for one in offered if one.register in own and any(map(one.see, held))]


def _table(book: Book, exchange: Exchange) -> SheetTable:
    """Return the sheet that rows come into; it must say which row is which."""
    declared = register(exchange.register)
    own = [one for one in book.tables if one.code == declared.code and not one.readonly]
    if not own:
        raise UseProblem("PAPER_001", file=book.package.path.name, register=declared.titles)
    for one in declared.key_fields:
        if one.name not in own[0].rows.cells:
            raise UseProblem("EXCHANGE_003", field=one.titles)
    return own[0]


def _lines(exchange: Exchange, wish: Wish, book: Book) -> list[Line]:
    """Return the rows of a file, with schools by their codes and what a person added."""
    typed = [one.name for one in register(exchange.register).typed_fields]
    for name in wish.told:
        if name not in typed:
            raise UseProblem("USE_006", value=name, known="، ".join(typed))
    seen = [(page.file, exchange.see(page)) for page in pages(wish.file)]
    right = {file for file, one in seen if one is not None}
    for file, _ in seen:
        if file not in right:
            raise UseProblem("EXCHANGE_001", file=file, exchange=exchange.titles)
    lines = exchange.lines([one for _, one in seen if one is not None])
    return completed(coded(lines, book.table("schools")), wish.told)


def _silent(exchange: Exchange, table: SheetTable, lines: Sequence[Line]) -> list[Field]:
    """Return the fields that must be said and that no line says."""
    typed = table.register.typed_fields
    asked = [one for one in typed if one.required or one.name in exchange.asks]
    return [
        one
        for one in asked
        if lines
        and one.name in table.rows.cells
        and not any(says(each, one.name) for each in lines)
    ]


def counts(brought: Brought) -> Titles:
    """Return how much comes, what differs, and how many lines stay out."""
    made = brought.plan
    return Titles(
        f"{len(made.new)} سطرا جديدا، {len(made.fills)} خانة تملأ، "
        f"{len(made.differences)} اختلافا، {len(made.held)} سطرا لم يؤخذ",
        f"{len(made.new)} nouvelles lignes, {len(made.fills)} cellules remplies, "
        f"{len(made.differences)} différences, {len(made.held)} lignes non reprises",
    )


def shape(brought: Brought) -> dict[str, Any]:
    """Return what came, as the contract shows it; its findings stand beside it."""
    made = brought.plan
    return {
        "exchange": brought.wish.code,
        "file": str(brought.wish.file),
        "register": made.table.code,
        "added": len(made.new),
        "filled": len(made.fills),
        "held_back": len(made.held),
        "differences": [
            {
                "key": one.key,
                "row": made.table.line(one.at),
                "field": one.field,
                "before": brought.shown(one, one.before),
                "after": brought.shown(one, one.after),
            }
            for one in made.differences
        ],
    }
