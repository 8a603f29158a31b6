"""Who may do what in each folder of a share, by the groups that the information-systems bureau names."""

import csv
from collections.abc import Iterator, Mapping
from enum import Enum
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from addin.desktop.install.problem import InstallProblem
from validators.service import ALL, services
from workbooks.sync.share import SHARE_FILE

KIT, IT, HEAD = "kit", "IT", "HEAD"
#: What would end a name in a script or in the words of icacls and setfacl.
_NO_NAME = set('"%:;,|<>*?=\r\n`$')


class Level(Enum):
    """What a group may do in a folder."""

    PASS = "pass"  # noqa: S105 - go through it, see nothing.
    LIST = "list"
    READ = "read"
    MODIFY = "modify"
    FULL = "full"


class Place(NamedTuple):
    """A folder of the share (or its one file), and what each group, told by its code, may do."""

    path: str
    rights: Mapping[str, Level]


def places() -> Iterator[Place]:
    """Yield every place whose rights differ from those of the folder around it.

    >>> next(places()).rights["ALL"].value
    'list'
    """
    yield Place("", {ALL: Level.LIST, IT: Level.FULL})
    yield Place(SHARE_FILE, {ALL: Level.READ, IT: Level.FULL})
    yield Place(KIT, {ALL: Level.READ, IT: Level.FULL})
    for service in services().values():
        yield from _of_service(service.code, [bureau.code for bureau in service.bureaus])


def _of_service(code: str, bureaus: list[str]) -> Iterator[Place]:
    own = {code: Level.MODIFY, f"{code}-{HEAD}": Level.MODIFY, IT: Level.FULL}
    yield Place(code, {ALL: Level.PASS, **own})
    # Others read what a whole directorate knows, and what may be told of sensitive rows.
    for shared in ("directorate", "figures"):
        yield Place(f"{code}/{shared}", {ALL: Level.READ, **own})
    yield Place(f"{code}/private", {**own, code: Level.LIST})
    for bureau in bureaus:
        few = {bureau: Level.MODIFY, f"{code}-{HEAD}": Level.MODIFY, IT: Level.FULL}
        yield Place(f"{code}/private/{bureau}", few)


def usual_groups() -> dict[str, str]:
    """Return a name for each group: of all, of each service, of its head, of each bureau.

    >>> usual_groups()["HRF-LEAVE"]
    'Dafatir-HRF-LEAVE'
    """
    codes = dict.fromkeys(code for place in places() for code in place.rights)
    return {code: f"Dafatir-{code}" for code in codes}


def write_groups(file: Path) -> None:
    """Write the table that the bureau fills; it opens in Excel."""
    text = StringIO()
    csv.writer(text).writerows([("code", "group"), *usual_groups().items()])
    file.write_text(text.getvalue(), "utf-8-sig", newline="")


def read_groups(file: Path) -> dict[str, str]:
    """Return the groups that the bureau named; whom it left out keeps the usual name."""
    known = usual_groups()
    try:
        rows = list(csv.reader(file.read_text("utf-8-sig").replace(";", ",").splitlines()))
    except (OSError, UnicodeError, csv.Error) as wrong:
        raise InstallProblem("INST_015", path=file, line=1) from wrong
    for at, row in enumerate(rows[1:], 2):
        code, name = row if len(row) == 2 else ("", "")  # noqa: PLR2004 - a code and its group.
        if code not in known or not name.strip() or _NO_NAME & set(name):
            raise InstallProblem("INST_015", path=file, line=at)
        known[code] = name.strip()
    return known
