"""Windows' own box over Excel's window: Excel's own is not right to left, and asks Excel for it."""

import sys

TITLE = "دفاتر · Dafatir"
OK, YES_NO, YES = 0x0, 0x4, 6
_ARABIC, _TO_THE_FRONT = 0x180000, 0x10000


def box(window: int, text: str, buttons: int, lang: str) -> int | None:
    """Show a sentence and wait for an answer; None where there is no Windows."""
    if sys.platform == "win32":  # pragma: no cover - Windows only.
        from ctypes import windll  # noqa: PLC0415 - only there.

        show = windll.user32.MessageBoxW
        # A box of another program's window may open behind it unless it is told to come forward.
        style = buttons | _TO_THE_FRONT | (_ARABIC if lang == "ar" else 0)
        # Over a window that is gone meanwhile there is no box; one over nothing is seen all the same.
        return int(show(window, text, TITLE, style) or show(0, text, TITLE, style))
    return None
