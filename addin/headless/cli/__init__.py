"""The command line. Its words, shapes and exit statuses are a contract."""

import gc
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import typer

from addin.headless.cli.say import SAY
from addin.headless.home import home

BAD_USE = 2
LANGUAGES = ("ar", "fr", "en")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 fine, 1 something is wrong, 2 bad use."""
    words = _options(list(sys.argv[1:] if arguments is None else arguments))
    _speak_unicode()
    try:
        with _keeping_all():
            return _run(words)
    except Exception as wrong:  # noqa: BLE001 - a clerk never meets a traceback: it goes to a file.
        _say_wrong(wrong)
    return BAD_USE


@contextmanager
def _keeping_all() -> Iterator[None]:
    """Look for no garbage: a command lives for a second, and looking costs it a tenth."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


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
    from addin.headless.cli.app import app  # noqa: PLC0415 - options are known before it speaks.

    if SAY.lang not in LANGUAGES:
        said, SAY.lang = SAY.lang, "ar"
        _say_use(f"--lang {said}")
        return BAD_USE
    status = typer.main.get_command(app)(words, prog_name="dafatir", standalone_mode=False)
    return status if isinstance(status, int) else 0


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
    from macros.problem import UseProblem  # noqa: PLC0415 - only a breakdown needs it.

    log = home() / "dafatir.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            traceback.print_exception(wrong, file=file)
    except OSError:
        traceback.print_exception(wrong)
    problem = UseProblem("USE_012", what=type(wrong).__name__, file=log)
    SAY.problem(problem.code, problem.ar, problem.fr)


def run() -> None:
    """Run as the console script does."""
    sys.exit(main())
