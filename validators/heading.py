"""The headings that offices' own untidy lists write for a field, where they are too many to declare.

A field with few other names says them in `also=`; the person's card has a data file.
"""

import csv
from functools import cache
from pathlib import Path


@cache
def _told() -> dict[tuple[str, str], tuple[str, ...]]:
    text = Path(__file__).with_name("headings.csv").read_text("utf-8")
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in csv.DictReader(text.splitlines()):
        place = row["register"], row["field"]
        found[place] = (*found.get(place, ()), row["heading"])
    return found


def headings(register: str, field: str) -> tuple[str, ...]:
    """Return the other headings of a field.

    >>> headings("staff", "cin")[-1]
    'C.I.N'
    """
    return _told()[register, field]
