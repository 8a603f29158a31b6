"""The simulator runs from the command line and says honestly how its stories end."""

import json

import pytest

from addin.headless.cli import main


def test_a_few_stories_end_well(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["simulate", "--seeds", "3", "--json"])
    told = json.loads(capsys.readouterr().out)
    assert (status, told["failed"], told["seeds"]) == (0, [], 3)
    assert told["events"] > 100
