"""Where two hidden columns may stand beside a block without moving anything that is seen."""

import re

from workbooks.package import Area, Package

_ANCHORED = re.compile(rb"<(?:\w+:)?col>\s*(\d+)\s*</")


def first_free_column(package: Package, sheet: str, area: Area) -> int:
    """Return the first column to the right of all that a sheet holds, drawings counted."""
    scan = package.scan(sheet)
    last = max(area.right, scan.extent[1])
    whole = 16_000
    last = max([last, *(merge.right for merge in scan.merges if merge.right < whole)])
    last = max([last, *(table.ref.right for table in package.tables if table.sheet == sheet)])
    for relation in package.relations(package.sheet(sheet).part):
        if relation.kind == "drawing" and package.archive.has(relation.target):
            drawn = _ANCHORED.findall(package.part(relation.target))
            last = max([last, *(int(column) + 1 for column in drawn)])
    return last + 1
