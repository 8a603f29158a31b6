"""How the add-in starts Python, and this PC's file that says which Python: VBA is held to this page.

Python is started isolated: nothing of the folder that a workbook lies in is on its path, and it is
handed a command and Excel's window, never the name of a file.
"""

from pathlib import Path

RUN, SELF_TEST = "addin.desktop.run", "addin.desktop.self_test"
#: The folder and the file of %LOCALAPPDATA% where an installer writes, and where VBA reads.
FOLDER, FILE = "Dafatir", "addin.txt"
#: Below them, each release has its own Python; an installer says in the file which one is chosen.
RELEASES, PYTHON = "releases", ("env", "Scripts", "pythonw.exe")
#: What is told to be missing where nothing was installed: no file can bear this name.
DEFAULT_PYTHON = "\\".join(("%LOCALAPPDATA%", FOLDER, RELEASES, "*", *PYTHON))


def command_line(python: str, module: str, *words: str) -> str:
    """Return what Windows is asked to start; there is no shell to read it otherwise.

    >>> command_line("pythonw.exe", RUN, "check", "66182")
    '"pythonw.exe" -I -m addin.desktop.run check 66182'
    """
    return " ".join((f'"{python}"', "-I", "-m", module, *words))


def write_settings(file: Path, settings: dict[str, str]) -> None:
    """Write this PC's settings: UTF-16, the one encoding that VBA reads without a library."""
    # The first line is empty: a reader that keeps the mark of UTF-16 keeps it there.
    text = "\r\n".join(["", *(f"{name}={value}" for name, value in settings.items()), ""])
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.tmp")
    beside.write_bytes(text.encode("utf-16"))
    beside.replace(file)


def read_settings(file: Path) -> dict[str, str]:
    """Return this PC's settings; none if there is no such file or it is spoilt."""
    try:
        lines = file.read_bytes().decode("utf-16").splitlines()
    except (OSError, UnicodeError):
        return {}
    return {name: value for name, mark, value in (line.partition("=") for line in lines) if mark}
