"""What a command is on screen: its names, its tip, its icon; what it does stands beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from macros.button import Button, Group
from validators.finding import Titles

_ROOT = Path(__file__).parent / "commands"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a person can do: a line of the command line, a ribbon button if it has one."""

    code: str
    titles: Titles
    tip: Titles
    icon: str
    serves: tuple[str, ...] = ()
    button: Button | None = None


@cache
def commands() -> tuple[Command, ...]:
    """Return every command, by its file's name.

    >>> [command.code for command in commands()][:2]
    ['adopt', 'check']
    """
    found = []
    for path in sorted(_ROOT.glob("*.py")):
        if path.stem != "__init__":
            command = import_module(f"macros.commands.{path.stem}").COMMAND
            if command.code != path.stem.rstrip("_"):  # A word of Python's own has a dash after it.
                raise TypeError(f'macros/commands/{path.name}: its code is "{path.stem}"')
            found.append(command)
    return tuple(found)


def on_ribbon(commands: Iterable[Command]) -> tuple[tuple[Command, Button], ...]:
    """Return the commands that have a button, in the ribbon's order."""
    groups = list(Group)
    placed = [(one, one.button) for one in commands if one.button is not None]
    return tuple(sorted(placed, key=lambda pair: (groups.index(pair[1].group), pair[1].place)))
