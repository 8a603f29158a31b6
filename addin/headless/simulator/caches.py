"""Whether the caches on the PCs ever say what the ledger does not."""

from addin.headless.simulator.after import After, Problems
from addin.headless.simulator.paper import REGISTER
from workbooks.ledger.replay import replay, until
from workbooks.ledger.state import Table


def the_cache_says_what_the_ledger_says(after: After) -> Problems:
    """A sync decides on the very rows that the entries make, whatever was cached of them."""
    view = after.done.view
    entries = view.known.ledger.entries
    vector = view.base.memory.vector
    sides = (
        ("head", view.known.state.table(REGISTER), replay(entries).table(REGISTER)),
        (
            "base",
            view.base.state.table(REGISTER),
            until(entries, {REGISTER: vector}).table(REGISTER),
        ),
    )
    for name, said, true in sides:
        if not _same(said, true):
            yield f"the {name} is not what {len(entries)} entries make"
    accepted = after.done.clerk.world.accepted
    for entry in entries:
        if tuple(accepted.get((entry.log, entry.seq), entry).changes) != tuple(entry.changes):
            yield f"{entry.log[-4:]}:{entry.seq} is not what was written"


def _same(said: Table, true: Table) -> bool:
    rows = {name: said.rows[name] for name in said.rows}
    plain = (said.links, said.unlinked, said.groups) == (true.links, true.unlinked, true.groups)
    return plain and rows == dict(true.rows) and said.suspects >= true.suspects
