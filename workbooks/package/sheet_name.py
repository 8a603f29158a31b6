"""What a sheet may be called."""

import re
from collections.abc import Iterable

LENGTH_MAX = 31
FORBIDDEN = re.compile(r"[\\/?*\[\]:\x00-\x1f]")


def sheet_name_fault(name: str) -> str | None:
    """Return why Excel would not have a name, None if it would.

    >>> sheet_name_fault("a/b")
    'a forbidden character'
    """
    if not name or _length(name) > LENGTH_MAX:
        return f"1 to {LENGTH_MAX} characters are allowed"
    if FORBIDDEN.search(name):
        return "a forbidden character"
    if name.startswith("'") or name.endswith("'"):
        return "an apostrophe at one end"
    return "a name Excel keeps for itself" if name.lower() == "history" else None


def _length(name: str) -> int:
    return len(name.encode("utf-16-le", "surrogatepass")) // 2


def free_name(name: str, taken: Iterable[str]) -> str:
    """Return a name, with the first number that makes it new if it is taken.

    >>> free_name("Staff", ["staff"])
    'Staff 2'
    """
    used = {one.lower() for one in taken}
    free, number = name, 1
    while free.lower() in used:
        number += 1
        tail = f" {number}"
        free = name[: LENGTH_MAX - len(tail)] + tail
    return free
