"""Invented people: given and family names of the region, in Arabic and in French."""

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from validators.finding import Titles


class Person(NamedTuple):
    """Nobody: a name that was put together."""

    sex: str
    given: Titles
    family: Titles

    @property
    def full(self) -> Titles:
        """Return given and family name together."""
        return Titles(f"{self.given.ar} {self.family.ar}", f"{self.given.fr} {self.family.fr}")


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of one of this room's data files; none when there is no such file."""
    file = files("validators.sample").joinpath(f"{name}.csv")
    return list(csv.DictReader(file.read_text("utf-8").splitlines())) if file.is_file() else []


@cache
def _pools() -> tuple[list[tuple[str, Titles]], list[Titles]]:
    rows = [(row["part"], Titles(row["ar"], row["fr"])) for row in table("names")]
    given = [(part, name) for part, name in rows if part != "family"]
    return given, [name for part, name in rows if part == "family"]


def person(thread: int) -> Person:
    """Return the person that a number stands for, the same one every time.

    >>> person(12).full.fr, person(12).sex
    ('Lahbib El Ouahi', 'm')
    """
    given, families = _pools()
    sex, name = given[thread % len(given)]
    return Person(sex, name, families[thread // len(given) % len(families)])


@cache
def cast(register: str) -> list[dict[str, str]]:
    """Return typical rows of a register, where this room keeps a file named for it.

    >>> cast("schools")[0]["commune"], cast("no_such_register")
    ('dakhla', [])
    """
    return table(register)
