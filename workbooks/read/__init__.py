"""Reading a workbook as people left it: tables found by name and heading, cells forgiven."""

from workbooks.read.book import Book, SheetTable, read_book

__all__ = ["Book", "SheetTable", "read_book"]
