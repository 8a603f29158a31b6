"""The command line is a contract: each command with its options is there, whatever it answers yet."""

from typing import Any

import pytest
import typer

from addin.headless.cli.app import app
from macros.command import commands

CONTRACT = {
    "demo": ["--out"],
    "registers": [],
    "commands": [],
    "functions": [],
    "documents": [],
    "reports": [],
    "exchanges": [],
    "mandate": [],
    "new": ["names", "--out", "--bureau", "--into", "--sample", "--mistakes"],
    "check": ["files", "--mark", "--unmark"],
    "next": ["file", "--after"],
    "clear": ["file"],
    "freeze": ["file", "--out"],
    "revert": ["file"],
    "fix": ["file", "--plan", "--apply", "--register"],
    "sync": ["file", "--share", "--as", "--plan", "--on-conflict", "--deletions"],
    "send": ["file", "register", "keys", "--share", "--as"],
    "help": ["register", "field"],
    "settings": ["--share", "--name", "--lang"],
    "vanished": ["file", "--share", "--as", "--delete", "--restore", "--all", "--register"],
    "settle": ["file", "register", "key", "field", "answer", "--share", "--as"],
    "undo": ["file", "--share", "--as"],
    "history": ["register", "key", "field", "--share"],
    "restore": ["file", "register", "key", "field", "--share", "--as", "--at"],
    "find": ["text", "file", "--share"],
    "master": ["service", "--share"],
    "adopt": ["file", "--register", "--out", "--plan", "--map"],
    "import": ["exchange", "file", "--into"],
    "export": ["exchange", "file", "--out"],
    "print": ["document", "file", "--row", "--out"],
    "report": ["name", "file", "--share", "--out"],
    "fn": ["name", "arguments"],
    "addin": ["--out"],
    "install": [],
    "uninstall": [],
    "serve": [],
    "doctor": [],
    "verify": ["--share"],
    "simulate": ["--seeds"],
}


def offered() -> dict[str, set[str]]:
    """Return each command's arguments and options."""
    group: Any = typer.main.get_command(app)
    return {
        name: {opt for one in command.params for opt in (*one.opts, one.name or "")}
        for name, command in group.commands.items()
    }


def lacking(there: dict[str, set[str]]) -> list[str]:
    """Return what the contract names and the command line has not."""
    return [
        f"{name} {word}".strip()
        for name, words in CONTRACT.items()
        for word in (["", *words] if name not in there else words)
        if word not in there.get(name, ())
    ]


def test_every_command_of_the_contract_is_there_with_its_options() -> None:
    assert lacking(offered()) == []


def test_a_planted_lack_is_found() -> None:
    there = offered()
    del there["undo"]
    there["sync"].discard("--plan")
    assert {"undo", "sync --plan"} <= set(lacking(there))


@pytest.mark.parametrize("command", commands(), ids=lambda one: one.code)
def test_every_command_file_can_be_run(command: Any) -> None:
    assert command.code in offered()
