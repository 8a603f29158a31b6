"""A plan says what the sync right after it does, and leaves share, workbook and notes as they are."""

import shutil
from datetime import date
from pathlib import Path
from string import ascii_uppercase
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from addin.headless.cli import main
from tests.spec.cli.clerks import Office
from tests.spec.cli.conftest import Run, Type, sheet
from tests.spec.cli.mail import MAIL, NUMBER
from tests.spec.cli.mail_books import Mail
from tests.spec.cli.sending import key_at
from tests.spec.cli.test_formula import _as_formula, _place

REPLY = "جوابا على"
SAME = (
    "service pushed pulled conflicts held_back vanished undecided not_written upgraded waiting missing"
).split()
FATES = {"to_claim": "claimed", "to_provide": "provisional", "to_cancel": "cancelled"}


def kept(*folders: Path) -> dict[str, bytes]:
    """Return every file there but for what is kept of what was read."""
    files = [one for folder in folders for one in folder.rglob("*") if one.is_file()]
    read = {"cache", "lines", "readings"}
    return {str(one): one.read_bytes() for one in files if read.isdisjoint(one.parts)}


class Planner:
    """Plans a sync, carries it out, and compares."""

    def __init__(self, share: Path, run: Run) -> None:
        """Take the share."""
        self.share, self.run = share, run

    def same(self, path: Path, *more: str) -> dict[str, Any]:
        """Return what a plan and the sync right after it both told."""
        home = path.parent / "home" / "shares"
        before = kept(self.share, home), path.read_bytes()
        planned: dict[str, Any]
        status, planned = self.run("sync", path, "--share", self.share, "--plan", *more)
        assert (kept(self.share, home), path.read_bytes()) == before
        words = ("--share", self.share, "--as", path.stem, *more)
        found, done = self.run("sync", path, *words)
        assert status == found
        assert {name: planned[name] for name in SAME} == {name: done[name] for name in SAME}
        assert list(map(fate, planned["numbers"])) == list(map(given, done["numbers"]))
        assert all(
            one["number"] is None for one in planned["numbers"] if one["state"] != "to_cancel"
        )
        return planned


def fate(one: dict[str, Any]) -> tuple[Any, ...]:
    return *(one[name] for name in ("register", "row", "field", "cell", "was")), FATES[one["state"]]


def given(one: dict[str, Any]) -> tuple[Any, ...]:
    return *(one[name] for name in ("register", "row", "field", "cell", "was")), one["state"]


@pytest.fixture
def planner(share: Path, run: Run) -> Planner:
    return Planner(share, run)


@pytest.fixture
def office(leaves: Path, share: Path, run: Run, typing: Type) -> Office:
    return Office(leaves, share, run, typing)


NOTE, LINE, TEXT = "ملاحظة", 6, "نص"


def as_formula(office: Office) -> None:
    _as_formula(office.amal, _place(office.amal).replace("5", str(LINE)), TEXT)


def there(office: Office) -> int:
    """Return on which line Badr's sheet has the row of Amal's line."""
    keys = sheet(office.badr, "leaves").rows.keys
    return keys.index(key_at(office.amal, LINE)) + 5


def test_a_cell_that_cannot_be_written_is_planned_so(office: Office, planner: Planner) -> None:
    office.type(office.amal, NOTE, LINE, TEXT)
    for path in (office.amal, office.badr):
        planner.same(path)
    as_formula(office)
    office.type(office.badr, NOTE, there(office), "غيره بدر")
    office.sync(office.badr)
    told = planner.same(office.amal)
    assert [one["code"] for one in told["not_written"]] == ["SYNC_003"]


def test_a_row_with_a_formula_that_was_deleted_elsewhere_stays(
    office: Office, planner: Planner
) -> None:
    office.type(office.amal, NOTE, LINE, TEXT)
    for path in (office.amal, office.badr):
        planner.same(path)
    as_formula(office)
    gone = there(office)
    office.typing(office.badr, "leaves", lambda sheet: sheet.delete_rows(gone))
    assert planner.same(office.badr, "--deletions", "accept")["pushed"]["deleted"] == 1
    assert [one["code"] for one in planner.same(office.amal)["not_written"]] == ["SYNC_015"]


