"""An older workbook before its upgrade: a check and a plan already say what a sync will do."""

from tests.spec.upgrade.conftest import Desk
from tests.spec.upgrade.shapes import NAME, NEW, NOTE, OLD_COLUMNS, ROOM, SERIAL, STATE, TAG, shape

STRICT = shape((TAG, NAME, STATE, ROOM._replace(kind=NAME.kind), NOTE))


def test_a_check_forgives_rows_that_were_synced_before_a_field_was_asked_for(
    desks: tuple[Desk, Desk],
) -> None:
    amal, _ = desks
    assert amal.check(STRICT) == {"CELL_008", "SHEET_006"}
    assert amal.sync(STRICT)["held_back"] == []


def test_a_check_forgives_no_row_that_nobody_has_synced(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    amal.type(7, {TAG.ar: "A-3", NAME.ar: "شاشة", STATE.ar: "جيد"})
    assert amal.check(STRICT) == {"CELL_001", "CELL_008", "SHEET_006"}
    assert [found["code"] for found in amal.sync(STRICT)["held_back"]] == ["CELL_001"]


def test_a_check_forgives_after_the_upgrade_what_the_sync_forgave(
    desks: tuple[Desk, Desk],
) -> None:
    amal, _ = desks
    for _ in range(2):
        assert amal.sync(STRICT)["held_back"] == []
        assert amal.check(STRICT) == {"CELL_008"}
    amal.type(6, {ROOM.ar: "14"})
    amal.sync(STRICT)
    assert amal.check(STRICT) == set()
    amal.type(6, {ROOM.ar: None})
    assert amal.check(STRICT) == {"CELL_001"}, "it was filled: the sync would hold it back too"
    assert [found["code"] for found in amal.sync(STRICT)["held_back"]] == ["CELL_001"]


def test_a_check_forgives_no_new_row_beside_old_ones(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    amal.sync(STRICT)
    amal.type(7, {TAG.ar: "A-3", NAME.ar: "شاشة", STATE.ar: "جيد"})
    assert amal.check(STRICT) == {"CELL_001", "CELL_008"}
    assert [found["code"] for found in amal.sync(STRICT)["held_back"]] == ["CELL_001"]
    assert amal.check(STRICT) == {"CELL_001", "CELL_008"}


def test_a_new_workbook_forgives_old_rows_that_came(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    late = amal.beside(amal.path.with_name("late.xlsx"))
    late.new(STRICT)
    assert late.sync(STRICT)["pulled"]["inserted"] == 2
    for _ in range(2):
        assert late.check(STRICT) == {"CELL_008"}
        late.sync(STRICT)


def test_a_plan_says_that_the_workbook_would_be_upgraded(desks: tuple[Desk, Desk]) -> None:
    amal, _ = desks
    before = amal.path.read_bytes()
    amal.type(5, {NOTE.ar: "تغير"})
    typed = amal.path.read_bytes()
    newer = shape((*OLD_COLUMNS, SERIAL))
    planned = amal.run(newer, *_words(amal), "--plan")
    assert amal.path.read_bytes() == typed != before
    done = amal.sync(newer)
    assert planned["upgraded"] == done["upgraded"] != []
    assert planned["pushed"] == done["pushed"]
    assert amal.run(newer, *_words(amal), "--plan")["upgraded"] == []


def test_a_plan_compares_the_workbook_as_it_will_be(desks: tuple[Desk, Desk]) -> None:
    amal, badr = desks
    badr.sync(NEW)
    badr.type(5, {SERIAL.ar: "S-5"})
    badr.sync(NEW)
    planned = amal.run(NEW, *_words(amal), "--plan")
    assert planned["pulled"] == amal.sync(NEW)["pulled"]
    assert planned["pulled"]["changed"] == 1


def _words(desk: Desk) -> tuple[object, ...]:
    return ("sync", desk.path, "--share", desk.share, "--as", desk.path.stem)
