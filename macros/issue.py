"""Where papers and reports are written: a workbook, or a PDF where this PC can make one."""

from collections.abc import Callable
from pathlib import Path

from macros.problem import UseProblem
from workbooks.package import write_new

#: Makes a PDF of a workbook; None where this PC cannot.
ToPdf = Callable[[bytes], bytes] | None
_PDF = ".pdf"


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
        out.write_bytes(to_pdf(made))
    else:
        write_new(out, made)
