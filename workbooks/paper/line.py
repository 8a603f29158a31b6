"""The lines of another register that name the row a paper is made of, such as those of an order."""

from workbooks.paper.document import Lines
from workbooks.paper.source import Source


def places(part: Lines, source: Source) -> list[int]:
    """Return where the lines of a row stand in their register, in its order."""
    rows, world = source.world.rows(part.register), source.world
    if rows is None:
        return []
    counts = part.only.column(rows, world) if part.only is not None else [True] * len(rows)
    found = [at for at, count in enumerate(counts) if count]
    for theirs, mine in (part.match or {}).items():
        column, wanted = rows.column(theirs, world), source.value(mine)
        found = [at for at in found if column[at] == wanted]
    return found


def sources(part: Lines, source: Source) -> list[Source]:
    """Return the lines of a row, each as a source of its own."""
    rows = source.world.rows(part.register)
    if rows is None:
        return []
    return [Source(rows, at, source.world, source.words) for at in places(part, source)]
