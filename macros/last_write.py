"""Which command last wrote cells into a workbook: what it takes to take that back, and no sync."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from macros.problem import UseProblem
from workbooks.package import Edit, bring_back, kept_versions
from workbooks.package.save import KEPT_FOLDER

_NOTE = ".last.json"


class Written(NamedTuple):
    """A command, what it left the file as, and the version before it."""

    command: str
    digest: str
    kept: str


def save(edit: Edit, command: str) -> None:
    """Save a workbook, and note beside its former version which command wrote."""
    path = edit.package.path
    before = kept_versions(path)
    edit.save()
    _note(path, command, before)


def revert(path: Path) -> str:
    """Put back what stood before the last command that wrote; return it. Again, and it is back.

    Refused if anything else was written since, by a person or by a sync.
    """
    said, kept = _said(path), kept_versions(path)
    if said is None or not kept or (said.digest, said.kept) != (_digest(path), kept[-1].name):
        raise UseProblem("USE_019", file=path.name)
    bring_back(path)
    _note(path, said.command, kept)
    return said.command


def _note(path: Path, command: str, before: list[Path]) -> None:
    kept = kept_versions(path)
    if kept and kept[-1:] != before[-1:]:
        told = Written(command, _digest(path), kept[-1].name)
        with suppress(OSError):  # What was written stands; it only cannot be taken back.
            _place(path).write_text(json.dumps(told._asdict()), encoding="utf-8")


def _said(path: Path) -> Written | None:
    try:
        told = json.loads(_place(path).read_text(encoding="utf-8"))
        return Written(*(str(told[name]) for name in Written._fields))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _place(path: Path) -> Path:
    return path.parent / KEPT_FOLDER / f"{path.name}{_NOTE}"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
