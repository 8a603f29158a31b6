"""What the command line says: sentences for people in their language, or one JSON value."""

import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from addin.headless.cli.english import HEADINGS
from validators.finding import Titles


class Speaker:
    """Holds the two global options and prints accordingly."""

    def __init__(self) -> None:
        self.lang = "ar"
        self.json = False

    def of(self, ar: str, fr: str, en: str = "") -> str:
        """Return a sentence in the language asked for; French where there is no English."""
        if self.lang == "ar":
            return ar
        return en if self.lang == "en" and en else fr

    def tell(self, ar: str, fr: str, en: str = "") -> None:
        """Say one sentence to a person; silent when a script listens."""
        if not self.json:
            print(self.of(ar, fr, en))  # noqa: T201 - the command line speaks on stdout.

    def line(self, text: str) -> None:
        """Say something that is the same in both languages."""
        if not self.json:
            print(text)  # noqa: T201 - as above.

    def give(self, value: Any) -> None:
        """Give a script its one JSON value; silent when a person reads."""
        if self.json:
            # In one piece: json.dump writes bit by bit in Python, ten times slower.
            sys.stdout.write(f"{json.dumps(value, ensure_ascii=False, default=str)}\n")

    def problem(self, code: str, ar: str, fr: str) -> None:
        """Say what could not be done, and why, in one sentence."""
        if self.json:
            self.give({"error": {"code": code, "message": {"ar": ar, "fr": fr}}})
        else:
            print(f"{self.of(ar, fr)} [{code}]", file=sys.stderr)  # noqa: T201 - as above.

    def progress(self, text: str) -> None:
        """Show what long work is at, on a terminal."""
        if sys.stderr.isatty() and not self.json:
            print(f"\r{text}", end="", file=sys.stderr, flush=True)  # noqa: T201 - as above.

    def table(self, headings: Sequence[Titles], rows: Sequence[Sequence[object]]) -> None:
        """Show rows in columns."""
        if self.json or not rows:
            return
        from rich.console import Console  # noqa: PLC0415 - a script never pays for it.
        from rich.table import Table  # noqa: PLC0415 - as above.

        names = (self.of(*title, HEADINGS.get(title.fr, "")) for title in headings)
        shown = Table(*names, header_style="bold")
        for row in rows:
            shown.add_row(*("" if cell is None else str(cell) for cell in row))
        width = None if sys.stdout.isatty() else 160
        Console(width=width).print(shown)


SAY = Speaker()


def both(titles: Titles) -> Mapping[str, str]:
    """Return two names as JSON shows them."""
    return {"ar": titles.ar, "fr": titles.fr}
