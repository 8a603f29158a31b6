"""Bugs of questions and answers: about rows that nobody remembers, doubles, what is put back."""

from tests.house.planting import Mutant

_LOST, _ALIAS = "tests/spec/cli/test_memory_lost.py", "tests/spec/sync/test_alias.py"

SETTLE_MUTANTS = (
    Mutant(
        "what is put back is forgotten",
        "workbooks/ledger/mass.py",
        "    if typed in _BLANK:\n        return None\n    return Change",
        "    if typed in _BLANK or typed:\n        return None\n    return Change",
        ("tests/spec/cli/test_mass.py",),
    ),
    Mutant(
        "a row that nobody remembers is asked about once",
        "workbooks/ledger/presence.py",
        "        draft.exceptions[here, ROW] = unknown\n",
        "",
        (_LOST,),
    ),
    Mutant(
        "what a given up row held is not kept",
        "workbooks/ledger/presence.py",
        'Change("delete", draft.register, here, values=lost)',
        'Change("delete", draft.register, here)',
        (_LOST,),
    ),
    Mutant(
        "a row that two typed comes to the sheet beside its twin",
        "workbooks/ledger/twins.py",
        'if pull.kind != "insert" or pull.row not in gone]',
        "if pull.row not in gone or gone]",
        ("tests/unit/ledger/test_twins.py",),
    ),
    Mutant(
        "a policy overwrites what was typed in the first row",
        "workbooks/ledger/double.py",
        "    return not said and same(row[name], base.value)\n",
        "    return True\n",
        (_ALIAS,),
    ),
    Mutant(
        "what was decided in a double does not come home",
        "workbooks/ledger/double.py",
        "            _bring_home(draft, place, standing, decided.push)\n",
        "",
        (_ALIAS,),
    ),
    Mutant(
        "a check forgives a new row too",
        "macros/commands/check.py",
        "return table.block.stamps[finding.row] is not None",
        "return True",
        ("tests/spec/upgrade/test_before.py",),
    ),
)
