"""Hidden identities and the keys beside them, where the ledger lacks what a workbook was given."""

from addin.headless.simulator.paper import COUNT, ERROR, KEY, NAME
from tests.simulator.conftest import Pair
from workbooks.ledger.sheet import Policy
from workbooks.read.memory import Memory


def _sort_visible(pair: Pair) -> None:
    lines = pair.badr.paper.lines
    hidden = [(line.id, line.stamp) for line in lines]
    lines.reverse()
    for line, (name, stamp) in zip(lines, hidden, strict=True):
        line.id, line.stamp = name, stamp


def test_visible_columns_sorted_while_the_ledger_lacks_them_push_nothing(pair: Pair) -> None:
    files = dict(pair.world.folder.files)
    for path in pair.files():
        del pair.world.folder.files[path]
    pair.badr.pc.local.lines.clear()
    _sort_visible(pair)
    done = pair.badr.sync()
    assert done.view.sheet.missing
    assert done.plan.push == ()
    pair.world.folder.files.update(files)
    assert pair.badr.sync().plan.quiet
    assert [line.cells[KEY] for line in pair.badr.paper.lines] == ["INV-002", "INV-001"]


def test_visible_columns_sorted_around_a_row_that_others_deleted_push_nothing(pair: Pair) -> None:
    pair.amal.paper.lines.pop(0)
    pair.amal.sync(Policy(deletions="accept"))
    line = pair.badr.paper.lines[0]
    line.type(COUNT, ERROR)
    line.type(NAME, "écran")
    assert pair.badr.sync().plan.held
    _sort_visible(pair)
    done = pair.badr.sync()
    assert done.plan.push == ()
    assert [line.stamp for line in pair.badr.paper.lines] == ["INV-002", "INV-001"]


def test_visible_columns_sorted_while_a_retyped_key_is_asked_about_push_nothing(pair: Pair) -> None:
    pair.badr.paper.lines[0].type(KEY, "INV-009")
    pair.badr.paper.memory = Memory(bureau="HRF-ASSET", service="HRF")
    asked = pair.badr.sync().plan.conflicts
    assert [(one.kind, one.field) for one in asked] == [("two_way", KEY)]
    _sort_visible(pair)
    done = pair.badr.sync()
    assert done.plan.push == ()
    assert done.plan.conflicts == asked
    assert pair.keys() == ["INV-001", "INV-002"]


def test_a_key_that_came_from_others_stands_beside_the_identity(pair: Pair) -> None:
    pair.amal.paper.lines[0].type(KEY, "INV-009")
    pair.amal.sync()
    pair.badr.sync()
    line = pair.badr.paper.lines[0]
    assert (line.cells[KEY], line.stamp) == ("INV-009", "INV-009")
    before = pair.badr.paper.copy()
    pair.badr.sync()
    assert pair.badr.paper.same(before)
