"""The rows of a master's first sheets: bureaus, figures, conflicts, latest changes."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from validators.catalogue import register
from validators.finding import Lang
from validators.service import services
from workbooks.build.master import ConflictRow, FigureRow, HistoryRow, Standing, StateRow
from workbooks.ledger.entry import Change, Entry, Scalar
from workbooks.ledger.keys import key_conflicts
from workbooks.ledger.plan import Conflict
from workbooks.ledger.state import Row, Stamp, Write, shown, shown_values
from workbooks.ledger.stored import written_in
from workbooks.master.picture import Held, Picture, bureau_of
from workbooks.sync.asked import tell_apart
from workbooks.sync.key import key_of
from workbooks.sync.owner import owns

HISTORY_ROWS_MAX = 100
LATE_DAYS = 7
_ACTIVE_DAYS = 30


def state_rows(picture: Picture) -> list[StateRow]:
    """Return how each bureau of the service stands."""
    last: dict[str, Entry] = {}
    for entry in picture.entries:
        there = last.get(entry.by.bureau)
        if there is None or (there.at, there.id) < (entry.at, entry.id):
            last[entry.by.bureau] = entry
    seen = {code: (moment(entry.at), entry.by.name) for code, entry in last.items()}
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for held in picture.held:
        row = counts[bureau_of(held.register, picture.service)]
        row[0] += held.size
        row[1] += held.errors
        row[2] += sum(1 for _ in _open_conflicts(held))
    for one in picture.figures:
        home = bureau_of(register(one.register), picture.service)
        for at, count in enumerate((one.rows, one.errors, one.conflicts)):
            counts[home][at] += count
        when = moment(one.last)
        if when and when > (seen.get(home, (None, ""))[0] or datetime.min):  # noqa: DTZ901 - moments have no zone.
            seen[home] = (when, one.who)
    rows = []
    for bureau in services()[picture.service].bureaus:
        when, who = seen.get(bureau.code, (None, ""))
        standing = _standing(when, picture.now)
        name = bureau.titles.of(picture.lang)
        rows.append(StateRow(name, standing, when, who, *counts[bureau.code]))
    return rows


def _standing(last: datetime | None, now: datetime) -> Standing:
    if last is None:
        return "never"
    return "late" if last < now.replace(tzinfo=None) - timedelta(LATE_DAYS) else "current"


def figure_rows(picture: Picture) -> list[FigureRow]:
    """Return each register in numbers."""
    since = (picture.now - timedelta(_ACTIVE_DAYS)).isoformat()
    recent: Counter[str] = Counter()
    last: dict[str, str] = {}
    for entry in picture.entries:
        for code, changes in written_in(entry).items():
            recent[code] += changes if entry.at >= since else 0
            last[code] = max(last.get(code, ""), entry.at)
    bureaus = {b.code: b.titles.of(picture.lang) for b in services()[picture.service].bureaus}
    return _private(picture, bureaus) + [
        FigureRow(
            held.register.titles.of(picture.lang),
            bureaus.get(bureau_of(held.register, picture.service), ""),
            held.size,
            recent[held.register.code],
            held.errors,
            held.warnings,
            moment(last[held.register.code]),
        )
        for held in picture.held
    ]


def _private(picture: Picture, bureaus: Mapping[str, str]) -> list[FigureRow]:
    return [
        FigureRow(
            register(one.register).titles.of(picture.lang),
            bureaus.get(bureau_of(register(one.register), picture.service), ""),
            one.rows,
            one.recent,
            one.errors,
            one.warnings,
            moment(one.last),
        )
        for one in picture.figures
    ]


def _open_conflicts(held: Held) -> Iterator[tuple[Row, str]]:
    """Yield row and field of each open conflict; no field for a row that is half deleted."""
    for name in sorted(held.table.suspects):
        row = held.table.row(name)
        if row is None or not row.alive or held.table.survivor(name) != name:
            continue
        if row.half_deleted:
            yield row, ""
        for contested in row.contested():
            yield row, contested


def conflict_rows(picture: Picture) -> list[ConflictRow]:
    """Return every open conflict of the service; of sensitive registers only their number."""
    rows: list[ConflictRow] = []
    for held in picture.held:
        if held.register.sensitive:
            continue
        key, lang = key_of(held.register), picture.lang
        title = held.register.titles.of(lang)
        for row, name in _open_conflicts(held):
            shown_key = key(shown_values(row, held.register.code, owns)) or row.id
            rows.append(_conflict(held, row, name, title, shown_key, lang))
        if held.agreed:
            continue
        twins = key_conflicts(held.known.state, held.register.code, key, owns)
        rows += [_twins(held, one, title, lang) for one in twins.conflicts]
    return rows


def _twins(held: Held, one: Conflict, title: str, lang: Lang) -> ConflictRow:
    """Return two rows of one key, each told by what the other has not."""
    rows = [held.table.row(str(name)) for name in (one.mine, one.theirs)]
    left, right = (shown_values(row, held.register.code, owns) if row else {} for row in rows)
    mine = tell_apart(held.register, left, right, lang)
    theirs = tell_apart(held.register, right, left, lang)
    stamps = [insert.stamp for insert in rows[0].inserts] if rows[0] else []
    by = stamps[0].by.name if stamps else ""
    key = key_of(held.register)(left) or ""
    return ConflictRow(title, key, "", "", mine, by, theirs, one.who, moment(one.when))


def _conflict(held: Held, row: Row, name: str, title: str, key: str, lang: Lang) -> ConflictRow:
    if not name:
        delete = row.open_deletes()[0]
        return ConflictRow(
            title, key, "", "", "", delete.stamp.by.name, "", "", moment(delete.stamp.at)
        )
    declared = held.register.field(name)
    live = row.live(name)
    kept = shown(live, held.register.code, name, owns)
    other = next((write for write in live if kept and write.value != kept.value), live[-1])
    mine, theirs = (_show(declared.kind, w.value, lang) for w in (other, kept or other))
    by = (kept or other).stamp
    heading = declared.titles.of(lang)
    return ConflictRow(
        title, key, heading, "", mine, other.stamp.by.name, theirs, by.by.name, moment(by.at)
    )


def _show(kind: object, value: Scalar, lang: Lang) -> str:
    if value is None:
        return ""
    try:
        shown_value = kind.show(kind.load(value), lang)  # type: ignore[attr-defined]  # A kind.
    except (ValueError, TypeError, ArithmeticError):
        return str(value)
    return f"{shown_value:%d/%m/%Y}" if hasattr(shown_value, "day") else str(shown_value)


def history_rows(picture: Picture) -> list[HistoryRow]:
    """Return the latest changes of the service, newest first; sensitive registers stay away."""
    public = {h.register.code: h for h in picture.held if not h.register.sensitive}
    newest = sorted(picture.entries, key=lambda e: (e.at, e.id), reverse=True)
    rows: list[HistoryRow] = []
    for entry in newest:
        for change in entry.changes:
            held = public.get(change.register)
            if held is not None:
                rows.append(_event(entry, change, held, picture.lang))
            if len(rows) == HISTORY_ROWS_MAX:
                return rows
    return rows


def _event(entry: Entry, change: Change, held: Held, lang: Lang) -> HistoryRow:
    key = key_of(held.register)
    row = held.table.row(change.row)
    found = key(change.values) or (
        key(shown_values(row, held.register.code, owns)) if row else None
    )
    before, after, name = "", _KINDS.get(change.kind, ("", ""))[lang != "ar"], ""
    known = {each.name: each for each in held.register.fields}
    if change.field in known:
        declared = known[change.field]
        name = declared.titles.of(lang)
        before, after = (_show(declared.kind, v, lang) for v in (change.before, change.after))
    title = held.register.titles.of(lang)
    return HistoryRow(moment(entry.at), entry.by.name, title, found or "", name, before, after)


_KINDS: Mapping[str, Sequence[str]] = {
    "insert": ("سطر جديد", "nouvelle ligne"),
    "delete": ("حذف السطر", "ligne supprimée"),
    "keep": ("إرجاع السطر", "ligne rétablie"),
    "alias": ("جمع سطرين", "lignes réunies"),
    "withdraw": ("سحب القيمة", "valeur retirée"),
}


def last_write(row: Row) -> Stamp | None:
    """Return the latest stamp on a row, by the writers' clocks: display only."""
    writes: list[Write] = [w for cell in row.cells.values() for w in cell.live]
    stamps = [w.stamp for w in writes] + [i.stamp for i in row.inserts]
    return max(stamps, key=lambda s: (s.at, s.id), default=None)


def moment(text: str) -> datetime | None:
    """Return an entry's time as a cell shows it, to the minute, without its zone.

    >>> moment("2026-11-24T19:30:00+00:00").hour
    19
    """
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    local = read.astimezone(UTC) if read.tzinfo else read
    return local.replace(tzinfo=None, second=0, microsecond=0)
