"""What this PC notes of numbers before it takes them: after a cut, a row finds its own again."""

import json
from hashlib import sha256
from typing import NamedTuple

from workbooks.ledger.disk import Disk
from workbooks.ledger.unwritten import Unwritten


class Promise(NamedTuple):
    """A number that a row is about to take; `folder` is its series, empty if it is provisional.

    A sync that was cut leaves no identity in the workbook: `line` and `cells`, a digest of what
    else the row says, find the row again.
    """

    register: str
    row: str
    folder: str
    number: int | str
    line: int
    cells: str


class Promises:
    """The promises of each workbook, in this PC's own folder."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def tried(self) -> "Promises":
        """Return them for a plan: what is noted then is forgotten with it."""
        return Promises(Unwritten(self._disk))

    def load(self, workbook: str) -> list[Promise]:
        """Return what was noted for a workbook; a spoilt note costs a number, never a row."""
        try:
            told = json.loads(self._disk.read(_path(workbook)))
            found = [Promise(*one) for one in told]
        except (OSError, ValueError, TypeError):
            return []
        return [one for one in found if isinstance(one.number, int | str)]

    def save(self, workbook: str, promises: list[Promise]) -> None:
        """Note them, in place of what was noted."""
        if promises:
            self._disk.replace(_path(workbook), json.dumps(promises).encode())
        elif self._disk.exists(_path(workbook)):
            self._disk.remove(_path(workbook))


def digest(cells: object) -> str:
    """Return a short mark of what a row says.

    >>> digest({"a": 1}) == digest({"a": 1}) != digest({"a": 2})
    True
    """
    return sha256(repr(cells).encode()).hexdigest()[:16]


def _path(workbook: str) -> str:
    return f"numbers/{sha256(workbook.encode()).hexdigest()[:32]}.json"
