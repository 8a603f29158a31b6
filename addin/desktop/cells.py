"""What a worksheet function answers to a cell: the values that Excel hands over COM, and back.

xlwings' own way for such functions turns every argument into a Range and looks for its options.
Here values arrive as plain ones, so that a single call costs little more than its computation; and
nothing but a known function can be asked, whoever finds the server.
"""

from datetime import date, datetime, time
from functools import cache
from typing import Any, ClassVar

from macros.argument import Wrong
from macros.function import Function, functions
from macros.shared import NOTHING, Shared
from validators.finding import Lang

#: How Excel hands over a cell's error; its numbers are never whole ones of Python.
_ERRORS = {
    -2146826288: "#NULL!",
    -2146826281: "#DIV/0!",
    -2146826273: "#VALUE!",
    -2146826265: "#REF!",
    -2146826259: "#NAME?",
    -2146826252: "#NUM!",
    -2146826246: "#N/A",
}


class Cells:
    """The one thing that Excel can ask of the server."""

    _public_methods_ = ("Answer",)
    _shared: ClassVar[Shared] = NOTHING

    def Answer(self, lang: str, code: str, cells: tuple[Any, ...]) -> Any:  # noqa: N802 - COM's own style.
        """Return what a function answers today."""
        today = date.today()  # noqa: DTZ011 - a clerk's day is the local one.
        return answer(lang, code, cells, today, self._shared)


def cells_over(shared: Shared) -> type[Cells]:
    """Return what Excel can ask of a server that looks rows up."""
    return type("Cells", (Cells,), {"_shared": shared})


def answer(
    lang: str, code: str, cells: tuple[Any, ...], today: date, shared: Shared = NOTHING
) -> Any:
    """Return a function's answer as Excel takes it: one value, or rows of them.

    >>> answer("fr", "DAF_SICK_FULL", (100.0, 20.0, None), date(2026, 11, 24))
    0.0
    >>> answer("fr", "DAF_SICK_FULL", (((100.0,), (80.0,)), 20.0), date(2026, 11, 24))
    [[0.0], [10.0]]
    """
    told: Lang = "ar" if lang == "ar" else "fr"
    found = _by_code()[code].call(*map(_read, cells), today=today, shared=shared, lang=told)
    return _shown(found, lang)


@cache
def _by_code() -> dict[str, Function]:
    return {function.code: function for function in functions()}


def _read(cell: Any) -> Any:
    """Return a cell, or rows of cells, as functions read them."""
    if isinstance(cell, tuple):
        return [_read(one) for one in cell]
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, int) and not isinstance(cell, bool):
        # What is left out comes as an error too, and is an empty cell.
        return _ERRORS.get(cell)
    return cell


def _shown(found: Any, lang: str) -> Any:
    if isinstance(found, list):
        return [_shown(one, lang) for one in found]
    if isinstance(found, Wrong):
        return found.ar if lang == "ar" else found.fr
    if isinstance(found, date):
        return datetime.combine(found, time())
    # A whole number beyond 32 bits has a type of its own in COM, which a cell does not take.
    return float(found) if isinstance(found, int) and not isinstance(found, bool) else found
