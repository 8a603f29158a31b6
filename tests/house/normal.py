"""Look-alike letters, spaces and line ends that nobody sees; `--fix` mends what it can.

A clerk's data may hold anything: CSV data files are only asked for the line ends.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import ROOT, texts

# Marks of direction, joiners, and the byte order mark: an escape says them where they are meant.
INVISIBLE = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
TATWEEL = re.compile("(?<=[\u0620-\u064a])\u0640|\u0640(?=[\u0620-\u064a])")
DATA = (".csv", ".json", ".jsonl", ".xml")


def strange(text: str, name: str = "") -> Iterator[tuple[int, str]]:
    """Yield line and what is wrong there."""
    for number, line in enumerate(text.splitlines(), 1):
        if INVISIBLE.search(line):
            yield number, "a character that nobody sees: write its escape"
        if name.endswith(DATA):
            continue
        if FORMS.search(line):
            yield number, "Arabic presentation forms"
        if SPACES.search(line):
            yield number, "a space that looks like another"
        if TATWEEL.search(line):
            yield number, "tatweel"
        if line != line.rstrip():
            yield number, "blanks at the end"
    if text and not text.endswith("\n"):
        yield text.count("\n") + 1, "no line end"
    if "\r" in text:
        yield 1, "carriage returns"


def mend(text: str, name: str = "") -> str:
    """Return a text without what can be mended unasked; an invisible mark is left to its author.

    >>> mend("الداخل\u0640ة\u00a0! \\r\\n")
    'الداخلة !\\n'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not name.endswith(DATA):
        text = FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
        text = TATWEEL.sub("", SPACES.sub(" ", text))
        text = "\n".join(line.rstrip() for line in text.split("\n"))
    return text if not text or text.endswith("\n") else text + "\n"


def main() -> int:
    """Mend or list the files of the project."""
    left = 0
    for name, text in texts():
        if "--fix" in sys.argv and (mended := mend(text, name)) != text:
            Path(ROOT / name).write_text(mended, "utf-8", newline="\n")
            text = mended  # noqa: PLW2901 - what is left is told of the mended text.
        for line, what in strange(text, name):
            sys.stderr.write(f"{name}:{line}: {what}\n")
            left += 1
    return int(left > 0)


if __name__ == "__main__":
    sys.exit(main())
