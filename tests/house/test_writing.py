"""How the sources are written: what an eye does not see, where a path leads, why a tool is silenced."""

import re

import pytest

from tests.house.bidi import swapped
from tests.house.normal import mend, strange
from tests.house.sources import python, texts

# Said in pieces, or this file would be the first to be found.
_FOLDERS = "work|root|home|tmp|opt|Users|mnt"
MACHINE = re.compile(rf"(?<![\w.~:/-])/(?:{_FOLDERS})/[\w.]|[A-Z]:\\(?:Users|work)\\\w")
_HOSTS = (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"))
REGISTRY = re.compile("|".join(map(r"\.".join, (*_HOSTS, ("crates", "io")))))
SILENCED = re.compile(r"# (?:noqa|type: ignore|pragma: no cover)\b.*")
REASON = re.compile(
    r"# (?:noqa: [A-Z0-9, ]+ - \S|type: ignore\[[a-z, -]+\]  # \S|pragma: no cover - \S)"
)


def test_nothing_invisible_or_look_alike() -> None:
    assert [(name, *found) for name, text in texts() for found in strange(text, name)] == []


def test_arabic_reads_in_the_order_it_is_written() -> None:
    here = ("validators/registers/", "validators/findings/")
    lines = [f"{n}:{line}" for n, t in python() if n.startswith(here) for line in swapped(t)]
    assert lines == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert [(n, f[0]) for n, text in texts() for f in MACHINE.finditer(text)] == []


def test_no_file_names_a_registry() -> None:
    assert [(n, f[0]) for n, text in texts() for f in REGISTRY.finditer(text)] == []


def test_every_exception_to_a_tool_has_its_reason_on_its_line() -> None:
    bare = [
        (name, found[0])
        for name, text in python()
        if not name.startswith("tests/house/")
        for found in SILENCED.finditer(text)
        if not REASON.match(found[0])
    ]
    assert bare == []


@pytest.mark.parametrize(
    "text",
    ["a\u200fb\n", "\u202eb\n", "\ufefb\n", "a\u00a0b\n", "الداخل\u0640ة\n", "a \n", "a", "a\r\n"],
)
def test_a_planted_strangeness_is_found_and_mended(text: str) -> None:
    assert list(strange(text))
    if "\u200f" not in text and "\u202e" not in text:
        assert list(strange(mend(text))) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('field("من", "Du")', False),
        ('x = "من"', False),
        ('Choice("من", "إلى")', True),
        ('Limit("من", 3)', True),
        ('Limit("من", at=3)', False),
        ('field("من", "Du", also=("بداية", "انطلاق", "Début"))', False),
        ('field("من", "Du", was=("بداية", "انطلاق"))', True),
        ('print(f"من {x}", 3)', True),
    ],
)
def test_a_planted_swap_is_found(line: str, *, found: bool) -> None:
    assert bool(list(swapped(line))) == found


def test_planted_paths_hosts_and_silences_are_found() -> None:
    for folder in ("work", "root", "home"):
        assert MACHINE.search(f'open("/{folder}/x")')
    assert not MACHINE.search("docs/work/x")
    assert REGISTRY.search("https://files.python" + "hosted.org/x")
    assert not REASON.match("# noqa: " + "E501")
    assert REASON.match("# noqa: " + "E501 - a table is wider.")
