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
