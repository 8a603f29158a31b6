"""The staff of ESISE (DsAgentExport.xml) as rows of the register of staff, by PPR."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from validators.finding import Titles
from validators.text import tidy
from workbooks.exchange.exchange import Exchange, Line
from workbooks.exchange.page import Page

_PERSONS, _POSTS = "DATAIDENTIFPERSONNEL", "ACTIVITE"
_HEADS = {_PERSONS: {"PPR", "CINA", "NOML", "PRENOML"}, _POSTS: {"PPR", "CD_ETAB"}}
_SEX = {"F": "f", "M": "m"}
_TRUE = {"true", "1"}


def _see(page: Page) -> Page | None:
    """Return a page that is the table of persons or of their posts."""
    wanted = _HEADS.get(page.sheet)
    return page if wanted and page.lines and wanted <= set(page.lines[0]) else None


def _lines(pages: Sequence[Page]) -> list[Line]:
    """Return a row for each person who has a PPR; ESISE also holds places without one."""
    schools = {
        post["PPR"]: post["CD_ETAB"]
        for _, _, post in _records(pages, _POSTS)
        if post.get("ACTIV_PRINC", "").lower() in _TRUE
    }
    return [
        Line(page.file, page.sheet, row, _cells(person, schools))
        for page, row, person in _records(pages, _PERSONS)
        if person["PPR"]
    ]


def _records(pages: Sequence[Page], table: str) -> Iterator[tuple[Page, int, Mapping[str, str]]]:
    for page in pages:
        if page.sheet == table:
            for row, line in enumerate(page.lines[1:], start=2):
                yield page, row, dict(zip(page.lines[0], line, strict=True))


def _cells(person: Mapping[str, str], schools: Mapping[str, str]) -> dict[str, Any]:
    said = {name: person.get(name, "") for name in ("CINA", "CINN", "NOMA", "PRENOMA")}
    return {
        "ppr": person["PPR"],
        "cin": said["CINA"] + said["CINN"] if said["CINN"] else "",
        "full_name_ar": tidy(f"{said['NOMA']} {said['PRENOMA']}"),
        "full_name_fr": tidy(f"{person['NOML']} {person['PRENOML']}"),
        "sex": _SEX.get(person.get("GENRE", "")[:1].upper()),
        "birth_date": _born(person),
        "birth_place": person.get("LIEU_NAIS"),
        "recruitment_date": _day(person.get("DATE_REC", "")),
        "tenure_date": _day(person.get("DT_TITUL", "")),
        "school": schools.get(person["PPR"]),
        "phone": person.get("TEL_PORTABLE"),
    }


def _born(person: Mapping[str, str]) -> str | None:
    """Return the day of birth; ESISE writes 0 for a day or a month that nobody knows.

    >>> _born({"AN_NAIS": "1980", "MOIS_NAIS": "3", "JOUR_NAIS": "9"})
    '1980-3-9'
    >>> _born({"AN_NAIS": "1980", "MOIS_NAIS": "0", "JOUR_NAIS": "0"}) is None
    True
    """
    parts = [person.get(name, "") for name in ("AN_NAIS", "MOIS_NAIS", "JOUR_NAIS")]
    return "-".join(parts) if all(part.strip("0") for part in parts) else None


def _day(moment: str) -> str:
    """Return the day of a moment as .NET writes it.

    >>> _day("2005-09-16T00:00:00+01:00")
    '2005-09-16'
    """
    return moment.partition("T")[0]


EXCHANGE = Exchange(
    "esise_staff_exchange",
    "ESISE",
    Titles("مطابقة معطيات ESISE للموارد البشرية", "Rapprochement ESISE (personnel)"),
    register="staff",
    bureau="HRF-LEAVE",
    serves=("HRF-MOVE-05", "HRF-LEAVE-06"),
    see=_see,
    lines=_lines,
)
