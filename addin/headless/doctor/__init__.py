"""What is wrong with this PC, a share or a workbook, and what to do about each."""

from pathlib import Path

from addin.headless.doctor.addin import look_at_addin
from addin.headless.doctor.pc import look_at_pc
from addin.headless.doctor.share import look_at_share
from addin.headless.doctor.sign import Sign
from addin.headless.doctor.workbook import look_at_workbook
from macros.problem import UseProblem
from workbooks.package import bring_back

__all__ = ["Sign", "bring_back_previous", "examine"]


def examine(file: Path | None, share: Path | None) -> list[Sign]:
    """Return one sign for each thing looked at; nothing is changed anywhere."""
    signs = [*look_at_pc(), *look_at_addin()]
    if share is not None:
        signs += look_at_share(share)
    if file is not None:
        signs += look_at_workbook(file)
    return signs


def bring_back_previous(file: Path) -> Path:
    """Put the newest kept version of a workbook back; the present one is kept in its turn."""
    kept = bring_back(file)
    if kept is None:
        raise UseProblem("USE_014", file=file.name)
    return kept
