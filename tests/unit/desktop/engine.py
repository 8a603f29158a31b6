"""An xlwings engine of our own: an Excel of one window whose workbooks are files in memory.

It knows what the weakest Excel knows, and is as strict: a saved file is written by another program
(openpyxl), a closed workbook answers nothing, and Excel may be busy for a while.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import xlwings

WINDOW = 66182
BUSY = -2147418111


class Busy(Exception):  # noqa: N818 - as Excel's own error is told by its number.
    hresult = BUSY


class Engine:
    name = type = "memory"


class RangeImpl:
    def __init__(self, sheet: "SheetImpl", address: str) -> None:
        self.sheet, self.address = sheet, address

    def select(self) -> None:
        self.sheet.book.app.selected = (self.sheet.name, self.address)


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
        self.Saved = True

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
        self.app.done.append("save")

    def close(self) -> None:
        self.app.open.remove(self)
        self.app.done.append("close")

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

    def open(self, fullname: str, *_: object) -> BookImpl:
        self.app.open.append(BookImpl(self.app, Path(fullname)))
        self.app.done.append("open")
        return self.app.open[-1]


class AppImpl:
    def __init__(self) -> None:
        self.engine, self.pid, self.hwnd = Engine(), 1, WINDOW
        self.open: list[BookImpl] = []
        self.done: list[str] = []
        self.told: list[str] = []
        self.answers: list[str] = []
        self.offered: list[str] = []
        self.selected = ("", "$A$1")
        self.busy = 0
        self.status_bar: object = False
        self.display_alerts = True

    @property
    def books(self) -> BooksImpl:
        return BooksImpl(self)

    @property
    def selection(self) -> RangeImpl:
        return RangeImpl(SheetImpl(self.open[-1], self.selected[0]), self.selected[1])

    @property
    def api(self) -> "AppImpl":
        return self

    def InputBox(self, text: str, _title: str, known: str) -> object:  # noqa: N802 - Excel's own name.
        self.told.append(text)
        self.offered.append(known)
        return self.answers.pop(0) if self.answers else False

    def GetOpenFilename(self, _kinds: str, _index: int, title: str) -> object:  # noqa: N802 - as above.
        self.told.append(title)
        return self.answers.pop(0) if self.answers else False

    def alert(self, prompt: str, _title: str, buttons: str, *_: object) -> str:
        self.told.append(prompt)
        return self.answers.pop(0) if buttons == "yes_no" else "ok"

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
