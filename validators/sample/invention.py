"""Invention: rows for registers that agree with each other and have no error."""

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from types import MappingProxyType

from validators.register import Declaration
from validators.rows import Rows, World
from validators.sample.draft import Draft
from validators.sample.far import reach
from validators.sample.mend import Wound, mend, settle, wounds

_ROUNDS, _WARNED, _ANEW, _PASSES, _GENTLE, _TRIES = 24, 8, 8, 8, 3, 3
_NONE: Mapping[str, Rows] = MappingProxyType({})


def invent(
    registers: Sequence[Declaration],
    count: int,
    random: Random,
    known: Mapping[str, Rows] = _NONE,
    *,
    today: date,
) -> dict[str, Rows]:
    """Return `count` rows of each register, fewer where its key has fewer values.

    Args:
        registers: whose rows are wanted.
        count: how many rows of each; schools are between 6 and 24.
        random: whose seed decides everything: the same one invents the same directorate.
        known: rows of other registers that the invented ones may refer to.
        today: the day on which the rows are as they are; most days lie before it.
    """
    told: list[dict[str, Draft]] = []
    for _ in range(_TRIES):
        drafts = {each.code: Draft(each, random, today) for each in registers}
        told.append(drafts)
        if _invented(drafts, count, known):
            break
    fullest = max(told, key=lambda drafts: sum(map(len, drafts.values())))
    return {code: draft.rows for code, draft in fullest.items()}


def _invented(drafts: Mapping[str, Draft], count: int, known: Mapping[str, Rows]) -> bool:
    """Fill the drafts and mend them; tell whether no row had to be left out."""
    for code in _order([draft.register for draft in drafts.values()]):
        draft = drafts[code]
        draft.fill(max(6, min(count, 24)) if code == "schools" else count, _world(drafts, known))
        for rule in draft.register.rules:
            settle(rule, draft)
        _mend_one(draft, drafts, known, named=False)
    sizes = [len(draft) for draft in drafts.values()]
    _complete(drafts, known)
    _mend_all(drafts, known)
    return sizes == [len(draft) for draft in drafts.values()]


def _world(drafts: Mapping[str, Draft], known: Mapping[str, Rows]) -> World:
    """Return what stands now; drafts that are not filled yet are unknown, not empty."""
    today = next((draft.today for draft in drafts.values()), None)
    filled = {code: draft.rows for code, draft in drafts.items() if draft.cells}
    return World({**known, **filled}, today=today)


def _order(registers: Sequence[Declaration]) -> list[str]:
    """Return the codes, referred registers first; a circle is cut at a reference that may wait."""
    waiting = {each.code: each for each in registers}
    ordered: list[str] = []
    while waiting:
        free = [c for c, r in waiting.items() if not _awaited(r, waiting, optional=True)]
        free = free or [c for c, r in waiting.items() if not _awaited(r, waiting, optional=False)]
        code = free[0] if free else next(iter(waiting))
        ordered.append(code)
        del waiting[code]
    return ordered


def _awaited(
    register: Declaration, waiting: Mapping[str, Declaration], *, optional: bool
) -> list[str]:
    targets = [f.target for f in register.references if optional or f.required]
    return [target for target in targets if target in waiting and target != register.code]


def _complete(drafts: Mapping[str, Draft], known: Mapping[str, Rows]) -> None:
    """Draw again the references whose target came later, or is the register itself."""
    seen: set[str] = set()
    for code in _order([draft.register for draft in drafts.values()]):
        draft = drafts[code]
        draft.world = _world(drafts, known)
        for field in draft.register.references:
            late = field.target in drafts and field.target not in seen
            if late and field.name not in draft.register.key:
                fresh = draft.fresh(field, draft.cells, draft.threads)
                draft.cells[field.name] = fresh
        seen.add(code)


def _look(draft: Draft, drafts: Mapping[str, Draft], known: Mapping[str, Rows]) -> list[Wound]:
    draft.world = _world(drafts, known)
    return wounds(draft)


def _mend_one(
    draft: Draft, drafts: Mapping[str, Draft], known: Mapping[str, Rows], *, named: bool
) -> bool:
    """Mend a draft until it has no error and few warnings; tell whether that was reached.

    Once others may have named its rows, their keys are kept.
    """
    for turn in range(_ROUNDS):
        found = _look(draft, drafts, known)
        if turn >= _WARNED:
            found = [wound for wound in found if wound.heavy]
        if not found:
            return True
        if turn % _ANEW == _ANEW - 1:
            places = sorted({wound.place for wound in found if wound.heavy})
            draft.redraw(places, keys=not named)
        elif not mend(draft, found):
            break
    return not any(wound.heavy for wound in _look(draft, drafts, known))


def _mend_all(drafts: Mapping[str, Draft], known: Mapping[str, Rows]) -> None:
    """Mend all drafts in turn, since one may break another; leave out what stays wrong.

    Rows are left out of one draft at a time, for others may then be mended.
    """
    order = _order([draft.register for draft in drafts.values()])
    turn = 0
    while True:
        turn += 1
        clean, dropped = True, False
        for draft in (drafts[code] for code in order):
            found = _look(draft, drafts, known)
            if not found or (turn > _GENTLE and not any(wound.heavy for wound in found)):
                continue
            clean = False
            if 1 < turn <= _PASSES:
                reach(draft, found, drafts)
            mended = turn < 2 * _PASSES and _mend_one(draft, drafts, known, named=True)
            if not mended and not dropped and turn > _PASSES:
                wrong = {wound.place for wound in _look(draft, drafts, known) if wound.heavy}
                draft.drop(wrong)
                dropped = bool(wrong)
        if clean:
            return
