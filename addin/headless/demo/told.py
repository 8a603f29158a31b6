"""What the story did, for scripts, and whether it went as told."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from validators.finding import Titles


class Spot(NamedTuple):
    """A mistake or a finding at its place."""

    file: Path
    sheet: str
    cell: str
    code: str

    def shape(self) -> dict[str, str]:
        return {"file": str(self.file), "cell": self.cell, "code": self.code}


@dataclass(slots=True)
class Told:
    """The outcome of the story; `broken` says in sentences what went otherwise than told."""

    dir: Path
    share: Path
    workbooks: list[Path] = field(default_factory=list)
    masters: list[Path] = field(default_factory=list)
    planted: list[Spot] = field(default_factory=list)
    found: list[Spot] = field(default_factory=list)
    conflicts: int = 0
    settled: int = 0
    broken: list[Titles] = field(default_factory=list)

    @property
    def as_told(self) -> bool:
        return not self.broken

    def shape(self) -> dict[str, Any]:
        """Return it as JSON shows it."""
        return {
            "dir": str(self.dir),
            "share": str(self.share),
            "workbooks": [str(path) for path in self.workbooks],
            "masters": [str(path) for path in self.masters],
            "planted": [spot.shape() for spot in self.planted],
            "found": [spot.shape() for spot in self.found],
            "conflicts": self.conflicts,
            "settled": self.settled,
        }
