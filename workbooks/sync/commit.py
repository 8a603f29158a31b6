"""Carrying a decision out: the new workbook is made and proved, the ledger gets its line, then
the workbook takes the old one's place. Whatever is cut in between, nothing is lost or said twice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workbooks.ledger.append import Append
from workbooks.ledger.entry import Entry
from workbooks.ledger.plan import Pull
from workbooks.memory_sheet import write_memory
from workbooks.package import Edit
from workbooks.sync.append import append_all, prepared
from workbooks.sync.asked import show_asked
from workbooks.sync.by import forget_by
from workbooks.sync.log import forget_saved
from workbooks.sync.office import Office
from workbooks.sync.paste import Paste, Pasted
from workbooks.sync.result import Asked
from workbooks.sync.run import Decided, changes_of
from workbooks.sync.tell import asked_of
from workbooks.sync.view import View, forgiven_fields


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
    show_asked(edit, done.asked, decided.book.memory.lang, decided.unread)
    refused = {code: pasted.refused for code, pasted in done.pasted.items()}
    remember_all(decided, done.entries, refused, office)
    write_memory(edit, decided.book.memory)
    with edit.stage() as staged:
        commit_all(decided, appends, office)
        staged.replace()
    edit.let_go()
    if decided.numbers:
        decided.numbers.close()
    return done


def try_out(decided: Decided) -> Carried:
    """Return what carrying a decision out would come to: nothing is written anywhere."""
    done = Carried()
    _paste(decided, Edit(decided.book.package), done)
    return done


def prepare_all(decided: Decided) -> dict[str, list[Append]]:
    """Return what goes to each ledger, sealed but not yet written."""
    return {
        name: prepared(draft, changes)
        for name, draft in decided.drafts.items()
        if (changes := changes_of(decided, name))
    }


def commit_all(decided: Decided, appends: Mapping[str, Sequence[Append]], office: Office) -> None:
    """Write what was prepared to each ledger: from here on it is said."""
    for name, many in appends.items():
        append_all(decided.drafts[name], many, office)


def _paste(decided: Decided, edit: Edit, done: Carried) -> None:
    for view in decided.views:
        paste = Paste(view, edit, decided.book.memory.lang)
        done.pasted[view.code] = paste.carry_out(decided.plans[view.code].pull)
        if decided.book.memory.kind == "master":
            forget_by(view.table, done.pasted[view.code], edit)
    done.asked = asked_of(decided, done.entries, {c: p.lines for c, p in done.pasted.items()})


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
        if not view.table.readonly:
            came = decided.plans[view.code].pull
            found = decided.findings.get(view.code, ())
            memory.forgiven[view.code] = forgiven_fields(view, found, came)
    for name, draft in decided.drafts.items():
        if all(view.table.readonly for view in decided.views if view.known.audience.name == name):
            continue
        tail = draft.known.ledger.tails.get(draft.log)
        end = entries[name][-1].seq if name in entries else tail.seq if tail else 0
        memory.logs[name] = (draft.log, end)
        if draft.log not in office.local.logs(memory.workbook, name):
            office.local.add_log(memory.workbook, name, draft.log)