def test_rows_for_which_there_is_no_room_are_planned_so(office: Office, planner: Planner) -> None:
    def sign(sheet: Worksheet) -> None:
        bottom = int(sheet.tables["leaves"].ref.rpartition(":")[2].lstrip(ascii_uppercase))
        sheet.cell(bottom + 2, 1).value = "توقيع"

    fresh = office.badr.with_name("fresh.xlsx")
    office.run("new", "HRF-LEAVE", "--out", fresh)
    office.typing(fresh, "leaves", sign)
    told = planner.same(fresh)
    assert {one["code"] for one in told["not_written"]} == {"SYNC_004"}
    came = len(sheet(fresh, "leaves").rows)
    assert came + len(told["not_written"]) == len(sheet(office.amal, "leaves").rows)


@pytest.mark.parametrize("policy", ["ask", "mine", "theirs"])
def test_what_two_wrote_is_planned_as_it_is_asked(
    office: Office, planner: Planner, policy: str
) -> None:
    office.type(office.amal, NOTE, LINE, "أمل")
    office.type(office.badr, NOTE, there(office), "بدر")
    gone = 5 if there(office) != 5 else 7
    office.typing(office.badr, "leaves", lambda sheet: sheet.delete_rows(gone))
    planner.same(office.amal)
    told = planner.same(office.badr, "--on-conflict", policy)
    assert (len(told["conflicts"]), len(told["vanished"])) == (policy == "ask", 1)


@pytest.fixture
def mail(tmp_path: Path, share: Path, run: Run, typing: Type) -> Mail:
    return Mail(tmp_path, share, run, typing)


def test_a_number_that_will_be_given_is_planned_and_not_taken(mail: Mail, planner: Planner) -> None:
    amal, badr = mail.new("amal"), mail.new("badr")
    mail.write(amal, 5, "طلب")
    mail.write(amal, 6, "شكاية", **{"تاريخ التسجيل": date(2026, 3, 1)})
    (first, second) = planner.same(amal)["numbers"]
    assert (first["state"], first["key"], first["cell"]) == ("to_claim", None, "D6")
    assert second["cell"] == "D5"
    mail.write(badr, 5, "سبق", **{NUMBER: 1})
    assert [one["kind"] for one in planner.same(badr)["conflicts"]] == ["key"]
    mail.write(amal, 7, None)
    assert len(planner.same(amal)["held_back"]) == 1


def test_a_provisional_number_and_what_names_it_are_planned(
    mail: Mail, planner: Planner, tmp_path: Path
) -> None:
    amal, stick = mail.new("amal"), tmp_path / "stick"
    mail.sync(amal)
    shutil.copytree(mail.share, stick)
    mail.write(amal, 5, "طلب")
    planner.share = stick
    (told,) = planner.same(amal)["numbers"]
    assert (told["state"], told["number"]) == ("to_provide", None)
    planner.share = mail.share
    mail.write(amal, 6, "جواب", الاتجاه="صادر", **{REPLY: letter_key(amal)})
    assert [one["state"] for one in planner.same(amal)["numbers"]] == ["to_claim", "to_claim"]


def letter_key(path: Path) -> str:
    return str(sheet(path, MAIL).rows.keys[0])


def test_a_person_reads_which_rows_will_have_a_number(mail: Mail, capsys: Any) -> None:
    amal = mail.new("amal")
    mail.write(amal, 5, "طلب")
    words = ["sync", str(amal), "--share", str(mail.share), "--plan", "--lang", "fr"]
    capsys.readouterr()
    assert main(words) == 0
    assert "recevra un numéro" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("code", "bureau"),
    [
        ("staff", "HRF-CAREER"),
        ("purchase_orders", "HRF-PROC"),
        ("issued_documents", "HRF-CAREER"),
        ("pupil_health_files", "EDU-HEALTH"),
        ("exam_staffing", "EXA-EXAM"),
    ],
)
def test_what_fills_a_share_and_what_fills_a_new_workbook_is_planned(
    planner: Planner, tmp_path: Path, code: str, bureau: str
) -> None:
    full, fresh = tmp_path / "full.xlsx", tmp_path / "fresh.xlsx"
    for path, more in ((full, ("--sample", 4, "--mistakes", 2)), (fresh, ())):
        planner.run("new", code, "--bureau", bureau, "--out", path, *more)
        planner.same(path)
    assert planner.same(full)["pushed"] == {"inserted": 0, "changed": 0, "deleted": 0}
