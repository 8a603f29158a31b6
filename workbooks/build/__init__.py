"""New workbooks: registers, lists, validation, print set-up, masters."""

from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from workbooks.build.content import (
    Built,
    Chart,
    PlainColumn,
    PlainSheet,
    RegisterSheet,
    Sheet,
    Workbook,
)
from workbooks.build.master import master_sheets

__all__ = [
    "Built",
    "Chart",
    "PlainColumn",
    "PlainSheet",
    "RegisterSheet",
    "Sheet",
    "Workbook",
    "build",
    "master_sheets",
]


def build(
    workbook: Workbook, out: Path | BinaryIO, at: datetime | None = None
) -> tuple[Built, ...]:
    """Write a new workbook and return where its tables lie (see `workbooks.build.book`)."""
    # openpyxl takes a third of a second to load, and most commands build nothing.
    from workbooks.build.book import build as write  # noqa: PLC0415 - for the reason above.

    return write(workbook, out, at)
