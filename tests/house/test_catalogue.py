"""Every register and command says all that is made from it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from macros.command import commands
from macros.mandate import duties
from tests.house.bidi import ARABIC
from validators.catalogue import registers
from validators.text import fold


def wrong(declared: Any, known: frozenset[str]) -> Iterator[str]:
    """Yield what a register's declaration leaves out or says twice."""
    arabic, french, _ = declared.help
    if not re.search(f"[{ARABIC}]", arabic):
        yield "the docstring's first paragraph is Arabic"
    if not french or re.search(f"[{ARABIC}]", french):
        yield "the docstring's second paragraph is French"
    for lang in ("ar", "fr"):
        yield from (f"two fields are called {t}" for t in doubled(declared.fields, lang))
    for field in declared.fields:
        if not (field.titles.ar and field.titles.fr):
            yield f"{field.name} has no title"
        if field.name in declared.key and not field.required:
            yield f"{field.name} is of the key and may be blank"
    if not declared.key:
        yield "no key"
    yield from (f"no duty {duty}" for duty in declared.serves if duty not in known)
    if not declared.serves:
        yield "serves no duty"
    yield from (f"« {name} » names two fields" for name in shared_headings(declared.fields))


def doubled(fields: Iterable[Any], lang: str) -> list[str]:
    """Return the titles that more than one field bears."""
    return [t for t, n in Counter(fold(f.titles.of(lang)) for f in fields).items() if n > 1]


def shared_headings(fields: Iterable[Any]) -> list[str]:
    """Return the headings by which a sheet's column could be either of two fields."""
    names = Counter(
        name for field in fields for name in {fold(text) for text in (*field.titles, *field.also)}
    )
    return [name for name, times in names.items() if times > 1]


KNOWN = frozenset(duty.id for duty in duties())


@pytest.mark.parametrize("declared", registers(), ids=lambda one: one.code)
def test_a_register_is_complete(declared: Any) -> None:
    assert list(wrong(declared, KNOWN)) == []


def test_no_two_registers_share_a_title() -> None:
    for lang in ("ar", "fr"):
        titles = Counter(declared.titles.of(lang) for declared in registers())
        assert [title for title, times in titles.items() if times > 1] == []


def test_codes_are_unique_over_all_catalogues_of_a_kind() -> None:
    assert len({one.code for one in registers()}) == len(registers())
    assert len({one.code for one in commands()}) == len(commands())


@pytest.mark.parametrize("command", commands(), ids=lambda one: one.code)
def test_a_command_is_complete(command: Any) -> None:
    assert command.titles.ar
    assert command.titles.fr
    assert command.tip.ar
    assert command.tip.fr
    assert set(command.serves) <= KNOWN


def _field(name: str, ar: str, **more: Any) -> Any:
    titles = next(iter(registers())).titles._replace(ar=ar, fr=name)
    told = {"titles": titles, "required": True, "also": ()}
    return SimpleNamespace(name=name, **(told | more))


GOOD: dict[str, Any] = {
    "help": ("يسجل فيه.", "On y inscrit.", ()),
    "fields": (_field("a", "أول"), _field("b", "ثان")),
    "key": ("a",),
    "serves": ("X-1",),
}


@pytest.mark.parametrize(
    "planted",
    [
        {"help": ("On y inscrit.", "", ())},
        {"help": ("يسجل فيه.", "", ())},
        {"fields": (_field("a", "أول"), _field("b", "أول"))},
        {"fields": (_field("a", "أول"), _field("b", ""))},
        {"fields": (_field("a", "أول"), _field("b", "ثان", also=("أول",)))},
        {"fields": (_field("a", "أول", required=False),)},
        {"key": ()},
        {"serves": ("X-2",)},
        {"serves": ()},
    ],
)
def test_a_planted_fault_is_found(planted: dict[str, Any]) -> None:
    assert list(wrong(SimpleNamespace(**(GOOD | planted)), frozenset({"X-1"})))
    assert list(wrong(SimpleNamespace(**GOOD), frozenset({"X-1"}))) == []
