"""Writing a few rows into a large sheet stays near its floor, in time and in memory."""

import pytest

from tests.benchmarks.writing import book_of, measure


@pytest.mark.slow
def test_a_hundred_rows_cost_little_more_than_copying_the_file() -> None:
    with book_of(20_000) as book:
        took, peak = measure(book, times=3), book.peak_megabytes()
    assert took["ours"] < 4 * took["floor"], "the goal is 1.5, on a machine that does nothing else"
    assert took["openpyxl"] > 10 * took["ours"], "the goal is 40"
    assert peak < 150, "the goal is 300 for five times the rows"
