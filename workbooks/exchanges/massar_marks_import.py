"""Mark sheets of Massar (NotesCC) counted by school, as returns of a campaign: due and entered."""

from collections.abc import Sequence

from validators.finding import Titles
from workbooks.exchange.exchange import Exchange, Line
from workbooks.exchange.mark_sheet import MarkSheet, mark_sheet


def _lines(sheets: Sequence[MarkSheet]) -> list[Line]:
    """Return a row for each school and term; of a sheet that was given twice the fuller counts."""
    terms: dict[tuple[str, str], dict[object, MarkSheet]] = {}
    for one in sorted(sheets, key=lambda one: one.entered):
        terms.setdefault((one.school, one.term), {})[one.sheet] = one
    return [_line(*key, list(held.values())) for key, held in sorted(terms.items())]


def _line(school: str, term: str, sheets: Sequence[MarkSheet]) -> Line:
    first = sheets[0].page
    cells = {
        "campaign_code": None,
        "school": school,
        "item": f"marks_term{term}",
        "expected_value": sum(one.expected for one in sheets),
        "returned_value": sum(one.entered for one in sheets),
    }
    return Line(first.file, first.sheet, 1, cells)


EXCHANGE = Exchange(
    "massar_marks_import",
    "MASSAR",
    Titles("استيراد وضعية مسك النقط", "Import de l’état de saisie des notes"),
    register="school_returns",
    bureau="EXA-ARCH",
    serves=("EDU-PEDA-01", "EXA-ARCH-01"),
    see=mark_sheet,
    lines=_lines,
    asks=("received_on",),
)
