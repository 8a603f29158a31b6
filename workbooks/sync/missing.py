"""Why a question about a shared row has no answer on this PC."""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from validators.kind import Scalar


class Why(Enum):
    """What stands between a key and its row."""

    SENSITIVE = "sensitive"
    SHARE = "share"
    NOT_SYNCED = "not synced"
    NO_ROW = "no row"
    TWO_ROWS = "two rows"
    SERVICES = "services"
    SPOILT = "spoilt"


class Missing(NamedTuple):
    """No row, and why; where several services have one, which they are."""

    why: Why
    services: tuple[str, ...] = ()


Found = Mapping[str, Scalar] | Missing
