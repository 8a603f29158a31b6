"""The JSON shapes of the contract, each made from what a command returned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from addin.headless.cli.say import both
from workbooks.sync.plain import plain

if TYPE_CHECKING:  # A command's answer is made by what the command has loaded.
    from collections.abc import Mapping

    from macros.commands.check import Checked
    from macros.commands.new import Made
    from validators.finding import Lang
    from validators.register import Declaration
    from workbooks.sync.result import Asked, Counts, Placed, Synced
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
    return {
        "register": one.register.code,
        "key": one.key,
        "row": one.line,
        "field": conflict.field or one.register.key[-1],
        "cell": one.cell,
        "base": shown(one, conflict.base, lang),
        "mine": shown(one, conflict.mine, lang),
        "theirs": shown(one, conflict.theirs, lang),
        "who": conflict.who,
        "when": conflict.when,
        "kind": conflict.kind,
    }


def shown(one: Asked, value: Any, lang: Lang) -> Any:
    """Return a side of a conflict as its cell shows it."""
    if value is None or not one.conflict.field:
        return value
    return shown_value(one.register, one.conflict.field, value, lang)


def shown_value(declared: Declaration, name: str, value: Any, lang: Lang) -> Any:
    """Return a canonical value as a cell shows it, plain enough for JSON."""
    if value is None or name not in {field.name for field in declared.fields}:
        return value
    kind = declared.field(name).kind
    try:
        return plain(kind.show(kind.load(value), lang))
    except (ValueError, TypeError, ArithmeticError):
        return value


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
        "vanished": [{"register": code, "key": key} for code, key in synced.vanished],
        "not_written": [finding_shape(one) for one in synced.not_written],
        "numbers": [dict(number) for number in synced.numbers],
        "upgraded": [upgraded_shape(one) for one in synced.upgraded],
        "waiting": synced.waiting,
        "missing": synced.missing,
        "master": synced.master,
    }


def catalogue_shape(each: Any) -> Mapping[str, Any]:
    """Return one thing of a catalogue that is no register."""
    return {
        "code": each.code,
        "titles": both(each.titles),
        "service": getattr(each, "service", "ALL"),
        "bureau": getattr(each, "bureau", "ALL"),
        "serves": list(each.serves),
    }
