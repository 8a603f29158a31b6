"""Whether cells are free for a table to grow into."""

from bisect import bisect_left
from collections.abc import Sequence

from workbooks.package import markup
from workbooks.package.area import COLUMNS_MAX, ROWS_MAX, Area, cell_name
from workbooks.package.draft import Draft
from workbooks.package.problem import FileProblem
from workbooks.package.scan import surroundings
from workbooks.package.sheet_xml import SheetXml
from workbooks.package.table import Table
from workbooks.package.value import cell_value


def refuse_occupied(draft: Draft, table: Table, area: Area) -> None:
    """Raise FILE_012 if a cell of an area holds something, or belongs to a merge or a table."""
    if cell := _taken(draft, table, area):
        raise FileProblem("FILE_012", table=table.name, sheet=table.sheet, cell=cell)


def refuse_taken(draft: Draft, sheet: str, top: int, rows: int, columns: Sequence[int]) -> None:
    """Raise FILE_012 if cells of coming rows, in the columns from first to last, are taken."""
    area = Area(top, min(columns), top + rows - 1, max(columns))
    nobody = Table(sheet, sheet, sheet, area, (), header_row=False, totals_row=False, part="")
    refuse_occupied(draft, nobody, area)


def _taken(draft: Draft, table: Table, area: Area) -> str | None:
    if area.bottom > ROWS_MAX or area.right > COLUMNS_MAX:
        return cell_name(table.ref.bottom, table.ref.right)
    for other in draft.tables.values():
        if other.sheet == table.sheet and other.name != table.name and other.ref.meets(area):
            return str(other.ref)
    xml = SheetXml(draft.sheet_data(table.sheet))
    for merge in surroundings(xml).merges:
        if merge.meets(area):
            return str(merge)
    arrays = draft.formulas(table.sheet).arrays
    if met := next((one for one in arrays if one.meets(area)), None):
        return str(met)
    return first_filled(xml, area)


def first_filled(xml: SheetXml, area: Area) -> str | None:
    """Return the first cell of an area that holds a value or a formula."""
    numbers, starts = xml.index()
    first = bisect_left(numbers, area.top)
    for number, start in zip(numbers[first:], starts[first:], strict=True):
        if number > area.bottom:
            return None
        for cell in xml.cells(start, xml.row_end(start)):
            if area.left <= cell.column <= area.right and _holds(
                xml, cell.attributes, cell.content
            ):
                return cell_name(number, cell.column)
    return None


def _holds(xml: SheetXml, attributes: bytes, content: bytes) -> bool:
    if not content:
        return False
    if b"<%sf" % xml.prefix in content:
        return True
    # Which shared string it is does not matter here, so none is looked up.
    kind = markup.attributes(attributes).get("t")
    return kind == "s" or cell_value(xml, attributes, content, tuple) is not None
