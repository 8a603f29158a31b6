"""The command line. Its words, shapes and exit statuses are a contract."""

import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any

import typer

from addin.headless.cli.say import SAY
from addin.headless.home import home
from workbooks.keeping import keeping_all

if TYPE_CHECKING:
    from macros.problem import UseProblem

BAD_USE = 2
LANGUAGES = ("ar", "fr", "en")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 fine, 1 something is wrong, 2 bad use."""
    words = _options(list(sys.argv[1:] if arguments is None else arguments))
    _speak_unicode()
    try:
        with keeping_all():  # A command lives for a second, and looking costs it a tenth.
            return _run(words)
    except Exception as wrong:  # noqa: BLE001 - a clerk never meets a traceback: it goes to a file.
        _say_wrong(wrong)
    return BAD_USE


def _options(words: list[str]) -> list[str]:
    """Take out the two options that every command knows, wherever they stand."""
    SAY.json, SAY.lang = "--json" in words, "ar"
    words = [word for word in words if word != "--json"]
    if words[:1] == ["settings"]:
        return words  # Behind this one stands the language that the buttons shall have.
    for at, word in enumerate(words):
        if word == "--lang" and at + 1 < len(words):
            SAY.lang = words[at + 1]
            words = words[:at] + words[at + 2 :]
            break
        if word.startswith("--lang="):
            SAY.lang = word.removeprefix("--lang=")
            words = words[:at] + words[at + 1 :]
            break
    return words


def _speak_unicode() -> None:
    """Arabic leaves a Windows console in one piece only as UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")


def _run(words: list[str]) -> int:
    if SAY.lang not in LANGUAGES:
        said, SAY.lang = SAY.lang, "ar"
        _say_use(f"--lang {said}")
        return BAD_USE
    status = _commands()(words, prog_name="dafatir", standalone_mode=False)
    return status if isinstance(status, int) else 0


@cache
def _commands() -> Callable[..., Any]:
    """Return the parser of all commands; a process that runs many makes it once."""
    from addin.headless.cli.app import app  # noqa: PLC0415 - options are known before it speaks.

    return typer.main.get_command(app)


def _say_use(what: str) -> None:
    from macros.problem import UseProblem  # noqa: PLC0415 - only bad use needs it.

    problem = UseProblem("USE_001", what=what)
    SAY.problem(problem.code, problem.ar, problem.fr)


def _say_wrong(wrong: Exception) -> None:
    """Say what a command could not do: our own problems have their sentence, others a log."""
    tell_use = getattr(wrong, "format_message", None)
    if tell_use is not None:  # The parser's own exceptions; which module they live in varies.
        _say_use(str(tell_use()).splitlines()[0])
        return
    code, ar, fr = (getattr(wrong, name, None) for name in ("code", "ar", "fr"))
    if isinstance(code, str) and isinstance(ar, str) and isinstance(fr, str):
        SAY.problem(code, ar, fr)
        return
    problem = _breakdown(wrong)
    SAY.problem(problem.code, problem.ar, problem.fr)


def _breakdown(wrong: Exception) -> "UseProblem":
    """Note what nobody foresaw, if the disk takes it; of a disk that is full, a person can be told."""
    from macros.problem import UseProblem  # noqa: PLC0415 - only a breakdown needs it.

    log = home() / "dafatir.log"
    with suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            traceback.print_exception(wrong, file=file)
    if isinstance(wrong, OSError):
        what = wrong.strerror or type(wrong).__name__
        return UseProblem("USE_021", what=what, path=wrong.filename or home())
    return UseProblem("USE_012", what=type(wrong).__name__, file=log)


def run() -> None:
    """Run as the console script does."""
    sys.exit(main())
