"""The best pairing of two sides, each of one side with at most one of the other."""

from collections.abc import Sequence
from math import inf


def pair(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return the pairs of rows and columns whose gains sum up highest (the Hungarian method).

    >>> pair([[1.0, 0.9], [0.9, 0.0]])
    [(0, 1), (1, 0)]
    """
    if not gains or not gains[0]:
        return []
    size = max(len(gains), len(gains[0]))
    costs = [
        [-gains[r][c] if r < len(gains) and c < len(gains[0]) else 0.0 for c in range(size)]
        for r in range(size)
    ]
    owner = _owners(costs, size)
    pairs = sorted((owner[column], column) for column in range(size))
    return [(r, c) for r, c in pairs if r < len(gains) and c < len(gains[0]) and gains[r][c] > 0]


def _owners(costs: list[list[float]], size: int) -> list[int]:
    """Return the row that each column goes to; one column more, the last, starts each search."""
    row_price, column_price = [0.0] * (size + 1), [0.0] * (size + 1)
    owner = [size] * (size + 1)
    for row in range(size):
        owner[size] = row
        least, before = [inf] * size, [size] * size
        done: dict[int, None] = {}
        at = size
        while owner[at] != size:
            done[at] = None
            here = owner[at]
            for column in range(size):
                price = costs[here][column] - row_price[here] - column_price[column]
                if column not in done and price < least[column]:
                    least[column], before[column] = price, at
            open_ = [column for column in range(size) if column not in done]
            following = min(open_, key=least.__getitem__)
            step = least[following]
            for column in done:
                row_price[owner[column]] += step
                column_price[column] -= step
            for column in open_:
                least[column] -= step
            at = following
        while at != size:
            owner[at], at = owner[before[at]], before[at]
        owner[size] = size
    return owner
