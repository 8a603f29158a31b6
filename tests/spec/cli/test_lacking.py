"""A share that lost or changed what a workbook saw there: nothing is judged, and a person is told."""

from pathlib import Path

import pytest

from addin.headless.cli import main
from tests.spec.cli.clerks import Office, cell, counts
from tests.spec.cli.conftest import Run, Type

NOTE = "ملاحظة"


@pytest.fixture
def office(leaves: Path, share: Path, run: Run, typing: Type) -> Office:
    """Two clerks, and a ledger in which a hand has changed what both have read."""
    made = Office(leaves, share, run, typing)
    made.type(made.amal, NOTE, 5, "كما ختم")
    made.sync(made.amal)
    made.sync(made.badr)
    for file in share.glob("HRF/ledger/*/*.jsonl"):
        file.write_bytes(file.read_bytes().replace("كما ختم".encode(), "غير ذلك".encode()))
    made.type(made.badr, NOTE, 6, "كتب بعد ذلك")
    return made


@pytest.mark.parametrize(
    ("lang", "told"),
    [("ar", "لم يرسل ولم يصل"), ("fr", "ne sont pas partis"), ("en", "ne sont pas partis")],
)
def test_a_person_is_told_that_nothing_goes_and_why(
    office: Office, lang: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    words = ["sync", str(office.badr), "--share", str(office.share), "--as", "Badr"]
    assert main([*words, "--lang", lang]) == 1
    said = capsys.readouterr().out
    assert told in said
    assert said.count("verify") == 1


def test_a_script_is_told_which_register_waits(office: Office, run: Run) -> None:
    for more in (["--plan"], []):
        words = ("sync", office.badr, "--share", office.share, "--as", "Badr", *more)
        status, answer = run(*words)
        assert (status, "leaves" in answer["missing"]) == (1, True)
        assert counts(answer, "pushed") == (0, 0, 0)
    assert cell(office.badr, NOTE, 6) == "كتب بعد ذلك"
