"""The mark of whoever writes a master: two at once would each undo what the other did."""

from collections.abc import Iterator
from contextlib import contextmanager

from workbooks.sync.office import Office

WRITING_FILE = "master.writing"
_STALE_SECONDS = 600


@contextmanager
def writing(service: str, office: Office) -> Iterator[bool]:
    """Be the only one who writes the master; a mark that lies for long is somebody's crash."""
    mark, disk = f"{service}/{WRITING_FILE}", office.share
    try:
        disk.create(mark, office.person.machine.encode())
    except FileExistsError:
        if not _is_stale(mark, office):
            yield False
            return
        disk.remove(mark)
        try:
            disk.create(mark, office.person.machine.encode())
        except FileExistsError:
            yield False
            return
    try:
        yield True
    finally:
        disk.remove(mark)


def _is_stale(mark: str, office: Office) -> bool:
    """Judge by the share's own clock: a probe's time against the mark's."""
    probe = f"{mark}.{office.fresh()[:8]}"
    try:
        office.share.create(probe, b"")
        age = office.share.mtime(probe) - office.share.mtime(mark)
        office.share.remove(probe)
    except OSError:
        return False
    return age > _STALE_SECONDS
