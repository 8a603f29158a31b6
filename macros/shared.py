"""The rows of shared registers that a host can look up without a share: what cells are answered from."""

from typing import Any, Protocol

from workbooks.sync.missing import Found, Missing, Why


class Shared(Protocol):
    """What this PC holds of the registers that it shares."""

    def row(self, code: str, key: Any, service: str) -> Found:
        """Return what the living row of a key shows, or why there is none."""


class _Nothing:
    def row(self, code: str, key: Any, service: str) -> Found:  # noqa: ARG002 - whatever is asked.
        return Missing(Why.NOT_SYNCED)


#: A host that holds nothing.
NOTHING: Shared = _Nothing()
