"""What a paper is: the register whose rows it is made of, and its parts from top to bottom."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Literal

from validators.expression import Expression
from validators.finding import Titles
from validators.service import ALL

Side = Literal["start", "center"]
#: Every table is laid out on so many equal parts of the page's width.
UNITS = 24


@dataclass(frozen=True)
class Text:
    """A paragraph; `{field}` is a value of the row, `{field:words}` an amount in words."""

    text: str
    side: Side = "start"
    bold: bool = False
    size: int = 13

    @property
    def paths(self) -> tuple[str, ...]:
        """The values without which the sentence cannot be said."""
        return tuple(name for _, name, _, _ in Formatter().parse(self.text) if name)


@dataclass(frozen=True)
class Fact:
    """A value with its label; a blank one is left out of the paper unless it is needed.

    `first|second` is the first of the two values that is filled, here and in every path.
    """

    path: str
    label: str = ""
    needed: bool = False


@dataclass(frozen=True)
class Facts:
    """Values of the row below each other, each with its label."""

    facts: tuple[Fact, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(fact.path for fact in self.facts if fact.needed)


@dataclass(frozen=True)
class When:
    """Parts that stand on the paper only if a value of the row is filled."""

    path: str
    parts: tuple["Part", ...]


@dataclass(frozen=True)
class Column:
    """One column of a table: a value, its width in parts of the page, its heading.

    Without a path it is left to be filled by hand.
    """

    path: str
    units: int
    label: str = ""
    total: bool = False
    needed: bool = False


@dataclass(frozen=True)
class Lines:
    """A table: the printed rows themselves, or the rows of another register that name the row.

    Args:
        columns: what is shown of each line; the units of all make the page's width.
        register: the other register; empty for the printed rows.
        match: the fields of a line and those of the row that must be equal.
        only: which lines count.
    """

    columns: tuple[Column, ...]
    register: str = ""
    match: Mapping[str, str] | None = None
    only: Expression | None = None


@dataclass(frozen=True)
class ByHand:
    """Dotted lines under a label, to be filled by hand."""

    label: str
    lines: int = 1


@dataclass(frozen=True)
class Signatures:
    """Who signs, side by side, with room for signature and stamp.

    Args:
        names: the signatories.
        dated: whether place and day stand above them.
        on: the day of the row that the paper bears; that of the printing where it is blank.
    """

    names: tuple[str, ...]
    dated: bool = True
    on: str = ""


Part = Text | Facts | When | Lines | ByHand | Signatures


@dataclass(frozen=True)
class Only:
    """Which rows may have the paper, and what is told of the others."""

    condition: Expression
    why: Titles


@dataclass(frozen=True)
class Document:
    """One paper to issue, as the catalogue of documents declares it.

    Args:
        code: that of the mandate's table of documents, for ever.
        titles: what stands at its head; papers are written in Arabic.
        register: whose rows it is made of.
        bureau: who issues it.
        serves: duties of the mandate.
        parts: what stands on it, from top to bottom.
        only: which rows may have it; all of them must hold.
        numbered: a line for the number that the registry gives.
        together: one paper for all rows that are chosen, as a list is; if none is, for all it is for.
        wide: the page lies on its side.
    """

    code: str
    titles: Titles
    register: str
    bureau: str
    serves: tuple[str, ...]
    parts: tuple[Part, ...]
    only: tuple[Only, ...] = ()
    numbered: bool = True
    together: bool = False
    wide: bool = False

    @property
    def service(self) -> str:
        return ALL if self.bureau == ALL else self.bureau.split("-")[0]
