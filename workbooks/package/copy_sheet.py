"""Whole sheets of another workbook taken over, with all that belongs to them."""

import posixpath
import re
from collections.abc import Sequence
from itertools import chain, count
from urllib.parse import quote

from workbooks.package import markup
from workbooks.package.book import Sheet
from workbooks.package.copied_xml import SheetCopy, renamed_formulas
from workbooks.package.defined_name import add_name
from workbooks.package.draft import MAIN, STRICT, STRICT_MAIN, TRANSITIONAL, Draft
from workbooks.package.formula_text import renamed
from workbooks.package.package import Package
from workbooks.package.relation import CONTENT_TYPES, relations_part, with_content_type
from workbooks.package.sheet_entry import add_sheet_entry
from workbooks.package.sheet_name import free_name
from workbooks.package.style import Styles
from workbooks.package.style_copy import StyleCopy
from workbooks.package.table import Table, read_table

LOOK = re.compile(rb"<(?:\w+:)?tableStyleInfo\b[^>]*>")
LEFT_BEHIND = {"pivotTable", "slicer", "timeline", "queryTable"}


def copy_sheets(
    draft: Draft, other: Package, names: Sequence[str], defined_names: Sequence[str]
) -> dict[str, str]:
    """Add sheets of another workbook after all others; return new names under old ones."""
    copier = Copier(draft, other, names)
    for name in names:
        copier.copy(other.sheet(name))
    wanted = {one.lower() for one in defined_names}
    for defined in other.names:
        local = defined.sheet is not None and defined.sheet in copier.sheets
        if local or (defined.sheet is None and defined.name.lower() in wanted):
            scope = copier.sheets[defined.sheet] if defined.sheet else None
            text = renamed(defined.refers_to, copier.sheets, copier.tables)
            add_name(draft, defined.name, text, hidden=defined.hidden, sheet=scope)
    return copier.sheets


class Copier:
    """Copies sheets of one workbook into a draft of another, each part under a free name."""

    def __init__(self, draft: Draft, other: Package, names: Sequence[str]) -> None:
        self.draft = draft
        self.other = other
        self.sheets: dict[str, str] = {}
        self.tables: dict[str, str] = {}
        taken = [*draft.package.book.tabs, *(sheet.name for sheet in draft.sheets)]
        for name in names:
            old = other.sheet(name).name
            self.sheets[old] = free_name(old, taken)
            taken.append(self.sheets[old])
        words = [*draft.tables, *(name.name.lower() for name in draft.names)]
        for table in other.tables:
            if table.sheet in self.sheets:
                later = (f"{table.name}_{number}" for number in count(2))
                free = (name for name in chain([table.name], later) if name.lower() not in words)
                self.tables[table.name] = next(free)
                words.append(self.tables[table.name].lower())
        part = other.related(other.main, "styles")
        source = Styles(other.part(part) if part else None, draft.main_namespace)
        self.styles = StyleCopy(source, draft.styles)
        self._parts: dict[str, str] = {}

    def copy(self, sheet: Sheet) -> None:
        """Copy one sheet and the parts it leads to."""
        rewriter = SheetCopy(self.styles, lambda: self.other.strings, self.sheets, self.tables)
        data = self._spoken(rewriter.rewritten(self.other.part(sheet.part)))
        kind = self.other.content_types.of(sheet.part) or ""
        part = self.draft.add("xl/worksheets/sheet%d.xml", data, kind)
        self._parts[sheet.part.lower()] = part
        new = add_sheet_entry(self.draft, self.sheets[sheet.name], part, sheet.state)
        self._copy_relations(sheet.part, part, new)

    def _copy_relations(self, old: str, new: str, sheet: Sheet) -> None:
        """Copy a part's relationships under the ids they have, since its XML names these."""
        where = relations_part(old)
        if not self.other.archive.has(where):
            return
        data = self.other.part(where)
        splices: list[markup.Splice] = []
        relations = {one.id: one for one in self.other.relations(old)}
        for node in markup.inside(data, markup.root(data)):
            opening = markup.tag(data, node)
            relation = relations[markup.attributes(opening)["Id"]]
            if relation.external:
                continue
            if relation.kind in LEFT_BEHIND:
                splices.append((node.start, node.end, b""))
                continue
            target = self._copy_part(relation.target, relation.kind, sheet)
            shown = markup.with_attribute(opening, "Target", "/" + quote(target))
            splices.append((node.start, node.inner, shown))
        self.draft.put(relations_part(new), self._spoken(markup.apply(data, splices)))

    def _copy_part(self, part: str, kind: str, sheet: Sheet) -> str:
        if part.lower() in self._parts:
            return self._parts[part.lower()]
        data = self.other.part(part)
        name = self._free_part(part)
        self._parts[part.lower()] = name
        if kind == "table":
            data = self._table(data, name, sheet)
        elif part.endswith(".xml"):
            data = renamed_formulas(data, self.sheets, self.tables)
        self.draft.put(name, self._spoken(data))
        content_type = self.other.content_types.of(part) or "application/octet-stream"
        types = with_content_type(self.draft.part(CONTENT_TYPES), name, content_type)
        self.draft.put(CONTENT_TYPES, types)
        self._copy_relations(part, name, sheet)
        return name

    def _spoken(self, data: bytes) -> bytes:
        """Return a part in the dialect of the workbook it comes into, strict or transitional."""
        if self.other.strict == self.draft.package.strict:
            return data
        for words in ((MAIN, STRICT_MAIN), (TRANSITIONAL, STRICT)):
            old, new = words if self.draft.package.strict else reversed(words)
            data = data.replace(old.encode(), new.encode())
        return data

    def _free_part(self, part: str) -> str:
        folder, file = posixpath.split(part)
        stem, dot, extension = file.rpartition(".")
        stem = re.sub(r"\d+$", "", stem)
        number = 1
        while self.draft.has(name := f"{folder}/{stem}{number}{dot}{extension}"):
            number += 1
        return name

    def _table(self, data: bytes, part: str, sheet: Sheet) -> bytes:
        """Return a table's part with a free id and name, and its looks found again."""
        table: Table = read_table(data, part, sheet.name)
        new = self.tables[table.name]
        if look := LOOK.search(data):
            self.styles.table_look(markup.attributes(look[0]).get("name", ""))
        number = max([one.id for one in self.draft.tables.values()], default=0) + 1
        data = renamed_formulas(data, self.sheets, self.tables)
        data = re.sub(
            rb"(\s\w*[dD]xfId\s*=\s*\")(\d+)",
            lambda found: found[1] + b"%d" % self.styles.colour(int(found[2])),
            data,
        )
        root = markup.root(data)
        opening = markup.tag(data, root)
        for attribute, value in (("id", str(number)), ("name", new), ("displayName", new)):
            opening = markup.with_attribute(opening, attribute, value)
        data = markup.apply(data, [(root.start, root.inner, opening)])
        self.draft.tables[new.lower()] = read_table(data, part, sheet.name)
        return data
