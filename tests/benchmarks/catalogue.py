"""What declaring every register costs beside bare pydantic models with the same fields."""

import sys
from typing import Any

from pydantic import BaseModel, create_model

from tests.benchmarks.naive import plain_type
from tests.benchmarks.timing import in_turns
from validators import kind
from validators.catalogue import _declared, homes, registers
from validators.register import Declaration


def ours() -> tuple[Declaration, ...]:
    """Declare all registers anew, as the first command of a process that needs them all."""
    for home in homes().values():
        sys.modules.pop(home, None)
    _declared.cache_clear()
    return registers()


def ours_ready() -> None:
    """Declare all registers and make all that checks their cells."""
    kind._passing.cache_clear()
    for declared in ours():
        for field in declared.typed_fields:
            field.kind.read_column([])


def bare(declared: tuple[Declaration, ...]) -> list[type[BaseModel]]:
    """Make as many models with as many fields of the types that a programmer would give them."""
    return [create_model(each.code, **_fields(each)) for each in declared]


def _fields(declared: Declaration) -> dict[str, Any]:
    return {
        each.name: (plain_type(each), ...) if each.required else (plain_type(each) | None, None)
        for each in declared.fields
    }


if __name__ == "__main__":
    found = registers()
    print(*in_turns(int(sys.argv[1]), ours, ours_ready, lambda: bare(found)))  # noqa: T201 - a program's output.
