"""What a new workbook shall hold, said before anything is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, NamedTuple

from validators.finding import Lang, Titles
from validators.register import Declaration
from validators.rows import Rows

Format = Literal["text", "day", "moment", "count", "money", "percent"]
Tone = Literal["good", "watch", "bad"]

DIRECTORATE = Titles(
    "المديرية الإقليمية لوزارة التربية الوطنية",
    "Direction provinciale de l’éducation nationale",
)


@dataclass(frozen=True)
class RegisterSheet:
    """One register's sheet: its rows, and for each row the identity and stamp it had.

    Args:
        register: what is kept on the sheet.
        rows: the rows to write; None for an empty sheet.
        readonly: a look-up that nobody types in.
        identities: (id, stamp) of each row; None leaves the two hidden columns empty.
        by: (who, when) of each row, two more visible columns, in masters only.
    """

    register: Declaration
    rows: Rows | None = None
    readonly: bool = False
    identities: Sequence[tuple[str, str]] | None = None
    by: Sequence[tuple[str, str | datetime | None]] | None = None


@dataclass(frozen=True)
class PlainColumn:
    """One column of a sheet that is no register; `tones` colours cells by the text they hold.

    `choices` are offered in a list; another text may be typed as well.
    """

    titles: Titles
    width_chars: int = 16
    format: Format = "text"
    tones: Mapping[str, Tone] = field(default_factory=dict)
    choices: Sequence[Titles] = ()


@dataclass(frozen=True)
class Chart:
    """Bars below the table: a column of labels and columns of numbers, by their places."""

    titles: Titles
    label: int
    values: tuple[int, ...]


@dataclass(frozen=True)
class PlainSheet:
    """A table that is no register, such as the state of the bureaus."""

    title: Titles
    table: str
    columns: Sequence[PlainColumn]
    rows: Sequence[Sequence[Any]]
    note: Titles | None = None
    chart: Chart | None = None


Sheet = RegisterSheet | PlainSheet


@dataclass(frozen=True)
class Workbook:
    """A whole workbook: its language, whose it is, its sheets in order, what it must remember."""

    lang: Lang
    owner: Titles
    sheets: Sequence[Sheet]
    memory: Sequence[tuple[str, str, str]] = ()
    directorate: Titles = DIRECTORATE


class Built(NamedTuple):
    """Where one table of the new workbook lies; `register` is empty for a plain table."""

    register: str
    sheet: str
    table: str
    ref: str
    rows: int
    readonly: bool
