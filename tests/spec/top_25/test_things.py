"""Schools, structures, canteens, equipment, food, mail, returns, plans, pupils, guidance."""

from datetime import date
from typing import Any

from tests.spec.top_25.conftest import Desk
from tests.unit.registers.test_action_plan import ACTION
from tests.unit.registers.test_canteen_schedule import CALENDAR, CLOSURE, PHASE
from tests.unit.registers.test_class_structures import MIDDLE
from tests.unit.registers.test_correspondence import LETTER
from tests.unit.registers.test_exam_candidates import (
    CANDIDATE,
    CENTRES,
    ROOMS,
    SESSIONS,
    other,
)
from tests.unit.registers.test_food_distributions import LOT, LOTS, NEXT, SENT
from tests.unit.registers.test_guidance_results import BOTH, HELD
from tests.unit.registers.test_it_equipment import COMPUTER, fault
from tests.unit.registers.test_movable_assets import MOVES, TABLES
from tests.unit.registers.test_pupil_mobility import ASKED, HERE, MOVE
from tests.unit.registers.test_school_deliveries import DELIVERY
from tests.unit.registers.test_school_returns import AWAITED, CAMPAIGN, RETURN
from tests.unit.registers.test_staff_assignments import POST

OPEN = {"gresa_code": "16698Z", "name_ar": "النخيل", "status": "open", "cycle": "primary"}
CLOSED = OPEN | {"status": "closed", "closed_on": date(2020, 1, 1)}


def test_2_a_closed_school_receives_nobody_and_nothing(desk: Desk) -> None:
    here = {"school": "16698Z"}
    newcomer = {"to_school": "16698Z", "from_school": "16699A"}
    for code, row, told in (
        ("staff_assignments", POST | here, "ASSIGN_002"),
        ("school_deliveries", DELIVERY | here, "DELIVERY_005"),
        ("pupil_mobility", ASKED | newcomer, "MOBILITY_002"),
    ):
        assert told not in desk(code, [row], schools=[OPEN]).codes
        assert told in desk(code, [row], schools=[CLOSED]).codes


def test_6_the_census_agrees_with_the_roster_and_a_full_class_warns(desk: Desk) -> None:
    census = MIDDLE | {"version": "census", "pupils_boys": 1, "pupils_girls": 1, "classes": 1}
    census |= {"repeaters": 0}
    pupil = {"school": "16698Z", "level": "m1", "track": "none", "school_year": "2026/2027"}
    roster = [pupil | {"massar_code": f"B23605052{n}"} for n in range(2)]
    assert "STRUCTURE_004" not in desk("class_structures", [census], pupils=roster).codes
    assert "STRUCTURE_004" in desk("class_structures", [census], pupils=roster[:1]).codes
    assert "STRUCTURE_002" not in desk("class_structures", [MIDDLE]).codes
    assert "STRUCTURE_002" in desk("class_structures", [MIDDLE | {"pupils_boys": 51}]).codes


def test_8_a_number_of_mail_stands_once_and_leaves_no_gap(desk: Desk) -> None:
    second = LETTER | {"mail_no": 2, "letter_ref": "13/2026"}
    assert desk("correspondence", [LETTER, second]).refused == set()
    twin = second | {"mail_no": 1}
    assert "KEY_001" in desk("correspondence", [LETTER, twin]).refused


def test_9_120_pupils_fed_64_days_eat_7680_meals_and_a_closure_takes_360(desk: Desk) -> None:
    known = {"schools": [OPEN], "school_calendar": CALENDAR}
    seen = desk("canteen_schedule", [PHASE], **known)
    assert (seen.refused, seen.column("meals_planned")) == (set(), [7680])
    shut = known | {"school_calendar": [*CALENDAR, CLOSURE]}
    assert desk("canteen_schedule", [PHASE], **shut).column("meals_planned") == [7320]


def test_11_a_count_of_29_of_30_needs_a_reason(desk: Desk) -> None:
    seen = desk("movable_assets", [TABLES], asset_movements=MOVES)
    assert (seen.refused, seen.column("quantity_now")) == (set(), [30])
    count: dict[str, Any] = {"count_no": "2026", "count_kind": "annual", "item_kind": "movable"}
    count |= {"count_date": date(2026, 6, 1), "item_ref": "T-30", "recorded_quantity": 30}
    tables = {"movable_assets": [TABLES], "asset_movements": MOVES}
    short = count | {"counted_quantity": 29}
    assert "ROW_004" in desk("inventory_counts", [short], **tables).refused
    told = desk("inventory_counts", [short | {"gap_reason": "ضياع"}], **tables)
    assert (told.refused, told.column("gap")) == (set(), [-1])


