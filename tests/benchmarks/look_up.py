"""What cells cost that look rows up in this PC's cache: each for itself, and a column at once."""

from datetime import date
from itertools import cycle, islice
from typing import Any

from addin.desktop.cells import answer
from addin.headless.held import Held
from tests.benchmarks.office import Files
from tests.benchmarks.timing import in_turns
from workbooks.read import read_book

CELLS = 20_000


def look_ups(files: Files, times: int) -> tuple[float, float]:
    """Return the milliseconds of so many cells that ask one by one, and of one column of them."""
    table = read_book(files.clean).table(files.code)
    assert table is not None
    keys = list(islice(cycle(table.rows.keys), CELLS))
    field, today, held = files.register.key[0], date(2026, 11, 28), Held()

    def ask(key: object) -> Any:
        return answer("fr", "DAF_ROW", (files.code, key, field), today, held)

    assert ask(keys[0]) == ask(((keys[0],),))[0][0] == table.rows.shown(field, 0), "a row answers"
    singly, column = in_turns(
        times, lambda: [ask(key) for key in keys], lambda: ask(tuple((key,) for key in keys))
    )
    return singly, column
