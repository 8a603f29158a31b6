"""The sheet of open conflicts in a clerk's workbook: each with before, mine, theirs, who, when."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from validators.finding import Lang, Titles
from validators.register import Declaration
from workbooks.build import PlainColumn, PlainSheet
from workbooks.layout import ASKED_TABLE
from workbooks.package import Edit, Package, cell_name
from workbooks.sync.plain import told_value
from workbooks.sync.plain_sheet import show_sheet
from workbooks.sync.refill import find_table
from workbooks.sync.result import Asked, Place, Unread, Values

TITLE = Titles("التعارضات", "Conflits")
ANSWERS = {"mine": Titles("قيمتي", "la mienne"), "theirs": Titles("قيمتهم", "la leur")}
STAYS = {True: Titles("يبقى", "gardée"), False: Titles("يحذف", "supprimée")}
ROW = Titles("السطر", "Ligne")
_NOTE = Titles(
    "خانات كتب فيها شخصان قيمتين مختلفتين. اختر في العمود الأخير «قيمتي» أو «قيمتهم» أو اكتب القيمة الصحيحة، ثم اضغط «حسم تعارض» أو زامن.",
    "Deux personnes ont écrit des valeurs différentes. Choisissez « la mienne » ou « la leur » dans la dernière colonne, ou tapez la bonne valeur, puis cliquez « Trancher » ou synchronisez.",
)
COLUMNS = (
    PlainColumn(Titles("السجل", "Registre"), 20),
    PlainColumn(Titles("المرجع", "Clé"), 14),
    PlainColumn(Titles("الخانة", "Champ"), 16),
    PlainColumn(Titles("الموضع", "Cellule"), 10),
    PlainColumn(Titles("قبل", "Avant"), 30),
    PlainColumn(Titles("قيمتي", "La mienne"), 30),
    PlainColumn(Titles("قيمتهم", "La leur"), 30),
    PlainColumn(Titles("كتبها", "Écrite par"), 16),
    PlainColumn(Titles("متى", "Quand"), 18),
    PlainColumn(Titles("القرار", "Décision"), 26, choices=tuple(ANSWERS.values())),
)
DECISION = len(COLUMNS) - 1


def show_asked(
    edit: Edit, asked: Sequence[Asked], lang: Lang, unread: Mapping[Place, Unread]
) -> None:
    """Bring the sheet of conflicts up to date; it is made at the first one."""
    rows = [_row(one, lang, unread) for one in asked]
    # What was decided is done, and the column is emptied with the row it stood in; else it stays.
    show_sheet(edit, PlainSheet(TITLE, ASKED_TABLE, COLUMNS, rows, _NOTE), lang)


def _row(one: Asked, lang: Lang, unread: Mapping[Place, Unread]) -> list[str | None]:
    declared, conflict = one.register, one.conflict
    titles = declared.field(conflict.field).titles if conflict.field else ROW
    shown = sides(one, lang)
    place = (declared.titles.of(lang), one.key, titles.of(lang))
    left = unread.get(place)
    by = (conflict.who, _moment(conflict.when))
    return [*place, one.cell, *shown, *by, left.said if left else None]


def _moment(when: str) -> str:
    """Return a moment as this PC's clock showed it; another text as it is.

    >>> _moment("2026-09-05T10:20:30"), _moment("hier")
    ('05/09/2026 10:20', 'hier')
    """
    try:
        return f"{datetime.fromisoformat(when).astimezone():%d/%m/%Y %H:%M}"
    except ValueError:
        return when


def sides(one: Asked, lang: Lang) -> list[str | None]:
    """Return before, mine and theirs as a person reads them: two rows of one key by what differs."""
    conflict = one.conflict
    if conflict.kind == "key":
        mine, theirs = one.pair
        pairs = ((mine, theirs), (theirs, mine))
        return [None, *(tell_apart(one.register, row, other, lang) for row, other in pairs)]
    values = (conflict.base, conflict.mine, conflict.theirs)
    if conflict.field:
        return [told_value(one.register, conflict.field, value, lang) or None for value in values]
    return [None if value is None else STAYS[bool(value)].of(lang) for value in values]


def tell_apart(declared: Declaration, row: Values, other: Values, lang: Lang) -> str:
    """Tell a row by the cells that another has not; one that equals it by all that it holds."""
    typed = declared.typed_fields
    fields = [f for f in typed if row.get(f.name) != other.get(f.name)]
    told = {
        field.titles.of(lang): told_value(declared, field.name, row.get(field.name), lang)
        for field in fields or [f for f in typed if row.get(f.name) is not None]
    }
    between = "، " if lang == "ar" else ", "
    return between.join(f"{title}: {value or '…'}" for title, value in told.items())


def decisions(package: Package) -> list[tuple[Place, str]]:
    """Return what people decided in the sheet, and where."""
    table = find_table(package, ASKED_TABLE)
    if table is None:
        return []
    cells = package.cells(table.sheet, table.ref)
    found = []
    for line in range(table.ref.top + 1, table.ref.bottom + 1):
        row = [cells.get((line, table.ref.left + at)) for at in range(len(COLUMNS))]
        if row[DECISION] not in (None, "") and row[0]:
            place = (str(row[0]), str(row[1]), str(row[2]))
            found.append((place, str(row[DECISION]).strip()))
    return found


def cell_of(line: int | None, column: int | None) -> str | None:
    """Return a cell's name.

    >>> cell_of(12, 6)
    'F12'
    """
    return cell_name(line, column) if line and column else None
