"""The simulator runs from the command line and says honestly how its stories end."""

import json

import pytest

from addin.headless.cli import main
from tests.simulator.bugs import BUGS
from tests.simulator.planted import planted


def test_a_few_stories_end_well(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["simulate", "--seeds", "3", "--json"])
    told = json.loads(capsys.readouterr().out)
    assert (status, told["failed"], told["seeds"]) == (0, [], 3)
    assert told["events"] > 100
    assert told["met"]["closed unsaved"] > 0


def test_a_story_that_ends_badly_is_told_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    bug = BUGS[0]
    words = ["simulate", "--seeds", "1", "--seed", str(bug.seed)]
    with planted(bug):
        status = main(words)
        said = capsys.readouterr().out
        assert main([*words, "--json"]) == status == 1
    (failed,) = json.loads(capsys.readouterr().out)["failed"]
    assert (failed["seed"], failed["wrong"].partition(":")[0]) == (bug.seed, bug.cries)
    assert failed["wrong"] in said
    assert all(line in said for line in failed["story"])
