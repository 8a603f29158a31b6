"""Dafatir's add-in for desktop Excel, built from text: the same bytes every time, on any system."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from uuid import UUID

from addin.desktop.build.book import Sheet, write_book
from addin.desktop.build.functions import NAME as FUNCTIONS
from addin.desktop.build.functions import functions_help, functions_source
from addin.desktop.build.icons import ICONS
from addin.desktop.build.project import Module, document, write_project
from addin.desktop.build.raster import png
from addin.desktop.build.ribbon import callbacks_source, images, ribbon_xml, words
from addin.desktop.build.xlwings_module import licence, xlwings_source
from addin.desktop.start import DEFAULT_PYTHON
from addin.desktop.version import KEY as VERSION
from macros.command import commands, on_ribbon
from macros.function import functions
from macros.ribbon import Placed
from validators.catalogue import release

NAME = "dafatir.xlam"
_PROJECT = "Dafatir"
_IDENTITY = UUID("5b0f6c0e-2f0d-4b1e-9d43-0d6f1a7c9e21")
SETTINGS = {
    "python": DEFAULT_PYTHON,
    "lang": "ar",
    "self_test_formula": "DAF_LEAVE_LEFT(20,5,DATE(2026,12,31))",
    "self_test_answer": "7",
}


def build_addin(out: Path) -> Path:
    """Write the add-in into a folder; return where it is."""
    out.mkdir(parents=True, exist_ok=True)
    file = out / NAME
    file.write_bytes(addin_bytes())
    return file


def addin_bytes() -> bytes:
    """Return the whole add-in."""
    table = on_ribbon(commands())
    icons = {
        name: png(ICONS[name.rstrip("0123456789")], size) for name, size in images(table).items()
    }
    shown = sheets(table)
    behind = (document("ThisWorkbook", workbook=True), *(document(one.module) for one in shown))
    project = write_project(_PROJECT, _IDENTITY, (*behind, *modules(table)))
    return write_book(project, ribbon_xml(table), icons, shown)


def modules(table: Placed) -> tuple[Module, ...]:
    """Return every module that holds code: ours, those that are made, that of xlwings."""
    made = (
        Module("DafatirButtons", callbacks_source(table)),
        Module(FUNCTIONS, functions_source(functions())),
        Module("xlwings", xlwings_source()),
    )
    return (*_written(), *made)


def _written() -> Iterator[Module]:
    for file in sorted(files("addin.desktop").joinpath("vba").iterdir(), key=lambda one: one.name):
        if file.name.startswith("Dafatir") and file.name.endswith(".bas"):
            yield Module(file.name.removesuffix(".bas"), file.read_text("ascii"))


def sheets(table: Placed) -> tuple[Sheet, ...]:
    """Return the add-in's hidden sheets: words, settings, and whose work is in it."""
    return (
        Sheet(
            "words", "Words", [("key", "ar", "fr"), *((key, *both) for key, both in words(table))]
        ),
        Sheet("settings", "Settings", [("key", "value"), *SETTINGS.items(), (VERSION, release())]),
        Sheet("functions", "FunctionHelp", [("code", "ar", "fr"), *functions_help(functions())]),
        Sheet("notices", "Notices", [(line,) for line in notices().splitlines()]),
    )


def notices() -> str:
    """Return the licences of what the add-in holds: Dafatir's own, and that of xlwings."""
    return f"{licence('dafatir', 'LICENSE')}\n{licence('xlwings', 'LICENSE.txt')}"
