"""Bugs that somebody could write, and the tests that must go red: a checker counts only then.

Each bug is planted in a copy of the packages, never in the working tree.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.house.sources import PACKAGES, ROOT

FAILED = 1  # pytest: tests ran and some failed; 2 and more is a copy that does not even start.


class Mutant(NamedTuple):
    """One bug: in which file what becomes what, and which tests must notice."""

    name: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...]


_SPEC, _UNIT, _MERGE = "tests/spec/sync", "tests/unit/ledger", "tests/property/test_merge.py"
_CLI = "tests/spec/cli/test_sync.py"
_NUMBERS, _CUT = (f"tests/spec/cli/test_numbers{part}.py" for part in ("", "_cut"))

MUTANTS = (
    Mutant(
        "mine wins on conflict",
        "workbooks/ledger/cell.py",
        'if policy.on_conflict == "mine":',
        'if policy.on_conflict in {"mine", "ask"}:',
        (f"{_SPEC}/test_stories.py", f"{_SPEC}/test_conflicts.py", _MERGE),
    ),
    Mutant(
        "delete beats edit",
        "workbooks/ledger/state.py",
        "return not self.deletes or bool(self.unseen()) or not self.open_deletes()",
        "return not self.open_deletes()",
        (f"{_SPEC}/test_conflicts.py", _MERGE),
    ),
    Mutant(
        "their delete takes my edited row",
        "workbooks/ledger/presence.py",
        "    if not edits and not (strange",
        "    if not (strange",
        (f"{_SPEC}/test_conflicts.py",),
    ),
    Mutant(
        "a short column that is emptied goes out unasked",
        "workbooks/ledger/mass.py",
        "return bool(field) and len(rows) > 1 and",
        "return False and",
        (f"{_SPEC}/test_memory.py",),
    ),
    Mutant(
        "reading stops at a torn line",
        "workbooks/ledger/log.py",
        "        if scan.broken:\n            break\n",
        "        if scan.broken or scan.findings:\n            break\n",
        (f"{_UNIT}/test_log.py",),
    ),
    Mutant(
        "seals are not chained",
        "workbooks/ledger/scan.py",
        "if entry.prev == self.seal and entry.seq == self.seq + 1:",
        "if entry.seq == self.seq + 1:",
        (f"{_UNIT}/test_log.py",),
    ),
    Mutant(
        "a missing entry is not noticed",
        "workbooks/ledger/scan.py",
        "if entry.prev == self.seal and entry.seq == self.seq + 1:",
        "if entry.seq > self.seq:",
        (f"{_UNIT}/test_log.py",),
    ),
    Mutant(
        "the base is not advanced",
        "workbooks/ledger/plan.py",
        "return Memory(merge_vectors(self.vector_after, *own), kept, self.fields_after)",
        "return Memory({}, kept, self.fields_after)",
        (f"{_SPEC}/test_stories.py", f"{_SPEC}/test_memory.py"),
    ),
    Mutant(
        "my own entry is not in the base",
        "workbooks/ledger/plan.py",
        "return Memory(merge_vectors(self.vector_after, *own), kept, self.fields_after)",
        "return Memory(self.vector_after, kept, self.fields_after)",
        (f"{_SPEC}/test_stories.py", _MERGE),
    ),
    Mutant(
        "vanished rows are pushed as deletions",
        "workbooks/ledger/presence.py",
        '    elif deletions == "ask":\n',
        '    elif deletions == "never asked":\n',
        (f"{_SPEC}/test_stories.py", f"{_SPEC}/test_memory.py"),
    ),
    Mutant(
        "an error cell is read as blank",
        "workbooks/read/book.py",
        "    findings += special_findings(rows, block, read.errors,",
        "    findings += [] if read.errors else special_findings(rows, block, read.errors,",
        ("tests/spec/cli/test_reading.py",),
    ),
    Mutant(
        "a formula is overwritten by a pull",
        "workbooks/sync/paste.py",
        "formula = (pull.field, at) in table.formulas",
        "formula = (pull.field, at) in ()",
        ("tests/spec/cli/test_formula.py",),
    ),
    Mutant(
        "identity by position",
        "workbooks/ledger/identity.py",
        "    _keep_nearest(work)\n    _follow_keys(work)\n    _keep_nearest(work)\n",
        "    _keep_nearest(work)\n",
        (f"{_UNIT}/test_identity.py",),
    ),
    Mutant(
        "a new row that is held back is pushed",
        "workbooks/ledger/merge.py",
        "    if here in sheet.held:",
        "    if here in ():",
        (f"{_SPEC}/test_held.py",),
    ),
    Mutant(
        "an edit of a held-back row is pushed",
        "workbooks/ledger/draft.py",
        "waits = held or (sides.here, name) in self.waits",
        "waits = (sides.here, name) in self.waits",
        (f"{_SPEC}/test_conflicts.py",),
    ),
    Mutant(
        "what a change replaces is told by order, not by name",
        "workbooks/ledger/cell.py",
        "    offer = _set(place, mine, own, before=theirs, offered=True)\n",
        "    offer = _set(place, mine, displayed, before=theirs, offered=True)\n",
        (f"{_SPEC}/test_conflicts.py", _MERGE),
    ),
    Mutant(
        "a worksheet function raises where a number is too large",
        "macros/function.py",
        "    except (ValueError, ArithmeticError):\n",
        "    except ValueError:\n",
        ("tests/unit/functions/test_any_cell.py",),
    ),
    Mutant(
        "law is read at a day that somebody typed once",
        "macros/function.py",
        "replace(one, default=today)",
        "replace(one, default=date(2026, 1, 1))",
        ("tests/unit/functions/test_shape.py",),
    ),
    Mutant(
        "a penalty has no ceiling",
        "macros/functions/procurement.py",
        "min(late * PENALTY_DAY_SHARE.at(day), most)",
        "late * PENALTY_DAY_SHARE.at(day)",
        ("tests/unit/functions/test_vectors.py",),
    ),
    Mutant(
        "a number is taken before it is noted",
        "workbooks/sync/promise.py",
        "        if promises:\n",
        "        if promises and not promises:\n",
        (_CUT,),
    ),
    Mutant(
        "a number torn in writing is not explained",
        "workbooks/sync/numbering.py",
        'self._cancel(promise, number, "cut")',
        "pass",
        (_CUT,),
    ),
    Mutant(
        "a number that another has is taken all the same",
        "workbooks/sync/claim.py",
        "return there is not None and there.row == one.row",
        "return there is not None",
        ("tests/spec/cli/test_numbers_race.py",),
    ),
    Mutant(
        "a row that is held back claims a number",
        "workbooks/sync/series.py",
        "if row in sheet.held or row in sheet.two_way",
        "if row in sheet.two_way",
        (_NUMBERS,),
    ),
    Mutant(
        "the owner's value is only offered",
        "workbooks/ledger/cell.py",
        "    if _prevails(place, write, policy):\n",
        "    if not place:\n",
        ("tests/spec/cli/test_owner.py",),
    ),
    Mutant(
        "a master reads what only one bureau may read",
        "workbooks/master/picture.py",
        "        if audience.bureau:\n",
        "        if not audience:\n",
        ("tests/spec/cli/test_private.py",),
    ),
    Mutant(
        "Python starts with the workbook's folder on its path",
        "addin/desktop/start.py",
        'f\'"{python}"\', "-I", "-m"',
        'f\'"{python}"\', "-m"',
        ("tests/unit/xlam/test_start.py",),
    ),
)


def copy_into(folder: Path) -> None:
    """Copy what tests need, without caches."""
    for name in PACKAGES:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, folder / name)


def plant(mutant: Mutant, folder: Path) -> None:
    """Put a bug in its place; say so if the code has moved from under it."""
    path = folder / mutant.file
    text = path.read_text("utf-8")
    found = text.count(mutant.before)
    assert found == 1, (
        f"{mutant.file} holds the line of « {mutant.name} » {found} times: plant anew"
    )
    path.write_text(text.replace(mutant.before, mutant.after), "utf-8")


def run(folder: Path, tests: tuple[str, ...]) -> tuple[int, str]:
    """Run some tests on a copy until the first failure."""
    asked = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    told = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    told |= {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        asked, cwd=folder, env=told, check=False, capture_output=True, encoding="utf-8"
    )
    return done.returncode, done.stdout[-2000:] + done.stderr[-2000:]
