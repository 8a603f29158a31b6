"""A workbook as it will be: its parts with what was changed, added and removed so far."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain, count

from workbooks.package import markup
from workbooks.package.book import Name, Sheet
from workbooks.package.formula_cells import FormulaCells
from workbooks.package.package import Package
from workbooks.package.pieces import Pieces
from workbooks.package.problem import FileProblem
from workbooks.package.relation import (
    CONTENT_TYPES,
    Relation,
    add_relation,
    read_relations,
    relations_part,
    remove_relation,
    with_content_type,
    without_content_type,
)
from workbooks.package.sheet_patch import Patcher, Write
from workbooks.package.sheet_xml import SheetXml
from workbooks.package.style import Styles
from workbooks.package.table import Table
from workbooks.package.value import Formula

TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml"


class Draft:
    """What an edit has changed so far; sheets are patched when somebody needs their bytes."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.changed: dict[str, bytes | Pieces] = {}
        self.added: dict[str, bytes] = {}
        self.removed: set[str] = set()
        self.rows: dict[str, set[int] | None] = {}
        self.sheets = list(package.sheets)
        self.tables = {table.name.lower(): table for table in package.tables}
        self.names: list[Name] = list(package.names)
        self.writes: dict[str, dict[int, dict[int, Write]]] = {}
        self.before_flush: list[Callable[[], None]] = []
        self.wrote = self.wrote_formula = False
        self._formulas: dict[str, FormulaCells] = {}
        self._styles: Styles | None = None

    @property
    def main_namespace(self) -> str:
        """Return the namespace that this workbook's sheets are written in."""
        return STRICT_MAIN if self.package.strict else MAIN

    @property
    def relation_namespace(self) -> str:
        """Return the namespace of this workbook's relationships."""
        return STRICT if self.package.strict else TRANSITIONAL

    @property
    def styles(self) -> Styles:
        """Return the styles, to ask and to add to."""
        if self._styles is None:
            part = self.package.related(self.package.main, "styles")
            self._styles = Styles(self.part(part) if part else None, self.main_namespace)
        return self._styles

    @contextmanager
    def blaming(self, part: str) -> Iterator[None]:
        """Blame the file for what its part holds and no program should have written."""
        try:
            yield
        except (ValueError, LookupError, AssertionError) as wrong:
            raise FileProblem("FILE_002", file=self.package.path.name, what=part) from wrong

    def has(self, name: str) -> bool:
        """Tell whether a part is there."""
        low = name.lower()
        known = self.package.archive.has(name) or any(one.lower() == low for one in self.added)
        return known and low not in self.removed

    def part(self, name: str) -> bytes:
        """Return a part as it stands now."""
        if name in self.added:
            return self.added[name]
        changed = self.changed.get(name.lower())
        if changed is None:
            return self.package.part(name)
        return changed.joined if isinstance(changed, Pieces) else changed

    def _sheet_xml(self, part: str) -> SheetXml:
        """Return a sheet as it stands now; where its rows start is known of one that is as it was."""
        new = part in self.added or part.lower() in self.changed
        return SheetXml(self.part(part)) if new else self.package.sheet_xml(part)

    def put(self, name: str, data: bytes, *, rows: set[int] | None = None) -> None:
        """Give a part new bytes, or add it; `rows` says which rows of a sheet are new."""
        if not self.package.archive.has(name) or name.lower() in self.removed:
            self.added[name] = data
            self._formulas.pop(name.lower(), None)
            return
        if data != self.part(name):
            self._change(name, data, rows)

    def _change(self, name: str, data: bytes | Pieces, rows: set[int] | None) -> None:
        self.changed[name.lower()] = data
        self._formulas.pop(name.lower(), None)
        known = self.rows.get(name.lower(), set())
        self.rows[name.lower()] = None if rows is None or known is None else known | rows

    def remove(self, name: str) -> None:
        """Take a part away, with its relationships and its content type."""
        for one in (name, relations_part(name)):
            self.added.pop(one, None)
            self.changed.pop(one.lower(), None)
            if self.package.archive.has(one):
                self.removed.add(one.lower())
        self.put(CONTENT_TYPES, without_content_type(self.part(CONTENT_TYPES), name))

    def add(self, pattern: str, data: bytes, content_type: str) -> str:
        """Add a part under the first free number of a pattern; return its name."""
        numbers = chain(("",) if "%s" in pattern else (), count(1))
        name = next(one for number in numbers if not self.has(one := pattern % number))
        self.put(name, data)
        types = with_content_type(self.part(CONTENT_TYPES), name, content_type)
        self.put(CONTENT_TYPES, types)
        return name

    def relations(self, part: str) -> tuple[Relation, ...]:
        """Return the relationships of a part as they stand now."""
        where = relations_part(part)
        return read_relations(self.part(where), part) if self.has(where) else ()

    def relate(self, part: str, kind: str, target: str, *, external: bool = False) -> str:
        """Lead from one part to another; return the arrow's id."""
        where = relations_part(part)
        old = self.part(where) if self.has(where) else None
        kind_type = kind if "://" in kind else f"{self.relation_namespace}/{kind}"
        data, relation_id = add_relation(old, kind_type, target, external=external)
        self.put(where, data)
        return relation_id

    def unrelate(self, part: str, relation_id: str) -> None:
        """Take one arrow away."""
        where = relations_part(part)
        self.put(where, remove_relation(self.part(where), relation_id))

    def related(self, part: str, kind: str) -> Relation | None:
        """Return the first relationship of a kind that leads to a part."""
        there = (one for one in self.relations(part) if self.has(one.target))
        return next((one for one in there if one.kind == kind), None)

    def sheet(self, name: str) -> Sheet:
        """Return a sheet by name, new ones included."""
        low = name.lower()
        for sheet in self.sheets:
            if sheet.name == name or sheet.name.lower() == low:
                return sheet
        raise KeyError(name)

    def table(self, name: str) -> Table:
        """Return a table as it stands now."""
        low = name.lower()
        for table in self.tables.values():
            if low in {table.name.lower(), table.display.lower()}:
                return table
        raise KeyError(name)

    def put_table(self, table: Table, data: bytes) -> None:
        """Give a table's part new bytes, and remember what they say."""
        self.put(table.part, data)
        self.tables[table.name.lower()] = table

    def formulas(self, sheet: str) -> FormulaCells:
        """Return which cells of a sheet hold formulas, cells that still wait left out."""
        part = self.sheet(sheet).part
        if part.lower() not in self._formulas:
            with self.blaming(part):
                self._formulas[part.lower()] = FormulaCells(lambda: self._sheet_xml(part))
        return self._formulas[part.lower()]

    def formula_at(self, sheet: str, row: int, column: int) -> bool:
        """Tell whether a cell holds a formula, one that waits left out."""
        with self.blaming(self.sheet(sheet).part):
            return self.formulas(sheet).holds(row, column)

    def write(self, sheet: str, row: int, column: int, write: Write) -> None:
        """Remember a cell to write."""
        self.wrote = True
        self.wrote_formula |= isinstance(write.value, Formula)
        name = self.sheet(sheet).name
        self.writes.setdefault(name, {}).setdefault(row, {})[column] = write

    def pending(self, sheet: str, row: int, column: int) -> Write | None:
        """Return what is to be written into a cell, if anything is."""
        return self.writes.get(self.sheet(sheet).name, {}).get(row, {}).get(column)

    def sheet_data(self, sheet: str) -> bytes:
        """Return a sheet's bytes with all cells written so far."""
        self._write_cells(sheet)
        return self.part(self.sheet(sheet).part)

    def _write_cells(self, sheet: str) -> None:
        """Put the cells that wait into a sheet; a large one is not joined as long as nobody asks."""
        found = self.sheet(sheet)
        writes = self.writes.pop(found.name, None)
        if not writes:
            return
        with self.blaming(found.part):
            xml = self._sheet_xml(found.part)
            patched = Patcher(xml, self.styles, date1904=self.package.date1904).patch(writes)
        if found.part in self.added:
            self.put(found.part, patched.joined)
        elif patched.splices:
            self._change(found.part, patched, set(writes))
        self.package.let_go_of(found.part)

    def put_around(self, sheet: str, data: bytes) -> None:
        """Give a sheet new bytes whose rows are the ones it had."""
        self.put(self.sheet(sheet).part, data, rows=set())

    def put_element(self, sheet: str, name: str, xml: bytes) -> None:
        """Put an element beside a sheet's data, in the place of the one it has, if any."""
        data = self.sheet_data(sheet)
        place = SheetXml(data)
        if node := place.element(name):
            splice = (node.start, node.end, xml)
        else:
            splice = (place.place(name), place.place(name), xml)
        self.put_around(sheet, markup.apply(data, [splice]))

    def finish(self) -> None:
        """Write all that waits: notes, colours, cells, styles."""
        for act in self.before_flush:
            act()
        for sheet in list(self.writes):
            self._write_cells(sheet)
        if self._styles is None or not self._styles.changed:
            return
        part = self.package.related(self.package.main, "styles")
        if part is None:
            # openpyxl and others look for the styles under this very name.
            part = self.add("xl/styles%s.xml", self._styles.build(), SPREADSHEET_TYPE % "styles")
            self.relate(self.package.main, "styles", part)
        else:
            self.put(part, self._styles.build())
