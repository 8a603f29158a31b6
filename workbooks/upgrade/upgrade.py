"""A workbook of an older version, written once: columns, headings, lists, validations, memory."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from validators.catalogue import homes, register, release
from validators.register import Declaration, Field
from workbooks.memory_sheet import write_memory
from workbooks.package import Edit
from workbooks.read import read_book
from workbooks.read.memory import Memory


@dataclass(slots=True)
class Upgraded:
    """What one register's sheet became: `left` are headings and columns that had to stay."""

    register: Declaration
    added: list[Field] = field(default_factory=list)
    renamed: list[Field] = field(default_factory=list)
    left: list[Field] = field(default_factory=list)


def older(memory: Memory) -> list[str]:
    """Return the registers of which a workbook has an older version than this program."""
    return [] if _order(memory.release) > _order(release()) else _others(memory)


def newer(memory: Memory) -> bool:
    """Tell whether a newer program made the workbook, with registers that are not known here."""
    return _order(memory.release) > _order(release()) and bool(_others(memory))


def _others(memory: Memory) -> list[str]:
    versions = memory.versions.items()
    return [c for c, version in versions if c in homes() and register(c).version != version]


def _order(version: str) -> list[int]:
    """Return what versions are compared by.

    >>> _order("0.10.2") > _order("0.9")
    True
    """
    return [int(part) for part in re.findall(r"\d{1,6}", version)]


def upgrade(path: Path) -> list[Upgraded]:
    """Bring a workbook's sheets to today's registers; the version before is kept beside it.

    The clerk's own columns, headings, formulas, colours and widths stay; so does the whole look
    of a list that was adopted.
    """
    # The builder takes openpyxl along, a third of a second that few syncs need.
    from workbooks.upgrade.sheet import upgrade_sheets  # noqa: PLC0415 - for the reason above.

    book = read_book(path)
    memory, codes = book.memory, older(book.memory)
    ours = [t for t in book.tables if t.code in codes and not memory.learned.get(t.code)]
    edit = Edit(book.package)
    done = upgrade_sheets(edit, book, ours)
    memory.versions.update((code, register(code).version) for code in codes)
    memory.release = release()
    write_memory(edit, memory)
    edit.save()
    return done
