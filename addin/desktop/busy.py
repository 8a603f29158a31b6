"""When Excel cannot answer for a moment: how that is told, and who waits for how long."""

import sys
from collections.abc import Callable
from typing import TypeVar

from addin.desktop.problem import ExcelProblem

Answer = TypeVar("Answer")
#: What Excel answers while a cell is being typed in, or a dialog is open (RPC_E_CALL_REJECTED...).
_BUSY = frozenset({-2147418111, -2147417846, -2146777998})
#: Excel hands its own refusal over inside of another error (DISP_E_EXCEPTION, its sixth fact).
_INSIDE, _SCODE = 2, 5
_TRIES, _WAIT_SECONDS = 20, 0.25


def patiently(
    act: Callable[[], Answer], wait: Callable[[float], None], tries: int = _TRIES
) -> Answer:
    """Ask Excel again while it is busy; ExcelProblem when it stays so."""
    for again in reversed(range(tries)):
        try:
            return act()
        except Exception as wrong:
            if not is_busy(wrong):
                raise
        if again:
            wait(_WAIT_SECONDS)
    raise ExcelProblem("EXC_002")


def is_busy(wrong: Exception) -> bool:
    """Say whether Excel only asks for a moment's patience.

    >>> is_busy(RuntimeError("0x800AC472"))
    False
    """
    inside = wrong.args[_INSIDE] if len(wrong.args) > _INSIDE else None
    scode = inside[_SCODE] if isinstance(inside, tuple) and len(inside) > _SCODE else None
    told = {getattr(wrong, "hresult", None), scode}
    return bool(told & _BUSY) or type(wrong).__name__ == "ExcelBusyError"


def wait_ourselves() -> None:
    """Take xlwings' own patience away: by itself it asks a busy Excel for ever, without a rest."""
    windows = sys.modules.get("xlwings._xlwindows")
    if windows is not None:
        windows.N_COM_ATTEMPTS = 1  # type: ignore[attr-defined]  # It has this on Windows only.
