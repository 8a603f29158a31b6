"""The two buttons that ask which register: a new sheet of it, or an office's own list as one."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from addin.desktop.excel import Excel
from validators.finding import Titles

if TYPE_CHECKING:
    from macros.commands.adopt import Adopted


def new(excel: Excel, lang: str, _: Mapping[str, str], today: date) -> str:
    """Add a register's sheet to the open workbook; one that only its owner writes is told."""
    from macros.commands import new as command  # noqa: PLC0415 - openpyxl is slow to load.

    code = _register(excel, lang)
    if not code:
        return ""
    with excel.released() as path:
        made = command.add(command.wanted([code], "", lang, 0, 0), path, today)
    excel.show(made.tables[0].sheet)
    look_up = Titles(
        "هذه الورقة للاطلاع: سجلها تكتبه جهة أخرى، والمزامنة تملؤها.",
        "Feuille de consultation : son registre est tenu ailleurs, la synchronisation la remplit.",
    )
    return look_up.of(lang) if made.tables[0].readonly else ""


def adopt(excel: Excel, lang: str, _: Mapping[str, str], __: date) -> str:
    """Make a replica of an untidy list beside the open workbook, which stays as it is."""
    from addin.headless.headings import remembered  # noqa: PLC0415 - as above.
    from macros.commands import adopt as command  # noqa: PLC0415 - as above.

    code = _register(excel, lang)
    if not code:
        return ""
    known = remembered(command.owner(code, ""), code)
    with excel.released() as path:
        found = command.adopt(path, code, [], None, "", known)
        if not excel.confirm(_plan(found, code, lang)):
            return ""
        out = path.with_name(f"{path.stem} - {code}{path.suffix}")
        command.adopt(path, code, [], out, "", known)
    excel.open(out)
    return Titles(f"صنع الملف {out.name}", f"Fichier prêt : {out.name}").of(lang)


def _plan(found: "Adopted", code: str, lang: str) -> str:
    """Return which column becomes which field, which ones stay outside, and ask for a yes."""
    from validators.catalogue import register  # noqa: PLC0415 - as above.

    field = register(code).field
    told = [
        f"{one.heading} → {field(one.field).titles.of(lang)} ({one.confidence:.0%})"
        for one in found.map
    ]
    if found.unmapped:
        names = "، ".join(found.unmapped)
        told.append(
            Titles(f"أعمدة تبقى كما هي: {names}", f"Colonnes laissées telles quelles : {names}").of(
                lang
            )
        )
    ask = Titles("هل هذا صحيح؟", "Est-ce exact ?").of(lang)
    return "\n".join([*told, ask])


def _register(excel: Excel, lang: str) -> str:
    """Ask for a register by its title or its code; a title may be written as people write."""
    from macros.problem import UseProblem  # noqa: PLC0415 - as above.
    from validators.catalogue import homes, register  # noqa: PLC0415 - loads every register.
    from validators.text import fold  # noqa: PLC0415 - as above.

    word = excel.ask(
        Titles("أي سجل؟ اكتب عنوانه:", "Quel registre ? Tapez son titre :").of(lang), ""
    )
    if not word or word in homes():
        return word
    folded = fold(word)
    titles = {code: [fold(title) for title in register(code).titles] for code in homes()}
    found = [code for code, known in titles.items() if folded in known]
    found = found or [c for c, known in titles.items() if any(folded in title for title in known)]
    if len(found) != 1:
        names = " | ".join(register(code).titles.of(lang) for code in found[:8])
        known = ("USE_006", {"value": word, "known": names})
        code, facts = known if found else ("USE_002", {"value": word})
        raise UseProblem(code, **facts)
    return found[0]
