"""Mending from afar: where no value of a row's own will do, the row that it refers to changes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from validators.expression import Expression, F
from validators.register import Field
from validators.rows import Rows, World
from validators.sample.candidates import candidates, landmarks
from validators.sample.draft import Draft
from validators.sample.mend import Wound, improve, tried
from validators.sample.score import Score, weight

_TRIES = 24
_DEBT = 2.0  # The target may break so many rules of its own: they are mended in its turn.


class _Far(NamedTuple):
    """A broken row, the reference to follow, and the row that it leads to."""

    draft: Draft
    place: int
    reference: Field
    target: Draft
    at: int


def reach(draft: Draft, found: Sequence[Wound], drafts: Mapping[str, Draft]) -> None:
    """Change the rows that broken rows refer to, where a broken rule looks through a reference."""
    for wound in found:
        if wound.heavy and wound.rule and wound.rule.condition:
            heads = {path.split(".")[0] for path in draft.shape.paths(wound.rule.condition)}
            for reference in draft.register.references:
                target = drafts.get(reference.target)
                if reference.name in heads and target and target.cells:
                    key = draft.cells[reference.name][wound.place]
                    at = target.rows.keys.index(key) if key in target.rows.keys else None
                    if at is not None:
                        _change(_Far(draft, wound.place, reference, target, at))
            _lighten(draft, wound, drafts)


def _lighten(draft: Draft, wound: Wound, drafts: Mapping[str, Draft]) -> None:
    """Change half of the rows that a broken rule adds up, in what makes them count or how much."""
    assert wound.rule is not None
    assert wound.rule.condition is not None
    for gather in draft.shape.counted(wound.rule.condition):
        target = drafts.get(gather.register)
        if target and target.cells and target is not draft:
            target.world = draft.world
            mine = [
                _side(m).column(draft.rows, draft.world)[wound.place] for m in gather.on.values()
            ]
            theirs = [F(name).column(target.rows, draft.world) for name in gather.on]
            alike = [at for at, row in enumerate(zip(*theirs, strict=True)) if list(row) == mine]
            some = sorted(target.random.sample(alike, (len(alike) + 1) // 2))
            parts = [getattr(gather, "value", None), gather.only, list(gather.on)]
            names = tuple(sorted(target.shape.looks(parts)[0]))
            fields = [f for f in target.shape.typed(names) if f.name not in target.register.key]
            if some and fields:
                chosen = [target.random.choice(fields)]
                improve(target, Score(target.rows, draft.world, target.shape), None, chosen, some)


def _side(mine: str | Expression) -> Expression:
    return F(mine) if isinstance(mine, str) else mine


def _change(far: _Far) -> None:
    """Give the target's row the values, if any, with which the broken row breaks less."""
    target, at = far.target, far.at
    world = World({target.register.code: target.rows}, far.draft.world.rows, target.today)
    target.world = world
    trial = tried(target, [at] * _TRIES, _values(far))
    score = Score(target.rows, world, target.shape)
    owed = score(target.rows.take([at]), [at])[0] + _DEBT
    best, chosen = _broken(far, target.rows), None
    for number, debt in enumerate(score(trial, [at] * _TRIES)):
        cells = {
            name: _put(column, at, trial.cells[name][number])
            for name, column in target.cells.items()
        }
        left = _broken(far, Rows(target.register, cells, len(target)))
        if debt <= owed and left < best:
            best, chosen = left, cells
    if chosen:
        for name in chosen:
            if chosen[name] is not target.cells[name]:
                target.pinned[name].add(at)
        target.cells = chosen


def _values(far: _Far) -> dict[str, list[Any]]:
    """Draw values for every field that the register's rules read through the reference."""
    draft, target, at = far.draft, far.target, far.at
    row = draft.rows.take([far.place])
    marks: dict[Field, list[Any]] = defaultdict(list)
    for rule in draft.register.rules:
        for path in draft.shape.paths(rule.condition) if rule.condition else ():
            head, _, tail = path.partition(".")
            for field in target.shape.typed((tail,)) if head == far.reference.name else ():
                found = landmarks(field, rule.condition, row, draft.world, path)
                marks[field] += [mark[0] for mark in found if mark[0] is not None]
    changes: dict[str, list[Any]] = {}
    for field, values in marks.items():
        if field.name not in target.register.key:
            drawn = [*values, *candidates(target, field, [at], None, _TRIES // 2)[0]]
            now = target.cells[field.name][at]
            stays = [now] * max(len(drawn), 1)
            changes[field.name] = [target.random.choice([*stays, *drawn]) for _ in range(_TRIES)]
    return changes


def _put(column: list[Any], at: int, value: Any) -> list[Any]:
    return column if column[at] == value else [*column[:at], value, *column[at + 1 :]]


def _broken(far: _Far, changed: Rows) -> float:
    """Return how much the referring row breaks when the target's rows are these."""
    draft = far.draft
    world = World({changed.register.code: changed}, draft.world.rows, draft.world.today)
    row = draft.rows.take([far.place])
    rules = [rule for rule in draft.register.rules if rule.condition]
    return sum(
        weight(rule)
        for rule in rules
        if rule.condition and rule.condition.column(row, world)[0] is False
    )
