"""What an exchange is: how a page of another system is recognised, and which rows it says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from validators.finding import Titles
from workbooks.exchange.page import Page


class Line(NamedTuple):
    """One row that a file says, by the fields of our register, and where it stands there."""

    file: str
    sheet: str
    row: int
    cells: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One foreign format whose rows are rows of a register of ours.

    Args:
        see: returns what a page of this format says, None for any other page.
        lines: makes rows of all that was seen.
        asks: fields that a person must say when the file does not, beside those never blank.
    """

    code: str
    system: str
    titles: Titles
    register: str
    bureau: str
    serves: tuple[str, ...]
    see: Callable[[Page], Any]
    lines: Callable[[Sequence[Any]], Sequence[Line]]
    asks: tuple[str, ...] = ()

    @property
    def service(self) -> str:
        return self.bureau.partition("-")[0]
