"""The JSON shapes of what syncs and masters came to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from addin.headless.cli.say import both
from addin.headless.cli.shape import finding_shape
from workbooks.sync.plain import shown_value

if TYPE_CHECKING:  # A command's answer is made by what the command has loaded.
    from macros.commands.master import Master
    from validators.finding import Lang
    from workbooks.sync.problem import ShareProblem
    from workbooks.sync.result import Asked, Counts, Gone, Place, Synced, Unread
    from workbooks.upgrade import Upgraded


def counts_shape(counts: Counts) -> dict[str, int]:
    """Return how much went one way."""
    return {"inserted": counts.inserted, "changed": counts.changed, "deleted": counts.deleted}


def asked_shape(one: Asked, lang: Lang) -> dict[str, Any]:
    """Return one open conflict, its values as cells show them."""
    conflict = one.conflict
    base, mine, theirs = _sides(one, lang)
    return {
        "register": one.register.code,
        "key": one.key,
        "row": one.line,
        "field": conflict.field or one.register.key[-1],
        "cell": one.cell,
        "base": base,
        "mine": mine,
        "theirs": theirs,
        "who": conflict.who,
        "when": conflict.when,
        "kind": conflict.kind,
    }


def _sides(one: Asked, lang: Lang) -> list[Any]:
    """Return before, mine and theirs; of two rows of one key what each holds that the other has not."""
    from workbooks.sync.asked import sides  # noqa: PLC0415 - only a sync asks, and has loaded it.

    if one.conflict.kind == "key":
        return [*sides(one, lang)]
    values = (one.conflict.base, one.conflict.mine, one.conflict.theirs)
    return [shown(one, value, lang) for value in values]


def undecided_shape(place: Place, unread: Unread) -> dict[str, Any]:
    """Return a decision of the sheet of conflicts that could not be carried out, and why."""
    named = dict(zip(("register", "key", "field"), place, strict=True))
    return {**named, "said": unread.said, "message": both(unread.why)}


def gone_shape(one: Gone) -> dict[str, Any]:
    """Return which row vanished."""
    return {"register": one.register.code, "key": one.key}


def held_shape(one: Gone, lang: Lang) -> dict[str, Any]:
    """Return which row vanished and what it held, as its cells showed it."""
    told = one.values.items()
    values = {
        n: shown_value(one.register, n, value, lang) for n, value in told if value is not None
    }
    return gone_shape(one) | {"values": values}


def shown(one: Asked, value: Any, lang: Lang) -> Any:
    """Return a side of a conflict as its cell shows it."""
    if value is None or not one.conflict.field:
        return value
    return shown_value(one.register, one.conflict.field, value, lang)


def upgraded_shape(upgraded: Upgraded) -> dict[str, Any]:
    """Return what became of a sheet that an older version of its register made."""
    told = {"added": upgraded.added, "renamed": upgraded.renamed, "left": upgraded.left}
    shown = {word: [field.name for field in fields] for word, fields in told.items()}
    return {"register": upgraded.register.code, **shown}


def synced_shape(synced: Synced, lang: Lang) -> dict[str, Any]:
    """Return what one sync did for one service."""
    return {
        "service": synced.service,
        "replica": synced.replica,
        "pushed": counts_shape(synced.pushed),
        "pulled": counts_shape(synced.pulled),
        "conflicts": [asked_shape(one, lang) for one in synced.conflicts],
        "held_back": [finding_shape(one) for one in synced.held_back],
        "vanished": [gone_shape(one) for one in synced.vanished],
        "undecided": [undecided_shape(*one) for one in synced.undecided.items()],
        "not_written": [finding_shape(one) for one in synced.not_written],
        "numbers": [dict(number) for number in synced.numbers],
        "upgraded": [upgraded_shape(one) for one in synced.upgraded],
        "waiting": synced.waiting,
        "missing": synced.missing,
        "master": synced.master,
        "master_problem": problem_shape(synced.master_problem),
    }


def master_shape(made: Master) -> dict[str, Any]:
    """Return what became of one service's master, and what is wrong with it."""
    problem = problem_shape(made.problem)
    return {
        "service": made.service,
        "file": str(made.file),
        "state": made.state,
        "problem": problem,
    }


def problem_shape(problem: ShareProblem | None) -> dict[str, str] | None:
    """Return a problem in both languages."""
    return {"code": problem.code, "ar": problem.ar, "fr": problem.fr} if problem else None
