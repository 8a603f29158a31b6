"""One pass over a sheet: where formulas, errors, merges and hidden rows are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from workbooks.package import markup
from workbooks.package.area import Area, column_number
from workbooks.package.sheet_xml import CELL_COLUMN, SheetXml

HIDDEN = re.compile(rb"\shidden\s*=\s*[\"'](?:1|true)[\"']")
SHARED = re.compile(
    rb"<(?:[\w.\-]+:)?f\s(?=[^>]*\bref\s*=)[^>]*[\"'](?:shared|array|dataTable)[\"']"
)
REFERENCE = re.compile(rb"\sr\s*=\s*[\"']\$?([A-Za-z]{1,3})(\d+)")


Formulas = tuple[dict[tuple[int, int], bool], tuple[Area, ...]]


@dataclass(frozen=True, slots=True)
class Scan:
    """What a sheet holds beside plain values; rows and columns count from one.

    `formulas` says of each formula whether its value is kept; `arrays` are the areas that one
    formula fills and that Excel lets nobody change in part.
    """

    formulas: Mapping[tuple[int, int], bool]
    arrays: tuple[Area, ...]
    errors: Mapping[tuple[int, int], str]
    merges: tuple[Area, ...]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    protected: bool
    extent: tuple[int, int]


def scan_sheet(sheet: SheetXml) -> Scan:
    """Return what one pass finds."""
    if not _named(sheet):
        return _slow_scan(sheet)
    formulas, arrays = find_formulas(sheet)
    hidden, extent = _rows(sheet)
    errors = _errors(sheet)
    return _with_surroundings(sheet, (formulas, arrays), errors, hidden, extent)


def _named(sheet: SheetXml) -> bool:
    """Tell whether each cell and row says first where it is, as nearly all programs write."""
    unnamed = re.compile(rb"<%s(?:c|row)(?! r=\")[\s/>]" % sheet.escaped_prefix)
    return unnamed.search(sheet.data, sheet.inner, sheet.end) is None


def formulas_of(sheet: SheetXml) -> Formulas:
    """Return the cells of a sheet that hold formulas, and the areas of array formulas."""
    any_formula = re.compile(rb"<%sf[\s/>]" % sheet.escaped_prefix)
    if not any_formula.search(sheet.data, find_first_formula(sheet), sheet.end):
        return {}, ()
    if _named(sheet):
        return find_formulas(sheet)
    scan = _slow_scan(sheet)
    return dict(scan.formulas), scan.arrays


def find_first_formula(sheet: SheetXml) -> int:
    """Return a place before which no formula stands.

    One letter is found ten times faster than a tag, and cells of plain values hold no f.
    """
    at = sheet.data.find(b"f", sheet.inner, sheet.end)
    return sheet.end if at < 0 else max(sheet.inner, at - len(b"<" + sheet.prefix))


def find_formulas(sheet: SheetXml) -> Formulas:
    """Return the cells with formulas and the areas of array formulas."""
    formulas: dict[tuple[int, int], bool] = {}
    arrays: list[Area] = []
    data, head = sheet.data, sheet.escaped_prefix
    pattern = re.compile(
        rb"<%sf(?=[\s/>])([^>]*?)(?:/>|>[^<]*</%sf\s*>)(?:\s*<%sv(?:\s[^>]*)?>\s*([^<\s]))?"
        % (head, head, head)
    )
    opening = b"<%sc " % sheet.prefix
    for found in pattern.finditer(data, find_first_formula(sheet), sheet.end):
        owner = data.rfind(opening, sheet.inner, found.start())
        place = REFERENCE.search(data, owner, found.start())
        if place:
            formulas[int(place[2]), column_number(place[1])] = found[2] is not None
        if b"ref" in found[1] and (b'"array"' in found[1] or b'"dataTable"' in found[1]):
            arrays.append(Area.parse(markup.attributes(found[0])["ref"]))
    return formulas, tuple(arrays)


def shared_masters(data: bytes) -> set[tuple[int, int]]:
    """Return the cells whose formula other cells were filled with."""
    sheet = SheetXml(data)
    return {
        (row, cell.column)
        for row, start, end in sheet.rows()
        for cell in sheet.cells(start, end)
        if SHARED.search(cell.content)
    }


def _errors(sheet: SheetXml) -> dict[tuple[int, int], str]:
    errors: dict[tuple[int, int], str] = {}
    data, head = sheet.data, sheet.prefix
    value = re.compile(rb"<%sv(?:\s[^>]*)?>([^<]*)" % sheet.escaped_prefix)
    mark = b't="e"'
    at = data.find(mark, sheet.inner, sheet.end)
    while at >= 0:
        start = data.rfind(b"<", sheet.inner, at)
        place = REFERENCE.search(data, start, data.index(b">", start))
        if place and data.startswith(b"<%sc " % head, start):
            close = data.find(b"</%sc" % head, at)
            found = value.search(data, at, close)
            text = found[1].decode() if found else ""
            errors[int(place[2]), column_number(place[1])] = text
        at = data.find(mark, at + 5, sheet.end)
    return errors


def _rows(sheet: SheetXml) -> tuple[frozenset[int], tuple[int, int]]:
    """Return the hidden rows, and the last row and column that hold something."""
    numbers, starts = sheet.index()
    data, head = sheet.data, sheet.prefix
    spans = list(zip(starts, [*starts[1:], sheet.end], strict=False))
    hidden = frozenset[int]()
    if data.find(b"hidden=", sheet.inner, sheet.end) >= 0:
        ends = (data.index(b">", start) + 1 for start in starts)
        places = zip(numbers, starts, ends, strict=True)
        hidden = frozenset(n for n, start, end in places if HIDDEN.search(data, start, end))
    opening = b'<%sc r="' % head
    last_row = last_column = 0
    for number, (start, end) in zip(reversed(numbers), reversed(spans), strict=True):
        if _last_filled(data, start, end, opening, head):
            last_row = number
            break
    cut, known = len(opening), set[bytes]()
    for start, end in spans:
        # Most rows end in a column that an earlier row has reached, which one look tells.
        at = data.rfind(opening, start, end) + cut
        letters = data[at : at + 3].rstrip(b"0123456789")
        if letters not in known and at >= cut:
            last_column = max(last_column, _last_filled(data, start, end, opening, head))
            if column_number(letters) <= last_column:
                known.add(letters)
    return hidden, (last_row, last_column)


def _last_filled(data: bytes, start: int, end: int, opening: bytes, head: bytes) -> int:
    """Return the column of the last cell of a row that is not blank, or zero."""
    at = end
    while (at := data.rfind(opening, start, at)) >= 0:
        inner = data.index(b">", at)
        if data[inner - 1] != SLASH and _filled(data[inner : data.find(b"</%sc" % head, inner)]):
            found = CELL_COLUMN.search(data, at, inner)
            return column_number(found[1]) if found else 0
    return 0


SLASH = 0x2F


def _filled(content: bytes) -> bool:
    """Tell whether a cell's inside holds a value or a formula: openpyxl writes `<v/>` for none."""
    if b"v></" not in content and b"v/>" not in content:
        return len(content) > 1
    stripped = re.sub(rb"<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>", b"", content)
    return len(stripped.strip(b"> \r\n\t")) > 0


