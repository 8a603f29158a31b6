"""Feature workbooks: each is one function that writes one workbook with one thing in it."""

from collections.abc import Callable
from pathlib import Path

Maker = Callable[[Path], None]
FEATURES: dict[str, Maker] = {}


def feature(make: Maker) -> Maker:
    """Register a workbook under its function's name."""
    assert make.__name__ not in FEATURES, make.__name__
    FEATURES[make.__name__] = make
    return make
