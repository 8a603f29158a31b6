"""What this PC holds of its share, for cells and the command line: nothing but its own folder is read."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any

from workbooks.sync.missing import Found, Missing, Why

if TYPE_CHECKING:
    from workbooks.sync.shared import SharedRows

_LOOK_AGAIN_SECONDS = 0.25


class Held:
    """The shared rows of this PC, of the share that it is told of; a sync is noticed in a moment."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Take what tells how long ago something was."""
        self._clock, self._looked = clock, float("-inf")
        self._shares: set[str] = set()
        self._rows: SharedRows | None = None

    def row(self, code: str, key: Any, service: str) -> Found:
        """Return what the living row of a key shows, or why there is none."""
        now = self._clock()
        if now - self._looked >= _LOOK_AGAIN_SECONDS:
            self._looked = now
            self._look_again()
        if self._rows:
            return self._rows.row(code, key, service)
        return Missing(Why.SHARE if self._shares else Why.NOT_SYNCED)

    def _look_again(self) -> None:
        shares = _shares()
        if shares != self._shares:
            self._rows = _rows_of(*shares) if len(shares) == 1 else None
            self._shares = shares
        elif self._rows:
            self._rows.look_again()


def _shares() -> set[str]:
    """Return the share that this PC is told of; if it is told of none, those that it knows."""
    from addin.headless.disk import FolderDisk  # noqa: PLC0415 - a server starts without them.
    from addin.headless.home import home  # noqa: PLC0415 - as above.
    from addin.headless.place import noted_shares  # noqa: PLC0415 - as above.
    from addin.headless.settings import settings  # noqa: PLC0415 - as above.

    return noted_shares(FolderDisk(home()), settings().get("share", ""))


def _rows_of(share: str) -> "SharedRows":
    from addin.headless.home import home  # noqa: PLC0415 - as above.
    from addin.headless.local import FolderLocal  # noqa: PLC0415 - as above.
    from workbooks.sync.shared import SharedRows  # noqa: PLC0415 - as above.

    return SharedRows(FolderLocal(home(), share))
