"""What a workbook remembers, through copies, crashes and lost files (rules 7, 9, 11 to 14, 17)."""

import uuid
from typing import Any

import pytest

from workbooks.ledger.sheet import Policy

LEAVE = {"kind": "sick", "days": 3}


def test_an_unsaved_close_repeats_nothing(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    badr.sheet[row]["days"] = 5
    badr.sync(cut="unsaved")
    written = len(share.read().entries)
    amal.sync()
    amal.sheet[row]["days"] = 8
    amal.sync()
    plan = badr.sync()
    assert (plan.push, plan.conflicts) == ((), ())
    assert len(share.read().entries) == written + 1
    assert badr.sheet[row]["days"] == 8


def test_an_offer_of_an_unsaved_workbook_is_not_offered_again(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    amal.sheet[row]["days"], badr.sheet[row]["days"] = 7, 5
    amal.sync()
    badr.sync(cut="unsaved")
    written = len(share.read().entries)
    plan = badr.sync()
    assert plan.quiet
    assert len(plan.conflicts) == 1
    assert len(share.read().entries) == written


def test_a_crash_before_the_append_sends_again(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    badr.sheet[row]["days"] = 5
    badr.sync(cut="before_append")
    badr.sync()
    amal.sync()
    assert amal.sheet[row]["days"] == 5


def test_a_new_row_of_a_cut_sync_is_not_inserted_twice(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE)
    badr.insert(kind="annual", days=1)
    badr.sync(cut="after_append")
    badr.sync()
    amal.sync()
    assert len(share.rows()) == len(amal.sheet) == 2


def test_a_copied_workbook_goes_on_under_its_own_name(office: Any) -> None:
    amal, badr = office(LEAVE)
    chama = badr.copy("Chama")
    (row,) = badr.sheet
    badr.sheet[row]["days"] = 5
    chama.sheet[row]["kind"] = "annual"
    badr.sync(), chama.sync(), badr.sync(), amal.sync()
    assert amal.sheet == badr.sheet == chama.sheet == {row: {"kind": "annual", "days": 5}}


def test_an_old_copy_from_a_stick_undoes_nothing(office: Any) -> None:
    _, badr = office(LEAVE)
    old = badr.copy("Badr")
    (row,) = badr.sheet
    badr.sheet[row]["days"] = 5
    badr.sync()
    assert old.sync().push == ()
    assert old.sheet[row]["days"] == 5


def test_a_sheet_without_memory_overwrites_nothing(office: Any) -> None:
    amal, badr = office(LEAVE, {"kind": "annual", "days": 4})
    first, second = amal.sheet
    amal.sheet[first]["days"] = 7
    amal.sync()
    pasted = badr.copy("Chama")
    pasted.memory = type(pasted.memory)()
    pasted.two_way = set(pasted.sheet)
    plan = pasted.sync()
    assert plan.quiet
    assert [(c.kind, c.row, c.mine, c.theirs) for c in plan.conflicts] == [("two_way", first, 3, 7)]
    again = pasted.sync()
    assert (again.quiet, again.conflicts) == (True, plan.conflicts)
    pasted.sheet[second]["days"] = 6
    assert [c.row for c in pasted.sync().push] == [second]


def test_a_missing_column_is_unknown_and_comes_back_filled(office: Any) -> None:
    _, badr = office(LEAVE)
    (row,) = badr.sheet
    badr.fields = ("kind",)
    del badr.sheet[row]["days"]
    assert badr.sync().quiet
    badr.fields = ("kind", "days")
    badr.sheet[row]["days"] = None
    assert badr.sync().push == ()
    assert badr.sheet[row]["days"] == 3


def test_an_error_cell_is_no_change_and_hides_none(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = badr.sheet
    del badr.sheet[row]["days"]
    amal.sheet[row]["days"] = 7
    amal.sync()
    assert badr.sync().quiet
    badr.sheet[row]["days"] = 5
    (conflict,) = badr.sync().conflicts
    assert (conflict.base, conflict.mine, conflict.theirs) == (3, 5, 7)


def test_an_emptied_sheet_deletes_nothing(office: Any, share: Any) -> None:
    _, badr = office(*({"kind": "sick", "days": n} for n in range(1, 20)))
    badr.sheet.clear()
    plan = badr.sync()
    assert (len(plan.vanished), plan.push, len(share.rows())) == (19, (), 19)


def test_a_column_turned_blank_is_proposed(office: Any) -> None:
    amal, badr = office(*({"kind": "sick", "days": n} for n in range(1, 20)))
    for cells in badr.sheet.values():
        cells["days"] = None
    plan = badr.sync()
    assert (len(plan.proposed), plan.push) == (19, ())
    assert badr.sync().proposed == plan.proposed
    assert (
        badr.sync(Policy(deletions="restore")).push == ()
    )  # Nothing was typed that could be lost.
    assert badr.sheet == amal.sheet
    for cells in badr.sheet.values():
        cells["days"] = None
    assert len(badr.sync(Policy(deletions="accept")).push) == 19


@pytest.mark.parametrize(("rows", "left", "proposed"), [(2, 0, 2), (8, 0, 8), (8, 1, 0), (1, 0, 0)])
def test_a_short_column_turned_blank_is_proposed_if_none_of_it_stays(
    rows: int, left: int, proposed: int, office: Any
) -> None:
    _, badr = office(*({"kind": "sick", "days": n} for n in range(1, rows + 1)))
    for cells in list(badr.sheet.values())[left:]:
        cells["days"] = None
    plan = badr.sync()
    assert len(plan.proposed) == proposed
    assert len(plan.push) == (0 if proposed else rows - left)


def test_a_share_that_lost_entries_is_not_judged(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = badr.sheet
    kept = dict(share.disk.files)
    badr.sheet[row]["days"] = 5
    badr.sync()
    lost = {path: data for path, data in share.disk.files.items() if path not in kept}
    share.disk.files = dict(kept)
    plan = badr.sync()
    assert plan.quiet
    share.disk.files |= lost
    assert badr.sync().conflicts == ()
    amal.sync()
    assert amal.sheet[row]["days"] == 5


def test_undo_takes_back_what_still_stands_and_tells_the_rest(office: Any) -> None:
    amal, badr = office({"kind": "sick", "days": 3, "note": None})
    (row,) = amal.sheet
    badr.sheet[row] |= {"days": 5, "note": "x"}
    new = badr.insert(kind="annual", days=1)
    badr.sync(), amal.sync()
    amal.sheet[row]["days"] = 6
    amal.sync()
    taken = badr.undo()
    assert [(k.field, k.reason) for k in taken.kept] == [("days", "changed_since")]
    assert badr.sheet == {row: {"kind": "sick", "days": 6, "note": None}}
    amal.sync()
    assert amal.sheet == badr.sheet
    assert new not in amal.sheet


def test_undoing_a_settlement_restores_the_shown_value_and_reopens_nothing(office: Any) -> None:
    amal, badr = office(LEAVE)
    (row,) = amal.sheet
    amal.sheet[row]["days"], badr.sheet[row]["days"] = 7, 5
    amal.sync()
    badr.settle(badr.sync().conflicts[0], "mine")
    badr.undo()
    assert (badr.sheet[row]["days"], badr.sync().conflicts) == (7, ())


def test_many_rows_go_in_parts_and_wait_for_the_last(office: Any, share: Any) -> None:
    amal, badr = office(LEAVE)
    for number in range(150):
        amal.insert(kind="x" * 30_000, days=number)
    amal.sync()
    assert max(entry.parts for entry in share.read().entries) > 1
    newest = max(path for path in share.disk.files if path.startswith(amal.log))
    whole = share.disk.files[newest]
    share.disk.files[newest] = whole[: whole[:-1].rfind(b"\n") + 1]
    badr.sync()
    assert len(badr.sheet) == 1
    share.disk.files[newest] = whole
    badr.sync()
    assert len(badr.sheet) == 151
    assert uuid.UUID(amal.log)


def test_a_blank_typed_after_an_unsaved_sync_of_a_new_row_is_an_edit(office: Any) -> None:
    amal, badr = office(LEAVE)
    new = badr.insert(kind="annual", days=1)
    badr.sync(cut="after_append")
    badr.sheet[new]["days"] = None
    assert [(c.row, c.before, c.after) for c in badr.sync().push] == [(new, 1, None)]
    amal.sync()
    assert amal.sheet == badr.sheet
