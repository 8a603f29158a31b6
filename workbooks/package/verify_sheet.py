"""What must hold inside one sheet."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from workbooks.package import markup
from workbooks.package.area import (
    COLUMNS_MAX,
    ROWS_MAX,
    Area,
    cell_name,
    column_number,
    parse_areas,
)
from workbooks.package.book import Sheet
from workbooks.package.cell_xml import TEXT_LENGTH_MAX
from workbooks.package.package import Package
from workbooks.package.pieces import Pieces
from workbooks.package.shared_strings import rich_text
from workbooks.package.sheet_patch import STYLE
from workbooks.package.sheet_xml import RANK, Cell, SheetXml
from workbooks.package.style import Styles
from workbooks.package.value import KIND, cell_value


def sheet_faults(package: Package, sheet: Sheet, rows: frozenset[int] | None) -> Iterator[str]:
    """Walk the faults of a sheet: beside its cells, and in the rows given or in all."""
    spliced = package.pieces(sheet.part) if rows is not None else None
    near = _near(spliced) if spliced else None
    xml = SheetXml(near or package.part(sheet.part))
    styles = _style_count(package)
    for fault in _surrounding_faults(xml, package, sheet):
        yield f"{sheet.part}: {fault}"
    places = _all_rows(xml) if rows is None or near else _some_rows(xml, rows)
    before = 0
    for number, start in places:
        if not before < number <= ROWS_MAX:
            yield f"{sheet.part}: row {number} out of order"
        before = number
        for fault in _row_faults(xml, package, number, start, styles):
            yield f"{sheet.part}: {fault}"


def _all_rows(xml: SheetXml) -> Iterable[tuple[int, int]]:
    return zip(*xml.index(), strict=True)


def _some_rows(xml: SheetXml, rows: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Walk some rows and what follows each, looked for by number; all rows if one is not found."""
    places: dict[int, int] = {}
    at = 0
    for row in sorted(rows):
        found = xml.find_row(row, at)
        if found is None:
            # A row that was emptied of all it would have held was never made.
            if xml.last_row() is None or xml.find_row(row) is not None:
                yield from _all_rows(xml)
                return
            continue
        at = found
        places[row] = at
        following = xml.named_row.search(xml.data, xml.row_end(at), xml.end)
        if following and following[1]:
            places[int(following[1])] = following.start()
    yield from sorted(places.items(), key=lambda place: place[1])


def _near(sheet: Pieces) -> bytes | None:
    """Return a sheet of the rows that were spliced in, each with the number of the row after it.

    All others were copied, and are compared byte by byte. None where rows do not say their number
    first.
    """
    old = SheetXml(sheet.old)
    rows = [one for one in sheet.splices if old.inner <= one[0] <= old.end]
    beside = [one for one in sheet.splices if not old.inner <= one[0] <= old.end]
    near: list[bytes] = []
    for place, (start, end, new) in enumerate(rows, 1):
        upto = rows[place][0] if place < len(rows) else old.end
        spliced = old.named_row.match(sheet.old, start)
        following = old.named_row.search(sheet.old, end, old.end)
        if any(row and not row[1] for row in (spliced, following)):
            return None
        near.append(new)
        if following and following.start() < upto:
            near.append(b'<%srow r="%s"/>' % (old.prefix, following[1]))
    return markup.apply(sheet.old, [*beside, (old.inner, old.end, b"".join(near))])


def _style_count(package: Package) -> int:
    part = package.related(package.main, "styles")
    return len(Styles(package.part(part), "").items("cellXfs")) if part else 1


def _is_plain(xml: SheetXml, number: int, start: int, end: int, styles: int) -> bool:
    """Say whether a row is as Excel and Dafatir write most of them, with no fault in it.

    Such a row is seen through in one go; any other is looked at cell by cell.
    """
    cells = _plain_cell(xml.escaped_prefix).findall(xml.data, start, end)
    if len(cells) != len(xml.cell_openings(start, end)) or end - start > TEXT_LENGTH_MAX:
        return False
    columns = [column_number(letters) for letters, _, _ in cells]
    named = {row for _, row, _ in cells} <= {b"%d" % number}
    known = all(int(style or b"0") < styles for style in {style for *_, style in cells})
    in_order = all(left < right for left, right in pairwise((0, *columns, COLUMNS_MAX + 1)))
    return named and known and in_order


