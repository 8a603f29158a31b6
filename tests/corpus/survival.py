"""Everything done to one workbook, and whatever of it was lost on the way."""

import shutil
from pathlib import Path

from tests.corpus.kept import strayed
from tests.corpus.office import add, book_parts, ours, story
from tests.corpus.readers import lost, seen_by_calamine, seen_by_openpyxl
from workbooks.package import Package
from workbooks.package.verify import verify


def losses(path: Path, share: Path) -> list[str]:
    """Add the register to a workbook, check, mark, sync, undo; return what went wrong."""
    first, before = path.with_name("first.xlsx"), path.with_name("before.xlsx")
    shutil.copy(path, first)
    add(path)
    wrong = [f"add: {name}" for name in strayed(first, path, book_parts(Package.open(first)))]
    for title, act in story(path, share):
        shutil.copy(path, before)
        act()
        wrong += [f"{title}: {name}" for name in strayed(before, path, ours(before) | ours(path))]
    wrong += verify(Package.open(first), path.read_bytes())
    for see in (seen_by_calamine, seen_by_openpyxl):
        wrong += [f"{see.__name__}: {sheet}" for sheet in lost(see, first, path)]
    return wrong
