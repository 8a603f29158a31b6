"""A report is asked for while rows are still being typed: what they lack breaks nothing, and counts for nothing."""

from decimal import Decimal
from random import Random
from typing import Any

from macros.directorate import directorate
from tests.unit.paper.test_reports import EACH, TODAY, day, lines
from validators.catalogue import referred, register
from validators.rows import Rows, World
from workbooks.paper.report import Report


@EACH
def test_a_report_takes_rows_that_lack_something(declared: Report) -> None:
    codes = dict.fromkeys((*declared.inputs, *referred(declared.inputs)))
    whole = directorate([register(code) for code in codes], 12, TODAY)
    chance = Random(declared.code)
    for _ in range(8):
        held = {code: _lacking(rows, chance) for code, rows in whole.items()}
        made = declared.compute(World(held, today=TODAY), "fr")
        assert {len(line) for line in made} <= {len(declared.columns)}


def _lacking(rows: Rows, chance: Random) -> Rows:
    def left(value: Any) -> Any:
        return None if chance.random() < 1 / 8 else value

    told = [{name: left(value) for name, value in row.items()} for row in rows]
    return Rows.of(rows.register, told)


def test_a_movement_of_no_line_counts_for_none() -> None:
    unnamed = {"fiscal_year": 2026, "label_ar": "ب", "carried_over": Decimal(10)}
    lost = {"movement_kind": "delegation", "movement_date": day("2026-11-03"), "amount": Decimal(7)}
    found = lines("monthly_situation_figures", budget_lines=[unnamed], credit_movements=[lost])
    assert [line[2:4] for line in found] == [(10, 0), (10, 0)]


def test_a_letter_whose_day_is_unknown_is_answered_all_the_same() -> None:
    here = {"service": "HRF", "year": 2026, "mail_no": 1}
    letters = [
        {**here, "direction": "in", "status": "routed"},
        {**here, "direction": "out", "registered_on": day("2026-03-09")}
        | {"reply_to": "HRF/in/2026/1"},
    ]
    (line,) = lines("mail_delay_statistics", correspondence=letters)
    assert line == ("non précisé", 1, 1, 0, 0, None)


def test_a_link_of_no_school_connects_none() -> None:
    school = {"status": "open", "kind": "primary", "cycle": "primary"}
    link = {"link_kind": "fibre", "active": True, "line_no": "1"}
    (line,) = lines("connectivity_rate", schools=[school], network_links=[link])
    assert line[1:3] == (1, 0)
