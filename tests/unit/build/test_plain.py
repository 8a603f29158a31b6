"""Tables that are no register: formats, colours, charts, the sheets of a master."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from validators.finding import Titles
from workbooks.build import Chart, PlainColumn, PlainSheet, master_sheets
from workbooks.build.master import ConflictRow, FigureRow, HistoryRow, StateRow
from workbooks.layout import CONFLICTS_TABLE, FIGURES_TABLE, HISTORY_TABLE, STATE_TABLE

Open = Callable[..., tuple[Any, Any, bytes]]


def title(word: str) -> Titles:
    return Titles(word, word)


def test_each_format_reads_what_it_is_given(opened: Open) -> None:
    columns = [
        PlainColumn(title("day"), 12, "day"),
        PlainColumn(title("moment"), 12, "moment"),
        PlainColumn(title("count"), 12, "count"),
        PlainColumn(title("money"), 12, "money"),
        PlainColumn(title("percent"), 12, "percent"),
        PlainColumn(title("text"), 12),
        PlainColumn(title("long"), 40),
    ]
    row = ["2026-09-05", "2026-09-05T10:20:30", 3, 1.5, 0.25, 7, None]
    book, built, _ = opened(PlainSheet(title("t"), "t", columns, [row]))
    cells = [cell.value for cell in book.worksheets[0][5]]
    assert cells == [
        datetime.fromisoformat("2026-09-05T00:00"),
        datetime.fromisoformat("2026-09-05T10:20"),
        3,
        1.5,
        0.25,
        "7",
        None,
    ]
    assert built[0].register == ""
    assert built[0].readonly


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_a_master_opens_with_the_state_of_its_bureaus(opened: Open, lang: str) -> None:
    sheets = master_sheets(
        lang,
        "HRF",
        [
            StateRow("مكتب", "late", datetime.fromisoformat("2026-09-01T08:00"), "محمد", 12, 3, 1),
            StateRow("آخر", "never", None, "", 0, 0, 0),
        ],
        [FigureRow("سجل", "مكتب", 12, 2, 1, 0, None)],
        [ConflictRow("سجل", "1", "من", "a", "b", "x", "c", "y", None)],
        [HistoryRow("2026-09-01T08:00", "x", "سجل", "1", "من", "a", "b")],
    )
    book, built, _ = opened(*sheets, lang=lang)
    assert [each.table for each in built] == [
        STATE_TABLE,
        FIGURES_TABLE,
        CONFLICTS_TABLE,
        HISTORY_TABLE,
    ]
    first = book.worksheets[0]
    assert book.active is first
    assert first["B5"].value == Titles("متأخر", "en retard").of(lang)
    assert len(first.conditional_formatting) == 1
    assert [len(page._charts) for page in book.worksheets[:4]] == [1, 1, 0, 0]
    assert not first.sheet_view.showGridLines


def test_an_empty_table_has_a_blank_row_and_its_chart(opened: Open) -> None:
    columns = [PlainColumn(title("a")), PlainColumn(title("b"), 12, "count")]
    empty = PlainSheet(title("t"), "t", columns, [], chart=Chart(title("c"), 0, (1,)))
    book, built, _ = opened(empty)
    assert built[0].ref == "A4:B5"
    assert len(book.worksheets[0]._charts) == 1


def test_a_narrow_table_is_printed_upright(opened: Open) -> None:
    book, _, _ = opened(PlainSheet(title("t"), "t", [PlainColumn(title("a"))], [["x"]]))
    assert book.worksheets[0].page_setup.orientation == "portrait"
