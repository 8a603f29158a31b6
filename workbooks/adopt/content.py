"""What the cells of a column say about the field that it may be, whatever its heading says."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from validators.finding import Severity
from validators.kind import Kind
from validators.kinds.choice import ChoiceKind
from validators.kinds.code import CodeKind, EmailKind, OfficialKind, PhoneKind
from validators.kinds.day import DayKind
from validators.kinds.reference import RefKind
from validators.kinds.text import NoteKind, TextKind
from validators.kinds.year import SchoolYearKind
from validators.register import Field

_SAMPLE_CELLS = 120
_DISTINCT_SHARE = 0.8
_PPR_DIGITS_MIN, _PPR_DIGITS_MAX = 5, 8
_DOUBTFUL_TEXT = 0.4

#: How sure a whole column of well-formed numbers is what it looks like.
_OFFICIAL = {
    "rib": 0.95, "iban": 0.95, "ice": 0.95, "massar": 0.95, "school_code": 0.95, "cnie": 0.85,
}  # fmt: skip


def sample(cells: Sequence[Any]) -> list[Any]:
    """Return some of a column's filled cells, from its whole length."""
    filled = [c for c in cells if c not in ("", None) and not (isinstance(c, str) and c.isspace())]
    step = max(1, len(filled) // _SAMPLE_CELLS)
    return filled[::step][:_SAMPLE_CELLS]


def readable(field: Field, cells: Sequence[Any]) -> float | None:
    """Return the share of cells that a field reads without an error, None where there are none."""
    if not cells:
        return None
    kind = field.kind
    if isinstance(kind, TextKind | NoteKind):
        return sum(_worded(cell, field.name) for cell in cells) / len(cells)
    if isinstance(kind, RefKind) and (target := kind.target) and len(target.key) == 1:
        kind = target.key_fields[0].kind
    if isinstance(kind, CodeKind | RefKind):
        dated = sum(isinstance(cell, date) for cell in cells) / len(cells)
        return min(_read_share(kind, cells), 1 - dated * (1 - _DOUBTFUL_TEXT))
    return _read_share(kind, cells)


def _read_share(kind: Kind, cells: Sequence[Any]) -> float:
    _, faults = kind.read_column(list(cells))
    wrong = {fault.place for fault in faults if fault.problem.severity is Severity.ERROR}
    return 1 - len(wrong) / len(cells)


def _worded(cell: Any, name: str) -> float:
    """Return how much a cell looks like a text, in the script that the field's code names."""
    if not isinstance(cell, str) or not any(c.isalpha() for c in cell):
        return _DOUBTFUL_TEXT
    arabic = any("\u0600" <= c <= "\u06ff" or "\ufb50" <= c <= "\ufeff" for c in cell)
    if name.endswith("_ar"):
        return float(arabic)
    return float(not arabic) if name.endswith("_fr") else 1.0


def counts_lines(cells: Sequence[Any]) -> bool:
    """Tell whether a column is 1, 2, 3...: the number of order in the list."""
    numbers = [_whole(cell) for cell in cells if cell not in ("", None)]
    known = [number for number in numbers if number is not None]
    if len(known) < max(2, len(numbers) * _DISTINCT_SHARE) or known[0] not in {0, 1}:
        return False
    follows = sum(later in {number + 1, 1} for number, later in pairwise(known))
    return follows >= (len(known) - 1) * _DISTINCT_SHARE


def _whole(cell: Any) -> int | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return int(cell) if cell == int(cell) else None
    text = str(cell).strip()
    return int(text) if text.isdecimal() and len(text) < _PPR_DIGITS_MAX else None


def telling(field: Field, cells: Sequence[Any]) -> float:
    """Return how surely the cells alone say that a column is of the field's kind."""
    if not cells:
        return 0.0
    kind: Kind | None = field.kind
    if isinstance(kind, RefKind):
        target = kind.target
        kind = target.key_fields[0].kind if target and len(target.key) == 1 else None
    match kind:
        case OfficialKind():
            return _official(kind, cells)
        case PhoneKind() | EmailKind():
            return 0.9
        case SchoolYearKind():
            return 0.8
        case DayKind():
            return 0.6 if all(isinstance(c, date | str) for c in cells) else 0.0
        case ChoiceKind():
            words = {c for c in cells if isinstance(c, str) and any(x.isalpha() for x in c)}
            return 0.75 if len(words) > 1 else 0.4 if words else 0.0
        case _:
            return 0.0


def _official(kind: OfficialKind, cells: Sequence[Any]) -> float:
    name = getattr(kind.check, "__module__", "").rpartition(".")[2]
    if name != "ppr":
        return _OFFICIAL.get(name, 0.0)
    texts = [str(number) for cell in cells if (number := _digits(cell)) is not None]
    long = sum(_PPR_DIGITS_MIN <= len(text) <= _PPR_DIGITS_MAX for text in texts)
    distinct = len(set(texts)) >= len(cells) * _DISTINCT_SHARE
    enough = long >= len(cells) * _DISTINCT_SHARE
    return 0.8 if enough and distinct and not counts_lines(cells) else 0.0


def _digits(cell: Any) -> str | None:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = str(cell).strip()
    return text if text.isdecimal() else None
