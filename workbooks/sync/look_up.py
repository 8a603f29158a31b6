"""What somebody typed into a look-up: it is told and stays where it is; only the owner writes."""

from collections import defaultdict
from collections.abc import Iterator

from validators.finding import Finding
from validators.service import bureaus, titles_of
from workbooks.ledger.entry import Scalar, same
from workbooks.ledger.state import shown_values
from workbooks.sync.findings import SYNC_006
from workbooks.sync.owner import owns
from workbooks.sync.view import View


def typed_in(view: View) -> list[Finding]:
    """Return the cells of a look-up that hold neither what it was given nor what its owner says."""
    return [_finding(view, at, name) for at, name in _cells(view)]


def _cells(view: View) -> Iterator[tuple[int, str]]:
    code, memory = view.code, view.base.memory
    old, head = view.base.state.table(code), view.known.state.table(code)
    given: dict[str, dict[str, Scalar]] = defaultdict(dict)
    for (row, name), one in memory.exceptions.items():
        given[row][name] = one.value
    for at, row in enumerate(view.ids):
        image = head.image(row)
        if image is not None and image == view.sheet.image(row):
            continue
        cells = view.sheet.rows[row]
        sides = [shown_values(there, code, owns) for t in (head, old) if (there := t.row(row))]
        if sides and cells == sides[0]:
            continue
        if sides:
            sides.append(given[row])
            for name, value in cells.items():
                if not any(name in side and same(value, side[name]) for side in sides):
                    yield at, name
        elif memory.vector and view.table.block.ids[at] is None:
            yield at, view.table.register.key[-1]  # A row that was not there at the last sync.


def _finding(view: View, at: int, name: str) -> Finding:
    declared = view.table.register
    field = declared.field(name)
    value = view.table.rows.shown(name, at)
    home = declared.bureau if declared.bureau in bureaus() else declared.service
    facts = {"field": field.titles, "value": value, "owner": titles_of(home)}
    return Finding(SYNC_006, declared.code, at, name, value, facts)
