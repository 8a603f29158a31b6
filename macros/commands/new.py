"""Make a workbook for a bureau, or add registers to one: sheets, lists, validations, samples."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from uuid import uuid4

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.directorate import directorate
from macros.last_write import save
from macros.problem import UseProblem
from validators.catalogue import codes_of, homes, may_look_up, referred, register
from validators.finding import Titles
from validators.register import Declaration
from validators.rows import Rows, World
from validators.sample import Planted, plant
from validators.service import ALL, bureaus, titles_of
from workbooks.build import Built, RegisterSheet, Workbook, build
from workbooks.memory_sheet import write_memory
from workbooks.package import Area, Edit, Package, cell_name, write_new
from workbooks.read import read_book
from workbooks.read.memory import Memory

COMMAND = Command(
    "new",
    Titles("ورقة جديدة", "Nouvelle feuille"),
    Titles(
        "أنشئ ملف المكتب أو أضف إليه ورقة سجل",
        "Créer le classeur du bureau ou y ajouter un registre",
    ),
    "new",
    serves=("ICT-SYS-02", "ICT-SYS-08"),
    button=Button(
        Group.SHEET,
        1,
        "N",
        "New sheet",
        (Needs.MEMORY,),
        Returns.SHEETS,
        large=True,
    ),
)
_SEED = "dafatir"


class Wrong(NamedTuple):
    """One mistake put into a sheet on purpose, where it stands, and the finding it must raise."""

    register: str
    sheet: str
    cell: str
    field: str
    value: Any
    code: str


@dataclass(slots=True)
class Made:
    """A workbook that was made, or whose new sheets were."""

    path: Path
    tables: list[Built]
    planted: list[Wrong]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a workbook shall hold: registers to type in, look-ups, samples, mistakes."""

    codes: tuple[str, ...]
    bureau: str = ""
    lang: str = "ar"
    sample: int = 0
    mistakes: int = 0

    @property
    def service(self) -> str:
        """Return the service that the workbook belongs to."""
        if self.bureau:
            return bureaus()[self.bureau].service
        own = {register(code).service for code in self.codes} - {ALL}
        return own.pop() if len(own) == 1 else ""

    def sees(self, code: str) -> bool:
        """Say whether the bureau may look a register up: a sensitive one is its own bureau's."""
        return may_look_up(code, self.bureau)

    def readonly(self, code: str) -> bool:
        """A register of another service is a look-up: its owner alone writes it."""
        declared = register(code)
        foreign = bool(self.service) and declared.service not in (ALL, self.service)
        foreign = foreign or not self.sees(code)
        return code not in self.codes or (foreign and bool(self.bureau))


def wanted(names: Sequence[str], bureau: str, lang: str, sample: int, mistakes: int) -> Wanted:
    """Return what names of bureaus and registers ask for; UseProblem for an unknown one."""
    codes: dict[str, None] = {}
    for name in names:
        if name in bureaus():
            bureau = bureau or name
            codes.update(dict.fromkeys(codes_of(bureaus()[name])))
        elif name in homes():
            codes[name] = None
        else:
            raise UseProblem("USE_002", value=name)
    if bureau and bureau not in bureaus():
        raise UseProblem("USE_002", value=bureau)
    if not codes:
        raise UseProblem("USE_002", value=" ".join(names))
    homes_ = {register(code).bureau for code in codes} - {ALL}
    if not bureau and len(homes_) == 1:
        bureau = homes_.pop()
    return Wanted(tuple(codes), bureau, lang, sample, mistakes)


def make(request: Wanted, out: Path, today: date) -> Made:
    """Build a new workbook file."""
    if out.exists():
        raise UseProblem("USE_004", file=out.name)
    sheets, planted = _sheets(request, (), today)
    memory = Memory(
        workbook=uuid4().hex, bureau=request.bureau, service=request.service, lang=request.lang
    )
    _remember(memory, sheets)
    owner = titles_of(request.bureau or request.service or ALL)
    made = BytesIO()
    built = build(Workbook(request.lang, owner, sheets, memory.rows()), made)
    data = made.getvalue()
    if planted:
        data = _spoil(data, built, sheets, planted)
    write_new(out, data)
    return Made(out, list(built), _wrongs(built, planted))


