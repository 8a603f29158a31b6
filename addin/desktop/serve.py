"""The Python that worksheet functions ask: xlwings' own COM server, away from the workbook's folder."""

import os
import sys


def main(words: list[str]) -> None:
    """Serve under the class identity that Excel's side chose."""
    (identity,) = words
    # Excel's folder is the workbook's; libraries are looked for in the present one.
    os.chdir(sys.prefix)
    import xlwings  # noqa: PLC0415 - nothing is loaded before the folder is left.

    xlwings.serve(identity)  # type: ignore[call-arg]  # Where there is no Windows it takes none.


if __name__ == "__main__":  # pragma: no cover - run in a process of its own.
    main(sys.argv[1:])
