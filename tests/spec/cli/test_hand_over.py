"""A file goes from the housing bureau to the lawyers: two rows, each written by its own side."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column

HOUSING, CASES = "housing_allocations", "eviction_cases"
SENT, NOTICE, CAME = "أحيل على الشؤون القانونية في", "تاريخ الإنذار", "تاريخ الإحالة"
LONG_AGO = datetime.now(UTC).date() - timedelta(40)


class HandOver:
    """The bureau that sends and the bureau that receives."""

    def __init__(self, folder: Path, share: Path, run: Run, typing: Type) -> None:
        """Send the first file forty days ago."""
        self.run, self.share, self.typing = run, share, typing
        self.sender, self.receiver = folder / "asset.xlsx", folder / "law.xlsx"
        run("new", HOUSING, "--out", self.sender, "--sample", 2)
        run("new", CASES, "--out", self.receiver)
        self.type(self.sender, HOUSING, {NOTICE: LONG_AGO - timedelta(60), SENT: LONG_AGO})

    def type(self, path: Path, table: str, row: dict[str, Any]) -> None:
        def act(sheet: Worksheet) -> None:
            for title, value in row.items():
                sheet.cell(5, column(sheet, title)).value = value

        self.typing(path, table, act)

    def sync(self, path: Path) -> None:
        self.run("sync", path, "--share", self.share, "--as", path.stem)

    def told(self, path: Path) -> list[dict[str, Any]]:
        found = self.run("check", path)[1]["files"][0]["findings"]
        return [one for one in found if one["code"].startswith("HANDOVER")]


@pytest.fixture
def files(tmp_path: Path, share: Path, run: Run, typing: Type) -> HandOver:
    return HandOver(tmp_path, share, run, typing)


def test_what_was_sent_is_proposed_to_the_receiver_until_it_has_a_row(files: HandOver) -> None:
    files.sync(files.sender)
    files.sync(files.receiver)
    (proposed,) = files.told(files.receiver)
    assert (proposed["code"], proposed["row"]) == ("HANDOVER_003", None)
    key = proposed["value"]
    unit, ppr, _ = key.split("/")
    row = {"رقم الملف": "1", "السكن": unit, "رقم تأجير المحتل": ppr, "سطر الإسناد": key}
    files.type(files.receiver, CASES, row | {CAME: LONG_AGO})
    assert files.told(files.receiver) == []


def test_what_was_sent_and_not_received_is_told_to_the_sender(files: HandOver) -> None:
    files.sync(files.sender)
    (late,) = files.told(files.sender)
    assert (late["code"], late["row"]) == ("HANDOVER_001", 5)
    files.sync(files.receiver)
    key = files.told(files.receiver)[0]["value"]
    unit, ppr, _ = key.split("/")
    row = {"رقم الملف": "E-7", "السكن": unit, "رقم تأجير المحتل": ppr, "سطر الإسناد": key}
    files.type(files.receiver, CASES, row)
    files.sync(files.receiver)
    files.sync(files.sender)
    (undated,) = files.told(files.sender)
    assert undated["code"] == "HANDOVER_002"
    assert key in undated["message"]["ar"]
    files.type(files.receiver, CASES, {CAME: LONG_AGO})
    files.sync(files.receiver)
    files.sync(files.sender)
    assert files.told(files.sender) == []
