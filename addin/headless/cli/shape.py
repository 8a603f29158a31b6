"""The JSON shapes of the contract, each made from what a command returned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from addin.headless.cli.say import both
from workbooks.sync.plain import plain, shown_value

if TYPE_CHECKING:  # A command's answer is made by what the command has loaded.
    from collections.abc import Mapping, Sequence

    from macros.commands.check import Checked
    from macros.commands.help import FieldHelp
    from macros.commands.master import Master
    from macros.commands.new import Made
    from validators.finding import Lang
    from validators.register import Declaration
    from workbooks.sync.problem import ShareProblem
    from workbooks.sync.result import Asked, Counts, Gone, Place, Placed, Synced, Unread
    from workbooks.upgrade import Upgraded


def register_shape(declared: Declaration) -> dict[str, Any]:
    """Return one register of the catalogue."""
    return {
        "code": declared.code,
        "titles": both(declared.titles),
        "service": declared.service,
        "bureau": declared.bureau,
        "serves": list(declared.serves),
        "scope": declared.scope,
        "sensitive": declared.sensitive,
        "key": list(declared.key),
        "rules": [rule.code for rule in declared.rules],
        "fields": [
            {
                "code": field.name,
                "titles": both(field.titles),
                "kind": field.kind.code,
                "required": field.required,
                "ref": field.target or None,
            }
            for field in declared.fields
        ],
    }


def finding_shape(placed: Placed) -> dict[str, Any]:
    """Return one finding with its place."""
    finding = placed.finding
    message = finding.message
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "sheet": placed.sheet,
        "table": placed.table,
        "register": finding.register,
        "row": placed.line,
        "cell": placed.cell,
        "field": finding.field,
        "value": plain(finding.value),
        "message": {"ar": message.ar, "fr": message.fr},
    }


def checked_shape(checked: Checked) -> dict[str, Any]:
    """Return what checking one file found."""
    return {
        "file": str(checked.path),
        "tables": [
            {
                "register": table.code,
                "sheet": table.sheet,
                "rows": len(table.rows),
                "readonly": table.readonly,
            }
            for table in checked.tables
        ],
        "rows": checked.rows,
        "findings": [finding_shape(one) for one in checked.findings],
    }


def made_shape(made: Made) -> dict[str, Any]:
    """Return the workbook that was made."""
    return {
        "file": str(made.path),
        "tables": [
            {
                "register": table.register,
                "sheet": table.sheet,
                "ref": table.ref,
                "rows": table.rows,
                "readonly": table.readonly,
            }
            for table in made.tables
        ],
        "planted": [
            {
                "file": str(made.path),
                "register": one.register,
                "sheet": one.sheet,
                "cell": one.cell,
                "field": one.field,
                "value": plain(one.value),
                "code": one.code,
            }
            for one in made.planted
        ],
    }


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


def help_shape(declared: Declaration, found: Sequence[FieldHelp]) -> dict[str, Any]:
    """Return what is written in a register's fields."""
    arabic, french, laws = declared.help
    return {
        "register": declared.code,
        "titles": both(declared.titles),
        "help": {"ar": arabic, "fr": french},
        "laws": list(laws),
        "fields": [
            {
                "code": one.field.name,
                "titles": both(one.field.titles),
                "kind": one.field.kind.code,
                "required": one.field.required,
                "example": one.field.kind.example or None,
                "how": both(one.how),
                "choices": [both(choice) for choice in one.choices],
                "rules": [both(rule) for rule in one.rules],
            }
            for one in found
        ],
    }


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


def catalogue_shape(each: Any) -> Mapping[str, Any]:
    """Return one thing of a catalogue that is no register."""
    return {
        "code": each.code,
        "titles": both(each.titles),
        "service": getattr(each, "service", "ALL"),
        "bureau": getattr(each, "bureau", "ALL"),
        "serves": list(each.serves),
    }
