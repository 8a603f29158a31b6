"""A click: the command's code and Excel's window come in, the work is done, the person is told."""

import sys
import traceback
from collections.abc import Callable, Mapping
from datetime import date

from addin.desktop.box import OK, box
from addin.desktop.click import CLICKS, NO_EXCEL
from addin.desktop.excel import Excel
from addin.desktop.problem import ExcelProblem
from addin.desktop.start import FILE, read_settings
from addin.headless.home import home

LOG = "dafatir.log"


def main(words: list[str]) -> int:
    """Do what a button says; 0 when the person was told, whatever became of it."""
    code, window = words
    settings = read_settings(home() / FILE)
    lang = "fr" if settings.get("lang") == "fr" else "ar"
    try:
        excel = Excel.at(int(window), lang)
    except ExcelProblem as wrong:
        return _without_excel(code, int(window), lang, wrong)
    except Exception as wrong:  # noqa: BLE001 - without an Excel nobody can be told; VBA says where to look.
        return _note(wrong)
    return click(code, excel, lang, settings)


def click(code: str, excel: Excel, lang: str, settings: Mapping[str, str]) -> int:
    """Do one command in an Excel and show what it says."""
    try:
        act: Callable[..., str] = CLICKS[code]
        said = act(excel, lang, settings, date.today())  # noqa: DTZ011 - a clerk's day is the local one.
    except Exception as wrong:  # noqa: BLE001 - a person never meets a traceback: it goes to a file.
        said = _sentence(wrong, lang)
    excel.status("")
    if said:
        excel.tell(said)
        # Excel may have been too busy to hear the first one.
        excel.status("")
    return 0


def _without_excel(code: str, window: int, lang: str, wrong: ExcelProblem) -> int:
    """Do what needs none: an Excel that shows no workbook is not found by xlwings."""
    if code in NO_EXCEL:
        NO_EXCEL[code]()
        return 0
    return _note(wrong) if box(window, _sentence(wrong, lang), OK, lang) is None else 0


def _sentence(wrong: Exception, lang: str) -> str:
    """Return what our own problem says; anything else is noted, and the file is named."""
    said = getattr(wrong, lang, None)
    code = getattr(wrong, "code", None)
    if isinstance(said, str) and isinstance(code, str):
        return f"{said} [{code}]"
    from macros.problem import UseProblem  # noqa: PLC0415 - only a breakdown needs it.

    _note(wrong)
    problem = UseProblem("USE_012", what=type(wrong).__name__, file=home() / LOG)
    return f"{problem.ar if lang == 'ar' else problem.fr} [{problem.code}]"


def _note(wrong: Exception) -> int:
    log = home() / LOG
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8") as file:
        traceback.print_exception(wrong, file=file)
    return 1


if __name__ == "__main__":  # pragma: no cover - run in a process of its own.
    sys.exit(main(sys.argv[1:]))
