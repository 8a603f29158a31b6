"""Why a master that nobody has open stays behind: a file that cannot be read gets no newer by waiting."""

from contextlib import suppress

from workbooks.package import FileProblem, Package, is_open_elsewhere
from workbooks.read.book import read_memory
from workbooks.read.grid import Grids
from workbooks.sync.office import Office
from workbooks.sync.problem import ShareProblem
from workbooks.sync.share import master_path


def damage_of(service: str, office: Office) -> ShareProblem | None:
    """Return what is wrong with a service's master, None if it is merely open, or being written."""
    path = office.folder / master_path(service) if office.folder else None
    if path is None or not path.exists() or is_open_elsewhere(path):
        return None
    try:
        with suppress(OSError):
            package = Package.open(path)
            read_memory(package, Grids(package))
    except FileProblem as wrong:
        return ShareProblem("SHARE_021", path=master_path(service), what=wrong.code)
    return None
