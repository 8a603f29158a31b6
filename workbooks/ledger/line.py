"""Sealed lines: JSON whose last member is the SHA-256 of the raw bytes before it."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from workbooks.ledger.entry import FORMAT
from workbooks.ledger.vector import LOG_NAME

LINE_BYTES_MAX = 4 * 1024 * 1024
TEXT_CHARS_MAX = 1024
COUNT_MAX = 10**15
_OPENING = b',"seal":"'
_CLOSING = b'"}\n'
_SEALED_BYTES = len(_OPENING) + 64 + len(_CLOSING)
HEX64 = re.compile(r"[0-9a-f]{64}")


class NotSealedError(ValueError):
    """The bytes are no sealed line: torn, in progress, or something else."""


class BrokenSealError(ValueError):
    """The line is whole, and its seal is not that of its bytes."""


class MalformedError(ValueError):
    """The seal is right, but the line does not say what it must."""


class NewerFormatError(ValueError):
    """The line was written by a later Dafatir: this one must be updated."""


@dataclass(frozen=True, slots=True)
class Header:
    """The first line of a file: which file of which log, and where the one before it ends."""

    log: str
    file: int
    audience: str
    previous: tuple[int, int, str] | None = None  # file, accepted length, seal
    seal: str = ""


def seal_line(body: Mapping[str, object]) -> tuple[bytes, str]:
    """Return a body as a sealed line, and the seal."""
    head = dump(body)[:-1]
    seal = hashlib.sha256(head).hexdigest()
    return head + _OPENING + seal.encode() + _CLOSING, seal


def dump(body: Mapping[str, object]) -> bytes:
    """Return a body as JSON; raise `ValueError` at a lone surrogate, a number beyond 64 bits."""
    try:
        return orjson.dumps(body)
    except TypeError as problem:
        raise ValueError(f"no canonical form: {problem}") from problem


def seal_of(line: bytes) -> str:
    """Return the seal of a whole, unbroken line.

    >>> line, seal = seal_line({"format": 1})
    >>> seal_of(line) == seal
    True
    """
    cut = len(line) - _SEALED_BYTES
    if not 0 < cut < LINE_BYTES_MAX or not line.endswith(_CLOSING):
        raise NotSealedError(f"{len(line)} bytes")
    claimed = line[cut + len(_OPENING) : -len(_CLOSING)].decode("latin-1")
    if line[cut : cut + len(_OPENING)] != _OPENING or not HEX64.fullmatch(claimed):
        raise NotSealedError("no seal")
    if hashlib.sha256(line[:cut]).hexdigest() != claimed:
        raise BrokenSealError(claimed[:16])
    return claimed


def open_line(line: bytes) -> tuple[dict[str, Any], str]:
    """Return the body of a sealed line and its seal; refuse formats newer than ours."""
    seal = seal_of(line)
    try:
        body = orjson.loads(line)
    except orjson.JSONDecodeError as problem:
        raise MalformedError(str(problem)) from problem
    need(type(body) is dict, "object")
    made = count(body, "format")
    if made > FORMAT:
        raise NewerFormatError(str(made))
    return body, seal


def encode_header(header: Header) -> tuple[bytes, str]:
    """Return a file's first line and its seal."""
    names = ("file", "length", "seal")
    previous = header.previous and dict(zip(names, header.previous, strict=True))
    body = {"file": header.file, "log": header.log, "format": FORMAT}
    return seal_line({**body, "audience": header.audience, "previous": previous})


def decode_header(line: bytes) -> Header:
    """Read a file's first line."""
    body, seal = open_line(line)
    raw = body.get("previous")
    previous = None
    if raw is not None:
        need(type(raw) is dict, "previous")
        previous = (count(raw, "file"), count(raw, "length"), text(raw, "seal", HEX64))
    log, audience = text(body, "log", LOG_NAME), text(body, "audience")
    return Header(log, count(body, "file"), audience, previous, seal)


def need(met: bool, what: str) -> None:  # noqa: FBT001 - an assertion's only argument is a truth.
    """Refuse a line that does not say what it must."""
    if not met:
        raise MalformedError(what)


def text(
    raw: Mapping[str, Any],
    name: str,
    pattern: re.Pattern[str] | None = None,
    missing: str | None = None,
) -> str:
    """Return a member that must be a text of sane length."""
    value = raw.get(name, missing)
    if type(value) is not str or len(value) > TEXT_CHARS_MAX:
        raise MalformedError(name)
    if pattern is not None and not pattern.fullmatch(value):
        raise MalformedError(name)
    return value


def count(raw: Mapping[str, Any], name: str, missing: int | None = None) -> int:
    """Return a member that must be a number from one on."""
    value = raw.get(name, missing)
    if type(value) is not int or not 0 < value < COUNT_MAX:
        raise MalformedError(name)
    return value