@lru_cache
def _plain_cell(head: bytes) -> re.Pattern[bytes]:
    """Return what finds a cell of a number or a text, with its letters, its row and its style."""
    formula = rb"(?:<%sf>[^<]*</%sf>)?" % (head, head)
    value = rb"<%sv>%%s</%sv>" % (head, head)
    held = (
        rb"(?: t=\"n\")?(?:/>|>%s(?:%s)?</%sc>)" % (formula, value % rb"-?\d+(?:\.\d+)?", head),
        rb" t=\"str\">%s%s</%sc>" % (formula, value % rb"[^<&]*", head),
        rb" t=\"inlineStr\"><%sis><%st(?: xml:space=\"preserve\")?>[^<]*</%st></%sis></%sc>"
        % (head, head, head, head, head),
    )
    opening = rb"<%sc r=\"([A-Z]{1,3})(\d+)\"(?: s=\"(\d+)\")?" % head
    return re.compile(opening + rb"(?:" + rb"|".join(held) + rb")")


ROW_OF_CELL = re.compile(rb"\sr\s*=\s*[\"']\$?[A-Za-z]+(\d+)")


def _row_faults(
    xml: SheetXml, package: Package, number: int, start: int, styles: int
) -> Iterator[str]:
    end, last = xml.row_end(start), 0
    if _is_plain(xml, number, start, end, styles):
        return
    cells = list(xml.cells(start, end))
    if len(cells) != len(xml.cell_openings(start, end)):
        yield f"row {number} has cells that no reader finds"
    for cell in cells:
        where = cell_name(number, cell.column)
        if cell.column <= last:
            yield f"{where} out of order"
        if cell.column > COLUMNS_MAX:
            yield f"{where} beyond the last column"
        last = cell.column
        named = ROW_OF_CELL.search(cell.attributes)
        if named and int(named[1]) != number:
            yield f"{where} says row {int(named[1])}"
        style = STYLE.search(cell.attributes)
        if style and int(style[1]) >= styles:
            yield f"{where} has style {int(style[1])}, which is not there"
        yield from _content_faults(xml, package, cell, where)


def _content_faults(xml: SheetXml, package: Package, cell: Cell, where: str) -> Iterator[str]:
    found = KIND.search(cell.attributes)
    kind = found[1] if found else b"n"
    if kind == b"inlineStr":
        if len(cell.content) <= TEXT_LENGTH_MAX:
            return  # Bytes are never fewer than what Excel counts.
        text = rich_text(cell.content, xml.escaped_prefix)
        if len(text.encode("utf-16-le", "surrogatepass")) // 2 > TEXT_LENGTH_MAX:
            yield f"{where} holds a text longer than {TEXT_LENGTH_MAX}"
        return
    try:
        # A shared string is only counted: to read them all would cost more than all the rest.
        value = cell_value(xml, b"" if kind == b"s" else cell.attributes, cell.content, tuple)
        known = kind != b"s" or value is None or value in range(package.string_count)
    except ValueError:
        yield f"{where} holds no number"
        return
    if not known:
        yield f"{where} names a shared string that is not there"


def _surrounding_faults(xml: SheetXml, package: Package, sheet: Sheet) -> Iterator[str]:
    data = xml.data
    last = -1
    relations = {relation.id for relation in package.relations(sheet.part)}
    for node in xml.around():
        rank = RANK.get(node.name, last)
        if rank < last:
            yield f"<{node.name}> out of order"
        last = rank
        if node.name == "mergeCells":
            yield from _merge_faults(data, node)
        elif node.name in {"legacyDrawing", "drawing", "tableParts"}:
            holders = markup.inside(data, node) if node.name == "tableParts" else [node]
            for one in holders:
                relation_id = markup.local_attribute(markup.tag(data, one), "id")
                if relation_id not in relations:
                    yield f"<{one.name}> leads to no relationship"
    yield from _rule_faults(xml, package)


def _merge_faults(data: bytes, node: markup.Node) -> Iterator[str]:
    areas = sorted(
        Area.parse(markup.attributes(markup.tag(data, one))["ref"])
        for one in markup.inside(data, node)
    )
    open_areas: list[Area] = []
    for area in areas:
        open_areas = [one for one in open_areas if one.bottom >= area.top]
        for other in open_areas:
            if area.meets(other):
                yield f"merges {other} and {area} overlap"
        open_areas.append(area)


def _rule_faults(xml: SheetXml, package: Package) -> Iterator[str]:
    """Conditional formats and validations name cells, and colours that exist."""
    part = package.related(package.main, "styles")
    colours = len(Styles(package.part(part), "").items("dxfs")) if part else 0
    data = xml.data
    for node in xml.around():
        if node.name == "dataValidations":
            holders = markup.inside(data, node)
        elif node.name == "conditionalFormatting":
            holders = [node]
            for rule in markup.inside(data, node):
                index = markup.attributes(markup.tag(data, rule)).get("dxfId", "-1")
                if int(index) >= colours:
                    yield f"a conditional format has colour {index}, which is not there"
        else:
            continue
        for one in holders:
            sqref = markup.attributes(markup.tag(data, one)).get("sqref", "")
            try:
                if not parse_areas(sqref):
                    yield f"<{one.name}> names no cell"
            except ValueError:
                yield f"<{one.name}> names {sqref!r}"
