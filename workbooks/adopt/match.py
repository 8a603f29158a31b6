"""Which column is which field: headings and cells weighed together, each field at most once."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from validators.kinds.code import CodeKind
from validators.register import Declaration, Field
from validators.text import fold
from workbooks.adopt.content import counts_lines, readable, sample, telling
from workbooks.adopt.likeness import is_ordinal, likeness
from workbooks.adopt.pair import pair
from workbooks.read.heading import headings

_SURE_MIN = 0.45
_NAMED_MIN = 0.35
_CONTENT_SHARE = 0.7
_READ_WELL, _READ_HARDLY, _CELLS_MIN = 0.8, 0.2, 3
_TELLING_MIN, _TELLING_BARE_MIN = 0.75, 0.4
_NO_CELLS, _UNREAD = 0.8, 0.6
_OWN_LEVEL = 0.93
_COUNTS_LINES = 0.5
_A_NUMBER = 0.55
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")

_GIVEN = {
    fold("الاسم"),
    fold("الاسم الشخصي"),
    fold("Prénom"),
    fold("Prénoms"),
}
_FAMILY = {
    fold("النسب"),
    fold("اللقب"),
    fold("الاسم العائلي"),
    fold("Nom"),
    fold("Nom de famille"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """One column of a block: its number, its heading whole and its lowest line, its cells."""

    number: int
    heading: str
    own: str
    cells: Sequence[Any]

    @property
    def sample(self) -> list[Any]:
        """Return some of its filled cells."""
        return sample(self.cells)


@dataclass(frozen=True, slots=True)
class Mapped:
    """A column that was taken for a field."""

    number: int
    heading: str
    field: str
    confidence: float


def assign(
    register: Declaration, columns: Sequence[Seen], wished: Mapping[int, str]
) -> list[Mapped]:
    """Return the fields of columns, in the columns' order; `wished` says some of them ("": none)."""
    given = {number: name for number, name in wished.items() if name}
    free = [c for c in columns if c.number not in wished]
    fields = [f for f in register.fields if f.name not in given.values()]
    split = _names_split(columns)
    found: dict[int, tuple[str, float]] = {number: (name, 1.0) for number, name in given.items()}
    samples = {c.number: c.sample for c in free}
    table = [
        [_by_name(register, c, f, samples[c.number], split=split) for f in fields] for c in free
    ]
    for at, place in pair([[sure**3 for sure in line] for line in table]):
        if table[at][place] >= _SURE_MIN:
            found[free[at].number] = (fields[place].name, table[at][place])
    taken = {name for name, _ in found.values()}
    loose = [f for f in register.typed_fields if f.name not in taken]
    rest = [c for c in free if c.number not in found]
    for number, name, sure in _by_content(rest, loose, samples):
        found[number] = (name, sure)
    return [
        Mapped(c.number, c.heading, found[c.number][0], round(found[c.number][1], 2))
        for c in columns
        if c.number in found
    ]


def _names_split(columns: Sequence[Seen]) -> bool:
    """Tell whether given and family names have a column each: neither is then the whole name."""
    folded = {fold(c.heading) for c in columns}
    return bool(folded & _GIVEN) and bool(folded & _FAMILY)


def _by_name(
    register: Declaration, column: Seen, field: Field, cells: list[Any], *, split: bool
) -> float:
    """Return how sure a column is a field whose name its heading resembles, else zero."""
    name = _name_score(register, column, field, split=split)
    if name < _NAMED_MIN:
        return 0.0
    if field.calculation is not None:
        return name
    read = readable(field, cells)
    if read is None:
        return name if name == 1 else name * _NO_CELLS
    if read < _READ_HARDLY and len(cells) >= _CELLS_MIN and field.name not in register.key:
        # Every row would be held back for what the office writes its own way; unknown, it syncs.
        return 0.0
    named = name * (_UNREAD + (1 - _UNREAD) * read)
    if read < _READ_WELL:
        return named
    return 1 - (1 - named) * (1 - _CONTENT_SHARE * telling(field, cells))


def _name_score(register: Declaration, column: Seen, field: Field, *, split: bool) -> float:
    texts = dict.fromkeys((column.heading, _BRACKETS.sub(" ", column.heading)))
    score = max(likeness(text, field) for text in texts)
    if column.own != column.heading:
        score = max(score, _OWN_LEVEL * likeness(column.own, field))
    folded = fold(column.heading)
    if named := headings(register).get(folded):
        if not isinstance(field.kind, type(register.field(named).kind)):
            return 0.0  # It is another field's very name, which only a twin may share (Arabic, French).
        ordinal = is_ordinal(column.heading) and counts_lines(column.cells)
        return score * _COUNTS_LINES if ordinal else score
    if is_ordinal(column.heading) and _numbers_things(register, column, field):
        return _A_NUMBER
    if is_ordinal(column.heading) or (split and folded in _GIVEN | _FAMILY):
        return 0.0
    return score


def _numbers_things(register: Declaration, column: Seen, field: Field) -> bool:
    """Tell whether a bare "N°" is the key of its rows: it counts no lines, and none is there twice."""
    if register.key != (field.name,) or not isinstance(field.kind, CodeKind):
        return False
    cells = column.sample
    many = len(cells) >= _CELLS_MIN and len(set(cells)) == len(cells)
    return many and not counts_lines(column.cells)


def _by_content(
    columns: Sequence[Seen], fields: Sequence[Field], samples: Mapping[int, list[Any]]
) -> list[tuple[int, str, float]]:
    """Return columns that only their cells tell, where one field and one column alone fit."""
    fits: list[tuple[float, Seen, Field]] = []
    for column in columns:
        cells = samples[column.number]
        if counts_lines(column.cells):
            continue
        least = _TELLING_MIN if column.own else _TELLING_BARE_MIN
        for field in fields:
            told = telling(field, cells)
            if told >= least and (readable(field, cells) or 0) >= _READ_WELL:
                fits.append((told * _CONTENT_SHARE + 0.05, column, field))
    found = []
    for sure, column, field in fits:
        alike = [f for s, c, f in fits if c is column and s >= sure and f is not field]
        twins = [c for s, c, f in fits if f is field and s >= sure and c is not column]
        if not alike and not twins:
            found.append((column.number, field.name, sure))
    return found
