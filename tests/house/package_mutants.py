"""Bugs of the package writer, and the tests that must notice that a file was damaged."""

from tests.house.planting import Mutant

_UNIT, _CORPUS = "tests/unit/package", "tests/corpus/test_surgery.py"

PACKAGE_MUTANTS = (
    Mutant(
        "every entry is packed anew",
        "workbooks/package/save.py",
        "{**draft.changed, **dict.fromkeys(draft.removed)}",
        "{n: draft.part(n) for n in draft.package.archive.entries}",
        (_CORPUS,),
    ),
    Mutant(
        "an entry that changed unasked is not told",
        "workbooks/package/verify.py",
        "elif old.raw(key) != new.raw(key) or entry",
        "elif not old.raw(key) or entry",
        (f"{_UNIT}/test_verify.py",),
    ),
    Mutant(
        "what was written is not compared with what was meant",
        "workbooks/package/package.py",
        "or not self.archive.holds(name, meant)",
        "or not name",
        (f"{_UNIT}/test_verify.py",),
    ),
    Mutant(
        "blanks between cells are lost",
        "workbooks/package/sheet_patch.py",
        "pieces.append(data[at : cell.start])",
        'pieces.append(b"")',
        (f"{_UNIT}/test_rows.py",),
    ),
    Mutant(
        "a cell beside the written one loses its style",
        "workbooks/package/sheet_patch.py",
        "                pieces.append(data[cell.start : cell.end])\n",
        '                pieces.append(data[cell.start : cell.end].replace(b"s=", b"z=", 1))\n',
        (f"{_UNIT}/test_rows.py",),
    ),
    Mutant(
        "cells behind the written ones are lost",
        "workbooks/package/sheet_patch.py",
        'b"".join([*pieces, data[at:end]])',
        'b"".join(pieces) + b"</row>"',
        (f"{_UNIT}/test_set.py", "tests/corpus/test_dressed.py"),
    ),
    Mutant(
        "previous versions pile up",
        "workbooks/package/save.py",
        "kept[: max(0, len(kept) + 1 - keep)]",
        "kept[:0]",
        (f"{_UNIT}/test_save.py",),
    ),
)
