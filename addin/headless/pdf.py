"""PDF by LibreOffice, where it is installed: it prints a workbook as its page is set up."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from macros.problem import UseProblem

_SECONDS_MAX = 180


def converter() -> Callable[[bytes], bytes] | None:
    """Return what makes a PDF of a workbook, None where no LibreOffice is."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    return (lambda workbook: _converted(program, workbook)) if program else None


def _converted(program: str, workbook: bytes) -> bytes:
    """Convert in a folder and under a profile of our own: one that is open elsewhere is not met."""
    with tempfile.TemporaryDirectory(prefix="dafatir-") as name:
        folder = Path(name)
        (folder / "paper.xlsx").write_bytes(workbook)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        words = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", name]
        try:
            subprocess.run(  # noqa: S603 - our own words, no shell.
                [*words, str(folder / "paper.xlsx")],
                capture_output=True,
                timeout=_SECONDS_MAX,
                check=True,
            )
            return (folder / "paper.pdf").read_bytes()
        except (OSError, subprocess.SubprocessError) as wrong:
            raise UseProblem("PAPER_008", what=type(wrong).__name__) from wrong
