"""Bugs that somebody could write in the cache of a ledger."""

from tests.simulator.planted import Bug

CACHE_BUGS = (
    Bug(
        "a cached row forgets who wrote in it before",
        0,
        "the_cache_says_what_the_ledger_says",
        "workbooks.ledger.cache.cache:Cache._write_rows",
        "sorted({*before, *new})",
        "sorted(new)",
    ),
)
