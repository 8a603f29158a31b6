"""Where two hidden columns may stand beside a block without moving anything that is seen."""

import re

from workbooks.package import Area, FileProblem, Package, cell_name
from workbooks.package.area import COLUMNS_MAX

#: A merge that reaches so far right is a title over whole rows, which hides nothing.
_WHOLE_ROW = 16_000
_ANCHORED = re.compile(rb"<(?:\w+:)?col>\s*(\d+)\s*</")


def first_free_column(package: Package, sheet: str, area: Area) -> int:
    """Return the first column to the right of all that a sheet holds, drawings counted."""
    scan = package.scan(sheet)
    last = max(area.right, scan.extent[1])
    last = max([last, *(merge.right for merge in scan.merges if merge.right < _WHOLE_ROW)])
    last = max([last, *(table.ref.right for table in package.tables if table.sheet == sheet)])
    for relation in package.relations(package.sheet(sheet).part):
        if relation.kind == "drawing" and package.archive.has(relation.target):
            drawn = _ANCHORED.findall(package.part(relation.target))
            last = max([last, *(int(column) + 1 for column in drawn)])
    if last + 2 > COLUMNS_MAX:
        raise FileProblem("FILE_012", table=sheet, sheet=sheet, cell=cell_name(area.top, last))
    return last + 1
