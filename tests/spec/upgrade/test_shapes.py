"""What a register may become: older workbooks are upgraded by a sync, and older clerks go on."""

from typing import Any, NamedTuple

import pytest

from tests.spec.upgrade.conftest import Desk
from tests.spec.upgrade.shapes import (
    BOUGHT,
    HALL,
    LABEL,
    NAME,
    NOTE,
    NUMBER,
    OLD,
    OLD_COLUMNS,
    ROOM,
    SERIAL,
    SEX,
    STATE,
    TAG,
    shape,
)
from validators.kinds import Count
from validators.register import Register
from workbooks.package import kept_versions

HIDDEN = ["dafatir_id", "dafatir_stamp"]
HEADINGS = [one.ar for one in OLD_COLUMNS]
NOTHING: dict[str, Any] = {"register": "it_equipment", "added": [], "renamed": [], "left": []}


class Case(NamedTuple):
    """A newer shape, the headings that an older sheet has after a sync, and what is told of it."""

    newer: type[Register]
    headings: list[str]
    told: dict[str, list[str]]


CASES = {
    "a required field came": Case(
        shape((*OLD_COLUMNS, SERIAL)),
        [*HEADINGS, *HIDDEN, SERIAL.ar],
        {"added": ["serial"]},
    ),
    "an optional field came between others": Case(
        shape((TAG, BOUGHT, *OLD_COLUMNS[1:])),
        [*HEADINGS, *HIDDEN, BOUGHT.ar],
        {"added": ["bought_on"]},
    ),
    "a field with a new list came": Case(
        shape((*OLD_COLUMNS, SEX)),
        [*HEADINGS, *HIDDEN, SEX.ar],
        {"added": ["sex"]},
    ),
    "a field got another code and heading": Case(
        shape((TAG, LABEL, STATE, ROOM, NOTE)),
        [TAG.ar, LABEL.ar, STATE.ar, ROOM.ar, NOTE.ar, *HIDDEN],
        {"renamed": ["label"]},
    ),
    "a field got another heading": Case(
        shape((TAG, NAME, STATE, HALL, NOTE)),
        [TAG.ar, NAME.ar, STATE.ar, HALL.ar, NOTE.ar, *HIDDEN],
        {"renamed": ["room"]},
    ),
    "the key got another code": Case(
        shape((NUMBER, NAME, STATE, ROOM, NOTE), key="inventory_no"),
        [NUMBER.ar, *HEADINGS[1:], *HIDDEN],
        {"renamed": ["inventory_no"]},
    ),
    "a field went": Case(shape((TAG, NAME, STATE, NOTE)), [*HEADINGS, *HIDDEN], {}),
    "fields changed places": Case(shape((TAG, NOTE, ROOM, NAME, STATE)), [*HEADINGS, *HIDDEN], {}),
    "a text became a number": Case(
        shape((TAG, NAME, STATE, ROOM._replace(kind=Count | None), NOTE)),
        [*HEADINGS, *HIDDEN],
        {},
    ),
    "a field became required": Case(
        shape((TAG, NAME, STATE, ROOM._replace(kind=NAME.kind), NOTE)),
        [*HEADINGS, *HIDDEN],
        {},
    ),
}
EACH = pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))


@EACH
def test_a_check_reads_an_older_sheet_and_writes_nothing(
    case: Case, desks: tuple[Desk, Desk]
) -> None:
    amal, _ = desks
    before = amal.path.read_bytes()
    codes = amal.check(case.newer)
    assert "SHEET_003" not in codes
    assert amal.path.read_bytes() == before


@EACH
def test_a_sync_upgrades_the_sheet_and_a_second_one_writes_nothing(
    case: Case, desks: tuple[Desk, Desk]
) -> None:
    amal, _ = desks
    before = amal.path.read_bytes()
    told = amal.sync(case.newer)
    assert told["upgraded"] == [NOTHING | case.told]
    assert (told["conflicts"], told["vanished"]) == ([], [])
    assert told["pushed"] == told["pulled"] == {"inserted": 0, "changed": 0, "deleted": 0}
    assert amal.headings() == case.headings
    assert before in {kept.read_bytes() for kept in kept_versions(amal.path)}
    after = amal.path.read_bytes()
    again = amal.sync(case.newer)
    assert (again["upgraded"], amal.path.read_bytes()) == ([], after)
    assert "SHEET_006" not in amal.check(case.newer)


@EACH
def test_clerks_of_both_versions_read_each_other(case: Case, desks: tuple[Desk, Desk]) -> None:
    amal, badr = desks
    amal.sync(case.newer)
    column = {name: at for at, name in enumerate(case.headings)}
    name = LABEL.ar if LABEL.ar in column else NAME.ar
    amal.type(5, {name: "حاسوب محمول", NOTE.ar: "من أمل"})
    badr.type(6, {NAME.ar: "طابعة ليزر", ROOM.ar: "14"})
    amal.sync(case.newer)
    for desk, words in ((badr, OLD), (amal, case.newer), (badr, OLD)):
        told = desk.sync(words)
        assert told["conflicts"] == []
    assert [badr.cell(NAME.ar, line) for line in (5, 6)] == ["حاسوب محمول", "طابعة ليزر"]
    assert [amal.cell(name, line) for line in (5, 6)] == ["حاسوب محمول", "طابعة ليزر"]
    assert badr.cell(NOTE.ar, 5) == "من أمل"
    assert badr.headings() == [*HEADINGS, *HIDDEN]


@EACH
def test_a_row_of_an_older_clerk_reaches_a_newer_one_and_back(
    case: Case, desks: tuple[Desk, Desk]
) -> None:
    amal, badr = desks
    amal.sync(case.newer)
    badr.type(7, {TAG.ar: "B-7", NAME.ar: "شاشة", STATE.ar: "جيد", ROOM.ar: "3"})
    assert badr.sync(OLD)["pushed"]["inserted"] == 1
    assert amal.sync(case.newer)["pulled"]["inserted"] == 1
    amal.type(7, {NOTE.ar: "وصلت"})
    told = amal.sync(case.newer)
    assert (told["pushed"]["changed"], told["held_back"]) == (1, [])
    badr.sync(OLD)
    assert badr.cell(NOTE.ar, 7) == "وصلت"
    assert badr.cell(ROOM.ar, 7) == "3"
