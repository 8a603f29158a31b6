"""Each report against numbers that a person added up by hand."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from tests.unit.paper.test_documents import PLANNED
from validators.catalogue import register
from validators.finding import Titles
from validators.rows import Rows, World
from workbooks.build import Workbook, build
from workbooks.paper.catalogue import report, reports
from workbooks.paper.report import Report

TODAY = date(2026, 11, 28)
EACH = pytest.mark.parametrize("declared", reports(), ids=lambda one: one.code)
Table = Sequence[Mapping[str, Any]]


def lines(code: str, **tables: Table) -> list[tuple[Any, ...]]:
    held = {name: Rows.of(register(name), rows) for name, rows in tables.items()}
    return list(map(tuple, report(code).compute(World(held, today=TODAY), "fr")))


def day(text: str) -> date:
    return date.fromisoformat(text)


@EACH
def test_a_report_is_one_that_its_duties_ask_for(declared: Report) -> None:
    asked = [duty for duty in declared.serves if f"report:{declared.code}" in PLANNED[duty]]
    assert declared.serves
    assert asked == list(declared.serves)
    assert all(register(code) for code in declared.inputs)


@EACH
def test_a_report_on_nothing_says_nothing(declared: Report) -> None:
    world = World({code: Rows.of(register(code), []) for code in declared.inputs}, today=TODAY)
    made = BytesIO()
    build(Workbook("ar", Titles("مكتب", "Bureau"), [declared.sheet(world, "ar")]), made)
    sheet = openpyxl.load_workbook(made).worksheets[0]
    assert sheet["A1"].value == declared.titles.ar
    assert declared.compute(world, "ar") == []


def test_leaves_granted_this_year_by_kind() -> None:
    staff = [{"ppr": "1", "sex": "f"}, {"ppr": "2", "sex": "m"}]
    leaves = [
        _leave("1", "exam", "2026-03-02", "2026-03-04"),
        _leave("1", "exam", "2026-05-04", "2026-05-04"),
        _leave("2", "exam", "2026-05-04", "2026-05-05", "partial"),
        _leave("2", "hajj", "2026-06-01", "2026-06-30"),
        _leave("2", "hajj", "2026-06-01", "2026-06-30", "refused"),
        _leave("2", "hajj", "2026-06-01", "2026-06-30", cancelled=True),
        _leave("2", "hajj", "2025-06-01", "2025-06-30"),
    ]
    assert lines("leave_statistics", staff=staff, leaves=leaves) == [
        ("pèlerinage (hors MASIRH)", 1, 1, 0, 30),
        ("examen", 3, 2, 1, 6),
    ]


def _leave(
    ppr: str, kind: str, start: str, end: str, decision: str = "accepted", **more: Any
) -> dict[str, Any]:
    told = {"ppr": ppr, "leave_type": kind, "start_date": day(start), "end_date": day(end)}
    return {**told, "decision": decision, **more}


BUDGET: dict[str, Table] = {
    "budget_lines": [
        {"fiscal_year": 2026, "line_code": "10", "label_ar": "ب", "carried_over": Decimal(1000)},
        {"fiscal_year": 2026, "line_code": "20", "label_ar": "ج"},
        {"fiscal_year": 2025, "line_code": "10", "label_ar": "ق", "carried_over": Decimal(7)},
    ],
    "credit_movements": [
        {
            "movement_kind": kind,
            "from_line": source,
            "to_line": target,
            "movement_date": day(when),
            "amount": Decimal(amount),
            "cancelled": cancelled,
        }
        for kind, source, target, when, amount, cancelled in (
            ("delegation", None, "2026/10", "2026-02-10", 4000, None),
            ("delegation", None, "2026/20", "2026-11-03", 2000, None),
            ("delegation", None, "2026/20", "2026-11-04", 9000, True),
            ("internal", "2026/10", "2026/20", "2026-11-05", 500, None),
        )
    ],
    "commitments": [
        {
            "commitment_no": number,
            "budget_line": line,
            "commitment_date": day(when),
            "amount": Decimal(amount),
            "status": status,
        }
        for number, line, when, amount, status in (
            ("E1", "2026/10", "2026-03-01", 1200, None),
            ("E2", "2026/10", "2026-11-20", 300, None),
            ("E3", "2026/20", "2026-11-21", 800, "refused"),
        )
    ],
    "liquidations": [{"commitment": "E1", "amount_ex_tax": Decimal(1000), "vat": Decimal(200)}],
    "payment_orders": [
        {"budget_line": "2026/10", "amount": Decimal(900), "paid_on": day("2026-11-25")},
        {"budget_line": "2026/10", "amount": Decimal(300)},
    ],
}


def test_the_balance_of_credits_of_the_year() -> None:
    assert lines("credits_balance", **BUDGET) == [
        ("10", "ب", 4500, 1500, 1200, 900, 3000, 300, 300, 0.3333, 0.2),
        ("20", "ج", 2500, 0, 0, 0, 2500, 0, 0, 0, 0),
        ("", "Total", 7000, 1500, 1200, 900, 5500, 300, 300, 0.2143, 0.1286),
    ]


def test_the_situation_of_the_month() -> None:
    assert lines("monthly_situation_figures", **BUDGET) == [
        ("10", "ب", 4500, 0, 300, 1500, 900, 900, 3000),
        ("20", "ج", 2500, 2000, 0, 0, 0, 0, 2500),
        ("", "Total", 7000, 2000, 300, 1500, 900, 900, 5500),
    ]


def test_staff_in_activity() -> None:
    staff: Table = [
        {"ppr": "1", "sex": "f", "position": "active", "birth_date": day("1986-11-28")},
        {"ppr": "2", "sex": "m", "position": "active", "birth_date": day("1985-11-29")},
        {"ppr": "3", "sex": "m", "position": "active"},
        {"ppr": "4", "sex": "f", "position": "retired", "birth_date": day("1950-01-01")},
    ]
    assert lines("staff_statistics", staff=staff) == [("non précisé", 3, 1, 0.3333, 40.0)]


def test_surplus_and_shortage_do_not_cancel_out_over_schools() -> None:
    here = {"school_year": "2026/2027", "cycle": "middle", "subject": "maths"}
    frozen = {"frozen_on": day("2026-10-01")}
    tables = [
        {**here, **frozen, "school": "A", "frozen_gap": 1.5},
        {**here, **frozen, "school": "B", "frozen_gap": -0.25},
        {**here, **frozen, "school": "C", "frozen_gap": -2},
        {**here, **frozen, "school": "D", "frozen_gap": 9, "school_year": "2025/2026"},
    ]
    found = lines("surplus_shortage", staffing_tables=tables)
    assert [(line[1], *line[-2:]) for line in found] == [("secondaire collégial", 1.5, 2.25)]


def test_letters_answered_waiting_and_late() -> None:
    told = (
        ("in", 1, "2026-03-02", "2026-03-20", "routed", None),
        ("in", 2, "2026-11-20", "2026-12-20", "routed", None),
        ("in", 3, "2026-11-02", "2026-11-20", "routed", None),
        ("in", 4, "2026-11-02", None, "no_reply", None),
        ("out", 1, "2026-03-09", None, None, "HRF/in/2026/1"),
        ("out", 2, "2026-03-20", None, None, "HRF/in/2026/1"),
    )
    letters = [
        {
            "service": "HRF",
            "direction": direction,
            "year": 2026,
            "mail_no": number,
            "registered_on": day(on),
            "reply_due": day(due) if due else None,
            "status": status,
            "reply_to": asked,
        }
        for direction, number, on, due, status, asked in told
    ]
    found = lines("mail_delay_statistics", correspondence=letters)
    assert found == [("non précisé", 4, 1, 2, 1, 7.0)]


def test_results_count_who_was_there() -> None:
    schools = [{"gresa_code": "00001A", "name_ar": "م"}]
    here = {"session": "S1", "school": "00001A"}
    candidates: Table = [
        {**here, "candidate_no": str(number), "decision": decision, "average": average}
        for number, (decision, average) in enumerate(
            (("passed", 12), ("failed", 8), ("absent", None), ("pending", None), ("passed", 16))
        )
    ]
    found = lines("exam_results_figures", schools=schools, exam_candidates=candidates)
    assert found == [("S1", "م", 4, 3, 2, 0.6667, 12.0)]


def test_schools_on_the_internet() -> None:
    schools = [
        {"gresa_code": code, "cycle": "primary", "status": status, "kind": kind}
        for code, status, kind in (
            ("1", "open", "primary"),
            ("2", "open", "primary"),
            ("3", "closed", "primary"),
            ("4", "open", "directorate"),
        )
    ]
    links = [
        {"school": school, "link_kind": kind, "filtering": state, "speed_mbps": speed}
        | {"active": active, "line_no": str(number)}
        for number, (school, kind, state, speed, active) in enumerate(
            (
                ("1", "fibre", "filtered", 100, True),
                ("1", "mobile", "unfiltered", 20, True),
                ("2", "lan", "filtered", 1000, True),
                ("2", "adsl", "filtered", 8, False),
                ("4", "fibre", "filtered", 100, True),
            )
        )
    ]
    found = lines("connectivity_rate", schools=schools, network_links=links)
    assert found == [("primaire", 2, 1, 0.5, 0, 60.0)]


def test_tickets_solved_and_open() -> None:
    tickets = [
        {"ticket_no": str(number), "ticket_kind": "network", "opened_on": day("2026-05-04")}
        | {"solved_on": solved and day(solved), "user_satisfied": content, "status": status}
        for number, (solved, content, status) in enumerate(
            (
                ("2026-05-05", True, "closed"),
                ("2026-05-08", False, "closed"),
                (None, None, "in_process"),
                (None, None, "cancelled"),
            )
        )
    ]
    assert lines("it_service_level", it_interventions=tickets) == [("réseau", 3, 2, 1, 2.5, 0.5)]
