"""What a click tells in a box, and what a person answers by number."""

import re
from collections.abc import Iterable, Iterator, Sequence

from addin.desktop.excel import Excel
from macros.problem import UseProblem
from validators.finding import Titles

LINES_MAX = 12
_ALL = ("الكل", "tout", "*")


def told_of(message: tuple[str, str], lang: str) -> str:
    """Return a sentence in the person's language."""
    return message[lang != "ar"]


def place_of(sheet: str | None, cell: str | None) -> str:
    """Return where something stands: a cell alone says nothing in a workbook of many sheets.

    >>> place_of("الرخص", "C5"), place_of("الرخص", None)
    ('الرخص!C5', 'الرخص')
    """
    return f"{sheet}!{cell}" if cell else sheet or ""


def box_of(title: str, lines: Iterable[str]) -> str:
    """Return a title and the first lines below it: a box holds no more.

    >>> box_of("Trouvé", "abc").splitlines()
    ['Trouvé', 'a', 'b', 'c']
    """
    told = list(lines)
    more = [f"… +{len(told) - LINES_MAX}"] if len(told) > LINES_MAX else []
    return "\n".join([title, *told[:LINES_MAX], *more])


def last_page(excel: Excel, title: str, lines: Sequence[str], lang: str) -> str:
    """Show numbered lines in pages while the person wants more; return the page they end at."""
    told = [f"{number}. {line}" for number, line in enumerate(lines, start=1)]
    pages = [
        "\n".join([title, *told[at : at + LINES_MAX]]) for at in range(0, len(told), LINES_MAX)
    ]
    more = Titles("هل تريد رؤية الباقي؟", "Voir la suite ?").of(lang)
    for page in pages[:-1]:
        if not excel.confirm(f"{page}\n{more}"):
            return page
    return pages[-1]


def places_in(said: str, count: int) -> list[int]:
    """Return the places, from 0, that numbers from 1 name; UseProblem for one that is not there.

    >>> places_in("1، 3-5", 9), places_in("الكل", 2), places_in("٢", 2), places_in("3-2", 3)
    ([0, 2, 3, 4], [0, 1], [1], [1, 2])
    """
    if said.strip().casefold() in _ALL:
        return list(range(count))
    found = list(_numbers(said))
    if not all(1 <= number <= count for number in found):
        raise UseProblem("USE_006", value=said, known=f"1-{count} | {_ALL[0]} | {_ALL[1]}")
    return [number - 1 for number in dict.fromkeys(found)]


def place_in(said: str, count: int) -> int | None:
    """Return the one place that a number names, None for no answer; UseProblem for several.

    >>> place_in("2", 3), place_in("", 3)
    (1, None)
    """
    found = places_in(said, count)
    if len(found) > 1:
        raise UseProblem("USE_006", value=said, known=f"1-{count}")
    return found[0] if found else None


def _numbers(said: str) -> Iterator[int]:
    """Yield the numbers of a text; a word among them is the number 0, which nothing has."""
    for piece in re.split(r"[\s,،;؛]+", said.strip()):
        match = re.fullmatch(r"(\d{1,6})(?:-(\d{1,6}))?", piece)
        if match:
            first, last = sorted((int(match[1]), int(match[2] or match[1])))
            yield from range(first, last + 1)
        elif piece:
            yield 0
