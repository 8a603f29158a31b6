"""Bugs of reading a large sheet in part: what must be the same is not looked at."""

from tests.house.planting import Mutant

_KEPT, _DOUBT = "tests/unit/read/test_kept.py", "tests/unit/read/test_kept_doubt.py"

READING_MUTANTS = (
    Mutant(
        "other styles do not matter",
        "workbooks/read/kept.py",
        "blake2b(styles, digest_size",
        'blake2b(b"", digest_size',
        (_DOUBT,),
    ),
    Mutant(
        "a line that was no row never becomes one",
        "workbooks/read/kept.py",
        "        if number in rows\n",
        "",
        (_KEPT,),
    ),
    Mutant(
        "errors stay where they were",
        "workbooks/read/seen.py",
        "    now = {line: at for at, line in enumerate(block.lines) if line not in few.cells}\n",
        "    now = {line: at for at, line in enumerate(block.lines)}\n",
        (_KEPT,),
    ),
    Mutant(
        "hidden lines are forgotten",
        "workbooks/read/seen.py",
        "few.scan.hidden_rows | seen.hidden & set(stays)",
        "few.scan.hidden_rows",
        (_KEPT,),
    ),
    Mutant(
        "what surrounds the cells is not read again",
        "workbooks/read/seen.py",
        "            merges=beside.merges,\n",
        "",
        (_KEPT,),
    ),
    Mutant(
        "lines of a gone number stay",
        "workbooks/read/seen.py",
        "if line in there and line not in few.cells",
        "if line not in few.cells",
        (_KEPT,),
    ),
)
