"""Mistakes on purpose: one wrong cell in a row, proven to be found on its own."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, NamedTuple

from validators.check import check_rows
from validators.finding import Finding, Severity
from validators.register import Declaration, Field
from validators.rows import Rows, World
from validators.sample.candidates import candidates
from validators.sample.draft import Draft
from validators.sample.spoil import as_cell, spoiled

_ATTEMPTS, _ATTEMPTS_MOST, _BATCH = 12, 80, 80


class Planted(NamedTuple):
    """A mistake: the row's place, the field, the cell's new value, the code that must be told."""

    place: int
    field: str
    cell: Any
    code: str


@dataclass
class _Proof:
    """A mistake that was found as planned; `heavy` if as an error, `twins` told of it too."""

    planted: Planted
    heavy: bool
    twins: frozenset[int]


@dataclass
class _Ground:
    """The rows that mistakes are planted in, and what was already told about them."""

    rows: Rows
    world: World
    draft: Draft
    held: set[int]
    before: set[tuple[Any, ...]] = field(default_factory=set)
    proofs: dict[str, dict[int, _Proof]] = field(default_factory=lambda: defaultdict(dict))

    def proven_places(self) -> set[int]:
        return {place for proofs in self.proofs.values() for place in proofs}


def plant(
    register: Declaration,
    rows: Rows,
    count: int,
    random: Random,
    world: World,
    *,
    others: Iterable[Rows] = (),
) -> list[Planted]:
    """Return `count` mistakes, at most one a row, of as many different codes as can be.

    The rows themselves are left as they are: whoever writes the sheet puts the cells in.

    Args:
        register: what the rows are rows of.
        rows: right rows.
        count: how many mistakes are wanted; there are fewer only when there are too few rows.
        random: whose seed decides which.
        world: what the rows are checked against.
        others: tables that refer to these rows: no key that they name is changed.
    """
    held = _held(register, rows, others, world)
    ground = _Ground(rows, world, Draft.of(rows, random, world), held)
    ground.before = {_mark(finding) for finding in _told(ground, [])}
    chosen: list[_Proof] = []
    for attempt in range(_ATTEMPTS_MOST):
        _attempt(ground, chosen, random, busy=attempt >= _ATTEMPTS)
        if attempt + 1 >= _ATTEMPTS:
            chosen = _proven(ground, _choose(ground, count, chosen))
            if len(chosen) >= min(count, len(rows)):
                break
    return sorted((proof.planted for proof in chosen), key=lambda planted: planted.place)


def _held(register: Declaration, rows: Rows, others: Iterable[Rows], world: World) -> set[int]:
    """Return the rows that other tables name."""
    held: set[int] = set()
    for other in others:
        for reference in other.register.references:
            if reference.target == register.code and other.register is not register:
                named = set(other.cells.get(reference.name, ()))
                keys = rows.column(reference.by or "key", world)
                held |= {at for at, key in enumerate(keys) if key in named}
    return held


def _attempt(ground: _Ground, chosen: list[_Proof], random: Random, *, busy: bool) -> None:
    """Try a mistake in each of some rows, and keep those that are told as planned."""
    free = set(range(len(ground.rows))) - {proof.planted.place for proof in chosen}
    if busy:
        free = free - ground.proven_places() or free
    places = random.sample(sorted(free), min(_BATCH, len(free)))
    drafted = (_proposal(ground, at, random) for at in places)
    for proof in _judged(ground, [each for each in drafted if each]):
        ground.proofs[proof.planted.code].setdefault(proof.planted.place, proof)


def _proposal(ground: _Ground, at: int, random: Random) -> Planted | None:
    """Return a change of one cell that may be told; its code is not known yet."""
    fields = [f for f in ground.rows.register.typed_fields if f.name in ground.rows.cells]
    if at in ground.held:
        fields = [f for f in fields if f.name not in ground.rows.register.key]
    if not fields:
        return None
    field = random.choice(fields)
    cells = list(random.choice(_WAYS)(ground, field, at, random))
    return Planted(at, field.name, random.choice(cells), "") if cells else None


def _blanked(ground: _Ground, field: Field, at: int, _random: Random) -> Iterator[Any]:
    if ground.rows.cells[field.name][at] is not None:
        yield None


def _spoiled(ground: _Ground, field: Field, at: int, random: Random) -> Iterator[Any]:
    yield from spoiled(field.kind, ground.rows.cells[field.name][at], random)


def _copied(ground: _Ground, field: Field, at: int, random: Random) -> Iterator[Any]:
    """Yield what another row says: a doubled key, a value that must be unique."""
    value = random.choice(ground.rows.cells[field.name])
    if value is not None and value != ground.rows.cells[field.name][at]:
        yield as_cell(field.kind, value)


def _broken(ground: _Ground, field: Field, at: int, random: Random) -> Iterator[Any]:
    """Yield values around what a rule compares the field with."""
    shape = ground.draft.shape
    rules = [r for r in ground.rows.register.rules if field in shape.typed(r.names())]
    tree = random.choice(rules).condition if rules else None
    for value in candidates(ground.draft, field, [at], tree, 4)[0]:
        yield as_cell(field.kind, value)


_WAYS = (_blanked, _spoiled, _spoiled, _copied, _broken, _broken, _broken)


def _told(ground: _Ground, planted: Sequence[Planted]) -> list[Finding]:
    """Return what is told about the rows with the mistakes in them."""
    rows, register = ground.rows, ground.rows.register
    cells = {name: list(column) for name, column in rows.cells.items()}
    changed = Rows(register, cells, len(rows), labels=rows.labels)
    found: list[Finding] = []
    for place, name, cell, _ in planted:
        values, faults = register.field(name).kind.read_column([cell])
        cells[name][place] = values[0]
        for fault in faults:
            if values[0] is None:
                changed.faulty.setdefault(name, set()).add(place)
            found.append(Finding(fault.problem, register.code, place, name, cell))
    world = World({register.code: changed}, ground.world.rows, ground.world.today)
    return found + check_rows(changed, world)


def _mark(finding: Finding) -> tuple[Any, ...]:
    return finding.row, finding.code, finding.field


def _judged(ground: _Ground, planted: Sequence[Planted]) -> Iterator[_Proof]:
    """Yield the mistakes of which exactly one thing is told, at their own cell."""
    news: dict[int | None, list[Finding]] = defaultdict(list)
    for finding in _told(ground, planted):
        if _mark(finding) not in ground.before:
            news[finding.row].append(finding)
    places = {each.place for each in planted}
    twins: dict[str, set[int]] = defaultdict(set)
    for place, findings in news.items():
        if place is not None and place not in places:
            for finding in findings:
                twins[finding.code].add(place)
    for each in planted:
        found = news[each.place]
        if len(found) == 1 and found[0].field == each.field and _worth(found[0]):
            heavy = found[0].severity is Severity.ERROR
            code = found[0].code
            yield _Proof(each._replace(code=code), heavy, frozenset(twins.get(code, ())))


def _worth(finding: Finding) -> bool:
    """Tell whether the finding asks for a change, and does not hang on a table that may lack."""
    return finding.severity is not Severity.INFORMATION


def _choose(ground: _Ground, count: int, kept: list[_Proof]) -> list[_Proof]:
    """Add proofs until there are enough: the code least used so far first, errors before others."""
    chosen = list(kept)
    used = Counter(proof.planted.code for proof in chosen)
    taken = {at for proof in chosen for at in (proof.planted.place, *proof.twins)}
    spare = [proof for proofs in ground.proofs.values() for proof in proofs.values()]
    ground.draft.random.shuffle(spare)
    while len(chosen) < count:
        free = [p for p in spare if not taken & {p.planted.place, *p.twins}]
        if not free:
            break
        proof = min(free, key=lambda p: (used[p.planted.code], not p.heavy, len(p.twins)))
        chosen.append(proof)
        used[proof.planted.code] += 1
        taken |= {proof.planted.place, *proof.twins}
    return chosen


def _proven(ground: _Ground, chosen: list[_Proof]) -> list[_Proof]:
    """Return those of the chosen that are told as planned when all stand together."""
    while True:
        proven = {proof.planted: proof for proof in _judged(ground, [p.planted for p in chosen])}
        lost = [proof for proof in chosen if proof.planted not in proven]
        if not lost:
            return list(proven.values())
        for proof in lost:
            ground.proofs[proof.planted.code].pop(proof.planted.place, None)
        chosen = [proof for proof in chosen if proof.planted in proven]
