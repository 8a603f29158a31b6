"""Every exchange is one that the mandate plans, for a register and duties that there are."""

from dataclasses import replace
from typing import Any

import pytest

from macros.mandate import duties
from validators.catalogue import homes, register
from validators.service import bureaus
from workbooks.exchange.catalogue import exchanges
from workbooks.exchange.exchange import Exchange
from workbooks.exchange.page import Page
from workbooks.exchange.work_list import WorkList

PLANNED = {
    duty.id: {name for name in (*duty.to_come, *duty.served_by) if name.startswith("exchange:")}
    for duty in duties()
}


def wrong(one: Exchange | WorkList) -> list[str]:
    """Return what an exchange says that is not so."""
    found = [duty for duty in one.serves if f"exchange:{one.code}" not in PLANNED.get(duty, ())]
    if not one.serves or not all(one.titles):
        found.append("serves a duty and has both titles")
    if one.bureau not in bureaus() or one.register not in homes():
        return [*found, "its bureau and its register are there"]
    fields = {field.name for field in register(one.register).fields}
    named = one.asks if isinstance(one, Exchange) else [path.split(".")[0] for path in one.fields]
    return [*found, *(name for name in named if name not in fields)]


@pytest.mark.parametrize("one", exchanges(), ids=lambda one: one.code)
def test_an_exchange_is_complete(one: Any) -> None:
    assert wrong(one) == []


@pytest.mark.parametrize(
    "one", [e for e in exchanges() if isinstance(e, Exchange)], ids=lambda one: one.code
)
@pytest.mark.parametrize(
    "lines",
    [
        [],
        [[]],
        [["الرمز", "النسب", "الإسم", "النوع", "تاريخ الإزدياد", "مكان الازدياد"]],
        [["رقم التلميذ", "إسم التلميذ"], ["Z000000001", "سلمى"]],
        [["sgs"] * 9, [None, 1.5, True, "#1#"]],
    ],
)
def test_no_other_page_is_taken(one: Any, lines: list[list[Any]]) -> None:
    assert one.see(Page("other.xlsx", "Data", lines)) is None


@pytest.mark.parametrize(
    "planted",
    [
        {"serves": ()},
        {"serves": ("HRF-SEC-01",)},
        {"bureau": "EDU-NONE"},
        {"register": "marks"},
        {"asks": ("color",)},
    ],
)
def test_a_planted_fault_is_found(planted: dict[str, Any]) -> None:
    assert wrong(replace(exchanges()[0], **planted))
