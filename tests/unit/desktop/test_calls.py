"""No button asks an Excel anything that the contract of hosts does not name."""

from pathlib import Path
from typing import Any

import pytest

from addin.desktop.click import CLICKS
from addin.desktop.excel import Excel
from tests.house.sources import python
from tests.unit.desktop.engine import WINDOW, AppImpl
from tests.unit.desktop.pressed import known, press
from tests.unit.desktop.seen import Seen
from tests.web.contract import DESKTOP, PORTABLE, answers


@pytest.fixture
def calls() -> set[str]:
    return set()


def test_every_call_is_named_and_no_other(
    excel: tuple[Any, AppImpl],
    calls: set[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app, impl = excel
    watched = Seen(app, calls)
    monkeypatch.setattr("xlwings.apps", [watched])
    monkeypatch.setattr("addin.desktop.person.webbrowser.open", str)
    Excel.at(WINDOW, "fr")
    for code in CLICKS:
        impl.answers = ["yes"] * 6
        press(code, (watched, impl), known(tmp_path))
    impl.answers = [str(tmp_path / "share"), "Amal", "ar"]
    press("settings", (watched, impl), known(tmp_path))
    areas = dict.fromkeys(impl.open[-1].held.sheetnames, "A1:B2")
    answers(watched, areas)
    assert calls == PORTABLE | set(DESKTOP)


def test_the_licence_key_is_told_to_the_oracle_alone() -> None:
    key = "XLWINGS_" + "LICENSE_KEY"
    assert [name for name, text in python() if key in text] == ["tests/web/test_oracle.py"]
