"""The Excel in which a button was pressed, over classic xlwings.

A command works on the workbook's file, as the command line does, while Excel has let go of it for
a moment: it is saved, closed, worked on, opened again where the person was. So every promise about
files (verified before it replaces the old one, the rest byte for byte, nothing sent that was not
saved) is kept by the one code that keeps it elsewhere, and no cell is ever half written by a macro.
Meanwhile the screen stands still, except where the person is asked something.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from addin.desktop import stage
from addin.desktop.box import OK, TITLE, YES, YES_NO, box
from addin.desktop.busy import patiently, wait_ourselves
from addin.desktop.problem import ExcelProblem
from addin.desktop.screen import Screen
from validators.finding import Titles

Answer = TypeVar("Answer")
_WORDS_AGAIN = "'dafatir.xlam'!DafatirRibbon.ShowAgain"


class View(NamedTuple):
    """Where a person was in a workbook: the sheet and the selected cells."""

    sheet: str
    cells: str


class Excel:
    """One running Excel, known by its window."""

    def __init__(self, app: Any, lang: str, wait: Callable[[float], None] = time.sleep) -> None:
        self._app, self._lang, self._wait = app, lang, wait
        self._screen = Screen(app, wait)

    @classmethod
    def at(cls, window: int, lang: str) -> "Excel":
        """Return the Excel of a window; no other one is ever started."""
        import xlwings  # noqa: PLC0415 - a click pays for it once, everything else never.

        wait_ourselves()
        found = next((app for app in xlwings.apps if _has(app, window)), None)
        if found is None:
            raise ExcelProblem("EXC_004")
        return cls(found, lang)

    def _patiently(self, act: Callable[[], Answer]) -> Answer:
        return patiently(act, self._wait)

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
        from xlwings import XlwingsError  # noqa: PLC0415 - it is loaded, or there were no Excel.

        try:
            path = Path(str(self._patiently(lambda: self._book.fullname)))
        except XlwingsError as wrong:
            raise ExcelProblem("EXC_007") from wrong
        if not path.is_absolute() or not path.exists():
            raise ExcelProblem("EXC_001")
        return path

    def status(self, text: str) -> None:
        """Show a word at the foot of the window, unless Excel is busy; "" gives the place back."""
        with suppress(ExcelProblem):
            patiently(lambda: setattr(self._app, "status_bar", text or False), self._wait, tries=1)

    def at_stage(self, told: Titles) -> None:
        """Show at the foot of the window what the command is at."""
        self.progress(told.of(self._lang))

    def progress(self, text: str) -> None:
        """Show what long work tells of itself; after its last word comes what the command does next."""
        self.status(stage.line(text or stage.WORKING.of(self._lang), self._lang))

    @contextmanager
    def released(self, *, save: bool = True) -> Iterator[Path]:
        """Save the workbook and let go of its file; take it back afterwards, whatever happened."""
        path, book = self.path, self._book
        if not _is_writable(path) or self._patiently(lambda: book.api.ReadOnly):
            raise ExcelProblem("EXC_003", file=path.name)
        view = self._view(book)
        self.at_stage(stage.SAVING)
        with self._screen.still():
            if save:
                self._patiently(book.save)
            self._patiently(book.close)
            try:
                self.at_stage(stage.WORKING)
                yield path
            finally:
                self.at_stage(stage.OPENING)
                self._take_back(path, view)

    def _seen(self, ask: Callable[[], Answer]) -> Answer:
        """Ask a person, and say so at the foot of the window while a command works."""
        if self._screen.stands_still:
            self.at_stage(stage.ASKING)
        try:
            return self._screen.seen(ask)
        finally:
            if self._screen.stands_still:
                self.at_stage(stage.WORKING)

    def place(self) -> View:
        """Return the sheet and the cells that are selected."""
        return self._view(self._book)

    def _view(self, book: Any) -> View:
        sheet = self._patiently(lambda: str(book.sheets.active.name))
        cells = self._patiently(lambda: self._app.selection)
        return View(sheet, self._address(cells) if cells is not None else "")

    def _address(self, cells: Any) -> str:
        """Return all areas of a selection: Excel cuts the address of many after 255 letters."""
        address = str(self._patiently(lambda: cells.address))
        if "," not in address:
            return address
        return self.behind(lambda app: ",".join(str(one.Address) for one in app.Selection.Areas))

    def behind(self, look: Callable[[Any], Answer]) -> Answer:
        """Ask Excel's own objects, which tell what xlwings does not."""
        return self._patiently(lambda: look(self._app.api))

    def has(self, sheet: str) -> bool:
        """Say whether the active workbook has a sheet, however hidden."""
        book = self._book
        return self._patiently(lambda: sheet in [str(one.name) for one in book.sheets])

    def values(self, sheet: str, cells: str) -> list[list[Any]]:
        """Return what cells of the active workbook show, in one look; an error by its own text."""
        book, wish = self._book, {"ndim": 2, "empty": "", "err_to_str": True}
        found: list[list[Any]] = self._patiently(
            lambda: book.sheets[sheet].range(cells).options(**wish).value
        )
        return found

    def _take_back(self, path: Path, view: View) -> None:
        try:
            book = self._opened(path)
        except Exception as wrong:
            raise ExcelProblem("EXC_006", file=path.name) from wrong
        self._show(book, view)

    def open(self, path: Path) -> None:
        """Open another workbook and bring it to the front."""
        self._opened(path)

    def _opened(self, path: Path) -> Any:
        """Open a workbook without a question of Excel's: of its links, or whether only to read it."""
        silent = {"update_links": False, "ignore_read_only_recommended": True}
        return self._patiently(lambda: self._app.books.open(str(path), **silent))

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
        self._seen(lambda: self._box(text, OK))

    def confirm(self, text: str) -> bool:
        """Ask for a yes."""
        return self._seen(lambda: self._box(text, YES_NO)) in (YES, "yes")

    def speak_again(self) -> bool:
        """Let the ribbon ask for its words in the language that was chosen; say if Excel did."""
        with suppress(Exception):
            self._patiently(self._app.macro(_WORDS_AGAIN))
            return True
        return False

    @property
    def window(self) -> int:
        """The window that is in front: each workbook has one of its own, and takes it along."""
        with suppress(ExcelProblem):
            return int(patiently(lambda: self._app.api.Hwnd, self._wait, tries=1))
        return int(self._app.hwnd)

    def _box(self, text: str, buttons: int) -> object:
        answer = box(self.window, text, buttons, self._lang)
        if answer is not None:
            return answer
        return self._app.alert(text, TITLE, "yes_no" if buttons == YES_NO else "ok")

    def ask(self, text: str, known: str) -> str:
        """Ask for a word; "" when the person would rather not."""
        answer = self._seen(
            lambda: self._patiently(lambda: self._app.api.InputBox(text, TITLE, known))
        )
        return answer.strip() if isinstance(answer, str) else ""

    def choose_file(self, title: str) -> Path | None:
        """Let the person choose an Excel or XML file; None when they would rather not."""
        # A comma parts the words of a kind from its endings, and each kind from the next.
        kinds = "Excel · XML,*.xlsx;*.xlsm;*.xml"
        chosen = self._seen(
            lambda: self._patiently(lambda: self._app.api.GetOpenFilename(kinds, 1, title))
        )
        return Path(chosen) if isinstance(chosen, str) else None


def _has(app: Any, window: int) -> bool:
    """Say whether a window is of an Excel, which has one for each workbook and shows xlwings one."""
    if sys.platform == "win32":  # pragma: no cover - only Windows tells whose a window is.
        from win32process import GetWindowThreadProcessId  # noqa: PLC0415 - only there.

        return bool(app.pid == GetWindowThreadProcessId(window)[1])
    return bool(app.hwnd == window)


def _is_writable(path: Path) -> bool:
    return bool(path.stat().st_mode & 0o200)
