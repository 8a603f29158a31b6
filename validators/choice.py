"""The lists that choices come from: a code, an Arabic and a French label, all in one data file.

A second file keeps what once stood there: the code that it became, or none where it is no more
offered; what old rows say stays right.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from validators.finding import Titles


class Option(NamedTuple):
    """One value of a list; `was` are its former codes and labels."""

    code: str
    titles: Titles
    was: tuple[str, ...] = ()
    offered: bool = True


@cache
def options(name: str) -> dict[str, Option]:
    """Return the options of one list by code, in the order of the data file.

    >>> options("sex")["f"].titles.fr
    'féminin'
    """
    found = with_former(_rows("lists.csv", name), _rows("former.csv", name))
    if name not in found:
        raise TypeError(f'no list "{name}": write it in validators/choices/lists.csv')
    return found[name]


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


def _rows(file: str, name: str) -> list[dict[str, str]]:
    names, lines = _lines(file)
    return [dict(zip(names, line, strict=True)) for line in csv.reader(lines.get(name, ()))]


@cache
def _lines(file: str) -> tuple[list[str], dict[str, list[str]]]:
    """Return the columns of a data file, and its lines by list: a command asks for a few lists."""
    text = Path(__file__).with_name("choices").joinpath(file).read_text("utf-8")
    first, *lines = text.splitlines()
    found = defaultdict[str, list[str]](list)
    for line in lines:
        found[line.partition(",")[0]].append(line)
    return first.split(","), found
