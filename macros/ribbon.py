"""The ribbon as plain data: what each host makes its own ribbon or manifest from."""

from typing import TypedDict

from macros.button import Button, Group
from macros.command import Command

Placed = tuple[tuple[Command, Button], ...]


class Control(TypedDict):
    """One button as JSON shows it."""

    id: str
    label: dict[str, str]
    tip: dict[str, str]
    icon: str
    size: int
    key: str
    needs: list[str]
    returns: str


class Shown(TypedDict):
    """One group of buttons as JSON shows it."""

    id: str
    label: dict[str, str]
    controls: list[Control]


def ribbon_shape(placed: Placed) -> list[Shown]:
    """Return the groups that hold a button, in their order, each with its buttons in theirs."""
    groups: list[Shown] = []
    for group in Group:
        inside = [_control(command, button) for command, button in placed if button.group is group]
        if inside:
            groups.append({"id": group.code, "label": group.value._asdict(), "controls": inside})
    return groups


def _control(command: Command, button: Button) -> Control:
    return {
        "id": command.code,
        "label": command.titles._asdict() | {"en": button.en},
        "tip": command.tip._asdict(),
        "icon": command.icon,
        "size": 32 if button.large else 16,
        "key": button.key,
        "needs": [str(need) for need in button.needs],
        "returns": str(button.returns),
    }
