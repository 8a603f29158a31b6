"""One clerk as a process of their own: types in a cell, syncs, and notes what was said to be written."""

import json
import os
import random
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import openpyxl

from addin.headless.cli import main
from tests.spec.cli.conftest import column

NOTE, FIRST, ROWS = "ملاحظة", 5, 6


def type_note(path: Path, line: int, text: str) -> None:
    """Type in a cell with another program, which replaces the file as a whole."""
    book = openpyxl.load_workbook(path)
    sheet = next(sheet for sheet in book.worksheets if "leaves" in sheet.tables)
    sheet.cell(line, column(sheet, NOTE)).value = text
    beside = path.with_name(f"{path.stem}.typing.xlsx")
    book.save(beside)
    beside.replace(path)


def sync(path: Path, share: Path, *more: str) -> str:
    """Sync as the command line does, and return the code of what stopped it, empty if it went."""
    words = ["sync", str(path), "--share", str(share), "--as", path.stem, "--json", *more]
    with redirect_stdout(StringIO()) as said:
        main(words)
    told = json.loads(said.getvalue())
    return str(told["error"]["code"]) if "error" in told else ""


def note(path: Path, text: str) -> None:
    """Add a line to the journal; it is on the disk before anything else is done."""
    with path.with_suffix(".typed").open("a", encoding="utf-8") as file:
        file.write(f"{text}\n")
        file.flush()
        os.fsync(file.fileno())


def work(path: Path, share: Path, turn: int) -> None:
    """Type and sync until killed; what a killed sync left is synced before anything is typed."""
    chance, number = random.Random(f"{path.stem} {turn}"), 0
    while True:
        if not sync(path, share):
            text = f"{path.stem} {turn} {number}"
            type_note(path, FIRST + chance.randrange(ROWS), text)
            note(path, text)
            number += 1


if __name__ == "__main__":
    work(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
