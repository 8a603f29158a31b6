"""What a sync is handed: the share, this PC's own folder, the person, the clock, chance."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from workbooks.ledger.disk import Disk
from workbooks.ledger.entry import By
from workbooks.ledger.log import Line
from workbooks.sync.promise import Promises

if TYPE_CHECKING:
    from sqlite3 import Connection


class Intent(NamedTuple):
    """What a log was about to commit, and for which workbook; dropped when that is saved."""

    log: str
    seq: int
    path: str
    seal: str = ""


class Local(Protocol):
    """This PC's own folder: never on the share, never in a workbook."""

    def logs(self, workbook: str, audience: str) -> Sequence[str]:
        """Return the logs that this PC writes for a workbook, the oldest first."""

    def add_log(self, workbook: str, audience: str, log: str) -> None: ...

    def intent(self, log: str) -> Intent | None: ...

    def put_intent(self, intent: Intent) -> None: ...

    def drop_intent(self, log: str) -> None: ...

    def lock(self, name: str) -> AbstractContextManager[None]:
        """Hold a name against other processes of this PC; freed by the system on a crash."""

    def keep(self, audience: str, log: str, lines: Sequence[Line]) -> None:
        """Keep raw lines that were written or fetched, to put them back if the share loses them."""

    def kept(self, audience: str, log: str) -> Sequence[Line]: ...

    def kept_ends(self, audience: str) -> Mapping[str, tuple[int, int]]:
        """Return in which file of each log the kept lines end, and at which byte."""

    def kept_line(self, audience: str, log: str, file: int, offset: int) -> bytes:
        """Return the kept line that begins at a byte of a log's file; nothing if there is none."""

    @property
    def reads_from(self) -> int:
        """How many rows make a sheet so large that how it was read is kept."""

    def reading(self, name: str) -> bytes:
        """Return what was kept of a sheet's reading, nothing if that was nothing."""

    def keep_reading(self, name: str, told: bytes) -> None:
        """Keep it; where that cannot be, the sheet is read anew another time."""

    def cache(self, audience: str) -> "Connection | None":
        """Return the database of a ledger's replayed state; None where there can be none."""

    def drop_cache(self, audience: str) -> None:
        """Take such a database away."""


@dataclass(frozen=True, slots=True)
class Office:
    """One PC at one share."""

    share: Disk
    local: Local
    person: By
    now: Callable[[], datetime]
    fresh: Callable[[], str]
    folder: Path | None = None  # Where the share lies, for the masters' files; None in memory.
    progress: Callable[[str], None] = lambda _: None
    promises: Promises | None = None  # Notes of numbers about to be taken; None: none are given.
    exclusive: bool = False  # What is created here is created once: no carried or copied share.
    heed: Callable[[], None] = lambda: None  # Stops, by raising, what has not written anything yet.
