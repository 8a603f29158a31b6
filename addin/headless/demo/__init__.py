"""The whole story on invented data: the true work of the real commands, told step by step."""

from pathlib import Path

from addin.headless.demo.alone import invent, mistakes_found, mistakes_mended
from addin.headless.demo.service import (
    farewell,
    master_open,
    masters_made,
    past_shown,
    proved,
    quiet,
)
from addin.headless.demo.stage import Stage, empty_folder
from addin.headless.demo.together import (
    different_cells,
    everybody_syncs,
    rows_vanish,
    same_cell,
    three_clerks,
    undone,
)
from addin.headless.demo.told import Told

__all__ = ["Told", "tell"]


def tell(out: Path) -> Told:
    """Play the story into a folder; UseProblem when the folder is somebody else's."""
    stage = Stage(empty_folder(out))
    invent(stage)
    mistakes_found(stage)
    everybody_syncs(stage)
    mistakes_mended(stage)
    three_clerks(stage)
    different_cells(stage)
    same_cell(stage)
    past_shown(stage)
    undone(stage)
    rows_vanish(stage)
    master_open(stage)
    quiet(stage)
    masters_made(stage)
    proved(stage)
    farewell(stage)
    return stage.told
