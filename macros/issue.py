"""Where papers, reports and lists are written: a workbook, or a PDF where this PC can make one."""

import errno
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from macros.problem import UseProblem
from validators.finding import Lang
from validators.service import titles_of
from workbooks.build import PlainSheet, Workbook, build
from workbooks.package import FileProblem, write_new

#: Makes a PDF of a workbook; None where this PC cannot.
ToPdf = Callable[[bytes], bytes] | None
_PDF = ".pdf"


@dataclass(frozen=True, slots=True)
class Wish:
    """Which report or list a person wants, where to, in which language."""

    code: str
    out: Path
    lang: Lang


def prove(out: Path, to_pdf: ToPdf) -> None:
    """Refuse a file that cannot be written, before anything is read."""
    kind = out.suffix.lower()
    if kind not in (".xlsx", _PDF):
        raise UseProblem("PAPER_007", file=out.name)
    if kind == _PDF and to_pdf is None:
        raise UseProblem("PAPER_005")
    if out.exists():
        raise UseProblem("USE_004", file=out.name)


def issue(made: bytes, out: Path, to_pdf: ToPdf) -> None:
    """Write a workbook that was made, as what its name says."""
    if to_pdf is not None and out.suffix.lower() == _PDF:
        _write_pdf(to_pdf(made), out)
    else:
        write_new(out, made)


def issue_sheet(sheet: PlainSheet, bureau: str, wish: Wish, to_pdf: ToPdf) -> None:
    """Write one sheet as a workbook that bears a bureau's name."""
    made = BytesIO()
    build(Workbook(wish.lang, titles_of(bureau), [sheet]), made)
    issue(made.getvalue(), wish.out, to_pdf)


def _write_pdf(pdf: bytes, out: Path) -> None:
    try:
        out.write_bytes(pdf)
    except OSError as wrong:
        with suppress(OSError):  # A torn PDF would stand in the way of the next one.
            out.unlink(missing_ok=True)
        what = errno.errorcode.get(wrong.errno or 0, "OSError")
        raise FileProblem("FILE_008", file=out.name, what=what) from wrong
