"""Print the table: `python -m tests.benchmarks [ROWS] [REGISTER]`."""

import sys

from tests.benchmarks.cases import measure, prepared

TIMES = 7


def main() -> None:
    """Measure and print."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    code = sys.argv[2] if len(sys.argv) > 2 else "staff"
    with prepared(rows, code) as files:
        print(f"{code}: {rows} rows x {len(files.register.fields)} columns, medians of {TIMES}")  # noqa: T201 - a program's output.
        for case in measure(files, TIMES):
            print(  # noqa: T201 - as above.
                f"{case.name:50} {case.ours:8.0f} ms / {case.other:8.0f} ms = {case.ratio:6.2f}"
                f"   (goal: {case.goal})"
            )


if __name__ == "__main__":
    main()
