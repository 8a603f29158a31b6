"""Whether an older or a newer program made the registers' sheets of a workbook."""

import re

from validators.catalogue import homes, register, release
from validators.finding import Finding
from validators.findings.sheet import SHEET_006, SHEET_007
from validators.register import Declaration
from workbooks.read.memory import Memory


def older(memory: Memory) -> list[str]:
    """Return the registers of which a workbook has an older version than this program."""
    return [] if _order(memory.release) > _order(release()) else _others(memory)


def newer(memory: Memory) -> bool:
    """Tell whether a newer program made the workbook, with registers that are not known here."""
    return _order(memory.release) > _order(release()) and bool(_others(memory))


def _others(memory: Memory) -> list[str]:
    versions = memory.versions.items()
    return [c for c, version in versions if c in homes() and register(c).version != version]


def _order(version: str) -> list[int]:
    """Return what versions are compared by.

    >>> _order("0.10.2") > _order("0.9")
    True
    """
    return [int(part) for part in re.findall(r"\d{1,6}", version)]


def edition_findings(memory: Memory, declared: Declaration) -> list[Finding]:
    """Return what is to be said of a sheet that another version of its register made."""
    if declared.code not in _others(memory):
        return []
    return [Finding(SHEET_007 if newer(memory) else SHEET_006, declared.code)]
