"""What a sync did and what it asks, for people and for scripts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from validators.finding import Finding
from validators.register import Declaration
from workbooks.ledger.plan import Conflict
from workbooks.package import cell_name
from workbooks.upgrade import Upgraded


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


@dataclass(frozen=True, slots=True)
class Asked:
    """One open conflict, placed where a person finds it."""

    conflict: Conflict
    register: Declaration
    key: str
    line: int | None
    cell: str | None


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


@dataclass(slots=True)
class Synced:
    """The outcome of one sync for one service."""

    service: str
    replica: str = ""
    pushed: Counts = field(default_factory=Counts)
    pulled: Counts = field(default_factory=Counts)
    conflicts: list[Asked] = field(default_factory=list)
    held_back: list[Placed] = field(default_factory=list)
    vanished: list[tuple[str, str]] = field(default_factory=list)
    not_written: list[Placed] = field(
        default_factory=list
    )  # What came and met a formula, or no room.
    numbers: list[Mapping[str, Any]] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    upgraded: list[Upgraded] = field(default_factory=list)
    master: str = "unchanged"
    plans: list[str] = field(default_factory=list)
