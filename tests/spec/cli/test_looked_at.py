"""A folder that is only looked at stays as it was."""

from pathlib import Path

import pytest

from tests.spec.cli.conftest import Run


@pytest.mark.parametrize(
    "words",
    [
        ("sync", "leaves.xlsx", "--plan"),
        ("sync", "leaves.xlsx", "--as", "Amal", "--plan"),
        ("find", "Amal"),
        ("verify",),
        ("history", "leaves", "1/2026"),
        ("doctor",),
    ],
)
def test_no_share_is_made_of_it(
    leaves: Path, share: Path, run: Run, words: tuple[str, ...]
) -> None:
    said = [str(leaves) if word == leaves.name else word for word in words]
    run(*said, "--share", share)
    assert list(share.rglob("*")) == []


def test_a_plan_says_what_the_first_sync_does(leaves: Path, share: Path, run: Run) -> None:
    planned = run("sync", leaves, "--share", share, "--plan")[1]
    done = run("sync", leaves, "--share", share, "--as", "Amal")[1]
    assert planned["pushed"] == done["pushed"]
    assert done["pushed"]["inserted"] > 0
    assert (share / "share.json").is_file()
