"""What a sync did and what it asks, for people and for scripts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from validators.finding import Finding, Titles
from validators.register import Declaration
from workbooks.ledger.entry import NOTHING, Scalar
from workbooks.ledger.plan import Conflict
from workbooks.package import cell_name
from workbooks.sync.problem import ShareProblem
from workbooks.upgrade import Upgraded

Place = tuple[str, str, str]  # Register and field by title, the key between them.


class Unread(NamedTuple):
    """A decision that could not be carried out: it stays where it was typed."""

    said: str
    why: Titles


@dataclass(slots=True)
class Counts:
    """How many rows and cells went one way."""

    inserted: int = 0
    changed: int = 0
    deleted: int = 0

    def add(self, inserted: int, changed: int, deleted: int) -> None:
        self.inserted += inserted
        self.changed += changed
        self.deleted += deleted

    @property
    def any(self) -> bool:
        return bool(self.inserted or self.changed or self.deleted)


Values = Mapping[str, Scalar]
Pair = tuple[Values, Values]


@dataclass(frozen=True, slots=True)
class Asked:
    """One open conflict, placed where a person finds it; `pair` are two rows of one key."""

    conflict: Conflict
    register: Declaration
    key: str
    line: int | None
    cell: str | None
    pair: Pair = (NOTHING, NOTHING)


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding with the place where a person finds it."""

    finding: Finding
    sheet: str
    table: str | None
    line: int | None
    column: int | None

    @property
    def cell(self) -> str | None:
        """Return the cell's name."""
        return cell_name(self.line, self.column) if self.line and self.column else None


@dataclass(frozen=True, slots=True)
class Gone:
    """A row that a sheet no longer has, and what the ledger still holds of it."""

    register: Declaration
    key: str
    row: str
    values: Values


@dataclass(slots=True)
class Synced:
    """The outcome of one sync for one service."""

    service: str
    replica: str = ""
    pushed: Counts = field(default_factory=Counts)
    pulled: Counts = field(default_factory=Counts)
    conflicts: list[Asked] = field(default_factory=list)
    held_back: list[Placed] = field(default_factory=list)
    vanished: list[Gone] = field(default_factory=list)
    not_written: list[Placed] = field(
        default_factory=list
    )  # What came and met a formula, or no room.
    numbers: list[Mapping[str, Any]] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    upgraded: list[Upgraded] = field(default_factory=list)
    undecided: Mapping[Place, Unread] = field(default_factory=dict)
    master: str = "unchanged"
    master_problem: ShareProblem | None = None
    plans: list[str] = field(default_factory=list)
