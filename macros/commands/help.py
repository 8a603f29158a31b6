"""Say what is written in a register and in each of its fields, from the declaration itself."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.button import Button, Group, Needs, Returns
from macros.command import Command
from macros.problem import UseProblem
from validators.catalogue import homes, register
from validators.finding import Titles
from validators.kinds.choice import ChoiceKind
from validators.register import Declaration, Field
from validators.text import fold
from workbooks.build.saying import breach, names_in, prompt, says

COMMAND = Command(
    "help",
    Titles("مساعدة", "Aide"),
    Titles(
        "دليل الموظف وما يكتب في الخانة المختارة",
        "Le guide de l’agent et ce qui s’écrit dans la case choisie",
    ),
    "help",
    serves=("ICT-SYS-08",),
    button=Button(
        Group.HELP,
        1,
        "B",
        "Help",
        (Needs.NOTHING,),
        Returns.TEXT,
    ),
)


class FieldHelp(NamedTuple):
    """What a person writes in one field, and what must hold there."""

    field: Field
    how: Titles
    choices: tuple[Titles, ...]
    rules: tuple[Titles, ...]


def help_on(code: str, name: str = "") -> tuple[Declaration, list[FieldHelp]]:
    """Return a register and what is written in its fields, or in the one that is named."""
    if code not in homes():
        raise UseProblem("USE_002", value=code)
    declared = register(code)
    wanted = fold(name)
    fields = [
        field
        for field in declared.fields
        if not name or name == field.name or wanted in map(fold, (*field.titles, *field.also))
    ]
    if not fields:
        known = [field.titles for field in declared.fields]
        every = Titles("، ".join(one.ar for one in known), ", ".join(one.fr for one in known))
        raise UseProblem("USE_006", value=name, known=every)
    return declared, [FieldHelp(f, _how(f), _choices(f), _rules(declared, f)) for f in fields]


def lines(one: FieldHelp, lang: str) -> Iterator[str]:
    """Yield what a person reads about a field."""
    if how := one.how.of(lang):
        yield how
    if one.choices:
        yield " | ".join(choice.of(lang) for choice in one.choices)
    for rule in one.rules:
        yield rule.of(lang)


def _how(field: Field) -> Titles:
    if field.calculation is not None:
        return Titles("يحسبها البرنامج: لا يكتب فيها.", "Calculée : on n’y écrit pas.")
    return Titles(prompt(field, "ar"), prompt(field, "fr"))


def _choices(field: Field) -> tuple[Titles, ...]:
    kind = field.kind
    return tuple(o.titles for o in kind.options.values()) if isinstance(kind, ChoiceKind) else ()


def _rules(declared: Declaration, field: Field) -> tuple[Titles, ...]:
    spoken = [rule for rule in declared.rules if says(rule, declared)]
    about = [rule for rule in spoken if field.name in names_in(rule)]
    return tuple(Titles(breach(r, declared, "ar"), breach(r, declared, "fr")) for r in about)
