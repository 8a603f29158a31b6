"""Each planted fault in the add-in is found."""

from collections.abc import Callable
from typing import Any

import pytest

from addin.desktop import build
from addin.desktop.build import book, project
from addin.desktop.build.ovba import compress
from addin.desktop.build.ribbon import ribbon_xml
from tests.unit.xlam.verify import TABLE, faults

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
Plant = Callable[[pytest.MonkeyPatch], None]


def _ribbon(before: str, after: str) -> Plant:
    def plant(patch: pytest.MonkeyPatch) -> None:
        whole = ribbon_xml(TABLE)
        assert before.encode() in whole
        patch.setattr(
            build, "ribbon_xml", lambda _: whole.replace(before.encode(), after.encode(), 1)
        )

    return plant


def _bytes(owner: Any, name: str, change: Callable[[Any], Any]) -> Plant:
    def plant(patch: pytest.MonkeyPatch) -> None:
        made = getattr(owner, name)
        patch.setattr(owner, name, lambda *facts: change(made(*facts)))

    return plant


def _value(owner: Any, name: str, value: Any) -> Plant:
    return lambda patch: patch.setattr(owner, name, value)


PLANTED: dict[str, Plant] = {
    "PROJECTwm is packed": _bytes(project, "_names", compress),
    "says it is compiled": _value(project, "_NO_CACHE", bytes.fromhex("CC61B500000100")),
    "a module begins later": _bytes(
        project, "_directory", lambda d: d.replace(b"1\0\4\0\0\0\0", b"1\0\4\0\0\0\7", 1)
    ),
    "has a password": _value(project, "_PASSWORD", b"\1"),
    "is protected": _value(project, "_PROTECTION", b"\1\0\0\0"),
    "a letter of the source changed": _bytes(
        project, "compress", lambda d: d.replace(b"Ribbon", b"Rubbon")
    ),
    "a callback is missing": _bytes(
        build, "callbacks_source", lambda text: text.replace("Sub OnCheck(", "Sub OnChek(")
    ),
    "two controls, one name": _ribbon('id="find"', 'id="check"'),
    "no such size": _ribbon('size="large"', 'size="huge"'),
    "a label twice": _ribbon('id="check" ', 'id="check" label="x" '),
    "a picture twice": _ribbon('image="check32"', 'image="check32" imageMso="Bold"'),
    "no such attribute": _ribbon('keytip="C"', 'keyTip="C"'),
    "no such element": _ribbon('<button id="check"', '<buton id="check"'),
    "no such picture": _ribbon('image="check32"', 'image="check"'),
    "a key tip begins another": _ribbon('keytip="S"', 'keytip="CX"'),
    "a key tip of four": _ribbon('keytip="S"', 'keytip="SYNC"'),
    "a word is missing": _ribbon('id="check"', 'id="chek"'),
    "a code name is missing": _bytes(book, "_sheet", lambda t: t.replace('codeName="Words"', "")),
    "an ordinary workbook": _bytes(
        book, "_types", lambda t: t.replace("addin.macro", "sheet.macro")
    ),
    "a part without type": _bytes(book, "_types", lambda t: t.replace('"png"', '"gif"')),
    "a part is missing": _bytes(book, "_relations", lambda t: t.replace("styles.xml", "style.xml")),
    "tells its day": _value(book, "_DAY", (2026, 11, 28, 4, 0, 0)),
}


@pytest.mark.parametrize("plant", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_found(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    assert faults(build.addin_bytes()) != []
