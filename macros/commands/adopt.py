"""Make an office's existing, untidy workbook a replica: its list is found, understood, marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.problem import UseProblem
from validators.catalogue import homes
from validators.catalogue import register as register_of
from validators.finding import Titles
from validators.register import Declaration
from validators.service import ALL, bureaus
from validators.text import fold
from workbooks.adopt import Adoption, Wish, plan, remember, write
from workbooks.adopt.match import Mapped
from workbooks.memory_sheet import write_memory
from workbooks.package import Edit, Package
from workbooks.read.book import Book, read_package
from workbooks.read.grid import Grids
from workbooks.read.heading import headings
from workbooks.read.memory import Memory

COMMAND = Command(
    "adopt",
    Titles("تبني ملف", "Adopter un classeur"),
    Titles(
        "اجعل لائحة قديمة للمكتب سجلا دون تغيير مظهرها",
        "Faire d’une liste existante du bureau un registre, sans changer son aspect",
    ),
    "adopt",
    serves=("ICT-SYS-08", "ICT-SYS-11"),
    button=Button(
        Group.SHEET,
        2,
        "A",
        "Adopt this sheet",
        (Needs.SHEET,),
        Returns.SHEETS,
    ),
)

#: Up to three letters may name a column of one sheet, which is nothing to remember.
LETTERS_MAX = 3


@dataclass(frozen=True, slots=True)
class Adopted:
    """What was found in a workbook, and written into its copy if one was asked for.

    `others` are sheets that hold such a list too, `protected` says that Excel lets nobody type on
    the sheet; `decided` is what a person said of headings,
    for the bureau's next workbook.
    """

    sheet: str
    header_row: int
    rows: int
    map: Sequence[Mapped]
    unmapped: Sequence[str]
    absent: Sequence[str]
    out: Path | None = None
    others: Sequence[str] = ()
    decided: Mapping[str, str] = field(default_factory=dict)
    protected: bool = False


def adopt(
    file: Path,
    register: str,
    map_: Sequence[str],
    out: Path | None,
    bureau: str = "",
    remembered: Mapping[str, str] | None = None,
) -> Adopted:
    """Find a register's rows in a workbook; write the replica to `out`, the file stays as it is."""
    owner(register, bureau)
    if out is not None and out.exists():
        raise UseProblem("USE_004", file=out.name)
    if out is not None and out.suffix.lower() != file.suffix.lower():
        # Excel opens no workbook whose name says another form than its parts (.xlsm as .xlsx).
        raise UseProblem("USE_006", value=out.name, known=file.suffix)
    declared = register_of(register)
    told = [_wish(text, declared) for text in map_]
    wishes = [*told, *_remembered(remembered or {}, declared)]
    package = Package.open(file)
    grids = Grids(package)
    found = plan(package, grids, declared, wishes)
    _refuse_unsure(found, declared, file, told)
    assert found is not None, "Nothing found was refused."
    if out is not None:
        _write(package, grids, found, out, bureau)
    return Adopted(
        found.sheet,
        found.header.row,
        len(found.block.lines),
        found.fields,
        found.unmapped,
        found.absent,
        out,
        found.others,
        {fold(wish.column): wish.field for wish in told if len(wish.column) > LETTERS_MAX},
        package.scan(found.sheet).protected,
    )


def owner(register: str, bureau: str) -> str:
    """Return the bureau that a list is adopted for: the register's own unless told."""
    if register not in homes():
        raise UseProblem("USE_002", value=register)
    if bureau and bureau not in bureaus():
        raise UseProblem("USE_002", value=bureau)
    return bureau or register_of(register).bureau


def _wish(text: str, declared: Declaration) -> Wish:
    """Read "heading=field": the field by its code or a title; nothing after "=" leaves it out."""
    column, mark, told = text.rpartition("=")
    column, told = column.strip(), told.strip()
    if not mark or not column:
        raise UseProblem("USE_006", value=text, known="heading=field")
    if told in {"", "-"}:
        return Wish(column, "")
    typed = {field.name for field in declared.typed_fields}
    name = told if told in typed else headings(declared).get(fold(told), "")
    if name not in typed:
        raise UseProblem("USE_006", value=told, known="، ".join(sorted(typed)))
    return Wish(column, name)


def _remembered(known: Mapping[str, str], declared: Declaration) -> list[Wish]:
    """Return what earlier workbooks of the bureau taught, as wishes that bind nobody."""
    typed = {field.name for field in declared.typed_fields}
    return [
        Wish(heading, name, remembered=True)
        for heading, name in known.items()
        if name in typed or not name
    ]


def _refuse_unsure(
    found: Adoption | None, declared: Declaration, file: Path, wishes: Sequence[Wish]
) -> None:
    if found and found.unmet:
        known = "، ".join(column.heading for column in found.columns)
        raise UseProblem("USE_006", value=found.unmet[0], known=known)
    wished = any(wish.field for wish in wishes)
    if found is None or not (found.sure or wished):
        raise UseProblem("USE_007", file=file.name, register=declared.titles)


def _write(package: Package, grids: Grids, found: Adoption, out: Path, bureau: str) -> None:
    """Write the workbook's copy with the block made the register's own."""
    book = read_package(package, grids)
    declared = found.register
    if not book.memory.lost and book.table(declared.code) is not None:
        raise UseProblem("USE_013", file=package.path.name, register=declared.titles)
    edit = Edit(package)
    write(edit, found, lambda: uuid4().hex)
    memory = _owned(book, found, bureau)
    remember(memory, found)
    write_memory(edit, memory)
    edit.save(out)


def _owned(book: Book, found: Adoption, bureau: str) -> Memory:
    """Return the workbook's memory, with an identity and an owner if it had none."""
    memory, declared = book.memory, found.register
    if memory.lost:
        memory.workbook = uuid4().hex
        memory.lang = _lang(found)
    home = "" if declared.bureau == ALL else declared.bureau
    memory.bureau = bureau or memory.bureau or home
    service = bureaus()[memory.bureau].service if memory.bureau in bureaus() else declared.service
    memory.service = memory.service or ("" if service == ALL else service)
    return memory


def _lang(found: Adoption) -> str:
    """Return the language that most headings of the list are written in."""
    arabic = [any("\u0600" <= c <= "\u06ff" for c in mapped.heading) for mapped in found.fields]
    return "ar" if sum(arabic) * 2 >= len(arabic) else "fr"


def shape(adopted: Adopted) -> dict[str, Any]:
    """Return what was found, as the contract shows it."""
    return {
        "sheet": adopted.sheet,
        "header_row": adopted.header_row,
        "rows": adopted.rows,
        "map": [
            {"heading": one.heading, "field": one.field, "confidence": one.confidence}
            for one in adopted.map
        ],
        "unmapped": list(adopted.unmapped),
        "absent": list(adopted.absent),
    }
