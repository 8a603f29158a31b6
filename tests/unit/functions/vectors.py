"""The vectors of worksheet functions: what is typed in the cells, what the cell answers."""

import csv
from pathlib import Path
from typing import NamedTuple

from macros.argument import Wrong, typed

_HERE = Path(__file__).parent
WRONG = "!"


class Vector(NamedTuple):
    """One line of the tables: arguments are parted by bars, the cells of a range by semicolons."""

    function: str
    given: tuple[str, ...]
    answer: str

    @property
    def code(self) -> str:
        return f"DAF_{self.function.upper()}"

    @property
    def cells(self) -> list[str | list[str]]:
        return [typed(cell) for cell in self.given]


def vectors(name: str) -> list[Vector]:
    """Read a table of vectors."""
    text = (_HERE / name).read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return [Vector(r["function"], tuple(r["given"].split("|")), r["answer"]) for r in rows]


def one_each() -> dict[str, Vector]:
    """Return a vector of every function, one whose answer is right in all its cells."""
    found = reversed(vectors("cases.csv") + vectors("facts.csv"))
    return {vector.code: vector for vector in found if WRONG not in vector.answer}


def written(answer: object) -> str:
    """Return an answer as the tables write it."""
    if isinstance(answer, list):
        return ";".join(written(one) for one in answer)
    return WRONG if isinstance(answer, Wrong) else str(answer)
