"""The benchmarks run at a small size, and a command imports nothing that it does not use."""

import pytest

from tests.benchmarks import large
from tests.benchmarks.cases import heavy_imports, idle_imports, measure, prepared


@pytest.mark.slow
def test_the_benchmarks_run() -> None:
    with prepared(rows=120, code="staff") as files:
        cases = measure(files, times=1)
    assert [case.name for case in cases if not 0 < case.ratio < float("inf")] == []
    naive = next(case for case in cases if case.name.startswith("openpyxl"))
    assert naive.ratio > 1, "even a small sync is cheaper than loading and saving everything"


@pytest.mark.slow
def test_the_benchmark_of_a_large_register_runs() -> None:
    with large.office_of(300) as office:
        took = large.measure(office, times=1)
    assert [name for name, seconds in took.items() if not seconds > 0] == []


def test_help_imports_nothing_heavy() -> None:
    assert heavy_imports("check", "--help") == []


def test_a_hand_over_imports_nothing_that_it_does_not_use() -> None:
    assert idle_imports() == []
