"""Whether another program holds a workbook open."""

import sys
from pathlib import Path


def is_open_elsewhere(path: Path) -> bool:
    """Tell whether Excel or LibreOffice left its mark beside a file, or holds it."""
    return any(mark.exists() for mark in owner_files(path)) or _held(path)


def owner_files(path: Path) -> tuple[Path, ...]:
    """Return the marks that programs put beside a file they have open.

    Excel cuts two letters off a long name; LibreOffice wraps the whole name.
    """
    name = path.name
    marks = [path.with_name(f"~${name}"), path.with_name(f".~lock.{name}#")]
    if len(path.stem) > SHORT_STEM:
        marks.append(path.with_name(f"~${name[2:]}"))
    return tuple(marks)


SHORT_STEM = 6


def _held(path: Path) -> bool:
    """Ask Windows whether somebody denies writing; elsewhere nobody can."""
    if sys.platform != "win32" or not path.exists():
        return False
    try:  # pragma: no cover - only Windows denies sharing.
        with path.open("r+b"):
            return False
    except PermissionError as wrong:  # pragma: no cover - only Windows denies sharing.
        return getattr(wrong, "winerror", None) in {32, 33}
