"""Invented texts: what an office would write in a column of that name, in Arabic or in French."""

import re
from functools import cache
from zlib import crc32

from validators.finding import Titles
from validators.sample.names import person, table


@cache
def _table() -> list[tuple[re.Pattern[str], Titles]]:
    return [(re.compile(row["pattern"]), Titles(row["ar"], row["fr"])) for row in table("texts")]


@cache
def _fitting(column: str) -> tuple[Titles, ...]:
    """Return the texts of the first pattern that the column's name fits."""
    first = next(pattern for pattern, _ in _table() if pattern.search(column))
    return tuple(text for pattern, text in _table() if pattern == first)


def words(register: str, field: str, thread: int) -> str:
    """Return a text for a field; fields that differ by language alone say the same.

    >>> words("pupils", "full_name_fr", 12), words("meetings", "place_fr", 3)
    ('Lahbib El Ouahi', 'Salle polyvalente d’El Argoub')
    """
    stem = re.sub(r"_(ar|fr)$", "", field)
    lang = "fr" if field.endswith("_fr") else "ar"
    texts = _fitting(f"{register}.{stem}")
    salt = crc32(stem.encode())
    text = texts[(thread ^ salt) % len(texts)].of(lang)
    if "{" not in text:
        return text
    own, other = person(thread), person(thread ^ salt)
    parts = {"person": own.full, "given": own.given, "family": own.family, "other": other.full}
    return text.format_map({name: titles.of(lang) for name, titles in parts.items()})
