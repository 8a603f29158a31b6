"""Lines from strangers: what is not an entry is refused, what is unknown is kept."""

import hashlib
import string
import uuid
from typing import Any

import orjson
import pytest

from workbooks.ledger.codec import decode, decode_change, encode, show_change
from workbooks.ledger.entry import By, Change, Entry, WriteId, parse_id
from workbooks.ledger.findings import SENTENCES, LedgerFinding
from workbooks.ledger.line import (
    BrokenSealError,
    MalformedError,
    NewerFormatError,
    NotSealedError,
    seal_line,
)
from workbooks.ledger.vector import Seen, parse_vector, show_vector

LOG, OTHER = uuid.UUID(int=1).hex, uuid.UUID(int=2).hex
WRITE = WriteId(OTHER, 4)
ENTRY = Entry(
    log=LOG,
    seq=5,
    audience="HRF",
    service="HRF",
    at="2026-01-01",
    by=By("أمل", "amal", "PC-3"),
    saw={OTHER: Seen(4, "a" * 16)},
    changes=(
        Change("insert", "leaves", "r1", values={"days": 3, "note": None, "kind": "مرض"}),
        Change("set", "leaves", "r2", "days", 3, 5.5, over=(WRITE,), offered=True),
        Change("withdraw", "leaves", "r2", "days", before=5, over=(WriteId(LOG, 4),), lost=(5,)),
        Change("delete", "leaves", "r3", over=(WRITE,), values={"days": 1}),
        Change("keep", "leaves", "r4", over=(WRITE,)),
        Change("alias", "leaves", "r5", other="r6"),
        Change("set", "leaves", "r7", "late", None, True, extra={"later": {"x": [1]}}),
    ),
    kind="undo",
    part=2,
    parts=3,
    undoes=3,
    declared_lost={OTHER: 9},
    extra={"weather": "fine"},
)


def test_an_entry_comes_back_as_it_went() -> None:
    line, sealed = encode(ENTRY, "b" * 64)
    assert decode(line) == sealed
    assert (sealed.prev, len(sealed.seal)) == ("b" * 64, 64)


def body(**members: Any) -> bytes:
    line, _ = encode(ENTRY, "b" * 64)
    told = orjson.loads(line)
    del told["seal"]
    return seal_line({k: v for k, v in (told | members).items() if v is not Ellipsis})[0]


@pytest.mark.parametrize(
    "members",
    [
        {"log": "../../evil"},
        {"log": 7},
        {"seq": 0},
        {"seq": True},
        {"seq": 10**16},
        {"kind": "party"},
        {"by": "Amal"},
        {"by": {"name": 3}},
        {"saw": [1]},
        {"saw": {"x": [1, "a" * 16]}},
        {"saw": {OTHER: [0, "a" * 16]}},
        {"saw": {OTHER: [1, "a"]}},
        {"changes": {}},
        {"changes": [3]},
        {"part": 4},
        {"prev": "short"},
        {"audience": "x" * 5000},
        {"declared_lost": {"x": 1}},
        {"declared_lost": [1]},
        {"undoes": "x"},
        {"format": "1"},
        {"format": ...},
    ],
)
def test_nonsense_under_a_right_seal_is_refused(members: dict[str, Any]) -> None:
    with pytest.raises(MalformedError):
        decode(body(**members))


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "drop"},
        {"kind": ["set"]},
        {"kind": "set", "field": ""},
        {"kind": "set", "field": "f", "after": [1]},
        {"kind": "set", "field": "f", "over": "x"},
        {"kind": "set", "field": "f", "over": ["x:1"]},
        {"kind": "set", "field": "f", "over": [1]},
        {"kind": "set", "field": "f", "offered": 1},
        {"kind": "set", "field": "f", "lost": 1},
        {"kind": "set", "field": "f", "row": None},
        {"kind": "insert", "values": {"x": {}}},
        {"kind": "insert", "values": [1]},
        {"kind": "alias"},
        {"kind": "alias", "other": "r"},
    ],
)
def test_a_change_that_is_none_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(MalformedError):
        decode_change({"register": "leaves", "row": "r"} | change)


def test_a_change_may_not_name_what_is_not_yet_written() -> None:
    change = {"kind": "set", "register": "leaves", "row": "r", "field": "f", "over": [f"{LOG}:5"]}
    with pytest.raises(MalformedError):
        decode(body(changes=[change]))


def test_broken_newer_and_unsealed_lines_are_told_apart() -> None:
    line, _ = encode(ENTRY, "b" * 64)
    with pytest.raises(BrokenSealError):
        decode(line.replace(b"amal", b"omar"))
    with pytest.raises(NotSealedError):
        decode(line[:-1])
    with pytest.raises(NotSealedError):
        decode(line[:-4] + b'x"}\n')
    with pytest.raises(NewerFormatError):
        decode(body(format=2))
    with pytest.raises(MalformedError):
        decode(seal_line({"a": 1})[0].replace(b"{", b"{", 1))


def test_sealed_bytes_that_are_no_json_are_malformed() -> None:
    head = b'{"format":1,,'
    line = head + b',"seal":"' + hashlib.sha256(head).hexdigest().encode() + b'"}\n'
    with pytest.raises(MalformedError):
        decode(line)


def test_what_has_no_canonical_form_is_not_written() -> None:
    with pytest.raises(ValueError, match="canonical"):
        show_change(Change("set", "leaves", "r", "f", None, float("nan")))
    for value in (10**30, "\ud800"):
        with pytest.raises(ValueError, match="canonical"):
            encode(
                Entry(**{**_facts(), "changes": (Change("set", "leaves", "r", "f", None, value),)}),
                "b" * 64,
            )
    big = Change("set", "leaves", "r", "f", None, "x" * (5 * 1024 * 1024))
    with pytest.raises(ValueError, match="parts"):
        encode(Entry(**{**_facts(), "changes": (big,)}), "b" * 64)


def _facts() -> dict[str, Any]:
    return {"log": LOG, "seq": 1, "audience": "H", "service": "H", "at": "", "by": By("A")}


def test_ids_and_vectors_are_read_strictly() -> None:
    for text in ("x:1", f"{LOG}:0", f"{LOG}:01", f"{LOG}", f"{LOG}:1 "):
        with pytest.raises(ValueError, match="not a"):
            parse_id(text)
    assert parse_vector("") == {}
    vector = {LOG: Seen(3, "a" * 16), OTHER: Seen(1, "b" * 16)}
    assert parse_vector(show_vector(vector)) == vector
    with pytest.raises(ValueError, match="not a vector"):
        parse_vector("hello")


def test_sentences_bear_the_same_tokens_in_both_languages() -> None:
    for code, sentence in SENTENCES.items():
        tokens = [{name for _, name, _, _ in string.Formatter().parse(s) if name} for s in sentence]
        assert tokens[0] == tokens[1]
        assert LedgerFinding(code, LOG, 3, 7).sentence().fr.count(LOG) == 1
