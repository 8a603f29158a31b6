"""The JSON shapes of the contract, each made from what a command returned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from addin.headless.cli.say import both
from workbooks.sync.plain import plain

if TYPE_CHECKING:  # A command's answer is made by what the command has loaded.
    from collections.abc import Mapping, Sequence

    from macros.commands.check import Checked
    from macros.commands.help import FieldHelp
    from macros.commands.new import Made
    from validators.register import Declaration
    from workbooks.sync.result import Placed


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


def catalogue_shape(each: Any) -> Mapping[str, Any]:
    """Return one thing of a catalogue that is no register."""
    return {
        "code": each.code,
        "titles": both(each.titles),
        "service": getattr(each, "service", "ALL"),
        "bureau": getattr(each, "bureau", "ALL"),
        "serves": list(each.serves),
    }
