"""One workbook to the share and back: the whole of a clerk's Sync button."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workbooks.ledger.plan import Plan
from workbooks.ledger.sheet import Policy
from workbooks.ledger.unwritten import Unwritten
from workbooks.master.refresh import refresh
from workbooks.package import Package
from workbooks.read import Book
from workbooks.read.book import read_package
from workbooks.read.edition import newer, older
from workbooks.read.grid import Grids
from workbooks.sync.answer import answer_sheet
from workbooks.sync.checked import checked_of
from workbooks.sync.commit import Carried, carry_out, try_out
from workbooks.sync.figures import publish
from workbooks.sync.office import Office
from workbooks.sync.problem import ShareProblem
from workbooks.sync.result import Asked, Synced
from workbooks.sync.run import Decided, decide, open_book
from workbooks.sync.tell import held_of, numbers_of, place, vanished_of
from workbooks.sync.view import View
from workbooks.upgrade import Upgraded, draft_upgrade, upgrade

READING = "قراءة الملف · lecture du classeur"
COMPARING = "مقارنة بالسجل المشترك · comparaison"
WRITING = "كتابة · écriture"
MASTER = "الملف الجامع · fichier maître"


def sync(path: Path, office: Office, policy: Policy) -> list[Synced]:
    """Bring a workbook and its ledgers together, one result for each service it writes to."""
    with office.local.lock(f"workbook-{path.absolute()}"):
        office.progress(f"1/4 {READING}")
        office.heed()
        answered = answer_sheet(path, office)
        policy = replace(policy, rows={**answered.rows, **policy.rows})
        written = answered.settled > 0
        book = _opened(path, office, for_writing=True)
        upgraded: list[Upgraded] = []
        if older(book.memory):
            upgraded = upgrade(path)
            book, written = _opened(path, office, for_writing=True), True
        office.progress(f"2/4 {COMPARING}")
        if not written:
            office.heed()
        decided = decide(book, office, policy, mend=True, giver=office)
        decided.unread = answered.unread
        office.progress(f"3/4 {WRITING}")
        if not (written or (decided.numbers and decided.numbers.promises)):
            office.heed()
        carried = carry_out(decided, office)
    publish(decided, office)
    office.progress(f"4/4 {MASTER}")
    results = _results(decided, carried.asked)
    checked = checked_of(decided, carried.entries)
    results[0].upgraded, results[0].undecided = upgraded, decided.unread
    for one in results:
        _count(one, decided, carried)
        one.numbers = numbers_of(_views(one, decided), decided)
    whole, ledgers = decided.book.memory.kind == "master", decided.ledgers
    del book, decided, carried  # A master may be as large: both are not held at once.
    for one in results:
        refreshed = refresh(one.service, office, ledgers, checked, whole=whole)
        one.master, one.master_problem = refreshed
    office.progress("")
    return results


def plan(path: Path, office: Office, policy: Policy) -> list[Synced]:
    """Return what a sync would do; nothing is written, so the workbook may be open.

    A workbook that a sync would first upgrade is compared as it would be then.
    """
    office.progress(f"1/2 {READING}")
    book = _opened(path, office, for_writing=False)
    upgraded: list[Upgraded] = []
    if older(book.memory):
        edit, upgraded = draft_upgrade(book)
        package = Package(edit.to_bytes(), path)
        book = read_package(package, Grids(package))
    office.heed()
    office.progress(f"2/2 {COMPARING}")
    tried = _tried(office)
    decided = decide(book, tried, policy, mend=True, giver=tried)
    office.heed()
    carried = try_out(decided)
    results = _results(decided, carried.asked)
    results[0].upgraded = upgraded
    for one in results:
        _count(one, decided, carried)
        one.numbers = numbers_of(_views(one, decided), decided, planned=True)
        for view in _views(one, decided):
            made = decided.plans[view.code]
            one.plans += [f"{view.code}: {line}" for line in str(made).splitlines()]
        one.master = "pending"
    return results


def _tried(office: Office) -> Office:
    """Return this PC at a share where all is only tried: nothing is put back, claimed or noted."""
    promises = office.promises.tried() if office.promises else None
    return replace(office, share=Unwritten(office.share), promises=promises)


def _opened(path: Path, office: Office, *, for_writing: bool) -> Book:
    book = open_book(path, office, for_writing=for_writing)
    if not book.tables:
        raise ShareProblem("SHARE_003", file=path.name)
    if for_writing and newer(book.memory):
        raise ShareProblem("SHARE_012", file=path.name, release=book.memory.release)
    return book


def _results(decided: Decided, asked: Sequence[Asked]) -> list[Synced]:
    """Return an empty result for each service, with what waits for a person in each."""
    editable = [view for view in decided.views if not view.table.readonly]
    names = dict.fromkeys(v.known.audience.service for v in editable or decided.views)
    service_of = {view.code: view.known.audience.service for view in decided.views}
    results = [Synced(service) for service in names]
    for one in results:
        audiences = (one.service, f"{one.service}/directorate", *decided.drafts)
        one.replica = next(decided.drafts[a].log for a in audiences if a in decided.drafts)
        one.conflicts = [a for a in asked if service_of[a.conflict.register] == one.service]
        codes = {view.code for view in _views(one, decided)}
        if one is results[0]:
            codes |= {view.code for view in decided.views if view.table.readonly}
        one.held_back = [h for h in held_of(decided) if h.finding.register in codes]
        one.vanished = [gone for gone in vanished_of(decided) if gone.register.code in codes]
        ledgers = {view.known.audience.name: view.known.ledger for view in _views(one, decided)}
        one.waiting = sorted(str(e.id) for held in ledgers.values() for e in held.waiting)
        one.missing = sorted({v.code for v in _views(one, decided) if v.sheet.missing})
    return results


def _views(one: Synced, decided: Decided) -> list[View]:
    return [
        view
        for view in decided.views
        if view.known.audience.service == one.service and not view.table.readonly
    ]


def _count(one: Synced, decided: Decided, carried: Carried) -> None:
    for view in _views(one, decided):
        done = carried.pasted[view.code]
        one.pulled.add(done.inserted, done.changed, done.deleted)
        one.not_written += [place(found, view.table) for found in done.findings]
        _count_push(one, decided.plans[view.code])


def _count_push(one: Synced, made: Plan) -> None:
    kinds = [change.kind for change in made.push]
    one.pushed.add(
        kinds.count("insert"), kinds.count("set") + kinds.count("withdraw"), kinds.count("delete")
    )
