"""Which log a workbook goes on with after a cut, and what of it is its own (rules 11 and 12)."""

from addin.headless.simulator.paper import COUNT, KEY
from tests.simulator.conftest import Pair


def test_closed_unsaved_right_after_a_new_log_was_begun_inserts_nothing_twice(pair: Pair) -> None:
    copy = pair.badr.copy("Badr'", pair.world.pc(), "copy.xlsx")
    pair.add(copy, "INV-003")
    assert pair.close_unsaved(copy).plan.push
    assert pair.close_unsaved(copy).plan.push == ()
    pair.add(copy, "INV-004")
    done = copy.sync()
    assert [change.values.get(KEY) for change in done.plan.push] == ["INV-004"]
    assert copy.sync().plan.quiet
    pair.amal.sync()
    assert pair.keys() == ["INV-001", "INV-002", "INV-003", "INV-004"]


def test_a_line_that_arrived_whole_and_was_cut_by_a_hand_is_put_back_by_who_read_it(
    pair: Pair,
) -> None:
    line = pair.badr.paper.lines[0]
    line.type(COUNT, 3)
    before = pair.files()
    pair.badr.pc.power.tears = (10**6, False)  # All bytes arrive, then the power is lost.
    assert not pair.badr.sync().went
    (path,) = set(pair.files()) - set(before)
    pair.amal.sync()
    assert pair.amal.paper.lines[0].cells[COUNT] == 3
    pair.world.folder.files[path] = pair.world.folder.files[path][:-40]
    assert pair.badr.sync().went
    done = pair.amal.sync()
    assert not done.view.sheet.missing
    assert pair.badr.sync().plan.quiet
    assert len(pair.files()) == len(before) + 2, "no number was used twice"


def test_what_a_cut_sync_inserted_is_known_again_after_a_second_cut(pair: Pair) -> None:
    pair.add(pair.badr, "INV-003")
    pair.close_unsaved(pair.badr)
    pair.badr.paper.lines[0].type(COUNT, 3)
    pair.badr.pc.power.full = True
    assert not pair.badr.sync().went
    done = pair.badr.sync()
    assert [(change.kind, change.field) for change in done.plan.push] == [("set", COUNT)]
    assert pair.keys() == ["INV-001", "INV-002", "INV-003"]


def test_what_a_clone_of_this_pc_wrote_under_one_number_is_asked_about(pair: Pair) -> None:
    pc = pair.world.pc(pair.badr.pc, pair.badr.pc.local.machine)
    clone = pair.badr.copy("Badr*", pc, pair.badr.path)
    pair.add(clone, "INV-003", "écran")
    pair.add(pair.badr, "INV-003", "طاولة")
    pair.badr.pc.power.full = True
    assert not pair.badr.sync().went
    assert clone.sync().went
    done = pair.badr.sync()
    assert [(one.mine, one.theirs) for one in done.plan.conflicts] == [("طاولة", "écran")]
    assert all(change.offered for change in done.plan.push)


def test_a_copy_that_was_cut_knows_its_own_row_from_one_of_its_original(pair: Pair) -> None:
    copy = pair.badr.copy("Badr'", pair.world.pc(), "copy.xlsx")
    pair.add(pair.badr, "INV-003", "écran")
    pair.add(copy, "INV-003", "طاولة")
    pair.close_unsaved(copy)
    pair.badr.sync()
    copy.paper.lines[-1].type(COUNT, 3)
    done = copy.sync()
    assert [(change.kind, change.after) for change in done.plan.push] == [("set", 3)]
    assert pair.keys() == ["INV-001", "INV-002", "INV-003", "INV-003"]
