"""What a merge is given: the sheet as read, what its workbook remembers, and what to do unasked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from math import inf
from typing import Final, Literal, NamedTuple, TypeAlias

from workbooks.ledger.entry import Scalar, WriteId
from workbooks.ledger.state import Owner, State
from workbooks.ledger.vector import Vector

ROW: Final = ""  # The field of an exception or a conflict that is about the row itself.
HERE: Final = WriteId("", 0)  # Stands for the entry that the plan will become.
GivenKind = Literal["old", "offer", "unknown", "proposed"]


class Given(NamedTuple):
    """What a workbook was given in one place, where its vector no longer says so.

    *offer*: the cell holds my value, which stands in the ledger as an offered one. *old*: the
    cell or row was not brought up to date. *unknown*: nobody remembers (pasted, copied).
    *proposed*: as old, and what stands in the cell waits for a yes, whatever becomes of the
    others of its kind. For a row, the value says whether the workbook was given it at all.
    """

    kind: GivenKind
    value: Scalar
    over: tuple[WriteId, ...] = ()


Exceptions: TypeAlias = Mapping[tuple[str, str], Given]  # By row and field.


@dataclass(frozen=True, slots=True)
class Memory:
    """What a workbook remembers of one register; `fields` are those it was given, None for all."""

    vector: Vector = field(default_factory=dict)
    exceptions: Exceptions = field(default_factory=dict)
    fields: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Base:
    """The last agreed copy: the replay at the workbook's vector, and the exceptions to it."""

    state: State
    memory: Memory = field(default_factory=Memory)


def _no_image(_row: str) -> bytes | None:
    return None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A register's sheet as it was read, by row identity, in canonical values.

    A field that is not in `fields` has no column: it is unknown, never blank. A field that one
    row lacks is an error cell, or a formula without a value: it is no change. `missing` says that
    the ledger lacks entries that this workbook was given: then nothing here is judged. `part` says
    that these are not all of its rows: the others are where they were.
    """

    register: str
    fields: tuple[str, ...]
    rows: Mapping[str, Mapping[str, Scalar]]
    new: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    two_way: frozenset[str] = frozenset()
    filtered: frozenset[str] = frozenset()
    key: tuple[str, ...] = ()
    missing: bool = False
    part: bool = False
    numbered: frozenset[str] = frozenset()  # Rows whose number this very sync gave.
    log: str = ""  # My own log: what it deleted is mine.
    image: Callable[[str], bytes | None] = _no_image  # What a row holds, as a cache keeps it.


Deletions = Literal["ask", "accept", "restore"]
Side = Literal["mine", "theirs"]


@dataclass(frozen=True, slots=True)
class Policy:
    """What is done unasked, and from which share on changes are only proposed."""

    on_conflict: Literal["ask", "mine", "theirs"] = "ask"
    deletions: Deletions = "ask"
    vanished: Mapping[str, Deletions] = field(default_factory=dict)  # By row, before `deletions`.
    rows: Mapping[str, Side] = field(default_factory=dict)  # Of rows that nobody remembers.
    mass_cells_min: int = 10
    mass_share: float = 0.3
    owner: Owner | None = None
    bureau: str = ""  # Whose sheet it is: where its bureau owns a column, its value is shown.

    def of_look_up(self) -> "Policy":
        """Return what is done at a look-up: rows come back, and nothing typed there is put back."""
        return replace(self, deletions="restore", mass_cells_min=0, mass_share=inf)

    def of_row(self, row: str) -> Literal["ask", "mine", "theirs"]:
        """Return what is done about a row that nobody remembers.

        >>> Policy(rows={"r1": "mine"}).of_row("r1"), Policy().of_row("r1")
        ('mine', 'ask')
        """
        return self.rows.get(row, self.on_conflict)