def test_12_a_fault_a_day_after_the_warranty_is_not_on_its_list(desk: Desk) -> None:
    faults = [fault(1, date(2026, 3, 1), "warranty"), fault(2, date(2026, 3, 2))]
    seen = desk("it_interventions", faults, it_equipment=[COMPUTER])
    assert (seen.refused, seen.column("under_warranty")) == (set(), [True, False])
    late = [fault(2, date(2026, 3, 2), "warranty")]
    assert "TICKET_002" in desk("it_interventions", late, it_equipment=[COMPUTER]).codes


def test_17_no_more_food_leaves_than_there_is_nor_after_its_day(desk: Desk) -> None:
    seen = desk("food_distributions", [SENT, NEXT | {"quantity": 180}], food_receipts=LOTS)
    assert (seen.refused, seen.column("stock_after")) == (set(), [180, 0])
    more = [SENT, NEXT | {"quantity": 181}]
    assert "DISTRIB_003" in desk("food_distributions", more, food_receipts=LOTS).refused
    old = [LOT | {"expiry_date": date(2026, 10, 4)}]
    assert "DISTRIB_004" in desk("food_distributions", [SENT], food_receipts=old).refused


def test_18_reminders_list_exactly_the_late_schools(desk: Desk) -> None:
    known = {"campaigns": [CAMPAIGN]}
    rows = [RETURN, AWAITED]
    desk.today = date(2026, 10, 15)
    seen = desk("school_returns", rows, **known)
    assert seen.column("awaited") == [False, True]
    assert seen.column("completion")[0] == 0.75
    assert "RETURN_005" not in seen.codes
    desk.today = date(2026, 10, 16)
    late = desk("school_returns", rows, **known).findings
    assert [each.row for each in late if each.code == "RETURN_005"] == [1]


def test_19_an_unplanned_action_is_counted_apart(desk: Desk) -> None:
    rows = [ACTION, ACTION | {"action_no": 2, "origin": "unplanned"}]
    seen = desk("action_plan", rows)
    assert (seen.refused, seen.column("unplanned")) == (set(), [False, True])
    assert seen.column("quarter") == [1, 1]
    undone = ACTION | {"end_actual": None}
    assert "ROW_004" in desk("action_plan", [undone]).refused


def test_20_a_transfer_into_a_full_class_warns(desk: Desk) -> None:
    full = HERE | {"version": "census", "classes": 1, "pupils_boys": 36, "pupils_girls": 0}
    free = full | {"pupils_boys": 35}
    assert "MOBILITY_003" in desk("pupil_mobility", [ASKED], class_structures=[full]).codes
    assert "MOBILITY_003" not in desk("pupil_mobility", [ASKED], class_structures=[free]).codes
    before = full | {"version": "adjusted", "pupils_boys": 34}
    came = [MOVE | {"request_no": f"H-{n}", "pupil": f"B23605053{n}"} for n in range(2)]
    explained = desk("pupil_mobility", came, class_structures=[before, full])
    assert "MOBILITY_010" not in explained.codes
    one = desk("pupil_mobility", came[:1], class_structures=[before, full])
    assert "MOBILITY_010" in one.codes


def test_21_one_candidate_a_seat_and_no_more_than_the_room_holds(desk: Desk) -> None:
    known: dict[str, Any] = {
        "exam_sessions": SESSIONS,
        "exam_centres": CENTRES,
        "school_rooms": ROOMS,
    }
    seen = desk("exam_candidates", [CANDIDATE, other(2, file_complete=False)], **known)
    assert not seen.codes & {"KEY_002", "CANDIDATE_002"}
    assert seen.column("convocable") == [True, False]
    same_seat = [CANDIDATE, other(2, seat_no=1)]
    assert "KEY_002" in desk("exam_candidates", same_seat, **known).refused
    three = [CANDIDATE, other(2), other(3)]
    assert "CANDIDATE_002" in desk("exam_candidates", three, **known).codes


def test_24_the_tracks_of_a_level_sum_to_its_pupils(desk: Desk) -> None:
    seen = desk("guidance_results", BOTH, class_structures=HELD)
    assert "GUIDANCE_003" not in seen.codes
    boys, girls, whole = (seen.column(f"rate{end}") for end in ("_boys", "_girls", ""))
    for by_boys, by_girls, rate in zip(boys, girls, whole, strict=True):
        assert abs(by_boys * 48 + by_girls * 47 - rate * 95) < 0.01
    more = [HELD[0] | {"pupils_boys": 49}]
    assert "GUIDANCE_003" in desk("guidance_results", BOTH, class_structures=more).codes
