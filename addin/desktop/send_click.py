"""The button that sends the selected rows at once: the workbook stays open, unsaved, and as it is."""

import gc
from collections.abc import Mapping
from datetime import date

from addin.desktop.excel import Excel
from addin.desktop.lines import chosen
from addin.desktop.person import office_of
from addin.desktop.told import box_of, told_of
from validators.finding import Titles

NOTHING = Titles("اختر سطرا أو أسطرا من سجل.", "Choisissez des lignes d’un registre.")


def send(excel: Excel, lang: str, settings: Mapping[str, str], _: date) -> str:
    """Send what the selected rows hold, and tell what stays for a sync."""
    gc.disable()  # This process lives for a moment, and looking for cycles is a tenth of it.
    from macros.commands.send import told  # noqa: PLC0415 - a click loads what it does.
    from workbooks.sync.hand_over import hand_over  # noqa: PLC0415 - as above.

    path, picked = excel.path, chosen(excel)
    if picked is None:
        return NOTHING.of(lang)
    done = hand_over(picked.table, picked.memory, path, office_of(excel, lang, settings))
    rows, (new, changed) = picked.table.rows.size, done.counts
    said = Titles(
        f"من {rows} سطرا أرسل: {new} جديد، {changed} خانة مغيرة. يصلك ما كتبه غيرك عند المزامنة.",
        f"{rows} ligne(s) : {new} nouvelle(s) et {changed} case(s) envoyée(s). Le reste vient à la synchronisation.",
    ).of(lang)
    if not done.held and not done.left:
        return said
    stayed = (
        f"{one.cell}: {told_of(one.finding.message, lang)}" for some in told(done) for one in some
    )
    return box_of(said, stayed)
