"""A master that cannot be read gets no newer by waiting: a person is told, and it is made again."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from addin.headless.cli import main
from tests.spec.cli.clerks import Office, counts
from tests.spec.cli.conftest import Run, Type
from workbooks.layout import MEMORY_SHEET
from workbooks.package import Package

NOTE = "ملاحظة"


def cut(master: Path) -> None:
    """Leave the first half of a file."""
    master.write_bytes(master.read_bytes()[:4000])


def tear_a_sheet(master: Path) -> None:
    """Leave a sound package and a whole memory, and half of the sheet that holds most."""
    package = Package.open(master)
    sheets = [one for one in package.sheets if one.name != MEMORY_SHEET]
    torn = max((one.part for one in sheets), key=lambda part: len(package.part(part)))
    with ZipFile(master) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with ZipFile(master, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data[: len(data) // 2] if name == torn else data)


@pytest.fixture(params=[cut, tear_a_sheet])
def office(
    request: pytest.FixtureRequest, leaves: Path, share: Path, run: Run, typing: Type
) -> Office:
    """A clerk who synced, and a master that is not whole."""
    made = Office(leaves, share, run, typing)
    made.sync(made.amal)
    request.param(share / "HRF" / "master.xlsx")
    return made


def test_a_clerk_syncs_beside_a_damaged_master_and_is_told(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.type(office.amal, NOTE, 5, "كتب بعد ذلك")
    answer = office.sync(office.amal)
    assert (counts(answer, "pushed"), answer["master"]) == ((0, 1, 0), "pending")
    assert answer["master_problem"]["code"] == "SHARE_021"
    capsys.readouterr()
    assert main(["sync", str(office.amal), "--share", str(office.share), "--as", "Amal"]) == 0
    assert "HRF/master.xlsx" in capsys.readouterr().out


def test_once_it_is_kept_under_another_name_it_is_made_again(office: Office, run: Run) -> None:
    master = office.share / "HRF" / "master.xlsx"
    office.type(office.amal, NOTE, 5, "كتب بعد ذلك")
    office.sync(office.amal)
    status, answer = run("master", "HRF", "--share", office.share)
    (told,) = answer["masters"]
    assert (status, told["state"], told["problem"]["code"]) == (1, "pending", "SHARE_021")
    master.rename(master.with_name("old.xlsx"))
    status, answer = run("master", "HRF", "--share", office.share)
    (told,) = answer["masters"]
    assert (status, told["state"], told["problem"]) == (0, "written", None)


def test_of_a_master_that_is_only_open_nothing_is_said(office: Office, run: Run) -> None:
    master = office.share / "HRF" / "master.xlsx"
    master.with_name("~$master.xlsx").write_bytes(b"head")
    status, answer = run("master", "HRF", "--share", office.share)
    assert (status, answer["masters"][0]["problem"]) == (0, None)
