"""Carrying a decision out: the new workbook is made and proved, the ledger gets its line, then
the workbook takes the old one's place. Whatever is cut in between, nothing is lost or said twice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbooks.ledger.append import Append, TailMovedError, commit, prepare
from workbooks.ledger.compose import compose
from workbooks.ledger.entry import Change, Entry, EntryKind
from workbooks.ledger.log import Line, Tail
from workbooks.ledger.naming import renamed
from workbooks.ledger.plan import Pull
from workbooks.memory_sheet import write_memory
from workbooks.package import Edit
from workbooks.sync.asked import show_asked
from workbooks.sync.by import forget_by
from workbooks.sync.log import Draft, forget_saved
from workbooks.sync.naming import lasting
from workbooks.sync.office import Intent, Office
from workbooks.sync.paste import Paste, Pasted
from workbooks.sync.problem import ShareProblem
from workbooks.sync.result import Asked
from workbooks.sync.run import Decided, changes_of
from workbooks.sync.share import Below
from workbooks.sync.tell import asked_of
from workbooks.sync.view import View


@dataclass(slots=True)
class Carried:
    """What was carried out."""

    entries: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    pasted: dict[str, Pasted] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)


def carry_out(decided: Decided, office: Office) -> Carried:
    """Commit what a sync decided and bring the workbook up to date."""
    done, appends = Carried(), prepare_all(decided)
    done.entries = {name: tuple(a.entry for a in many) for name, many in appends.items()}
    edit = Edit(decided.book.package)
    _paste(decided, edit, done)
    done.asked = asked_of(decided, done.entries, {c: p.lines for c, p in done.pasted.items()})
    show_asked(edit, done.asked, decided.book.memory.lang, decided.unread)
    refused = {code: pasted.refused for code, pasted in done.pasted.items()}
    remember_all(decided, done.entries, refused, office)
    write_memory(edit, decided.book.memory)
    with edit.stage() as staged:
        commit_all(decided, appends, office)
        staged.replace()
    if decided.numbers:
        decided.numbers.close()
    return done


def prepare_all(decided: Decided) -> dict[str, list[Append]]:
    """Return what goes to each ledger, sealed but not yet written."""
    return {
        name: _prepared(draft, changes)
        for name, draft in decided.drafts.items()
        if (changes := changes_of(decided, name))
    }


def commit_all(decided: Decided, appends: Mapping[str, Sequence[Append]], office: Office) -> None:
    """Write what was prepared to each ledger: from here on it is said."""
    for name, many in appends.items():
        _commit(decided.drafts[name], many, office)


def _prepared(
    draft: Draft,
    changes: Sequence[Change],
    kind: EntryKind = "sync",
    undoes: int | None = None,
) -> list[Append]:
    tail: Tail | None = draft.known.ledger.tails.get(draft.log)
    appends: list[Append] = []
    for entry in compose(draft.entry((), kind, undoes), changes):
        append = prepare(renamed(entry, lasting), tail)
        sealed = replace(append.entry, changes=entry.changes)
        appends.append(replace(append, entry=sealed))
        tail = append.after
    return appends


def _paste(decided: Decided, edit: Edit, done: Carried) -> None:
    for view in decided.views:
        paste = Paste(view, edit, decided.book.memory.lang)
        done.pasted[view.code] = paste.carry_out(decided.plans[view.code].pull)
        if decided.book.memory.kind == "master":
            forget_by(view.table, done.pasted[view.code], edit)


def remember(
    decided: Decided, view: View, entries: tuple[Entry, ...], refused: Sequence[Pull]
) -> None:
    """Bring the workbook's memory of one register to what it will have been given."""
    memory = decided.book.memory
    memory.given[view.code] = decided.plans[view.code].remember(entries, refused)
    memory.versions.setdefault(view.code, view.table.register.version)


def remember_all(
    decided: Decided,
    entries: Mapping[str, tuple[Entry, ...]],
    refused: Mapping[str, Sequence[Pull]],
    office: Office,
) -> None:
    """Bring the workbook's memory to what it will have been given, and where its logs end."""
    memory = decided.book.memory
    for name in decided.drafts:
        forget_saved(name, decided.book, office)
    for view in decided.views:
        own = entries.get(view.known.audience.name, ())
        remember(decided, view, own, refused.get(view.code, ()))
    for name, draft in decided.drafts.items():
        if all(view.table.readonly for view in decided.views if view.known.audience.name == name):
            continue
        tail = draft.known.ledger.tails.get(draft.log)
        end = entries[name][-1].seq if name in entries else tail.seq if tail else 0
        memory.logs[name] = (draft.log, end)
        if draft.log not in office.local.logs(memory.workbook, name):
            office.local.add_log(memory.workbook, name, draft.log)


def _commit(draft: Draft, appends: Sequence[Append], office: Office) -> None:
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


def append_alone(
    draft: Draft,
    changes: Sequence[Change],
    office: Office,
    kind: EntryKind,
    undoes: int | None = None,
) -> tuple[Entry, ...]:
    """Commit changes that a command made (a settlement, an undo); the next sync brings them home."""
    appends = _prepared(draft, changes, kind, undoes)
    _commit(draft, appends, office)
    return tuple(append.entry for append in appends)
