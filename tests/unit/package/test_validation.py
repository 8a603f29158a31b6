"""Validations of one column are replaced, those that somebody laid over more stay."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation

from workbooks.package import Area, Edit, Package

OURS = b'<dataValidation type="whole" sqref="Z1"><formula1>7</formula1></dataValidation>'


def book(tmp_path: Path, *sqrefs: str) -> Path:
    """Write a workbook with a validation on each of these areas."""
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.title = "S"
    sheet["A1"] = 1
    for sqref in sqrefs:
        one = DataValidation("decimal", formula1="3")
        for area in sqref.split():
            one.add(area)
        sheet.add_data_validation(one)
    made.save(tmp_path / "a.xlsx")
    return tmp_path / "a.xlsx"


@pytest.mark.parametrize(
    ("held", "made", "after"),
    [
        ((), OURS, {"B2:B9": "7"}),
        (("B2:B5",), OURS, {"B2:B9": "7"}),
        (("B2:B5", "D1:D3"), OURS, {"B2:B9": "7", "D1:D3": "3"}),
        (("B2:C5",), OURS, {"B2:C5": "3"}),
        (("B2:B5 D2:D5",), OURS, {"B2:B5 D2:D5": "3"}),
        (("B2:B5",), b"", {}),
        (("D1:D3",), b"", {"D1:D3": "3"}),
        ((), b"", {}),
    ],
)
def test_a_column_gets_its_validation(
    held: tuple[str, ...], made: bytes, after: dict[str, str], tmp_path: Path
) -> None:
    path = book(tmp_path, *held)
    edit = Edit(Package.open(path))
    edit.replace_validations("S", {Area.parse("B2:B9"): made})
    edit.save()
    there = openpyxl.load_workbook(path)["S"].data_validations.dataValidation
    assert {str(one.sqref): one.formula1 for one in there} == after
