"""How much a heading that an office wrote is like a field's own names, from 0 to 1."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from validators.register import Field
from validators.text import fold
from workbooks.adopt.words import FILLERS, GENERAL, ORDINALS, SHORT

_GENERAL_WEIGHT = 0.5
_SAME, _NEARLY_SAME = 1.0, 0.95
_LIKE_MAX = 0.9
_NEAR_TOKEN = 0.85
_SHARED_PREFIX_CHARS = 3
_NEAR_DICE = 0.7
_ARABIC, _LATIN = re.compile(r"[\u0600-\u06ff]+"), re.compile(r"[a-z0-9]+")
_INITIALS = re.compile(r"(?<=\b[a-z]) (?=[a-z]\b)")


@dataclass(frozen=True, slots=True)
class _Words:
    """A heading taken apart: its words without article, and its pairs of letters."""

    words: tuple[str, ...]
    pairs: frozenset[str]
    whole: frozenset[str]


def is_ordinal(heading: str) -> bool:
    """Tell whether a heading only counts the lines of a list.

    >>> is_ordinal("ر.ت"), is_ordinal("N° d’ordre"), is_ordinal("رقم التأجير")
    (True, True, False)
    """
    return fold(heading) in ORDINALS


@lru_cache(maxsize=4096)
def likeness(heading: str, field: Field) -> float:
    """Return how much a heading is like one of a field's names.

    >>> from validators.catalogue import register
    >>> ppr = register("staff").field("ppr")
    >>> likeness("رقم التاجير", ppr), likeness("الهاتف", ppr)
    (1.0, 0.0)
    >>> likeness("Capacité d’accueil الطاقة", register("schools").field("capacity_pupils"))
    0.877
    """
    folded = fold(heading)
    if not folded:
        return 0.0
    best = _like_folded(folded, field)
    arabic, latin = (" ".join(words.findall(folded)) for words in (_ARABIC, _LATIN))
    if arabic and latin and best < _NEARLY_SAME:
        # A heading in both languages is like the field if each half is.
        best = max(best, _LIKE_MAX * (_like_folded(arabic, field) + _like_folded(latin, field)) / 2)
    return round(best, 3) if best > 1 / 3 else 0.0


def _like_folded(folded: str, field: Field) -> float:
    titles, others = _names(field)
    if folded in titles:
        return _SAME
    if folded in others:
        return _NEARLY_SAME
    told = _taken_apart(folded)
    return max(_like(told, _taken_apart(name)) for name in titles | others)


@cache
def _names(field: Field) -> tuple[frozenset[str], frozenset[str]]:
    titles = frozenset(fold(title) for title in field.titles)
    others = frozenset(fold(name) for name in (field.name, *field.was, *field.also))
    return titles, others - titles - {""}


@lru_cache(maxsize=8192)
def _taken_apart(folded: str) -> _Words:
    # Letters with points between them are one word: P.U, C.I.N.
    words = tuple(_bare(word) for word in _INITIALS.sub("", folded).split())
    kept = tuple(word for word in words if word not in FILLERS) or words
    return _Words(kept, _pairs("".join(kept)), _pairs(folded.replace(" ", "")))


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def _bare(word: str) -> str:
    """Return a word without its article, an abbreviation written out."""
    for article in ("وال", "بال", "لل", "ال"):
        if word.startswith(article) and len(word) > len(article) + 2:
            word = word.removeprefix(article)
            break
    return SHORT.get(word, word)


def _like(told: _Words, name: _Words) -> float:
    if told.words == name.words:
        return _LIKE_MAX
    recall = _covered(name.words, told.words)
    precision = _covered(told.words, name.words)
    by_words = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
    by_letters = _dice(told.pairs, name.pairs)
    if 1 in {len(told.words), len(name.words)}:
        # A blank was left out; letters of longer names are too often those of other names.
        by_letters = max(by_letters, _dice(told.whole, name.whole))
    return _LIKE_MAX * max(by_words, by_letters if by_letters >= _NEAR_DICE else 0.0)


def _covered(words: tuple[str, ...], by: tuple[str, ...]) -> float:
    """Return the share of words, by weight, that others say too."""
    whole = sum(_weight(word) for word in words)
    return sum(_weight(word) * max(_near(word, other) for other in by) for word in words) / whole


def _weight(word: str) -> float:
    return _GENERAL_WEIGHT if word in GENERAL else 1.0


@lru_cache(maxsize=65536)
def _near(word: str, other: str) -> float:
    if word == other:
        return 1.0
    shorter, longer = sorted((word, other), key=len)
    if len(shorter) < _SHARED_PREFIX_CHARS:
        return 0.0
    if longer.startswith(shorter) and len(shorter) * 2 >= len(longer):
        return _NEAR_TOKEN
    if _dice(_pairs(word), _pairs(other)) >= _NEAR_DICE or _one_letter(word, other):
        return _NEAR_TOKEN
    return 0.0


def _one_letter(word: str, other: str) -> bool:
    """Tell whether one letter more, less or other makes one word of two, both long enough."""
    shorter, longer = sorted((word, other), key=len)
    if len(shorter) <= _SHARED_PREFIX_CHARS or len(longer) - len(shorter) > 1:
        return False
    at = next((i for i, c in enumerate(shorter) if c != longer[i]), len(shorter))
    rest = shorter[at:] if len(longer) > len(shorter) else shorter[at + 1 :]
    return rest == longer[at + 1 :]


def _dice(one: frozenset[str], two: frozenset[str]) -> float:
    return 2 * len(one & two) / (len(one) + len(two)) if one and two else 0.0
