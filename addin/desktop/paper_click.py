"""The buttons that make papers: documents for the selected rows, reports on the workbook."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from addin.desktop.excel import Excel, View
from addin.desktop.told import last_page, place_in
from validators.finding import Titles

_LINES = re.compile(r"([0-9]+)(?::\$?[A-Z]*\$?([0-9]+))?")
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_NOWHERE = Titles(
    "اختر سطرا أو أسطرا من سجل له وثائق.",
    "Choisissez des lignes d’un registre qui a des documents.",
)
_NONE = Titles(
    "لا تقرير يكفيه ما في هذا الملف من سجلات.",
    "Les registres de ce classeur ne suffisent à aucun rapport.",
)
_WHICH = Titles("رقم ما تريد:", "Numéro de votre choix :")


class Titled(Protocol):
    """Anything of a catalogue that a person is shown by its titles."""

    @property
    def titles(self) -> Titles:
        """Return what it is called."""


One = TypeVar("One", bound=Titled)


class Chosen(NamedTuple):
    """The rows of a register that are selected."""

    register: str
    keys: tuple[str, ...]


def print_(excel: Excel, lang: str, _: Mapping[str, str], today: date) -> str:
    """Make the document that the person chooses for the selected rows, and open it."""
    from addin.headless.settings import letterhead  # noqa: PLC0415 - a click loads what it does.
    from macros.commands import print as command  # noqa: PLC0415 - as above.
    from workbooks.paper.catalogue import documents_of  # noqa: PLC0415 - as above.

    view = excel.place()
    with excel.released() as path:
        chosen = _chosen(path, view)
        offered = documents_of(chosen.register) if chosen else ()
        if chosen is None or not offered:
            return _NOWHERE.of(lang)
        wanted = choice(excel, lang, offered)
        if wanted is None:
            return ""
        out = beside(path, f"{wanted.titles.of(lang)} {chosen.keys[0]}")
        wish = command.Wish(wanted.code, chosen.keys, out)
        command.print_(wish, path, today, letterhead(), None)
    return _opened(excel, out, lang)


def report(excel: Excel, lang: str, _: Mapping[str, str], today: date) -> str:
    """Make the report that the person chooses on the open workbook, and open it."""
    from macros.commands import report as command  # noqa: PLC0415 - as above.
    from macros.issue import Wish  # noqa: PLC0415 - as above.

    with excel.released() as path:
        offered = command.offered(path)
        if not offered:
            return _NONE.of(lang)
        wanted = choice(excel, lang, offered)
        if wanted is None:
            return ""
        out = beside(path, f"{wanted.titles.of(lang)} {today.isoformat()}")
        command.of_file(Wish(wanted.code, out, lang), path, today, None)
    return _opened(excel, out, lang)


def _chosen(path: Path, view: View) -> Chosen | None:
    """Return the rows on which the selection stands; hidden ones and lines that are none do not count."""
    from workbooks.read import read_book  # noqa: PLC0415 - as above.

    for table in read_book(path).tables:
        if table.sheet == view.sheet:
            lines = set(_lines(view.cells, max(table.block.lines, default=0))) - table.hidden
            pairs = zip(table.block.lines, table.rows.keys, strict=True)
            rows = {line: key for line, key in pairs if line in lines}
            if rows:
                return Chosen(table.code, tuple(_key(*row) for row in rows.items()))
    return None


def _key(line: int, key: str | None) -> str:
    """Return the key of a row that is to be printed; UseProblem for one that has none yet."""
    from macros.problem import UseProblem  # noqa: PLC0415 - as above.

    if key is None:
        raise UseProblem("PAPER_010", line=line)
    return key


def _lines(cells: str, last: int) -> Iterator[int]:
    """Yield the lines of a selection.

    >>> list(_lines("$A$5:$C$7,$B$9", 20)), list(_lines("$5:$6", 20))
    ([5, 6, 7, 9], [5, 6])
    """
    for area in cells.split(","):
        found = _LINES.search(area)
        if found:
            yield from range(int(found[1]), min(int(found[2] or found[1]), last) + 1)


def choice(excel: Excel, lang: str, offered: Sequence[One]) -> One | None:
    """Return which one the person chooses, None for none of them; a single one is not asked for."""
    if len(offered) == 1:
        return offered[0]
    page = last_page(excel, _WHICH.of(lang), [one.titles.of(lang) for one in offered], lang)
    at = place_in(excel.ask(page, "1"), len(offered))
    return None if at is None else offered[at]


def beside(path: Path, name: str, suffix: str = ".xlsx") -> Path:
    """Return a file beside the workbook whose name nobody has yet."""
    stem = _FORBIDDEN.sub("-", name)
    free, number = path.with_name(f"{stem}{suffix}"), 1
    while free.exists():
        number += 1
        free = path.with_name(f"{stem} ({number}){suffix}")
    return free


def _opened(excel: Excel, out: Path, lang: str) -> str:
    excel.open(out)
    return Titles(f"صنع الملف {out.name}", f"Fichier prêt : {out.name}").of(lang)
