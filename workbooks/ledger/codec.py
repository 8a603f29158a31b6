"""An entry as a line and back; what a stranger's line says is checked, never trusted."""

import math
from collections.abc import Iterable, Mapping
from typing import Any, cast

from workbooks.ledger.entry import (
    CHANGE_KINDS,
    ENTRY_KINDS,
    FORMAT,
    NOTHING,
    By,
    Change,
    ChangeKind,
    Entry,
    parse_id,
)
from workbooks.ledger.line import (
    HEX64,
    LINE_BYTES_MAX,
    TEXT_CHARS_MAX,
    MalformedError,
    count,
    need,
    open_line,
    seal_line,
    text,
)
from workbooks.ledger.vector import LOG_NAME, SEAL_SHORT_CHARS, Seen

PARTS_MAX = 10_000
_SCALARS = frozenset({str, int, float, bool, type(None)})
_ENTRY_KEYS = frozenset(Entry._fields) | {"format"}
_INSERT_KEYS = {"kind", "register", "row", "values"}
_CHANGE_KEYS = frozenset(Change._fields)


def encode(entry: Entry, prev: str) -> tuple[bytes, Entry]:
    """Return an entry's line, chained to the seal before it, and the entry as sealed."""
    body: dict[str, object] = {"format": FORMAT, "log": entry.log, "seq": entry.seq}
    body |= {"audience": entry.audience, "service": entry.service, "kind": entry.kind}
    body |= {"at": entry.at, "by": entry.by._asdict()}
    body["saw"] = {log: list(seen) for log, seen in entry.saw.items()}
    if entry.parts > 1:
        body |= {"part": entry.part, "parts": entry.parts}
    if entry.undoes is not None:
        body["undoes"] = entry.undoes
    if entry.declared_lost:
        body["declared_lost"] = dict(entry.declared_lost)
    body["changes"] = [show_change(change) for change in entry.changes]
    line, seal = seal_line({**body, **entry.extra, "prev": prev})
    if len(line) > LINE_BYTES_MAX:
        raise ValueError(f"a line of {len(line)} bytes: send the entry in parts")
    return line, entry._replace(prev=prev, seal=seal)


def show_change(change: Change) -> dict[str, object]:
    """Return a change as JSON members; those that say nothing are left out.

    >>> show_change(Change("set", "leaves", "r1", "days", 3, 5))
    {'kind': 'set', 'register': 'leaves', 'row': 'r1', 'field': 'days', 'before': 3, 'after': 5}
    """
    _refuse_infinite((change.before, change.after, *change.lost, *change.values.values()))
    shown: dict[str, object] = {"kind": change.kind, "register": change.register, "row": change.row}
    if change.field:
        shown["field"] = change.field
    if change.kind == "set":
        shown |= {"before": change.before, "after": change.after}
    elif change.before is not None:
        shown["before"] = change.before
    if change.over:
        shown["over"] = [str(write) for write in change.over]
    if change.offered:
        shown["offered"] = True
    if change.lost:
        shown["lost"] = list(change.lost)
    if change.values or change.kind == "insert":
        shown["values"] = dict(change.values)
    if change.other:
        shown["other"] = change.other
    return {**shown, **change.extra}


def decode(line: bytes) -> Entry:
    """Read an entry's line; what a later version added to a format we know is kept."""
    return entry_of(*open_line(line))


