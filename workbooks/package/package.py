"""A workbook's file, read once: its sheets, tables and names, and the bytes of its parts."""

import hashlib
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Self, TypeVar

from workbooks.package import markup
from workbooks.package.archive import Archive
from workbooks.package.area import Area
from workbooks.package.book import Book, Name, Sheet, read_book
from workbooks.package.find_lines import Lines, find_lines, lines_at
from workbooks.package.pieces import Pieces
from workbooks.package.problem import FileProblem
from workbooks.package.recognise import read_file, refuse_foreign
from workbooks.package.relation import (
    CONTENT_TYPES,
    ContentTypes,
    Relation,
    read_content_types,
    read_relations,
    relations_part,
)
from workbooks.package.scan import Scan, scan_sheet
from workbooks.package.shared_strings import SharedStrings
from workbooks.package.sheet_xml import RowIndex, SheetXml
from workbooks.package.table import Table, read_table
from workbooks.package.value import CellValue, read_cells

Thing = TypeVar("Thing")
HELD_BYTES_MAX = 4 << 20


class Package:
    """One workbook as it lay on disk when it was opened; nothing here changes it."""

    def __init__(self, data: bytes, path: Path) -> None:
        self.path = path
        self.archive = Archive(data, path.name)
        self._held: dict[str, bytes | Pieces] = {}
        self._scans: dict[str, Scan] = {}
        self._rows: dict[str, RowIndex] = {}
        if not self.archive.has(CONTENT_TYPES):
            raise FileProblem("FILE_001", file=path.name)
        try:
            self.content_types: ContentTypes = read_content_types(self.part(CONTENT_TYPES))
            self.main = self._main()
            self.book: Book = read_book(self)
            self.tables: tuple[Table, ...] = tuple(self._tables())
        except (ValueError, KeyError, LookupError) as wrong:
            what = f"{type(wrong).__name__} {wrong}"
            raise FileProblem("FILE_002", file=path.name, what=what) from wrong

    @classmethod
    def open(cls, path: Path) -> Self:
        """Read a workbook's file whole; raise `FileProblem` if it is not one that can be read."""
        data = read_file(path)
        refuse_foreign(data, path.name)
        return cls(data, path)

    def _main(self) -> str:
        for relation in self.relations(""):
            if relation.kind == "officeDocument":
                kind = self.content_types.of(relation.target) or ""
                if "sheet.binary" in kind:
                    raise FileProblem("FILE_005", file=self.path.name)
                if "spreadsheetml" not in kind and "ms-excel" not in kind:
                    break
                return relation.target
        raise FileProblem("FILE_001", file=self.path.name)

    def _tables(self) -> list[Table]:
        return [
            read_table(self.part(relation.target), relation.target, sheet.name)
            for sheet in self.sheets
            for relation in self.relations(sheet.part)
            if relation.kind == "table" and self.archive.has(relation.target)
        ]

    @cached_property
    def digest(self) -> str:
        """Return the SHA-256 of the whole file."""
        return hashlib.sha256(self.archive.data).hexdigest()

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Return the worksheets in the order of their tabs; chart and dialog sheets left out."""
        return self.book.sheets

    @property
    def names(self) -> tuple[Name, ...]:
        """Return the defined names, hidden ones too."""
        return self.book.names

    @property
    def date1904(self) -> bool:
        """Tell whether days are counted from 1904, as Excel on old Macintoshes did."""
        return self.book.date1904

    @property
    def protected_structure(self) -> bool:
        """Tell whether sheets may not be added, moved or renamed."""
        return self.book.protected_structure

    @property
    def has_vba(self) -> bool:
        """Tell whether the workbook carries macros."""
        return any(relation.kind == "vbaProject" for relation in self.relations(self.main))

    @property
    def signed(self) -> bool:
        """Tell whether the file bears a digital signature, which any change would break."""
        return any(relation.kind == "origin" for relation in self.relations(""))

    @property
    def strict(self) -> bool:
        """Tell whether the file speaks the strict dialect of the standard."""
        return b"http://purl.oclc.org/ooxml/spreadsheetml/main" in self.part(self.main)[:4096]

    @cached_property
    def strings(self) -> SharedStrings:
        """Return the shared strings."""
        part = self.related(self.main, "sharedStrings")
        return SharedStrings(self._inflated(part) if part else b"")

    @cached_property
    def string_count(self) -> int:
        """Return how many shared strings there are."""
        return len(self.strings)

    def part(self, name: str) -> bytes:
        """Return a part's bytes as UTF-8; raise KeyError if there is none."""
        held = self._held.get(name.lower())
        if held is not None:
            return held.joined if isinstance(held, Pieces) else held
        data = self._inflated(name)
        self._hold(name, data)
        return data

    def _inflated(self, name: str) -> bytes:
        data = self.archive.read(name)
        if not name.lower().endswith((".xml", ".rels")):
            return data
        try:
            return markup.normal(data)
        except (UnicodeError, LookupError, ValueError) as wrong:
            raise FileProblem("FILE_002", file=self.path.name, what=name) from wrong

    def holds(self, name: str, meant: Pieces) -> bool:
        """Tell whether a part is exactly these bytes; they are then kept, not inflated again."""
        if not self.archive.has(name) or not self.archive.holds(name, meant):
            return False
        self._hold(name, meant)
        return True

    def pieces(self, name: str) -> Pieces | None:
        """Return a part that is kept in pieces."""
        held = self._held.get(name.lower())
        return held if isinstance(held, Pieces) else None

    def _hold(self, name: str, data: bytes | Pieces) -> None:
        """Keep small parts, and of the large ones the last."""
        if len(data) > HELD_BYTES_MAX:
            self.let_go()
        self._held[name.lower()] = data

    def let_go(self) -> None:
        """Forget the bytes of large parts; who asks for them again has them inflated again."""
        self._held = {key: one for key, one in self._held.items() if len(one) <= HELD_BYTES_MAX}

    def let_go_of(self, part: str) -> None:
        """Forget the bytes of one part, if it is a large one."""
        if len(self._held.get(part.lower(), b"")) > HELD_BYTES_MAX:
            del self._held[part.lower()]

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return the relationships of a part, or of the package itself for ''."""
        where = relations_part(part)
        return read_relations(self.part(where), part) if self.archive.has(where) else ()

    def related(self, part: str, kind: str) -> str | None:
        """Return the first part that a relationship of this kind leads to."""
        for relation in self.relations(part):
            if relation.kind == kind and self.archive.has(relation.target):
                return relation.target
        return None

    def sheet(self, name: str) -> Sheet:
        """Return a sheet by its name; case does not matter to Excel, nor here."""
        for sheet in self.sheets:
            if sheet.name.lower() == name.lower():
                return sheet
        raise KeyError(name)

    def sheet_xml(self, part: str) -> SheetXml:
        """Return a sheet's bytes with where things stand in them; its rows are looked for once."""
        return SheetXml(self.part(part), self._rows.setdefault(part.lower(), RowIndex()))

    def scan(self, sheet: str) -> Scan:
        """Return where a sheet holds formulas, errors, merges and hidden rows, in one pass."""
        found = self.sheet(sheet)
        if found.part not in self._scans:
            self._scans[found.part] = self._read(found.part, scan_sheet)
        return self._scans[found.part]

    def cells(self, sheet: str, area: Area | None = None) -> Mapping[tuple[int, int], CellValue]:
        """Return the values of a sheet's filled cells, each under its (row, column)."""
        found = self.sheet(sheet)
        return self._read(found.part, lambda xml: read_cells(xml, lambda: self.strings, area))

    def lines(self, sheet: str, column: int, wanted: frozenset[str], below: int) -> Lines | None:
        """Return the lines below a line that hold one of the wanted texts in a column."""
        found = self.sheet(sheet)
        return self._read(
            found.part, lambda xml: find_lines(xml, lambda: self.strings, column, wanted, below)
        )

    def lines_at(self, sheet: str, column: int, where: Mapping[str, int]) -> Lines | None:
        """Return lines that hold texts in a column where they were, None if one does not."""
        found = self.sheet(sheet)
        return self._read(
            found.part, lambda xml: lines_at(xml, lambda: self.strings, column, where)
        )

    def _read(self, part: str, reading: Callable[[SheetXml], Thing]) -> Thing:
        """Read a sheet; what no program should have written is a problem of the file."""
        try:
            return reading(self.sheet_xml(part))
        except (ValueError, LookupError) as wrong:
            raise FileProblem("FILE_002", file=self.path.name, what=part) from wrong
