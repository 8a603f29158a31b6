"""The mandate: every duty of the directorate's own text, and what serves it here."""

import csv
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from macros.command import commands
from validators.catalogue import registers
from validators.finding import Titles
from workbooks.exchange.catalogue import exchanges
from workbooks.paper.catalogue import documents, reports


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty of one bureau, what serves it, and what the plan says is still to come."""

    id: str
    bureau: str
    titles: Titles
    served_by: tuple[str, ...]
    to_come: tuple[str, ...]


def duties() -> tuple[Duty, ...]:
    """Return every duty in the order of the text."""
    served: dict[str, list[str]] = {}
    for declared in registers():
        for duty in declared.serves:
            served.setdefault(duty, []).append(f"register:{declared.code}")
    for command in commands():
        for duty in command.serves:
            served.setdefault(duty, []).append(f"command:{command.code}")
    kinds: dict[str, tuple[Any, ...]] = {
        "document": documents(),
        "report": reports(),
        "exchange": exchanges(),
    }
    for kind, declarations in kinds.items():
        for one in declarations:
            for duty in one.serves:
                served.setdefault(duty, []).append(f"{kind}:{one.code}")
    text = files("macros").joinpath("mandate.csv").read_text("utf-8")
    found = []
    for row in csv.DictReader(text.splitlines()):
        here = tuple(served.get(row["id"], ()))
        planned = tuple(name for name in row["planned"].split() if name not in here)
        found.append(Duty(row["id"], row["bureau"], Titles(row["ar"], row["en"]), here, planned))
    return tuple(found)
