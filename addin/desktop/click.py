"""What each button does: the very commands of the command line, on the workbook that is open."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from addin.desktop import stage
from addin.desktop.excel import Excel
from addin.desktop.exchange_click import export, import_
from addin.desktop.marks_click import clear, fix, freeze, next_, revert
from addin.desktop.paper_click import print_, report
from addin.desktop.past_click import history, undo
from addin.desktop.person import help_, open_guide, settings
from addin.desktop.send_click import send
from addin.desktop.share_click import master, settle, sync, vanished
from addin.desktop.sheet_click import adopt, new
from addin.desktop.stop import heed
from addin.desktop.told import box_of, place_of, told_of
from validators.finding import Titles

Settings = Mapping[str, str]
Click = Callable[[Excel, str, Settings, date], str]


def check(excel: Excel, lang: str, _: Settings, today: date) -> str:
    """Check the workbook, mark its cells, and say how much there is."""
    from macros.commands import check as command  # noqa: PLC0415 - a click loads what it does.

    with excel.released() as path:
        excel.at_stage(stage.CHECKING)
        found = command.check(path, today)
        heed()
        excel.at_stage(stage.MARKING)
        command.mark(path, found.findings, "ar" if lang == "ar" else "fr", listed=True)
    told = Titles(
        f"{found.rows} سطرا، {found.errors} خطأ، {len(found.findings)} ملاحظة. القائمة في ورقة «الملاحظات».",
        f"{found.rows} lignes, {found.errors} erreurs, {len(found.findings)} remarques, listées dans la feuille « Remarques ».",
    )
    each = (
        f"{place_of(one.sheet, one.cell)}: {told_of(one.finding.message, lang)}"
        for one in found.findings
    )
    return box_of(told.of(lang), each)


def find(excel: Excel, lang: str, _: Settings, __: date) -> str:
    """Look for a word in every register of the workbook."""
    from macros.commands import find as command  # noqa: PLC0415 - as above.

    word = excel.ask(Titles("ابحث عن:", "Chercher :").of(lang), "")
    if not word:
        return ""
    with excel.released() as path:
        found = command.in_file(word, path)
    title = Titles(f"وجد {len(found)}", f"{len(found)} trouvé(s)").of(lang)
    return box_of(title, (f"{place_of(one.sheet, one.cell)}: {one.value}" for one in found))


def doctor(excel: Excel, lang: str, known: Settings, _: date) -> str:
    """Say what is wrong with this PC, the share and the workbook."""
    from addin.headless.doctor import examine  # noqa: PLC0415 - as above.

    share = known.get("share")
    with excel.released() as path:
        signs = examine(path, Path(share) if share else None)
    wrong = [one.ar if lang == "ar" else one.fr for one in signs if not one.fine]
    if wrong:
        return box_of(Titles("ما يجب إصلاحه:", "À corriger :").of(lang), wrong)
    return Titles("كل شيء على ما يرام.", "Tout va bien.").of(lang)


CLICKS: Mapping[str, Click] = {
    "new": new,
    "adopt": adopt,
    "check": check,
    "next": next_,
    "clear": clear,
    "fix": fix,
    "sync": sync,
    "send": send,
    "settle": settle,
    "vanished": vanished,
    "undo": undo,
    "revert": revert,
    "master": master,
    "find": find,
    "freeze": freeze,
    "history": history,
    "print": print_,
    "report": report,
    "import": import_,
    "export": export,
    "doctor": doctor,
    "settings": settings,
    "help": help_,
}
#: What is done where no workbook is open, and so no Excel is found.
NO_EXCEL: Mapping[str, Callable[[], None]] = {"help": open_guide}