def _slow_scan(sheet: SheetXml) -> Scan:
    """Scan a sheet whose cells or rows do not say where they are."""
    formulas: dict[tuple[int, int], bool] = {}
    arrays: list[Area] = []
    errors: dict[tuple[int, int], str] = {}
    hidden, last_row, last_column = set(), 0, 0
    head = sheet.escaped_prefix
    formula = re.compile(rb"<%sf(?=[\s/>])[^>]*>" % head)
    value = re.compile(rb"<%sv(?:\s[^>]*)?>\s*([^<]*)" % head)
    for number, start, end in sheet.rows():
        if HIDDEN.search(sheet.data, start, sheet.data.index(b">", start) + 1):
            hidden.add(number)
        for cell in sheet.cells(start, end):
            if not _filled(b">" + cell.content):
                continue
            last_row, last_column = max(last_row, number), max(last_column, cell.column)
            held = value.search(cell.content)
            if found := formula.search(cell.content):
                formulas[number, cell.column] = bool(held and held[1])
                facts = markup.attributes(found[0])
                if facts.get("t") in {"array", "dataTable"} and "ref" in facts:
                    arrays.append(Area.parse(facts["ref"]))
            if markup.attributes(cell.attributes).get("t") == "e":
                errors[number, cell.column] = held[1].decode() if held else ""
    extent = (last_row, last_column)
    found_formulas = formulas, tuple(arrays)
    return _with_surroundings(sheet, found_formulas, errors, frozenset(hidden), extent)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the elements beside a sheet's cells say."""

    merges: tuple[Area, ...] = ()
    hidden_columns: frozenset[int] = frozenset()
    protected: bool = False


def surroundings(sheet: SheetXml) -> Surroundings:
    """Read the elements beside the cells."""
    merges: list[Area] = []
    columns: set[int] = set()
    protected = False
    data = sheet.data
    for node in sheet.around():
        if node.name == "mergeCells":
            merges = [
                Area.parse(markup.attributes(markup.tag(data, one))["ref"])
                for one in markup.inside(data, node)
            ]
        elif node.name == "cols":
            for one in markup.inside(data, node):
                opening = markup.tag(data, one)
                facts = markup.attributes(opening)
                if HIDDEN.search(opening):
                    columns.update(range(int(facts["min"]), int(facts["max"]) + 1))
        elif node.name == "sheetProtection":
            protected = markup.attributes(markup.tag(data, node)).get("sheet") in {"1", "true"}
    return Surroundings(tuple(merges), frozenset(columns), protected)


def _with_surroundings(
    sheet: SheetXml,
    formulas: Formulas,
    errors: dict[tuple[int, int], str],
    hidden: frozenset[int],
    extent: tuple[int, int],
) -> Scan:
    beside = surroundings(sheet)
    cells, arrays = formulas
    columns, locked = beside.hidden_columns, beside.protected
    return Scan(cells, arrays, errors, beside.merges, hidden, columns, locked, extent)
