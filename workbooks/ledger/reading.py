"""The whole ledger: every log's unbroken prefix, as far as all that an entry names is applied."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workbooks.keeping import keeping_all
from workbooks.ledger.disk import Disk
from workbooks.ledger.entry import Entry
from workbooks.ledger.findings import LedgerFinding
from workbooks.ledger.log import LogReading, Tail, read_log
from workbooks.ledger.naming import Names, renamed
from workbooks.ledger.vector import LOG_NAME, SEAL_SHORT_CHARS, Seen, Vector, merge_vectors


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a reader has of a ledger; `fresh` are the entries that the last reading applied."""

    entries: tuple[Entry, ...] = ()
    fresh: tuple[Entry, ...] = ()
    waiting: tuple[Entry, ...] = ()
    head: Vector = field(default_factory=dict)
    tails: Mapping[str, Tail] = field(default_factory=dict)
    readings: Mapping[str, LogReading] = field(default_factory=dict)
    findings: tuple[LedgerFinding, ...] = ()


NOTHING_READ = Ledger()


@keeping_all()
def read_ledger(disk: Disk, known: Ledger = NOTHING_READ, names: Names | None = None) -> Ledger:
    """Read all logs of a ledger, from what is known on; an entry is applied after all it names.

    `names` gives fields that were renamed their code of today.
    """
    logs = [name for name in disk.list("") if LOG_NAME.fullmatch(name)]
    readings = {log: read_log(disk, log, known.tails.get(log)) for log in logs}
    available = [*known.waiting, *(e for log in logs for e in readings[log].entries)]
    applied, waiting, forks = close(available, known.entries, known.head)
    applied = [renamed(entry, names) for entry in applied] if names else applied
    tails = {log: reading.tail for log, reading in readings.items() if reading.tail is not None}
    found = (finding for reading in readings.values() for finding in reading.findings)
    return Ledger(
        entries=(*known.entries, *applied),
        fresh=tuple(applied),
        waiting=tuple(waiting),
        head=merge_vectors(known.head, {entry.log: entry.seen for entry in applied}),
        tails={**known.tails, **tails},
        readings=readings,
        findings=(*found, *forks),
    )


def close(
    available: Iterable[Entry], applied: Iterable[Entry] = (), head: Vector | None = None
) -> tuple[list[Entry], list[Entry], list[LedgerFinding]]:
    """Return the entries that can be applied, in an order in which they can, and those that wait."""
    reached = {log: seen.seq for log, seen in (head or {}).items()}
    queues: dict[str, dict[int, Entry]] = {}
    for entry in available:
        if entry.seq > reached.get(entry.log, 0):
            queues.setdefault(entry.log, {})[entry.seq] = entry
    if not queues:
        return [], [], []
    before = tuple(applied)
    seals = {(e.log, e.seq): e.seen.seal for e in before}
    lost: dict[str, int] = {}
    for entry in (*before, *(e for queue in queues.values() for e in queue.values())):
        for log, seq in entry.declared_lost.items():
            lost[log] = max(seq, lost.get(log, 0))
    wants = {e.id: _names(e) for queue in queues.values() for e in queue.values()}
    done: list[Entry] = []
    going = True
    while going:
        going = False
        for log in sorted(queues):
            while group := _next_group(queues[log], reached.get(log, 0) + 1):
                if not all(_ready(wants[e.id], reached, lost, log) for e in group):
                    break
                done += group
                reached[log] = group[-1].seq
                seals.update({(e.log, e.seq): e.seen.seal for e in group})
                going = True
    left = [
        e
        for log in sorted(queues)
        for s, e in sorted(queues[log].items())
        if s > reached.get(log, 0)
    ]
    return done, left, [found for e in (*done, *left) for found in _forked(e, seals)]


def missing(head: Vector, *vectors: Vector) -> dict[str, Seen]:
    """Return what vectors name and the ledger has not applied.

    >>> missing({"a": Seen(1, "x")}, {"a": Seen(3, "z")}, {"b": Seen(1, "y")})
    {'a': Seen(seq=3, seal='z'), 'b': Seen(seq=1, seal='y')}
    """
    named = merge_vectors(*vectors)
    return {log: seen for log, seen in named.items() if log not in head or head[log].seq < seen.seq}


def forked(entries: Iterable[Entry], vector: Vector) -> tuple[str, ...]:
    """Return the logs of which a vector saw another entry under the same number."""
    last = {log: seen.seq for log, seen in vector.items()}
    seals = {e.log: e.seen.seal for e in entries if last.get(e.log) == e.seq}
    return tuple(
        log for log, seen in sorted(vector.items()) if seals.get(log, seen.seal) != seen.seal
    )


def seen_by(entries: Iterable[Entry], log: str) -> dict[str, Seen]:
    """Return all that a log's entries say they had seen, themselves not counted."""
    return merge_vectors(*(entry.saw for entry in entries if entry.log == log))


def next_seq(tail: Tail | None, log: str, *known: Vector) -> int | None:
    """Return the number that a log may use next; None if it knew more than the share: a new log.

    >>> next_seq(None, "a"), next_seq(None, "a", {"a": Seen(4, "x")})
    (1, None)
    """
    reached = tail.seq if tail else 0
    knew = max((vector[log].seq for vector in known if log in vector), default=0)
    return None if knew > reached else reached + 1


def _next_group(queue: Mapping[int, Entry], seq: int) -> list[Entry]:
    """Return the next entry with all its parts, or nothing if a part has not come.

    Parts whose last ones were never written, because another entry stands in their place, say
    nothing: whoever was cut there has sent it all again.
    """
    group: list[Entry] = []
    while (one := queue.get(seq + len(group))) is not None:
        if group and (one.part, one.parts) != (group[-1].part + 1, group[0].parts):
            return [said._replace(changes=()) for said in group]
        group.append(one)
        if one.part == one.parts:
            return group
    return []


def _names(entry: Entry) -> dict[str, int]:
    """Return the highest number of each log that an entry names."""
    names = {log: seen.seq for log, seen in entry.saw.items()}
    for change in entry.changes:
        for write in change.over:
            if names.get(write.log, 0) < write.seq:
                names[write.log] = write.seq
    return names


def _ready(
    wants: Mapping[str, int], reached: Mapping[str, int], lost: Mapping[str, int], own: str
) -> bool:
    return all(
        log == own or seq <= max(reached.get(log, 0), lost.get(log, 0))
        for log, seq in wants.items()
    )


def _forked(entry: Entry, seals: Mapping[tuple[str, int], str]) -> Iterable[LedgerFinding]:
    for log, seen in entry.saw.items():
        there = seals.get((log, seen.seq))
        if there is not None and there != seen.seal[:SEAL_SHORT_CHARS]:
            facts = {"seal": there, "other": seen.seal}
            yield LedgerFinding("LED_004", log, 0, seen.seq, facts)
