"""What a command is on screen: its names, its tip, its icon; what it does stands beside it."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from validators.finding import Titles

_ROOT = Path(__file__).parent / "commands"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a person can do: a ribbon button, a line of the command line."""

    code: str
    titles: Titles
    tip: Titles
    icon: str
    serves: tuple[str, ...] = ()


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
            if command.code != path.stem:
                raise TypeError(f'macros/commands/{path.name}: its code is "{path.stem}"')
            found.append(command)
    return tuple(found)