def add(request: Wanted, into: Path, today: date) -> Made:
    """Add registers' sheets to an existing workbook; it stays its own bureau's, whatever they are."""
    book = read_book(into)
    there = tuple(table.code for table in book.tables)
    codes = tuple(code for code in request.codes if code not in there)
    fresh = replace(request, codes=codes, bureau=book.memory.bureau or request.bureau)
    if not fresh.codes:
        raise UseProblem("USE_018", file=into.name)
    sheets, planted = _sheets(fresh, there, today)
    made = BytesIO()
    built = build(Workbook(request.lang, titles_of(fresh.bureau or ALL), sheets, ()), made)
    data = _spoil(made.getvalue(), built, sheets, planted) if planted else made.getvalue()
    other = Package(data, Path("new.xlsx"))
    edit = Edit(book.package)
    keys = [name.name for name in other.names if name.name.startswith("keys_")]
    names = edit.copy_sheets_from(other, [one.sheet for one in built], keys)
    memory = book.memory
    _offer(edit, sheets, request.lang if memory.lost else memory.lang)
    memory.workbook = memory.workbook or uuid4().hex
    memory.bureau, memory.service = memory.bureau or fresh.bureau, memory.service or fresh.service
    _remember(memory, sheets)
    write_memory(edit, memory)
    save(edit, "new")
    built = tuple(one._replace(sheet=names[one.sheet]) for one in built)
    return Made(into, list(built), _wrongs(built, planted))


def _offer(edit: Edit, sheets: Sequence[RegisterSheet], lang: str) -> None:
    """Write the lists that new sheets choose from, in the words of those that stand there."""
    # The writer of lists takes openpyxl along, a third of a second that most commands need not wait.
    from workbooks.build.place import Place  # noqa: PLC0415 - for the reason above.
    from workbooks.upgrade.choice_list import write_lists  # noqa: PLC0415 - for the reason above.

    write_lists(edit, [Place(one, lang, "") for one in sheets])


def _remember(memory: Memory, sheets: Sequence[RegisterSheet]) -> None:
    for sheet in sheets:
        memory.versions[sheet.register.code] = sheet.register.version
        if sheet.readonly:
            memory.readonly.add(sheet.register.code)


def _sheets(
    request: Wanted, there: tuple[str, ...], today: date
) -> tuple[list[RegisterSheet], dict[str, list[Planted]]]:
    """Return the registers asked for, then the look-ups that they refer to."""
    looked_up = tuple(c for c in referred(request.codes) if c not in there and request.sees(c))
    declared = [register(code) for code in (*request.codes, *looked_up)]
    rows = directorate(declared, request.sample, today) if request.sample else {}
    planted: dict[str, list[Planted]] = {}
    if request.mistakes and rows:
        own = [each for each in declared if not request.readonly(each.code)]
        planted = _plant(own, rows, request.mistakes, today)
    sheets = [
        RegisterSheet(each, rows.get(each.code), readonly=request.readonly(each.code))
        for each in declared
    ]
    return sheets, planted


def _plant(
    own: Sequence[Declaration], rows: Mapping[str, Rows], count: int, today: date
) -> dict[str, list[Planted]]:
    """Spread mistakes over the registers, in turn."""
    chance = Random(f"{_SEED}/mistakes")  # noqa: S311 - as above.
    world = World(dict(rows), today=today)
    shares = [count // len(own) + (at < count % len(own)) for at in range(len(own))]
    planted: dict[str, list[Planted]] = {}
    missing = 0
    for each, share in zip(own, shares, strict=True):
        wished = share + missing
        planted[each.code] = plant(each, rows[each.code], wished, chance, world) if wished else []
        missing = wished - len(planted[each.code])
    return planted


def _spoil(
    data: bytes,
    built: Sequence[Built],
    sheets: Sequence[RegisterSheet],
    planted: Mapping[str, Sequence[Planted]],
) -> bytes:
    """Put the mistakes into the cells, as somebody's typing would."""
    edit = Edit(Package(data, Path("new.xlsx")))
    tables = {one.register: one for one in built}
    for sheet in sheets:
        for one in planted.get(sheet.register.code, ()):
            line, column = _place(tables[sheet.register.code], sheet.register, one)
            edit.set(tables[sheet.register.code].sheet, line, column, one.cell)
    return edit.to_bytes()


def _place(table: Built, declared: Declaration, one: Planted) -> tuple[int, int]:
    area = Area.parse(table.ref)
    names = [field.name for field in declared.fields]
    return area.top + 1 + one.place, area.left + names.index(one.field)


def _wrongs(built: Sequence[Built], planted: Mapping[str, Sequence[Planted]]) -> list[Wrong]:
    found = []
    for table in built:
        for one in planted.get(table.register, ()):
            line, column = _place(table, register(table.register), one)
            cell = cell_name(line, column)
            found.append(Wrong(table.register, table.sheet, cell, one.field, one.cell, one.code))
    return found
