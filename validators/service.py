"""The directorate: six services and their bureaus, as the mandate lists them."""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from validators.finding import Titles

ALL = "ALL"


class Bureau(NamedTuple):
    """One bureau of one service."""

    code: str
    service: str
    titles: Titles


class Service(NamedTuple):
    """One service of the directorate with its bureaus in the mandate's order."""

    code: str
    titles: Titles
    bureaus: tuple[Bureau, ...]


@cache
def services() -> dict[str, Service]:
    """Return the services by code, in the mandate's order.

    >>> list(services())
    ['HRF', 'EDU', 'SUP', 'LEG', 'EXA', 'ICT']
    """
    text = Path(__file__).with_name("services.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    titles = {row["service"]: Titles(row["service_ar"], row["service_fr"]) for row in rows}
    return {code: Service(code, name, _bureaus(rows, code)) for code, name in titles.items()}


def _bureaus(rows: list[dict[str, str]], service: str) -> tuple[Bureau, ...]:
    return tuple(
        Bureau(row["bureau"], service, Titles(row["bureau_ar"], row["bureau_fr"]))
        for row in rows
        if row["service"] == service
    )


@cache
def bureaus() -> dict[str, Bureau]:
    """Return every bureau by code.

    >>> bureaus()["HRF-LEAVE"].service
    'HRF'
    """
    return {bureau.code: bureau for service in services().values() for bureau in service.bureaus}


def titles_of(code: str) -> Titles:
    """Return the two names of a service or bureau, or of them all.

    >>> titles_of("ALL").fr
    'Tous les services'
    """
    if code == ALL:
        return Titles("جميع المصالح", "Tous les services")
    return services()[code].titles if code in services() else bureaus()[code].titles
