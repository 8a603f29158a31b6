"""Excel's screen, which stands still while a command works and is drawn while a person is asked."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from addin.desktop.busy import patiently
from addin.desktop.problem import ExcelProblem

Answer = TypeVar("Answer")


class Screen:
    """The screen of one Excel."""

    def __init__(self, app: Any, wait: Callable[[float], None]) -> None:
        self._app, self._wait, self.stands_still = app, wait, False

    @contextmanager
    def still(self) -> Iterator[None]:
        """Let the screen stand still meanwhile; VBA draws it again too, should Python be ended."""
        self._draw(drawn=False)
        self.stands_still = True
        try:
            yield
        finally:
            self.stands_still = False
            self._draw(drawn=True)

    def seen(self, ask: Callable[[], Answer]) -> Answer:
        """Ask a person, who sees the screen meanwhile: one that stands still shows torn boxes."""
        if not self.stands_still:
            return ask()
        self._draw(drawn=True)
        try:
            return ask()
        finally:
            self._draw(drawn=False)

    def _draw(self, *, drawn: bool) -> None:
        with suppress(ExcelProblem):
            patiently(lambda: setattr(self._app, "screen_updating", drawn), self._wait)
