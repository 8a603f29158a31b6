"""The sheet of open conflicts in a clerk's workbook: each with before, mine, theirs, who, when."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from validators.finding import Lang, Titles
from workbooks.build import PlainColumn, PlainSheet, Workbook, build
from workbooks.layout import ASKED_TABLE
from workbooks.package import Edit, Package, cell_name
from workbooks.sync.refill import find_table, refill
from workbooks.sync.result import Asked

TITLE = Titles("التعارضات", "Conflits")
ANSWERS = {"mine": Titles("قيمتي", "la mienne"), "theirs": Titles("قيمتهم", "la leur")}
_NOTE = Titles(
    "خانات كتب فيها شخصان قيمتين مختلفتين. اكتب في العمود الأخير «قيمتي» أو «قيمتهم» أو القيمة الصحيحة ثم زامن.",
    "Deux personnes ont écrit des valeurs différentes. Tapez « la mienne », « la leur » ou la bonne valeur dans la dernière colonne, puis synchronisez.",
)
COLUMNS = (
    PlainColumn(Titles("السجل", "Registre"), 22),
    PlainColumn(Titles("المرجع", "Clé"), 18),
    PlainColumn(Titles("الخانة", "Champ"), 18),
    PlainColumn(Titles("الموضع", "Cellule"), 12),
    PlainColumn(Titles("قبل", "Avant"), 20),
    PlainColumn(Titles("قيمتي", "La mienne"), 20),
    PlainColumn(Titles("قيمتهم", "La leur"), 20),
    PlainColumn(Titles("كتبها", "Écrite par"), 18),
    PlainColumn(Titles("متى", "Quand"), 18),
    PlainColumn(Titles("القرار", "Décision"), 22),
)
DECISION = len(COLUMNS) - 1


def show_asked(edit: Edit, asked: Sequence[Asked], lang: Lang) -> None:
    """Bring the sheet of conflicts up to date; it is made at the first one."""
    rows = [_row(one, lang) for one in asked]
    table = find_table(edit.package, ASKED_TABLE)
    if table is None:
        if rows:
            _make(edit, rows, lang)
        return
    # What was decided is done; the column is emptied with the row it stood in.
    refill(edit, table, rows)


def _row(one: Asked, lang: Lang) -> list[str | None]:
    declared, conflict = one.register, one.conflict
    titles = declared.field(conflict.field).titles if conflict.field else Titles("السطر", "Ligne")
    shown = [_shown(one, value, lang) for value in (conflict.base, conflict.mine, conflict.theirs)]
    place = [declared.titles.of(lang), one.key, titles.of(lang), one.cell]
    return [*place, *shown, conflict.who, conflict.when, None]


def _shown(one: Asked, value: object, lang: Lang) -> str | None:
    conflict = one.conflict
    if conflict.kind == "delete" and not conflict.field:
        return {True: ("يبقى", "gardée"), False: ("يحذف", "supprimée")}[bool(value)][lang != "ar"]
    if value is None or not conflict.field:
        return None if value is None else str(value)
    kind = one.register.field(conflict.field).kind
    shown = kind.show(kind.load(value), lang)  # type: ignore[arg-type]  # A cell's value is a scalar.
    return (
        f"{shown:%d/%m/%Y}" if hasattr(shown, "strftime") and hasattr(shown, "day") else str(shown)
    )


def _make(edit: Edit, rows: list[list[str | None]], lang: Lang) -> None:
    sheet = PlainSheet(TITLE, ASKED_TABLE, COLUMNS, rows, _NOTE)
    made = BytesIO()
    build(Workbook(lang, Titles("", ""), [sheet], ()), made)
    other = Package(made.getvalue(), Path("conflicts.xlsx"))
    edit.copy_sheets_from(other, [other.tables[0].sheet])


def decisions(package: Package) -> list[tuple[str, str, str, str]]:
    """Return what people decided in the sheet: register and field by title, key, decision."""
    table = find_table(package, ASKED_TABLE)
    if table is None:
        return []
    cells = package.cells(table.sheet, table.ref)
    found = []
    for line in range(table.ref.top + 1, table.ref.bottom + 1):
        row = [cells.get((line, table.ref.left + at)) for at in range(len(COLUMNS))]
        if row[DECISION] not in (None, "") and row[0]:
            found.append((str(row[0]), str(row[1]), str(row[2]), str(row[DECISION]).strip()))
    return found


def cell_of(line: int | None, column: int | None) -> str | None:
    """Return a cell's name.

    >>> cell_of(12, 6)
    'F12'
    """
    return cell_name(line, column) if line and column else None
