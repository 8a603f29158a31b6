"""The Python that worksheet functions ask: xlwings' own COM server, away from the workbook's folder."""

import os
import sys


def main(words: list[str]) -> None:
    """Serve under the class identity that Excel's side chose."""
    (identity,) = words
    # Excel's folder is the workbook's; libraries are looked for in the present one.
    os.chdir(sys.prefix)
    from xlwings import com_server  # noqa: PLC0415 - nothing is loaded before the folder is left.

    from addin.desktop.cells import cells_over  # noqa: PLC0415 - as above.
    from addin.headless.held import Held  # noqa: PLC0415 - as above.

    # The class of xlwings runs any code that it is handed; ours answers functions alone.
    com_server.XLPython = cells_over(Held())  # type: ignore[misc,assignment]  # It is looked up by name there.
    com_server.serve(identity)  # type: ignore[no-untyped-call]  # xlwings types what people call.


if __name__ == "__main__":  # pragma: no cover - run in a process of its own.
    main(sys.argv[1:])
