"""What there is: registers, commands, functions, papers, reports, exchanges, the mandate."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import typer

from addin.headless.cli.say import SAY
from addin.headless.cli.shape import catalogue_shape, register_shape
from macros.problem import UseProblem
from validators.finding import Lang, Titles

if TYPE_CHECKING:
    from workbooks.exchange.exchange import Exchange
    from workbooks.exchange.work_list import WorkList
    from workbooks.paper.document import Document
    from workbooks.paper.report import Report

_HEADINGS = (Titles("الرمز", "Code"), Titles("العنوان", "Titre"), Titles("المكتب", "Bureau"))


def registers() -> None:
    """سجلات المديرية · Les registres."""
    from validators.catalogue import registers as all_registers  # noqa: PLC0415 - loads every one.

    found = all_registers()
    SAY.give([register_shape(each) for each in found])
    SAY.table(_HEADINGS, [(each.code, each.titles.of(SAY.lang), each.bureau) for each in found])


def commands() -> None:
    """ما يمكن فعله · Les commandes."""
    from macros.command import commands as all_commands  # noqa: PLC0415 - loads every one.

    found = all_commands()
    SAY.give([catalogue_shape(each) for each in found])
    SAY.table(_HEADINGS[:2], [(each.code, each.titles.of(SAY.lang)) for each in found])


def functions() -> None:
    """دوال الخلايا · Les fonctions de feuille."""
    from macros.function import functions as all_functions  # noqa: PLC0415 - loads every one.

    found = all_functions()
    SAY.give([catalogue_shape(each) for each in found])
    SAY.table(_HEADINGS[:2], [(each.code, each.titles.of(SAY.lang)) for each in found])


def documents() -> None:
    """الوثائق · Les documents."""
    from workbooks.paper.catalogue import documents as all_documents  # noqa: PLC0415 - as above.

    _papers(all_documents())


def reports() -> None:
    """التقارير · Les rapports."""
    from workbooks.paper.catalogue import reports as all_reports  # noqa: PLC0415 - as above.

    _papers(all_reports())


def _papers(found: "Sequence[Document | Exchange | Report | WorkList]") -> None:
    SAY.give([catalogue_shape(each) for each in found])
    SAY.table(_HEADINGS, [(each.code, each.titles.of(SAY.lang), each.bureau) for each in found])


def exchanges() -> None:
    """التبادلات · Les échanges."""
    from workbooks.exchange.catalogue import exchanges as all_exchanges  # noqa: PLC0415 - as above.

    _papers(all_exchanges())


def mandate() -> None:
    """مهام المكاتب وما يخدمها · Les missions et ce qui les sert."""
    from macros.mandate import duties  # noqa: PLC0415 - loads every register.

    found = duties()
    SAY.give(
        [{"id": d.id, "served_by": list(d.served_by), "to_come": list(d.to_come)} for d in found]
    )
    headings = (
        Titles("المهمة", "Mission"),
        Titles("النص", "Texte"),
        Titles("يخدمها", "Servie par"),
    )
    SAY.table(headings, [(d.id, d.titles.of(SAY.lang), "، ".join(d.served_by)) for d in found])


def fn(name: str, arguments: list[str] = typer.Argument(None)) -> int:  # noqa: B008 - typer reads it.
    """احسب دالة من دوال الخلايا · Calculer une fonction de feuille."""
    from addin.headless.held import Held  # noqa: PLC0415 - as below.
    from macros.argument import typed  # noqa: PLC0415 - as below.
    from macros.function import PREFIX, functions, wrongs  # noqa: PLC0415 - loads every one.
    from macros.shared import NOTHING  # noqa: PLC0415 - as above.

    code = name.upper().replace(".", "_")
    wanted = (code, PREFIX + code)
    found = next((each for each in functions() if each.code in wanted), None)
    if found is None:
        raise UseProblem("USE_008", value=name)
    cells = [typed(word) for word in arguments or ()]
    today = date.today()  # noqa: DTZ011 - a clerk's day is the local one.
    lang: Lang = "ar" if SAY.lang == "ar" else "fr"
    shared = Held() if found.looks_up else NOTHING
    answer = found.call(*cells, today=today, shared=shared, lang=lang)
    wrong = next(iter(wrongs(answer)), None)
    if wrong is not None and not isinstance(answer, list):
        SAY.give({"name": found.code, "error": {"ar": wrong.ar, "fr": wrong.fr}})
    else:
        SAY.give({"name": found.code, "value": _shown(answer)})
    for one in answer if isinstance(answer, list) else [answer]:
        SAY.line(SAY.of(wrong.ar, wrong.fr) if wrong and one is wrong else str(_shown(one)))
    return int(wrong is not None)


def _shown(answer: object) -> object:
    """Return an answer for JSON: a wrong cell of a column shows its sentence in Arabic."""
    if isinstance(answer, list):
        return [_shown(one) for one in answer]
    return str(answer) if not isinstance(answer, str | int | float | bool) else answer


def register_in(app: typer.Typer) -> None:
    """Put these commands on the command line."""
    for command in (
        registers,
        commands,
        functions,
        documents,
        reports,
        exchanges,
        mandate,
        fn,
    ):
        app.command(command.__name__)(command)
