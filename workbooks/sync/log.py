"""Which log a workbook writes: its own on this PC, or a new one when it is a copy (rules 11, 12)."""

from dataclasses import dataclass

from workbooks.ledger.entry import Change, Entry, EntryKind
from workbooks.ledger.reading import seen_by
from workbooks.ledger.vector import changed_since
from workbooks.read.sheet_table import Book
from workbooks.sync.known import Known
from workbooks.sync.office import Intent, Office
from workbooks.sync.share import Audience


@dataclass(frozen=True, slots=True)
class Draft:
    """The log to write, what its next entry says of itself, and what of it is not remembered."""

    audience: Audience
    known: Known
    office: Office
    log: str
    workbook: str
    path: str
    bureau: str
    at: str
    own: tuple[Entry, ...] = ()

    def entry(
        self, changes: tuple[Change, ...], kind: EntryKind = "sync", undoes: int | None = None
    ) -> Entry:
        """Return the next entry of the log, not yet sealed."""
        ledger = self.known.ledger
        tail = ledger.tails.get(self.log)
        saw = changed_since(seen_by(ledger.entries, self.log), ledger.head)
        return Entry(
            log=self.log,
            seq=(tail.seq if tail else 0) + 1,
            audience=self.audience.name,
            service=self.audience.service,
            at=self.at,
            by=self.office.person._replace(bureau=self.bureau),
            saw={log: seen for log, seen in saw.items() if log != self.log},
            changes=changes,
            kind=kind,
            undoes=undoes,
        )


def choose_log(audience: Audience, known: Known, book: Book, office: Office, at: str) -> Draft:
    """Return the log that this workbook goes on with.

    It is the one the workbook remembers, if this PC writes it and it ends where the workbook left
    it, or where this PC was about to bring it when it was cut. Any other end means a copy, an old
    version, an unsaved close, a changed file, lines that only this PC still has, or an append that
    did not arrive whole: a new log is begun, so that no number is used twice, and what the old one
    holds is matched.
    """
    remembered, seq = book.memory.logs.get(audience.name, ("", 0))
    mine = office.local.logs(book.memory.workbook, audience.name)
    path = str(book.package.path.absolute())
    cut = [intent for log in mine if (intent := office.local.intent(log)) and intent.path == path]
    told = (book.memory.workbook, path, book.memory.bureau, at, _own(known, remembered, seq, cut))
    if remembered in mine and _ends_at(known, office, audience, remembered, seq):
        return Draft(audience, known, office, remembered, *told)
    for intent in reversed(cut):
        if _is_end(intent, known) and not _is_spoilt(known, intent.log):
            return Draft(audience, known, office, intent.log, *told)
    return Draft(audience, known, office, office.fresh(), *told)


def _own(known: Known, remembered: str, seq: int, cut: list[Intent]) -> tuple[Entry, ...]:
    """Return what this workbook wrote and may not remember: in its log, in any that was begun."""
    ends = {intent.log: intent.seq for intent in cut if not _is_clones(intent, known)}
    own = [
        entry
        for entry in known.ledger.entries
        if (entry.log == remembered and entry.seq > seq)
        or (entry.log != remembered and entry.seq <= ends.get(entry.log, 0))
    ]
    # The log that a copy remembers may be another's by now: what is surely its own comes first.
    return tuple(sorted(own, key=lambda entry: entry.log == remembered))


def _ends_at(known: Known, office: Office, audience: Audience, log: str, seq: int) -> bool:
    """Say whether a log ends where a workbook left it, whole, and nothing more was ever sent.

    Others may have read a line whole before a hand or an old backup took it away: to use its
    number again would say two things under one name.
    """
    tail, intent = known.ledger.tails.get(log), office.local.intent(log)
    here = (tail.file, tail.length) if tail else (0, 0)
    lost = office.local.kept_ends(audience.name).get(log, here) > here
    sent = intent is not None and intent.seq > seq
    end = tail.seq if tail else 0
    return end == seq and not lost and not sent and not _is_spoilt(known, log)


def _is_end(intent: Intent, known: Known) -> bool:
    """Say whether a log ends with what this PC was about to write; a clone of it wrote any other."""
    tail = known.ledger.tails.get(intent.log)
    return tail is not None and (tail.seq, tail.seal) == (intent.seq, intent.seal)


def _is_clones(intent: Intent, known: Known) -> bool:
    """Say whether a clone of this PC wrote another entry under the number that was meant here."""
    return any(
        entry.log == intent.log and entry.seq == intent.seq and entry.seal != intent.seal
        for entry in known.ledger.entries
    )


def _is_spoilt(known: Known, log: str) -> bool:
    """Say whether a hand changed a log's files: what stands behind is not read, and not lost yet."""
    reading = known.ledger.readings.get(log)
    return reading is not None and any(found.code != "LED_003" for found in reading.findings)


def forget_saved(audience: str, book: Book, office: Office) -> None:
    """Drop what this PC was about to commit once the workbook, read again, says that it holds it.

    Until then that sync may have been cut, or the workbook closed without saving. What a copy of
    it in another place was about to commit, only that copy can say.
    """
    path = str(book.package.path.absolute())
    for log in office.local.logs(book.memory.workbook, audience):
        intent = office.local.intent(log)
        if (
            intent
            and intent.path == path
            and any(
                log in given.vector and given.vector[log].seq >= intent.seq
                for given in book.memory.given.values()
            )
        ):
            office.local.drop_intent(log)
