"""The lists that choices come from: a code, an Arabic and a French label, all in one data file."""

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from validators.finding import Titles


class Option(NamedTuple):
    """One value of a list."""

    code: str
    titles: Titles


@cache
def lists() -> dict[str, dict[str, Option]]:
    """Return every list by its code, the options in the order of the data file."""
    text = files("validators").joinpath("choices", "lists.csv").read_text("utf-8")
    found: dict[str, dict[str, Option]] = {}
    for row in csv.DictReader(text.splitlines()):
        option = Option(row["code"], Titles(row["ar"], row["fr"]))
        found.setdefault(row["list"], {})[option.code] = option
    return found


def options(name: str) -> dict[str, Option]:
    """Return the options of one list by code.

    >>> options("sex")["f"].titles.fr
    'féminin'
    """
    try:
        return lists()[name]
    except KeyError:
        raise TypeError(f'no list "{name}": write it in validators/choices/lists.csv') from None
