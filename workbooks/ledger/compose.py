"""From a plan's changes to entries: one, or parts that are applied together."""

from collections.abc import Iterable, Iterator

from workbooks.ledger.codec import show_change
from workbooks.ledger.entry import Change, Entry
from workbooks.ledger.line import LINE_BYTES_MAX, dump

PART_BYTES_MAX = LINE_BYTES_MAX * 3 // 4  # Room for what stands around the changes.


def compose(
    draft: Entry, changes: Iterable[Change], part_bytes_max: int = PART_BYTES_MAX
) -> tuple[Entry, ...]:
    """Return the entries that hold these changes; the first has the draft's number and vector.

    >>> from workbooks.ledger.entry import By
    >>> draft = Entry(log="a", seq=4, audience="HRF", service="HRF", at="", by=By("Amal"))
    >>> parts = compose(draft, [Change("set", "leaves", "r", f) for f in "abc"], part_bytes_max=1)
    >>> [(part.seq, part.part, part.parts) for part in parts]
    [(4, 1, 3), (5, 2, 3), (6, 3, 3)]
    """
    groups = list(_groups(changes, part_bytes_max))
    return tuple(
        draft._replace(
            seq=draft.seq + number,
            saw=draft.saw if number == 0 else {},
            changes=tuple(group),
            part=number + 1,
            parts=len(groups),
        )
        for number, group in enumerate(groups)
    )


def _groups(changes: Iterable[Change], part_bytes_max: int) -> Iterator[list[Change]]:
    group: list[Change] = []
    held = 0
    for change in changes:
        size = len(dump(show_change(change))) + 1
        if group and held + size > part_bytes_max:
            yield group
            group, held = [], 0
        group.append(change)
        held += size
    yield group
