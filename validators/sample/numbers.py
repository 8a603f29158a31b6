"""Codes and official numbers that pass their own checks and belong to nobody."""

import re
from collections.abc import Callable

from validators.finding import Problem, Severity
from validators.identifiers import cnie, iban, ice, massar, ppr, rib, school_code
from validators.kinds.code import CodeKind, OfficialKind

_RUN = re.compile(r"\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TRIES = 2000
_FEW = 6


def code(kind: CodeKind, number: int, year: int) -> str | None:
    """Return a code like the kind's example, told apart by a number; None when none fits.

    >>> code(CodeKind(), 7, 2026), code(CodeKind(pattern="[A-Z]{2}-[0-9]{3}", example="AB-041"), 7, 2026)
    ('7/2026', 'AB-007')
    """
    for form in _forms(kind, number, year):
        if re.fullmatch(kind.pattern, form) and len(form) >= kind.digits:
            return form
    return None


def _forms(kind: CodeKind, number: int, year: int) -> list[str]:
    example = _YEAR.sub(str(year), kind.example.upper())
    runs = [run for run in _RUN.finditer(example) if run.group() != str(year)]
    forms = []
    if runs:
        head, tail = example[: runs[-1].start()], example[runs[-1].end() :]
        width = len(runs[-1].group())
        short = number % 10**width
        numbers = [str(number), f"{number:0{width}d}", f"{short:0{width}d}", str(short)]
        if runs[-1].group().startswith("0"):
            numbers = numbers[1:] + numbers[:1]
        forms = [f"{head}{digits}{tail}" for digits in numbers]
    plain = [str(number), f"{number:0{kind.digits or 1}d}", f"{number}/{year}", f"A{number}"]
    return [*forms, *plain, f"{example}{number}", f"{example}-{number}", example]


def official(kind: OfficialKind, number: int) -> str | None:
    """Return an official number with right check digits, told apart by a number.

    >>> from validators.identifiers import Rib
    >>> official(Rib.__metadata__[0], 7)
    '011640000000000000070713'
    """
    make = _MADE.get(kind.check)
    return make(number) if make else _like(kind, number)


def _like(kind: OfficialKind, number: int) -> str | None:
    """Return a number like the example, found by counting until the check is content."""
    example = kind.clean(kind.example)
    places = [at for at, character in enumerate(example) if character.isdigit()]
    first = number * _TRIES if len(places) > _FEW else number
    for step in range(_TRIES):
        digits = f"{first + step:0{len(places)}d}"[-len(places) :]
        drawn = list(example)
        for at, digit in zip(places, digits, strict=True):
            drawn[at] = digit
        text = "".join(drawn)
        if kind.clean(text) == text and kind.check(text) is None:
            return text
    return example if _passes(kind, example) else None


def _passes(kind: OfficialKind, text: str) -> bool:
    problem = kind.check(text)
    return problem is None or problem.severity is not Severity.ERROR


def _rib(number: int) -> str:
    first = f"011640{number * 101:016d}"
    return first + rib.key(first)


def _ice(number: int) -> str:
    first = f"{3_000_000 + number:09d}0000"
    return first + ice.control(first)


def _school_code(number: int) -> str:
    digits = f"{(16_000 + number * 7) % 100_000:05d}"
    return digits + school_code.letter(digits)


_MADE: dict[Callable[[str], Problem | None], Callable[[int], str]] = {
    cnie.check: lambda number: f"OD{10_000 + number}",
    iban.check: lambda number: f"MA64{_rib(number)}",
    ice.check: _ice,
    massar.check: lambda number: f"S{130_000_000 + number * 37}",
    ppr.check: lambda number: str(1_200_000 + number * 7),
    rib.check: _rib,
    school_code.check: _school_code,
}
