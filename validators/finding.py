"""A finding: one breach of one declared fact at one place, and the sentence that tells it."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

Lang = str
NO_FACTS: Mapping[str, object] = MappingProxyType({})


class Severity(StrEnum):
    """How much a finding weighs: only an error holds a row back."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Titles(NamedTuple):
    """The two names of one thing on screen."""

    ar: str
    fr: str

    def of(self, lang: Lang) -> str:
        """Return the name in Arabic, or in French for any other language.

        >>> Titles("سجل", "Registre").of("fr")
        'Registre'
        """
        return self.ar if lang == "ar" else self.fr


class Message(NamedTuple):
    """One sentence in Arabic and the same in French."""

    ar: str
    fr: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of finding, with its permanent code and its two sentences (same tokens in both)."""

    code: str
    severity: Severity
    ar: str
    fr: str

    def message(self, facts: Mapping[str, object]) -> Message:
        """Return both sentences with the facts put in.

        >>> error("X_001", "في {field}", "dans {field}").message({"field": Titles("من", "Du")}).fr
        'dans Du'
        """
        return Message(_fill(self.ar, facts, "ar"), _fill(self.fr, facts, "fr"))


def _fill(sentence: str, facts: Mapping[str, object], lang: Lang) -> str:
    shown = {k: v.of(lang) if isinstance(v, Titles) else v for k, v in facts.items()}
    return sentence.format_map(shown)


PROBLEMS: dict[str, Problem] = {}


def _declare(code: str, severity: Severity, ar: str, fr: str) -> Problem:
    problem = Problem(code, severity, ar, fr)
    if PROBLEMS.setdefault(code, problem) != problem:
        raise TypeError(f"problem {code} is declared twice: give the new one the next free number")
    return problem


def error(code: str, ar: str, fr: str) -> Problem:
    """Declare a problem that holds its row back until it is mended."""
    return _declare(code, Severity.ERROR, ar, fr)


def warning(code: str, ar: str, fr: str) -> Problem:
    """Declare a problem that is told and lets its row go through."""
    return _declare(code, Severity.WARNING, ar, fr)


def information(code: str, ar: str, fr: str) -> Problem:
    """Declare a remark that asks nothing."""
    return _declare(code, Severity.INFORMATION, ar, fr)


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem at one place: register, row (0-based among the rows given), field, value found.

    `row` is None when the whole sheet is meant; `field` is None when the whole row is.
    """

    problem: Problem
    register: str
    row: int | None = None
    field: str | None = None
    value: object = None
    facts: Mapping[str, object] = dataclasses.field(default_factory=dict, compare=False)

    @property
    def code(self) -> str:
        return self.problem.code

    @property
    def severity(self) -> Severity:
        return self.problem.severity

    @property
    def message(self) -> Message:
        return self.problem.message(self.facts)
