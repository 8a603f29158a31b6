"""A master tells the same whoever brings it up to date."""

from pathlib import Path
from typing import Any

from tests.spec.cli.conftest import Run, Type
from tests.spec.cli.mail import NUMBER
from tests.spec.cli.mail_books import Mail


def test_what_only_a_look_up_shows_counts_for_nobody(tmp_path: Path, share: Path, run: Run) -> None:
    """Amal's invented staff are in no ledger: her rows are right to her, and not to Badr."""
    amal, badr, owner = (tmp_path / f"{name}.xlsx" for name in ("amal", "badr", "owner"))
    run("new", "leaves", "--bureau", "HRF-LEAVE", "--out", amal, "--sample", 6)
    run("new", "leaves", "--bureau", "HRF-LEAVE", "--out", badr)
    run("new", "staff", "--out", owner, "--sample", 3)

    def sync(path: Path) -> dict[str, Any]:
        answer: dict[str, Any] = run("sync", path, "--share", share, "--as", path.stem)[1]
        return answer

    for path in (owner, amal, badr):
        sync(path)
    assert sync(amal)["held_back"] == []
    assert {one["code"] for one in sync(badr)["held_back"]} == {"REF_001"}
    assert [sync(path)["master"] for path in (amal, badr, owner)] == ["unchanged"] * 3


def test_why_a_number_is_missing_counts_for_nobody(
    tmp_path: Path, share: Path, run: Run, typing: Type
) -> None:
    office = Mail(tmp_path, share, run, typing)
    amal, badr = office.new("amal"), office.new("badr")
    for line in range(5, 8):
        office.write(amal, line, f"رسالة {line}")
    for path in (amal, badr):
        office.sync(path)
    office.write(amal, 6, "رسالة 6", **{NUMBER: 9})
    office.sync(amal)
    told = [office.sync(path)["master"] for path in (badr, amal, badr, amal)]
    assert told == ["unchanged"] * 4
