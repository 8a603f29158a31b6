"""The release is told in one place."""

import tomllib
from importlib import import_module

from tests.house.sources import ROOT
from validators.catalogue import release


def test_the_wheel_is_named_after_the_release_that_the_code_tells() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert told["project"]["dynamic"] == ["version"]
    place = told["tool"]["setuptools"]["dynamic"]["version"]["attr"]
    module, _, name = place.rpartition(".")
    assert getattr(import_module(module), name) == release()
