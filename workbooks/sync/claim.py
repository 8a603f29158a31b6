"""Numbers of a series: each is a file of its own on the share, created exclusively, for ever."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple

from workbooks.ledger.disk import Disk

_NUMBER = re.compile(r"[0-9]{6,}")
_UNSAFE = re.compile(r"[^0-9A-Za-z_-]")


class Series(NamedTuple):
    """Numbers that run one after another: of one service, one register and sense, one year."""

    service: str
    name: str
    year: str

    label: str = ""  # As the keys of its rows begin: "HRF/in/2026".

    @property
    def folder(self) -> str:
        """Where the numbers lie.

        >>> Series("HRF", "correspondence-in", "2026").folder
        'HRF/numbers/correspondence-in/2026'
        """
        parts = (_UNSAFE.sub("_", part) for part in (self.name, self.year))
        return f"{self.service}/numbers/{'/'.join(parts)}"


class Claimant(NamedTuple):
    """The row that a number belongs to, who claimed it, and when by that PC's clock."""

    row: str
    register: str
    who: str
    at: str


class Cancelled(NamedTuple):
    """Why a claimed number is borne by no row, and who found out."""

    reason: str
    who: str
    at: str


def number_path(folder: str, number: int) -> str:
    """Return where a number lies.

    >>> number_path("HRF/numbers/correspondence-in/2026", 12)
    'HRF/numbers/correspondence-in/2026/000012'
    """
    return f"{folder}/{number:06}"


def listed(disk: Disk, folder: str) -> list[int]:
    """Return the numbers of a series that are claimed, in order."""
    return sorted(int(name) for name in disk.list(folder) if _NUMBER.fullmatch(name))


def claimant(disk: Disk, folder: str, number: int) -> Claimant | None:
    """Return whose a number is; None where it is nobody's, or where its writer was cut."""
    try:
        told = json.loads(disk.read(number_path(folder, number)))
        return Claimant(*(str(told[name]) for name in Claimant._fields))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def take(
    disk: Disk,
    folder: str,
    wanted: Sequence[Claimant],
    first: int,
    note: Callable[[Mapping[str, int]], None],
) -> dict[str, int]:
    """Claim the next free numbers for rows, from `first` on, and return them by row.

    `note` is told which number each row is about to take, before it is taken: whoever is cut in
    between finds it again.
    """
    taken: dict[str, int] = {}
    number = first
    for at, one in enumerate(wanted):
        if at == 0:
            note(_expected(wanted, number))
        while not claim(disk, folder, number, one):
            number += 1
            note(taken | _expected(wanted[at:], number))
        taken[one.row] = number
        number += 1
    return taken


def claim(disk: Disk, folder: str, number: int, one: Claimant) -> bool:
    """Claim one number; False if it is another row's."""
    data = f"{json.dumps(one._asdict(), ensure_ascii=False)}\n".encode()
    path = number_path(folder, number)
    try:
        disk.create(path, data)
    except FileExistsError:
        there = claimant(disk, folder, number)
        return there is not None and there.row == one.row
    return disk.read(path) == data


def cancel(disk: Disk, folder: str, number: int, why: Cancelled) -> None:
    """Record beside a number why no row bears it; the number is never given again."""
    data = f"{json.dumps(why._asdict(), ensure_ascii=False)}\n".encode()
    with suppress(FileExistsError):
        disk.create(f"{number_path(folder, number)}.cancelled", data)


def cancelled(disk: Disk, folder: str, number: int) -> Cancelled | None:
    """Return why a number was cancelled, None if it was not."""
    try:
        told = json.loads(disk.read(f"{number_path(folder, number)}.cancelled"))
        return Cancelled(*(str(told[name]) for name in Cancelled._fields))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _expected(wanted: Sequence[Claimant], first: int) -> dict[str, int]:
    return {one.row: first + offset for offset, one in enumerate(wanted)}
