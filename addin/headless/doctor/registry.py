"""What Windows' registry says of Excel, for this person and for the machine; elsewhere nothing."""

import sys
from collections.abc import Callable
from typing import NamedTuple

#: Office's own names: 2013, and everything from 2016 to 365.
VERSIONS = ("15.0", "16.0")
PERSON, MACHINE = "HKEY_CURRENT_USER", "HKEY_LOCAL_MACHINE"


class Key(NamedTuple):
    """One folder of the registry, by root and path."""

    root: str
    path: str


#: Return the values of a key by small-letter name; none where it is absent or may not be read.
Registry = Callable[[Key], dict[str, object]]


def read_key(key: Key) -> dict[str, object]:
    """Return what Windows holds below one key."""
    if sys.platform != "win32":
        return {}
    import winreg  # noqa: PLC0415 - only Windows has one.

    found: dict[str, object] = {}
    try:
        with winreg.OpenKey(getattr(winreg, key.root), key.path) as opened:
            for at in range(winreg.QueryInfoKey(opened)[1]):
                name, value, _ = winreg.EnumValue(opened, at)
                found[name.lower()] = value
    except OSError:
        return {}
    return found


def policies(version: str, below: str) -> list[Key]:
    """Return where an administrator forbids, on the machine and for the person."""
    path = rf"Software\Policies\Microsoft\Office\{version}\{below}"
    return [Key(root, path) for root in (MACHINE, PERSON)]


def disabled(version: str) -> Key:
    """Return where Excel notes what it will not open again after it broke down."""
    return Key(PERSON, rf"Software\Microsoft\Office\{version}\Excel\Resiliency\DisabledItems")


def bitness(version: str) -> list[Key]:
    """Return where Office says whether it is of 32 or of 64 bits."""
    return [
        Key(MACHINE, r"Software\Microsoft\Office\ClickToRun\Configuration"),
        Key(MACHINE, rf"Software\Microsoft\Office\{version}\Outlook"),
    ]
