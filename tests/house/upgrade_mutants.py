"""Bugs that somebody could write into the upgrade of workbooks and into adoption."""

from tests.house.planting import Mutant

_SHAPES = ("tests/spec/upgrade/test_shapes.py",)
_OWN = ("tests/spec/upgrade/test_own.py",)
_LOOK_UP = ("tests/spec/upgrade/test_look_up.py",)
_OFFICES = ("tests/spec/adopt/test_office_files.py",)

UPGRADE_MUTANTS = (
    Mutant(
        "a renamed field is written under a code that older programs do not know",
        "workbooks/sync/naming.py",
        "return Naming(lasting_names(register(code))) if code in homes() else Naming()",
        "return Naming()",
        _SHAPES,
    ),
    Mutant(
        "a renamed field forgets what the ledger has under its former code",
        "workbooks/sync/naming.py",
        "Naming(present_names(declared), ",
        "Naming({}, ",
        _SHAPES,
    ),
    Mutant(
        "a former code of a choice counts as an edit",
        "workbooks/sync/naming.py",
        "{name: was for name, was in former.items() if was}",
        "{}",
        ("tests/spec/upgrade/test_choices.py",),
    ),
    Mutant(
        "the blanks of a new column hold every row back",
        "workbooks/sync/view.py",
        "    if given is not None and finding.field not in given:\n        return True\n",
        "",
        _OWN,
    ),
    Mutant(
        "an older program writes into a newer workbook",
        "workbooks/read/edition.py",
        "return _order(memory.release) > _order(release()) and bool(_others(memory))",
        "return False",
        _OWN,
    ),
    Mutant(
        "an upgrade brings back a column that the clerk took away",
        "workbooks/upgrade/sheet.py",
        "not in {*table.columns.of, *known}",
        "not in table.columns.of",
        _OWN,
    ),
    Mutant(
        "a sheet of medical files comes to a bureau that may not read them",
        "validators/catalogue.py",
        "return not register(code).sensitive or bureau",
        "return True or bureau",
        _LOOK_UP,
    ),
    Mutant(
        "a look-up that the clerk took away comes back",
        "workbooks/upgrade/look_up.py",
        "known = {*memory.versions, *(",
        "known = {*(",
        _LOOK_UP,
    ),
    Mutant(
        "headings said again on a new page begin another list",
        "workbooks/adopt/plan.py",
        "return adoption.sheet == other.sheet and within and same",
        "return False",
        _OFFICES,
    ),
    Mutant(
        "a heading that is another field's own is a guess for the key",
        "workbooks/adopt/match.py",
        "        if not isinstance(field.kind, type(register.field(named).kind)):\n",
        "        if False:\n",
        ("tests/spec/adopt/test_mapping.py",),
    ),
    Mutant(
        "what came for one row is written over all rows of a merged cell",
        "workbooks/sync/paste.py",
        "if formula or (pull.field, at) in table.block.joined:",
        "if formula:",
        ("tests/spec/adopt/test_merged.py",),
    ),
    Mutant(
        "an office's abbreviated subtotal is a row",
        "workbooks/read/block.py",
        '("sous total", "s total", "st total")',
        '("sous total",)',
        _OFFICES,
    ),
)
