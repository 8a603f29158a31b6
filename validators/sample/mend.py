"""Mending: rows that break a rule get another value in one of the rule's fields, the best found."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from functools import singledispatch
from typing import Any, NamedTuple

from validators.check import check_rows
from validators.expression import Expression
from validators.finding import Severity
from validators.kinds import CodeKind, TextKind
from validators.kinds.code import OfficialKind
from validators.register import Declaration, Field
from validators.rows import Rows, World
from validators.rule import Rule
from validators.rules import NoOverlap, OneOpen, Ordered, Unbroken, Unique
from validators.sample.candidates import candidates
from validators.sample.draft import Draft
from validators.sample.score import Score

_TRIALS_MOST = 60_000
_TRIES_MOST = 12
_ALL = 20  # So many values are tried in a row, more or less.
_HINTED, _BLANK, _KEY = 0.15, 0.05, 0.1  # What it costs to go against a hint, blank, rename.


class Wound(NamedTuple):
    """One breach: of which rule (None: presence, key or reference), where, how heavy."""

    rule: Rule | None
    place: int
    field: str
    heavy: bool


def wounds(draft: Draft) -> list[Wound]:
    """Return every breach in a draft."""
    rows = draft.rows
    bare = Rows(_bare(draft.register), rows.cells, len(rows))
    found = [_wound(None, finding) for finding in check_rows(bare, draft.world)]
    for rule in draft.register.rules:
        found += [_wound(rule, finding) for finding in rule.check(rows, draft.world)]
    return found


def _wound(rule: Rule | None, finding: Any) -> Wound:
    heavy = finding.severity is Severity.ERROR
    return Wound(rule, finding.row or 0, finding.field or "", heavy)


def _bare(register: Declaration) -> Declaration:
    """Return the register without its rules, to tell their breaches from the others."""
    bare = copy(register)
    bare.rules = ()
    return bare


def mend(draft: Draft, found: Sequence[Wound]) -> bool:
    """Change one field of each wounded row for the better, or at random when nothing is better.

    Tell whether there was any field to change: if not, help can only come from other registers.
    """
    chosen: dict[int, Wound] = {}
    for wound in draft.random.sample(list(found), len(found)):
        first = chosen.setdefault(wound.place, wound)
        if wound.heavy and not first.heavy:
            chosen[wound.place] = wound
    groups: dict[tuple[Rule | None, str], list[int]] = defaultdict(list)
    for wound in chosen.values():
        groups[wound.rule, "" if wound.rule else wound.field].append(wound.place)
    tried_any = False
    for (rule, name), places in groups.items():
        fields = _fields(draft, rule, name)
        tried_any = tried_any or bool(fields)
        if fields and not settle(rule, draft):
            score = Score(draft.rows, draft.world, draft.shape)
            improve(draft, score, rule, fields, sorted(_few(draft, score, rule, places)))
    return tried_any


def _few(draft: Draft, score: Score, rule: Rule | None, places: list[int]) -> list[int]:
    """Return as many of the rows as can be weighed exactly, where a rule counts rows."""
    tree = rule.condition if rule else None
    if tree is None or draft.register.code not in draft.shape.looks(tree)[1]:
        return places
    few = score.exact(tree) // _ALL
    return draft.random.sample(places, min(few, len(places))) if few > 1 else places


def _fields(draft: Draft, rule: Rule | None, name: str) -> list[Field]:
    """Return the fields to try: those the rule reads, but no code that others know the row by."""
    register = draft.register
    if rule is None:
        names = register.key if name == register.key[-1] else (name,)
        fields = [register.field(each) for each in names]
    else:
        fields = list(draft.shape.typed(rule.names()))
    kept = [f for f in fields if f.name not in register.key or not _is_name(f)]
    return kept or (fields if rule is None else [])


def _is_name(field: Field) -> bool:
    """Tell whether a part of the key was counted up, and is best left so."""
    return field.sample is None and isinstance(field.kind, _NAMES)


_NAMES = (CodeKind, OfficialKind, TextKind)


class _Choice(NamedTuple):
    score: float
    order: float
    cells: dict[str, Any]


def improve(
    draft: Draft, score: Score, rule: Rule | None, fields: Sequence[Field], places: Sequence[int]
) -> None:
    """Give each row the value, of all that are tried in all the fields, that breaks least."""
    best: dict[int, _Choice] = {}
    for field in fields:
        wanted = min(max(_TRIALS_MOST // (len(places) * len(fields)), 3), _TRIES_MOST)
        tree = rule.condition if rule else None
        free = [at for at in places if at not in draft.pinned[field.name]]
        apart = isinstance(rule, Unique)
        values = candidates(draft, field, free, tree, wanted, apart=apart)
        whose = [at for at, some in zip(free, values, strict=True) for _ in some]
        trial = tried(draft, whose, {field.name: [value for some in values for value in some]})
        dearness = _dearness(draft, field, trial)
        for at, broken in enumerate(score(trial, whose)):
            dear = dearness[at] + (_BLANK if trial.cells[field.name][at] is None else 0.0)
            choice = _Choice(broken + dear, draft.random.random(), {})
            if whose[at] not in best or choice < best[whose[at]]:
                cells = {name: column[at] for name, column in trial.cells.items()}
                best[whose[at]] = choice._replace(cells=cells)
    for at, choice in _one_by_one(draft, rule, best):
        for name, value in choice.cells.items():
            draft.cells[name][at] = value


def _dearness(draft: Draft, field: Field, trial: Rows) -> list[float]:
    """Return what each value costs: less than nothing if a computed hint asks for it."""
    if not isinstance(field.sample, Expression):
        return [_KEY if field.name in draft.register.key else 0.0] * len(trial)
    asked = draft.fresh(field, trial.cells, [0] * len(trial))
    values = trial.cells[field.name]
    return [-_HINTED if a == v else _HINTED for a, v in zip(asked, values, strict=True)]


def _one_by_one(
    draft: Draft, rule: Rule | None, best: dict[int, _Choice]
) -> Iterator[tuple[int, _Choice]]:
    """Yield the choices that may be made together.

    Where rows must differ or are counted, two that flee to the same free place would fill it: the
    second waits for the next round.
    """
    taken: set[Any] = set()
    for at, choice in best.items():
        new = set(_claimed(draft, rule, choice.cells, at))
        if not new & taken:
            taken |= new
            yield at, choice


def _claimed(
    draft: Draft, rule: Rule | None, cells: dict[str, Any], at: int
) -> Iterator[tuple[Any, ...]]:
    """Yield what a row takes from the others by being so."""
    owner = _owner(rule, draft)
    if owner:
        yield tuple(cells.get(name) for name in owner)
    elif rule and rule.condition:
        names, counted = draft.shape.looks(rule.condition)
        if draft.register.code in counted:
            now = draft.cells
            yield from (
                (n, cells[n]) for n in names & cells.keys() if cells[n] not in (None, now[n][at])
            )


def _owner(rule: Rule | None, draft: Draft) -> tuple[str, ...]:
    """Return the fields by which a rule, or the key, tells rows apart."""
    if rule is None:
        return draft.register.key
    if isinstance(rule, Unique):
        return rule.fields
    return rule.owner if isinstance(rule, OneOpen | NoOverlap) else ()


def tried(draft: Draft, whose: Sequence[int], changes: Mapping[str, Sequence[Any]]) -> Rows:
    """Return the rows at the places with changed cells, and what follows from these."""
    cells = {name: [column[at] for at in whose] for name, column in draft.cells.items()}
    cells |= {name: list(values) for name, values in changes.items()}
    changed, kept = set(changes), {*changes, *draft.register.key}
    for other in draft.shape.order:
        reads = {part.name for part in draft.shape.parts(other)}
        if other.name not in kept and (reads | draft.asked.get(other.name, set())) & changed:
            threads = [draft.threads[at] for at in whose]
            fresh = draft.fresh(other, cells, threads, filled=1)
            pairs = zip(cells[other.name], fresh, strict=True)
            blank = not other.required and not isinstance(other.sample, Expression)
            cells[other.name] = [None if blank and old is None else new for old, new in pairs]
            changed.add(other.name)
    return Rows(draft.register, cells, len(whose))


@singledispatch
def settle(rule: Rule | None, draft: Draft) -> bool:
    """Put all rows right at once, where a rule is about their order; tell whether that was done."""
    del rule, draft
    return False


@settle.register
def _(rule: Ordered, draft: Draft) -> bool:
    """Hand out the same days again, the earliest to the lowest number."""
    for members in _groups(rule, draft.rows, draft.world).values():
        numbers, days = draft.cells.get(rule.number), draft.cells.get(rule.day)
        if (
            numbers is None or days is None
        ):  # pragma: no cover - an office's numbers and days are typed, not computed.
            return False
        known = [at for at in members if numbers[at] is not None and days[at] is not None]
        known.sort(key=lambda at: numbers[at])
        draft.put(rule.day, known, sorted(days[at] for at in known))
    return True


@settle.register
def _(rule: Unbroken, draft: Draft) -> bool:
    """Count again from the lowest number."""
    numbers = draft.cells.get(rule.number)
    if numbers is None:  # pragma: no cover - a series is typed, not computed.
        return False
    for members in _groups(rule, draft.rows, draft.world).values():
        known = sorted((at for at in members if numbers[at] is not None), key=numbers.__getitem__)
        first = min((numbers[at] for at in known), default=0)
        draft.put(rule.number, known, range(first, first + len(known)))
    return True


def _groups(rule: Any, rows: Rows, world: World) -> dict[Any, list[int]]:
    columns = [rows.column(name, world) for name in rule.owner]
    groups: dict[Any, list[int]] = defaultdict(list)
    for at in range(len(rows)):
        groups[tuple(column[at] for column in columns)].append(at)
    return groups
