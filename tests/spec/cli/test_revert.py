"""The last command that wrote is taken back; a sync, and what people typed since, never is."""

from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from tests.spec.cli.conftest import Run, Type, column


def _type(leaves: Path, typing: Type, value: str) -> None:
    def act(sheet: Worksheet) -> None:
        sheet.cell(5, column(sheet, "تاريخ الطلب")).value = value

    typing(leaves, "leaves", act)


def test_what_a_command_wrote_goes_and_comes_back(leaves: Path, run: Run, typing: Type) -> None:
    _type(leaves, typing, "05/09/26 ؟")
    plain = leaves.read_bytes()
    run("check", leaves, "--mark")
    marked = leaves.read_bytes()
    assert marked != plain
    assert run("revert", leaves) == (0, {"file": str(leaves), "command": "check"})
    assert leaves.read_bytes() == plain
    assert run("revert", leaves)[1]["command"] == "check"
    assert leaves.read_bytes() == marked
    run("check", leaves, "--mark")  # Writes nothing: what wrote before is still the last.
    assert run("revert", leaves)[0] == 0
    assert leaves.read_bytes() == plain


def test_what_was_typed_or_synced_since_is_never_taken_back(
    leaves: Path, share: Path, run: Run, typing: Type
) -> None:
    assert run("revert", leaves)[1]["error"]["code"] == "USE_019"
    _type(leaves, typing, "؟")
    run("check", leaves, "--mark")
    _type(leaves, typing, "05/09/2026")
    typed = leaves.read_bytes()
    assert run("revert", leaves)[1]["error"]["code"] == "USE_019"
    assert leaves.read_bytes() == typed
    run("clear", leaves)
    run("sync", leaves, "--share", share, "--as", "Amal")
    synced = leaves.read_bytes()
    assert run("revert", leaves)[1]["error"]["code"] == "USE_019"
    assert leaves.read_bytes() == synced
