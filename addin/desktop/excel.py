"""The Excel in which a button was pressed, over classic xlwings.

A command works on the workbook's file, as the command line does, while Excel has let go of it for
a moment: it is saved, closed, worked on, opened again where the person was. So every promise about
files (verified before it replaces the old one, the rest byte for byte, nothing sent that was not
saved) is kept by the one code that keeps it elsewhere, and no cell is ever half written by a macro.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from addin.desktop.problem import ExcelProblem

Answer = TypeVar("Answer")
#: What Excel answers while a cell is being typed in, or a dialog is open (RPC_E_CALL_REJECTED...).
_BUSY = frozenset({-2147418111, -2147417846, -2146777998})
_TRIES, _WAIT_SECONDS = 20, 0.25
_ASK_ARABIC, _YES_NO, _YES = 0x180000, 0x4, 6


class View(NamedTuple):
    """Where a person was in a workbook: the sheet and the selected cells."""

    sheet: str
    cells: str


class Excel:
    """One running Excel, known by its window."""

    def __init__(self, app: Any, lang: str, wait: Callable[[float], None] = time.sleep) -> None:
        self._app, self._lang, self._wait = app, lang, wait

    @classmethod
    def at(cls, window: int, lang: str) -> "Excel":
        """Return the Excel of a window; no other one is ever started."""
        import xlwings  # noqa: PLC0415 - a click pays for it once, everything else never.

        found = next((app for app in xlwings.apps if app.hwnd == window), None)
        if found is None:
            raise ExcelProblem("EXC_004")
        return cls(found, lang)

    def _patiently(self, act: Callable[[], Answer]) -> Answer:
        """Ask Excel again while it is busy."""
        for _ in range(_TRIES):
            try:
                return act()
            except Exception as wrong:
                if getattr(wrong, "hresult", None) not in _BUSY:
                    raise
            self._wait(_WAIT_SECONDS)
        raise ExcelProblem("EXC_002")

    @property
    def _book(self) -> Any:
        return self._patiently(lambda: self._app.books.active)

    @property
    def is_empty(self) -> bool:
        """Say whether no workbook is open."""
        return self._patiently(lambda: len(self._app.books)) == 0

    @property
    def is_saved(self) -> bool:
        """Say whether nothing was typed in the active workbook since it was opened or saved."""
        return bool(self._patiently(lambda: self._book.api.Saved))

    @property
    def path(self) -> Path:
        """The active workbook's file; ExcelProblem if it was never saved in one."""
        path = Path(str(self._patiently(lambda: self._book.fullname)))
        if not path.is_absolute() or not path.exists():
            raise ExcelProblem("EXC_001")
        return path

    def status(self, text: str) -> None:
        """Show a word at the foot of the window; "" gives the place back to Excel."""
        with suppress(ExcelProblem):
            self._patiently(lambda: setattr(self._app, "status_bar", text or False))

    @contextmanager
    def released(self, *, save: bool = True) -> Iterator[Path]:
        """Save the workbook and let go of its file; take it back afterwards, whatever happened."""
        path, book = self.path, self._book
        if not _is_writable(path):
            raise ExcelProblem("EXC_003", file=path.name)
        view = self._view(book)
        if save:
            self._patiently(book.save)
        self._patiently(book.close)
        try:
            yield path
        finally:
            self._take_back(path, view)

    def place(self) -> View:
        """Return the sheet and the cells that are selected."""
        return self._view(self._book)

    def _view(self, book: Any) -> View:
        sheet = self._patiently(lambda: str(book.sheets.active.name))
        cells = self._patiently(lambda: self._app.selection)
        return View(sheet, str(cells.address) if cells is not None else "")

    def _take_back(self, path: Path, view: View) -> None:
        try:
            book = self._patiently(lambda: self._app.books.open(str(path)))
        except Exception as wrong:
            raise ExcelProblem("EXC_006", file=path.name) from wrong
        self._show(book, view)

    def open(self, path: Path) -> None:
        """Open another workbook and bring it to the front."""
        self._patiently(lambda: self._app.books.open(str(path)))

    def show(self, sheet: str) -> bool:
        """Bring a sheet of the active workbook to the front, if it has it."""
        book = self._book
        names = self._patiently(lambda: [str(one.name) for one in book.sheets])
        if sheet in names:
            self._show(book, View(sheet, ""))
        return sheet in names

    def go(self, view: View) -> None:
        """Select cells of the active workbook."""
        self._show(self._book, view)

    def _show(self, book: Any, view: View) -> None:
        """Go to where a person was; what is no more there is no reason to complain."""
        with suppress(Exception):
            sheet = book.sheets[view.sheet]
            # What stands around it in xlwings wants this Excel to be the foremost window, and raises else.
            self._patiently(sheet.impl.activate)
            if view.cells:
                self._patiently(lambda: sheet.range(view.cells).select())

    def tell(self, text: str) -> None:
        """Show a sentence and wait until it was read."""
        self._box(text, 0)

    def confirm(self, text: str) -> bool:
        """Ask for a yes."""
        return self._box(text, _YES_NO) in (_YES, "yes")

    def _box(self, text: str, buttons: int) -> object:
        if (
            sys.platform == "win32"
        ):  # pragma: no cover - Windows only: Excel's own box is not right to left.
            from ctypes import windll  # noqa: PLC0415 - only there.

            style = buttons | (_ASK_ARABIC if self._lang == "ar" else 0)
            return windll.user32.MessageBoxW(self._app.hwnd, text, "دفاتر · Dafatir", style)
        shown = "yes_no" if buttons == _YES_NO else "ok"
        return self._app.alert(text, "دفاتر · Dafatir", shown)

    def ask(self, text: str, known: str) -> str:
        """Ask for a word; "" when the person would rather not."""
        answer = self._patiently(lambda: self._app.api.InputBox(text, "دفاتر · Dafatir", known))
        return answer.strip() if isinstance(answer, str) else ""

    def choose_file(self, title: str) -> Path | None:
        """Let the person choose an Excel or XML file; None when they would rather not."""
        kinds = "Excel, XML,*.xlsx;*.xlsm;*.xml"
        chosen = self._patiently(lambda: self._app.api.GetOpenFilename(kinds, 1, title))
        return Path(chosen) if isinstance(chosen, str) else None


def _is_writable(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o200)
