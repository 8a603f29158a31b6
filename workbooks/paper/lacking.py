"""Why a row cannot have a paper: decided before a line of it is written."""

from collections.abc import Iterator, Sequence

from validators.catalogue import register
from validators.finding import Titles
from workbooks.paper.document import Document, Facts, Lines, Part, Text, When
from workbooks.paper.line import places, sources
from workbooks.paper.source import Source, field_at, is_provisional, title_of

_PROVISIONAL = Titles(
    "رقم السطر مؤقت: زامن الملف أولا ليعطى رقمه.",
    "Son numéro est provisoire : synchronisez d’abord le classeur.",
)
_NO_LINES = Titles(
    "لا سطر له في «{}»: اكتبه أولا.",
    "Aucune ligne dans « {} » : inscrivez-les d’abord.",
)


def blanks(document: Document, source: Source) -> list[Titles]:
    """Return the fields that the paper cannot do without and that the row leaves blank."""
    asked = dict.fromkeys(_needed(document.parts, source))
    blank = [title_of(source.declared, path) for path in asked if source.value(path) is None]
    for part in document.parts:
        if isinstance(part, Lines):
            blank += _blank_cells(part, sources(part, source) if part.register else [source])
    return list(dict.fromkeys(blank))


def _blank_cells(part: Lines, lines: Sequence[Source]) -> list[Titles]:
    return [
        title_of(line.declared, column.path)
        for line in lines
        for column in part.columns
        if column.needed and line.value(column.path) is None
    ]


def _needed(parts: Sequence[Part], source: Source) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Text | Facts):
            yield from part.paths
        elif isinstance(part, When) and source.value(part.path) is not None:
            yield from _needed(part.parts, source)


def outside(document: Document, source: Source) -> Titles | None:
    """Return why a row is not of those that the paper is for, None if it is."""
    conditions = (
        (only.condition.column(source.rows, source.world), only.why) for only in document.only
    )
    return next((why for column, why in conditions if not column[source.at]), None)


def refusal(document: Document, source: Source) -> Titles | None:
    """Return why this row may not have the paper, None if it may."""
    if why := outside(document, source):
        return why
    for name in source.declared.key:
        if is_provisional(field_at(source.declared, name), source.value(name)):
            return _PROVISIONAL
    for part in document.parts:
        if isinstance(part, Lines) and part.register:
            rows = source.world.rows(part.register)
            if rows is None or not places(part, source):
                titles = register(part.register).titles
                return Titles(_NO_LINES.ar.format(titles.ar), _NO_LINES.fr.format(titles.fr))
    return None
