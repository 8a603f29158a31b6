"""The rights of a share as scripts that an administrator reads, then runs: for Windows, for Samba."""

from collections.abc import Iterator, Mapping
from shlex import quote

from addin.desktop.install.rights import Level, Place, places
from workbooks.sync.share import SHARE_FILE

#: Windows' own two, by number: their names differ with its language.
_SYSTEM = ("*S-1-5-18", "*S-1-5-32-544")
_ICACLS = {
    Level.PASS: "(X)",
    Level.LIST: "(RX)",
    Level.READ: "(OI)(CI)(RX)",
    Level.MODIFY: "(OI)(CI)(M)",
    Level.FULL: "(OI)(CI)(F)",
}
_ICACLS_FILE = {Level.READ: "(R)", Level.FULL: "(F)"}
#: What holds for a folder alone, and what its files and folders inherit.
_HERE = {Level.PASS: "--x", Level.LIST: "r-x"}
_BELOW = {Level.READ: "r-X", Level.MODIFY: "rwX", Level.FULL: "rwX"}
_SH = """\
#!/bin/sh
# Usage: sh rights.sh FOLDER_OF_THE_SHARE. Nobody else than these groups keeps a right.
set -eu
ROOT=${1:?folder of the share}
rights() {
    setfacl -R -b -m "u::rwX,g::---,o::---,$2" "$ROOT$1"
    [ ! -d "$ROOT$1" ] || setfacl -R -d -m "u::rwX,g::---,o::---,$2" "$ROOT$1"
    [ -z "$3" ] || setfacl -m "$3" "$ROOT$1"
}
"""


def rights_cmd(groups: Mapping[str, str]) -> str:
    """Return the script for a Windows server; the folder of the share is its first word."""
    return "\r\n".join(
        [
            "@echo off",
            "rem Usage: rights.cmd FOLDER_OF_THE_SHARE. Nobody else than these groups keeps a right.",
            "chcp 65001 >nul",
            'if "%~1"=="" exit /b 2',
            'set "ROOT=%~1"',
            *(_icacls(place, groups) for place in places()),
            "",
        ]
    )


def _icacls(place: Place, groups: Mapping[str, str]) -> str:
    levels = _ICACLS_FILE if place.path == SHARE_FILE else _ICACLS
    told = [(groups[code], level) for code, level in place.rights.items()]
    granted = [*((name, Level.FULL) for name in _SYSTEM), *told]
    words = " ".join(f'"{name}:{levels[level]}"' for name, level in granted)
    path = f"\\{place.path}".replace("/", "\\") if place.path else ""
    return f'icacls "%ROOT%{path}" /inheritance:r /grant:r {words} || exit /b 1'


def rights_sh(groups: Mapping[str, str]) -> str:
    """Return the script for a Samba server; the folder of the share is its first word."""
    return _SH + "".join(f"{_setfacl(place, groups)}\n" for place in places())


def _setfacl(place: Place, groups: Mapping[str, str]) -> str:
    path = f"/{place.path}" if place.path else ""
    below, here = (",".join(_entries(place, groups, rights)) for rights in (_BELOW, _HERE))
    return " ".join(("rights", quote(path), quote(below), quote(here)))


def _entries(place: Place, groups: Mapping[str, str], rights: Mapping[Level, str]) -> Iterator[str]:
    for code, level in place.rights.items():
        if level in rights:
            # setfacl ends a name at a blank, and takes these for the beginning of a number.
            name = groups[code].replace("\\", r"\134").replace(" ", r"\040")
            yield f"g:{name}:{rights[level]}"
