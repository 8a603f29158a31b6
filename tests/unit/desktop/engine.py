"""An xlwings engine of our own: an Excel of one window whose workbooks are files in memory.

It knows what the weakest Excel knows, and is as strict: a saved file is written by another program
(openpyxl), a closed workbook answers nothing, each workbook has a window that goes with it, and Excel
may be busy for a while.
"""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import openpyxl
import xlwings

from tests.unit.desktop.behind import FrontSheet, areas_of, cut
from tests.unit.desktop.ranges import Engine, RangeImpl

WINDOW = 66182
BUSY = -2147418111


class Busy(Exception):  # noqa: N818 - as Excel's own error is told by its number.
    hresult = BUSY


class SheetImpl:
    def __init__(self, book: "BookImpl", name: str) -> None:
        self.book, self.name = book, name

    def activate(self) -> None:
        self.book.front = self.name

    def range(self, first: Any, _last: Any = None) -> RangeImpl:
        return RangeImpl(self, str(first))


class SheetsImpl:
    def __init__(self, book: "BookImpl") -> None:
        self.book = book

    @property
    def active(self) -> SheetImpl:
        return SheetImpl(self.book, self.book.front)

    def __iter__(self) -> Iterator[SheetImpl]:
        return (SheetImpl(self.book, name) for name in self.book.held.sheetnames)

    def __call__(self, name: str) -> SheetImpl:
        if name not in self.book.held.sheetnames:
            raise KeyError(name)
        return SheetImpl(self.book, name)


class BookImpl:
    def __init__(self, app: "AppImpl", path: Path | None) -> None:
        self.app, self.path = app, path
        self.held = openpyxl.load_workbook(path) if path else openpyxl.Workbook()
        self.front = next(sheet.title for sheet in self.held if sheet.sheet_state == "visible")
        self.Saved, self.ReadOnly = True, False
        self.window = app.new_window()

    @cached_property
    def shown(self) -> openpyxl.Workbook:
        """The values that the file keeps of its formulas: nothing is calculated here."""
        assert self.path is not None, "A workbook that is no file keeps none."
        return openpyxl.load_workbook(self.path, data_only=True)

    @property
    def api(self) -> "BookImpl":
        """As COM shows the workbook."""
        return self

    @property
    def fullname(self) -> str:
        self.app.answer()
        return str(self.path) if self.path else "Book1"

    @property
    def sheets(self) -> SheetsImpl:
        return SheetsImpl(self)

    def save(self, path: str | None = None, password: str | None = None) -> None:  # noqa: ARG002 - xlwings' signature.
        self.held.save(str(self.path))
        self.app.note("save")

    def close(self) -> None:
        self.app.open.remove(self)
        self.app.note("close")

    def activate(self, _steal_focus: object = None) -> None:
        self.app.open.remove(self)
        self.app.open.append(self)


class BooksImpl:
    def __init__(self, app: "AppImpl") -> None:
        self.app = app

    def __len__(self) -> int:
        return len(self.app.open)

    @property
    def active(self) -> BookImpl:
        self.app.answer()
        return self.app.open[-1]

    def __call__(self, name: str) -> BookImpl:
        for book in self.app.open:
            if book.path is not None and book.path.name == name:
                return book
        raise KeyError(name)

    def open(
        self,
        fullname: str,
        links: object = None,
        _read_only: object = None,
        _format: object = None,
        _password: object = None,
        _write_password: object = None,
        only_recommended: object = None,
        *_: object,
    ) -> BookImpl:
        self.app.would_ask = links is None or not only_recommended
        self.app.open.append(BookImpl(self.app, Path(fullname)))
        self.app.note("open")
        return self.app.open[-1]


class AppImpl:
    def __init__(self) -> None:
        self.engine, self.pid, self.hwnd = Engine(), 1, WINDOW
        self.windows = 0
        self.open: list[BookImpl] = []
        self.done: list[str] = []
        self.told: list[str] = []
        self.answers: list[str] = []
        self.offered: list[str] = []
        self.kinds: list[str] = []
        self.selected = ("", "$A$1")
        self.busy = 0
        self.ran: list[str] = []
        self.deaf = self.would_ask = False
        self.foot: list[object] = []
        self.drawn = True
        self.seen: list[tuple[str, bool]] = []
        self.display_alerts = True

    def new_window(self) -> int:
        self.windows += 1
        return WINDOW + self.windows - 1

    def note(self, act: str) -> None:
        """Keep what was done with workbooks, and whether the screen was drawn meanwhile."""
        if act not in ("ask", "alert"):
            self.done.append(act)
        self.seen.append((act, self.drawn))

    @property
    def Hwnd(self) -> int:  # noqa: N802 - Excel's own name.
        """The window in front; the one that Excel keeps where no workbook is open."""
        self.answer()
        return self.open[-1].window if self.open else WINDOW

    @property
    def status_bar(self) -> object:
        return self.foot[-1] if self.foot else False

    @status_bar.setter
    def status_bar(self, text: object) -> None:
        self.answer()
        self.foot.append(text)

    @property
    def screen_updating(self) -> bool:
        return self.drawn

    @screen_updating.setter
    def screen_updating(self, drawn: bool) -> None:
        self.answer()
        self.drawn = drawn

    @property
    def books(self) -> BooksImpl:
        return BooksImpl(self)

    @property
    def selection(self) -> RangeImpl:
        return RangeImpl(SheetImpl(self.open[-1], self.selected[0]), cut(self.selected[1]))

    @property
    def Selection(self) -> Any:  # noqa: N802 - Excel's own name.
        return areas_of(self.selected[1])

    @property
    def api(self) -> "AppImpl":
        return self

    @property
    def ActiveSheet(self) -> FrontSheet:  # noqa: N802 - Excel's own name.
        return FrontSheet(self)

    def InputBox(self, text: str, _title: str, known: str) -> object:  # noqa: N802 - Excel's own name.
        self.note("ask")
        self.told.append(text)
        self.offered.append(known)
        return self.answers.pop(0) if self.answers else False

    def GetOpenFilename(self, kinds: str, _index: int, title: str) -> object:  # noqa: N802 - as above.
        self.note("ask")
        self.kinds = kinds.split(",")
        self.told.append(title)
        return self.answers.pop(0) if self.answers else False

    def alert(self, prompt: str, _title: str, buttons: str, *_: object) -> str:
        self.note("alert")
        self.told.append(prompt)
        return self.answers.pop(0) if buttons == "yes_no" else "ok"

    def run(self, macro: str, _args: tuple[object, ...]) -> None:
        if self.deaf:
            raise RuntimeError(macro)
        self.ran.append(macro)

    def answer(self) -> None:
        """Be busy for as many questions as a test says."""
        if self.busy:
            self.busy -= 1
            raise Busy


def excel_with(path: Path | None) -> tuple[Any, AppImpl]:
    """Return a running Excel with one workbook open, and its inside."""
    impl = AppImpl()
    impl.open.append(BookImpl(impl, path))
    return xlwings.App(impl=impl), impl
