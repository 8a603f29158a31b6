"""Staff, assignments, staffing tables, movements, leaves, training."""

from datetime import date
from decimal import Decimal
from typing import Any

from tests.spec.top_25.conftest import Desk
from tests.unit.registers.test_leaves import ANNUAL
from tests.unit.registers.test_movement_requests import ASKED, CAMPAIGN, OTHER
from tests.unit.registers.test_movement_requests import STAFF as MOVERS
from tests.unit.registers.test_staff import CARD
from tests.unit.registers.test_staff_assignments import POST
from tests.unit.registers.test_staffing_tables import ROW, WORLD
from tests.unit.registers.test_training_actions import ACTION, CREDITS, LINES, session
from tests.unit.registers.test_training_participants import LEAVE, SESSIONS, TRAINEE


def test_1_a_ppr_typed_twice_is_refused(desk: Desk) -> None:
    assert desk("staff", [CARD]).refused == set()
    assert desk("staff", [CARD, CARD | {"cin": None}]).refused == {"KEY_001"}


def test_3_nine_classes_of_five_hours_lack_0_875_posts(desk: Desk) -> None:
    seen = desk("staffing_tables", [ROW], **WORLD)
    assert seen.refused == set()
    told = [seen.column(name)[0] for name in ("hours_due", "posts_due", "posts_available")]
    assert [*told, seen.column("shortage")[0]] == [45, 1.875, 1, 0.875]


def test_7_leaves_do_not_overlap_and_the_pilgrimage_stays_off_the_masirh_list(desk: Desk) -> None:
    seen = desk("leaves", [ANNUAL])
    assert (seen.refused, seen.column("days"), seen.column("masirh_due")) == (set(), [22], [True])
    sick = ANNUAL | {"leave_no": "2/2026", "leave_type": "sick_short", "medical_file": "1"}
    sick |= {"start_date": date(2026, 12, 3), "end_date": date(2026, 12, 5)}
    assert "ROW_007" in desk("leaves", [ANNUAL, sick | {"resumption_on": None}]).refused
    assert desk("leaves", [ANNUAL | {"leave_type": "hajj"}]).column("masirh_due") == [False]


def test_10_the_plan_stays_in_its_credits_and_sums_its_sessions(desk: Desk) -> None:
    held = {"training_sessions": [session(1, 3, "1000.00"), session(2, 3, "1250.50")]}
    money = {"budget_lines": LINES, "credit_movements": CREDITS}
    seen = desk("training_actions", [ACTION], **money, **held)
    assert "TRAIN_007" not in seen.codes
    told = [seen.column(name)[0] for name in ("hours_held", "cost_actual", "sessions_count")]
    assert told == [6, Decimal("2250.50"), 2]
    second = ACTION | {"action_code": "F-2", "target_group": "heads", "cost_planned": 40000.01}
    assert "TRAIN_007" in desk("training_actions", [ACTION, second], **money).codes


def test_14_one_open_principal_assignment_and_joining_follows_the_decision(desk: Desk) -> None:
    moved = POST | {"assignment_kind": "transfer", "start_date": date(2024, 9, 2)}
    moved |= {"school": "16699A", "joined_on": date(2024, 9, 2)}
    ended = POST | {"end_date": date(2024, 9, 1)}
    assert desk("staff_assignments", [ended, moved]).refused == set()
    assert "ROW_007" in desk("staff_assignments", [POST, moved]).refused
    early = POST | {"joined_on": date(2020, 8, 1)}
    assert "ASSIGN_003" in desk("staff_assignments", [early]).codes


def test_16_two_people_are_not_moved_to_one_vacant_post(desk: Desk) -> None:
    frozen = {"frozen_on": date(2026, 6, 1), "school": "B", "subject": "maths", "cycle": "middle"}
    table = [frozen | {"school_year": "2026/2027", "frozen_gap": -1}]
    known: dict[str, Any] = {"staff": MOVERS, "campaigns": CAMPAIGN, "staffing_tables": table}
    assert "MOVEMENT_002" not in desk("movement_requests", [ASKED], **known).codes
    assert "MOVEMENT_002" in desk("movement_requests", [ASKED, OTHER], **known).refused


def test_22_a_trainee_is_free_that_day_and_has_a_certificate_only_if_present(desk: Desk) -> None:
    sessions = {"training_sessions": SESSIONS}
    seen = desk("training_participants", [TRAINEE], **sessions)
    assert not seen.codes & {"ROW_002", "TRAINEE_001", "TRAINEE_003", "TRAINEE_004"}
    other = TRAINEE | {"session": "2026/F-1/3", "participant_no": 2, "certificate_no": None}
    assert "TRAINEE_003" in desk("training_participants", [TRAINEE, other], **sessions).codes
    assert (
        "TRAINEE_004" in desk("training_participants", [TRAINEE], leaves=[LEAVE], **sessions).codes
    )
    long = TRAINEE | {"hours_attended": 3.5}
    assert "ROW_002" in desk("training_participants", [long], **sessions).refused
    absent = TRAINEE | {"present": False, "hours_attended": 0}
    assert "TRAINEE_001" in desk("training_participants", [absent], **sessions).refused
