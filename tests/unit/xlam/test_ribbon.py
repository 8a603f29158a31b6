"""The ribbon's data says of every button all that a host needs, and is plain JSON."""

import json

from addin.desktop.build.ribbon import callback, callbacks_source, needs_workbook
from macros.button import Needs
from macros.command import commands, on_ribbon
from macros.ribbon import ribbon_shape

TABLE = on_ribbon(commands())


def test_the_shape_is_json_and_holds_every_button_once() -> None:
    shape = json.loads(json.dumps(ribbon_shape(TABLE)))
    controls = [one for group in shape for one in group["controls"]]
    assert [one["id"] for one in controls] == [command.code for command, _ in TABLE]
    for one in controls:
        assert {lang for lang, text in one["label"].items() if text} == {"ar", "fr", "en"}
        assert {lang for lang, text in one["tip"].items() if text} == {"ar", "fr"}
        assert one["needs"]


def test_a_command_without_a_button_is_not_on_the_ribbon() -> None:
    shown = {command.code for command, _ in TABLE}
    assert {"check", "sync", "settle", "history", "undo", "adopt", "master", "find"} <= shown
    assert "verify" not in shown


def test_each_command_has_its_own_callback() -> None:
    names = [callback(command.code) for command, _ in TABLE]
    assert len(set(names)) == len(names)
    source = callbacks_source(TABLE)
    assert all(f"Public Sub {name}(" in source for name in names)


def test_only_what_reads_a_workbook_asks_for_one() -> None:
    for _, button in TABLE:
        assert needs_workbook(button) == (button.needs != (Needs.NOTHING,))
