"""Reading a workbook as people left it: tables found by name and heading, cells forgiven.

What reads files is loaded when somebody asks for it: an open Excel hands plain values over.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbooks.read.book import Book, SheetTable, read_book

__all__ = ["Book", "SheetTable", "read_book"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    from workbooks.read import book  # noqa: PLC0415 - as said above.

    return getattr(book, name)
