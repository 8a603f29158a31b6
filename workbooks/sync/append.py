"""What goes to a ledger: entries are sealed, then appended with the intent before them."""

from collections.abc import Sequence
from dataclasses import replace

from workbooks.ledger.append import Append, TailMovedError, commit, prepare
from workbooks.ledger.compose import compose
from workbooks.ledger.entry import Change, Entry, EntryKind
from workbooks.ledger.log import Line, Tail
from workbooks.ledger.naming import renamed
from workbooks.sync.log import Draft
from workbooks.sync.naming import lasting
from workbooks.sync.office import Intent, Office
from workbooks.sync.problem import ShareProblem
from workbooks.sync.share import Below


def append_alone(
    draft: Draft,
    changes: Sequence[Change],
    office: Office,
    kind: EntryKind,
    undoes: int | None = None,
) -> tuple[Entry, ...]:
    """Commit changes that a command made (a settlement, an undo); the next sync brings them home."""
    appends = prepared(draft, changes, kind, undoes)
    append_all(draft, appends, office)
    return tuple(append.entry for append in appends)


def prepared(
    draft: Draft,
    changes: Sequence[Change],
    kind: EntryKind = "sync",
    undoes: int | None = None,
) -> list[Append]:
    """Return what goes to a log, sealed but not yet written."""
    tail: Tail | None = draft.known.ledger.tails.get(draft.log)
    appends: list[Append] = []
    for entry in compose(draft.entry((), kind, undoes), changes):
        append = prepare(renamed(entry, lasting), tail)
        sealed = append.entry._replace(changes=entry.changes)
        appends.append(replace(append, entry=sealed))
        tail = append.after
    return appends


def append_all(draft: Draft, appends: Sequence[Append], office: Office) -> None:
    """Append to the log: the intent first, then the lines; a reader applies all parts or none."""
    last = appends[-1].entry
    office.local.put_intent(Intent(draft.log, last.seq, draft.path, last.seal))
    disk = Below(office.share, draft.audience.folder)
    try:
        for append in appends:
            commit(disk, append)
    except TailMovedError as moved:
        raise ShareProblem("SHARE_006", path=draft.audience.name) from moved
    except OSError as wrong:
        what = wrong.strerror or type(wrong).__name__
        raise ShareProblem("SHARE_005", path=draft.audience.name, what=what) from wrong
    lines = [Line(a.after.file, a.after.length - len(a.data), a.data) for a in appends]
    office.local.keep(draft.audience.name, draft.log, lines)
