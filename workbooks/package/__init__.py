"""The surgical reader and writer of .xlsx parts: what need not change keeps its bytes.

A name is loaded when somebody asks for it: who is handed plain values loads no reader of files.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbooks.package.area import Area, cell_name, column_letters
    from workbooks.package.book import Name, Sheet
    from workbooks.package.disk import Disk
    from workbooks.package.dress import Model
    from workbooks.package.edit import Edit
    from workbooks.package.new_sheet import SheetSource, Styled, TableSource
    from workbooks.package.open_elsewhere import is_open_elsewhere
    from workbooks.package.package import Package
    from workbooks.package.problem import FileProblem
    from workbooks.package.save import Staged, bring_back, kept_versions, write_new
    from workbooks.package.scan import Scan
    from workbooks.package.table import Table
    from workbooks.package.value import CellError, CellValue, Formula, Scalar

__all__ = [
    "Area",
    "CellError",
    "CellValue",
    "Disk",
    "Edit",
    "FileProblem",
    "Formula",
    "Model",
    "Name",
    "Package",
    "Scalar",
    "Scan",
    "Sheet",
    "SheetSource",
    "Staged",
    "Styled",
    "Table",
    "TableSource",
    "bring_back",
    "cell_name",
    "column_letters",
    "is_open_elsewhere",
    "kept_versions",
    "write_new",
]

_HOMES = {
    "area": ("Area", "cell_name", "column_letters"),
    "book": ("Name", "Sheet"),
    "disk": ("Disk",),
    "dress": ("Model",),
    "edit": ("Edit",),
    "new_sheet": ("SheetSource", "Styled", "TableSource"),
    "open_elsewhere": ("is_open_elsewhere",),
    "package": ("Package",),
    "problem": ("FileProblem",),
    "save": ("Staged", "bring_back", "kept_versions", "write_new"),
    "scan": ("Scan",),
    "table": ("Table",),
    "value": ("CellError", "CellValue", "Formula", "Scalar"),
}


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            found = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
            return found
    raise AttributeError(name)
