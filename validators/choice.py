"""The lists that choices come from: a code, an Arabic and a French label, all in one data file.

A second file keeps what once stood there: the code that it became, or none where it is no more
offered; what old rows say stays right.
"""

import csv
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from validators.finding import Titles


class Option(NamedTuple):
    """One value of a list; `was` are its former codes and labels."""

    code: str
    titles: Titles
    was: tuple[str, ...] = ()
    offered: bool = True


@cache
def lists() -> dict[str, dict[str, Option]]:
    """Return every list by its code, the options in the order of the data file."""
    return with_former(_rows("lists.csv"), _rows("former.csv"))


def _rows(name: str) -> list[dict[str, str]]:
    text = files("validators").joinpath("choices", name).read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


def with_former(
    rows: Iterable[Mapping[str, str]], former: Iterable[Mapping[str, str]]
) -> dict[str, dict[str, Option]]:
    """Return lists of options, each with what it was before.

    >>> now = {"list": "state", "code": "good", "ar": "جيد", "fr": "bon"}
    >>> old = {"list": "state", "code": "fine", "ar": "حسن", "fr": "bien", "now": "good"}
    >>> with_former([now], [old])["state"]["good"].was
    ('fine', 'حسن', 'bien')
    """
    found: dict[str, dict[str, Option]] = {}
    for row in rows:
        option = Option(row["code"], Titles(row["ar"], row["fr"]))
        found.setdefault(row["list"], {})[option.code] = option
    for row in former:
        known, said = found.setdefault(row["list"], {}), (row["code"], row["ar"], row["fr"])
        if now := row["now"]:
            known[now] = known[now]._replace(was=(*known[now].was, *said))
        else:
            known[row["code"]] = Option(row["code"], Titles(row["ar"], row["fr"]), offered=False)
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
