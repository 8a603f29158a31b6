"""Work goes from one service to another: two rows, each written by its own side."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column
from validators.catalogue import register as declared

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
        return told(self.run, path)


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


@pytest.mark.parametrize(
    ("source", "sent", "kind", "register", "by"),
    [
        (
            "exam_staffing",
            "sent_for_payment_on",
            {"present": "نعم", "absence_reason": None},
            "allowance_claims",
            "exam_duty",
        ),
        (
            "agreements",
            "handed_over_on",
            {"agreement_kind": "الفرصة الثانية"},
            "nfe_centres",
            "agreement",
        ),
    ],
)
def test_another_service_sees_what_waits_for_it(
    source: str,
    sent: str,
    kind: dict[str, Any],
    register: str,
    by: str,
    tmp_path: Path,
    share: Path,
    run: Run,
    typing: Type,
) -> None:
    here, there = tmp_path / "sender.xlsx", tmp_path / "receiver.xlsx"
    run("new", source, "--out", here, "--sample", 2)
    run("new", register, "--out", there, "--sample", 1)
    title = {name: declared(source).field(name).titles.ar for name in (sent, *kind)}

    def send(sheet: Worksheet) -> None:
        for name, value in ({sent: date(2029, 1, 5)} | kind).items():
            sheet.cell(5, column(sheet, title[name])).value = value

    def take(sheet: Worksheet) -> None:
        heading = declared(register).field(by).titles.ar
        sheet.cell(5, column(sheet, heading)).value = waiting["value"]

    typing(here, source, send)
    for path in (here, there):
        assert run("sync", path, "--share", share, "--as", path.stem)[1]["held_back"] == []
    (waiting,) = told(run, there)
    assert (waiting["code"], waiting["field"], waiting["row"]) == ("HANDOVER_003", by, None)
    typing(there, register, take)
    assert told(run, there) == []


def told(run: Run, path: Path) -> list[dict[str, Any]]:
    found = run("check", path)[1]["files"][0]["findings"]
    return [one for one in found if one["code"].startswith("HANDOVER")]
