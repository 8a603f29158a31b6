"""daff's three-way merge of tables and ours agree, cell for cell, where daff's rules apply.

Left out, because daff decides what we ask: a row that one side deleted and the other edited. It
goes in daff; here it stays, and somebody says. The same key typed anew on both sides is one row
there, and a question here. A row that both deleted, as daff 1.4.2 then loses another as well.
"""

from typing import Any

import daff
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.spec.sync.conftest import Clerk, Share
from workbooks.ledger.sheet import Policy

FIELDS = ("kind", "place")
ACCEPT = Policy(deletions="accept")
Rows = dict[str, dict[str, str]]

words = st.sampled_from(["sick", "annual", "fez", "rabat"])
cells = st.fixed_dictionaries(dict.fromkeys(FIELDS, words))
edits = st.dictionaries(st.sampled_from("abcde"), st.one_of(cells, st.just({})), max_size=4)


def edited(base: Rows, edit: Rows, new: str) -> Rows:
    """Return rows after one side's edits: other cells, no row any more, or a row of its own."""
    there = {key: edit.get(key, cells) for key, cells in base.items() if edit.get(key) != {}}
    return there | {
        f"{new}{key}": cells for key, cells in edit.items() if cells and key not in base
    }


def by_daff(base: Rows, mine: Rows, theirs: Rows) -> tuple[Rows, set[tuple[str, str]]]:
    """Return the merged rows and the cells in conflict, as daff has them."""
    flags = daff.CompareFlags()
    flags.addPrimaryKey("key")
    result = _table(mine)
    daff.Merger(_table(base), result, _table(theirs), flags).apply()
    merged = {key: dict(zip(FIELDS, rest, strict=True)) for key, *rest in result.data[1:]}
    marked = {(k, name) for k, row in merged.items() for name in FIELDS if "(((" in row[name]}
    return merged, marked


def _table(rows: Rows) -> Any:
    lines = [[key, *(cells[name] for name in FIELDS)] for key, cells in rows.items()]
    return daff.PythonTableView([["key", *FIELDS], *lines])


def by_us(base: Rows, mine: Rows, theirs: Rows) -> tuple[Rows, set[tuple[str, str]]]:
    """Return the rows of the second to sync, and the cells that are asked about."""
    share = Share()
    badr, amal = (Clerk(name, share, ("key", *FIELDS), share.fresh()) for name in ("B", "A"))
    for key, cells in base.items():
        badr.insert(key=key, **cells)
    badr.sync()
    amal.sync()
    for clerk, wanted in ((badr, theirs), (amal, mine)):
        ids = {str(cells["key"]): row for row, cells in clerk.sheet.items()}
        for key, row in ids.items():
            if key not in wanted:
                del clerk.sheet[row]
        for key, cells in wanted.items():
            if key in ids:
                clerk.sheet[ids[key]] |= cells
            else:
                clerk.insert(key=key, **cells)
        plan = clerk.sync(ACCEPT)
    keys = {row: str(cells["key"]) for row, cells in amal.sheet.items()}
    shown = {
        keys[row]: {name: str(cells[name]) for name in FIELDS} for row, cells in amal.sheet.items()
    }
    return shown, {(keys[one.row], one.field) for one in plan.conflicts}


@given(st.dictionaries(st.sampled_from("abc"), cells), edits, edits)
@settings(max_examples=150, deadline=None)
def test_daff_merges_the_same(base: Rows, my_edit: Rows, their_edit: Rows) -> None:
    mine, theirs = edited(base, my_edit, "m"), edited(base, their_edit, "t")
    for key in base:
        if key not in mine or key not in theirs:
            mine |= {key: base[key]} if key in mine or key not in theirs else {}
            theirs |= {key: base[key]} if key in theirs else {}
    told, asked = by_daff(base, mine, theirs)
    merged, conflicts = by_us(base, mine, theirs)
    assert conflicts == asked
    assert merged.keys() == told.keys()
    for key, row in merged.items():
        for name, value in row.items():
            if (key, name) not in asked:
                assert value == told[key][name]
