"""The sheet of remarks in a clerk's workbook: all that a check found, in one list."""

from collections.abc import Sequence

from validators.finding import Lang, Severity, Titles
from workbooks.build import PlainColumn, PlainSheet
from workbooks.layout import REMARKS_TABLE
from workbooks.package import Edit
from workbooks.sync.plain_sheet import show_sheet
from workbooks.sync.refill import find_table
from workbooks.sync.result import Placed

TITLE = Titles("الملاحظات", "Remarques")
SEVERITIES = {
    Severity.ERROR: Titles("خطأ", "erreur"),
    Severity.WARNING: Titles("تنبيه", "avertissement"),
    Severity.INFORMATION: Titles("معلومة", "information"),
}
_NOTE = Titles(
    "ما وجده آخر تحقق. زر «الملاحظة التالية» يذهب إليها واحدة واحدة، و«إزالة الملاحظات» يفرغ هذه الورقة.",
    "Ce que le dernier contrôle a trouvé. « Remarque suivante » y mène une à une ; « Effacer les remarques » vide cette feuille.",
)
_COLUMNS = (
    PlainColumn(Titles("الورقة", "Feuille"), 26),
    PlainColumn(Titles("الخلية", "Cellule"), 10),
    PlainColumn(Titles("الدرجة", "Gravité"), 14),
    PlainColumn(Titles("ما يجب فعله", "Ce qu’il faut faire"), 90),
    PlainColumn(Titles("الرمز", "Code"), 12),
)


def has_remarks(edit: Edit) -> bool:
    """Say whether a workbook has the sheet of remarks."""
    return find_table(edit.package, REMARKS_TABLE) is not None


def show_remarks(edit: Edit, findings: Sequence[Placed], lang: Lang) -> None:
    """Bring the sheet of remarks up to date; it is made at the first one."""
    rows = [
        [
            one.sheet,
            one.cell,
            SEVERITIES[one.finding.severity].of(lang),
            one.finding.message[lang != "ar"],
            one.finding.code,
        ]
        for one in findings
    ]
    show_sheet(edit, PlainSheet(TITLE, REMARKS_TABLE, _COLUMNS, rows, _NOTE), lang)
