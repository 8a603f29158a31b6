"""One hand-over in a process of its own: plain values come in as an open Excel gives them, as JSON."""

import gc
import json
import sys
from datetime import datetime
from pathlib import Path
from typing import Any


def main() -> None:
    """Send what is read from the standard input, and say how many cells went out."""
    gc.disable()  # As a click does: it lives for a moment.
    from addin.headless.office import open_office  # noqa: PLC0415 - its loading is measured too.
    from validators.catalogue import register  # noqa: PLC0415 - as above.
    from workbooks.package import Area  # noqa: PLC0415 - as above.
    from workbooks.read.memory import Memory  # noqa: PLC0415 - as above.
    from workbooks.read.piece import Handed, read_piece  # noqa: PLC0415 - as above.
    from workbooks.sync.hand_over import hand_over  # noqa: PLC0415 - as above.

    share, file = map(Path, sys.argv[1:])
    told = json.load(sys.stdin)
    lines = {int(line): [_cell(cell) for cell in cells] for line, cells in told["lines"].items()}
    handed = Handed(told["sheet"], told["code"], Area(*told["area"]), told["heading"], lines)
    memory = Memory.of(told["memory"])
    table = read_piece(handed, register(told["code"]), memory)
    assert table is not None
    done = hand_over(table, memory, file, open_office(share, "Amal"))
    print(sum(done.counts), len(done.held), len(done.left))  # noqa: T201 - a program's output.
    gc.freeze()


def _cell(cell: Any) -> Any:
    return datetime.fromisoformat(cell["day"]) if isinstance(cell, dict) else cell


if __name__ == "__main__":
    main()
