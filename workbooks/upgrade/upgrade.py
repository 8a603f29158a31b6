"""A workbook of an older version, written once: columns, headings, lists, validations, memory."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from validators.catalogue import register, release
from validators.register import Declaration, Field
from workbooks.ledger.sheet import Memory as Given
from workbooks.memory_sheet import write_memory
from workbooks.package import Edit
from workbooks.read import Book, read_book
from workbooks.read.edition import older


@dataclass(slots=True)
class Upgraded:
    """What one register's sheet became: `left` are headings and columns that had to stay."""

    register: Declaration
    added: list[Field] = field(default_factory=list)
    renamed: list[Field] = field(default_factory=list)
    left: list[Field] = field(default_factory=list)


def upgrade(path: Path) -> list[Upgraded]:
    """Bring a workbook's sheets to today's registers; the version before is kept beside it.

    The clerk's own columns, headings, formulas, colours and widths stay; so does the whole look
    of a list that was adopted.
    """
    edit, done = draft_upgrade(read_book(path))
    edit.save()
    return done


def draft_upgrade(book: Book) -> tuple[Edit, list[Upgraded]]:
    """Return a workbook as its upgrade would leave it; nothing is written."""
    # The builder takes openpyxl along, a third of a second that few syncs need.
    from workbooks.upgrade.sheet import upgrade_sheets  # noqa: PLC0415 - for the reason above.

    memory, codes = book.memory, older(book.memory)
    ours = [t for t in book.tables if t.code in codes and not memory.learned.get(t.code)]
    edit = Edit(book.package)
    done = upgrade_sheets(edit, book, ours)
    for table in ours:
        # What comes with a new column is not yet given: its blanks are unknown, and hold no row back.
        known = memory.given.get(table.code, Given())
        fields = known.fields if known.fields is not None else frozenset(table.columns.of)
        memory.given[table.code] = replace(known, fields=fields)
    memory.versions.update((code, register(code).version) for code in codes)
    memory.release = release()
    write_memory(edit, memory)
    return edit, done