def entry_of(body: Mapping[str, Any], seal: str) -> Entry:
    """Return the entry that the body of a line says, whose seal was proved."""
    need(text(body, "kind") in ENTRY_KINDS, "kind")
    by, raw = body.get("by"), body.get("changes")
    if type(by) is not dict or type(raw) is not list:
        raise MalformedError("by, changes")
    log, seq = text(body, "log", LOG_NAME), count(body, "seq")
    part, parts = count(body, "part", 1), count(body, "parts", 1)
    need(part <= min(parts, seq) and parts <= PARTS_MAX, "part")
    changes = tuple([decode_change(one) for one in raw])
    ahead = any(w.log == log and w.seq >= seq for c in changes if c.over for w in c.over)
    need(not ahead, "over names what is not yet written")
    return Entry(
        log=log,
        seq=seq,
        audience=text(body, "audience"),
        service=text(body, "service"),
        at=text(body, "at"),
        by=By(*[text(by, name, missing="") for name in By._fields]),
        saw=_saw(body.get("saw")),
        changes=changes,
        kind=body["kind"],
        part=part,
        parts=parts,
        undoes=count(body, "undoes") if "undoes" in body else None,
        declared_lost=_lost(body.get("declared_lost", {})),
        extra=_extra(body, _ENTRY_KEYS),
        prev=text(body, "prev", HEX64),
        seal=seal,
    )


def decode_change(raw: Any) -> Change:
    """Read one change."""
    need(type(raw) is dict, "change")
    if raw.keys() == _INSERT_KEYS and raw["kind"] == "insert":
        register, row, values = raw["register"], raw["row"], raw["values"]
        plain = type(values) is dict and _SCALARS.issuperset(map(type, values.values()))
        named = type(register) is type(row) is str
        if plain and named and len(register) <= TEXT_CHARS_MAX >= len(row):
            return Change("insert", register, row, values=values)
    kind, register, row = text(raw, "kind"), text(raw, "register"), text(raw, "row")
    need(kind in CHANGE_KINDS, "kind")
    values = raw.get("values", NOTHING)
    if values is not NOTHING:
        need(type(values) is dict and _SCALARS.issuperset(map(type, values.values())), "values")
    before, after, lost = raw.get("before"), raw.get("after"), raw.get("lost", [])
    need(type(lost) is list and _SCALARS.issuperset(map(type, (before, after, *lost))), "lost")
    offered, over = raw.get("offered", False), raw.get("over", [])
    need(type(offered) is bool and type(over) is list, "offered, over")
    field, other = text(raw, "field", missing=""), text(raw, "other", missing="")
    need(kind != "set" or field != "", "field")
    need(kind != "alias" or other not in {"", row}, "other")
    return Change(
        kind=cast("ChangeKind", kind),
        register=register,
        row=row,
        field=field,
        before=before,
        after=after,
        over=_writes(over),
        offered=offered,
        lost=tuple(lost),
        values=values,
        other=other,
        extra=_extra(raw, _CHANGE_KEYS),
    )


def _writes(raw: list[Any]) -> tuple[Any, ...]:
    try:
        return tuple([parse_id(one) for one in raw])
    except (ValueError, TypeError) as problem:
        raise MalformedError(f"over: {problem}") from problem


def _saw(raw: Any) -> Mapping[str, Seen]:
    need(type(raw) is dict, "saw")
    saw: dict[str, Seen] = {}
    for log, pair in raw.items():
        need(
            bool(LOG_NAME.fullmatch(log)) and type(pair) is list and len(pair) == len(Seen._fields),
            "saw",
        )
        seq, seal = pair
        need(
            type(seq) is int and seq > 0 and type(seal) is str and len(seal) == SEAL_SHORT_CHARS,
            "saw",
        )
        saw[log] = Seen(seq, seal)
    return saw


def _lost(raw: Any) -> Mapping[str, int]:
    need(type(raw) is dict, "declared_lost")
    need(all(LOG_NAME.fullmatch(log) and type(n) is int for log, n in raw.items()), "declared_lost")
    return dict(raw)


def _extra(raw: Mapping[str, Any], known: frozenset[str]) -> Mapping[str, object]:
    if raw.keys() <= known:
        return NOTHING
    return {name: value for name, value in raw.items() if name not in known}


def _refuse_infinite(values: Iterable[object]) -> None:
    if any(type(value) is float and not math.isfinite(value) for value in values):
        raise ValueError("a number that is none has no canonical form")
