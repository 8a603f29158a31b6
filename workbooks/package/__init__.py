"""The surgical reader and writer of .xlsx parts: what need not change keeps its bytes."""

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
from workbooks.package.verify import verify

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
    "verify",
    "write_new",
]
