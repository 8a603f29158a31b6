"""Where things lie in a workbook of ours: names that every part of the room agrees on."""

import re

#: The very hidden sheet of what a workbook remembers: rows of (kind, name, value), all text.
MEMORY_SHEET = "_dafatir"
MEMORY_HEADER = ("kind", "name", "value")

#: The hidden sheet of lists: one column a list, its code in the first line.
LISTS_SHEET = "_lists"

#: The two hidden columns at the end of a register's table. A look-up has another word over its
#: stamps, so that a workbook that lost its memory does not send what it only was shown.
IDENTITY_HEADER = "dafatir_id"
STAMP_HEADER = "dafatir_stamp"
LOOK_UP_HEADER = "dafatir_look_up"

#: The two visible columns that a master's register sheets have more.
WHO = ("آخر من عدل", "Modifié par")
WHEN = ("تاريخ التعديل", "Modifié le")

#: Tables of a master that are no register.
STATE_TABLE = "dafatir_state"
FIGURES_TABLE = "dafatir_figures"
CONFLICTS_TABLE = "dafatir_conflicts"
HISTORY_TABLE = "dafatir_history"

#: The table of a clerk's workbook in which open conflicts wait for a word.
ASKED_TABLE = "dafatir_asked"

#: The table of a clerk's workbook that lists what a check found.
REMARKS_TABLE = "dafatir_remarks"

#: On a register's sheet: a title, the bureau, a line of help, the headings, the rows.
TITLE_ROW, BUREAU_ROW, HELP_ROW, HEADER_ROW = 1, 2, 3, 4

SHEET_NAME_MAX = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


def sheet_name(title: str, taken: frozenset[str] = frozenset()) -> str:
    """Return a name that Excel accepts for a sheet, different from those taken.

    >>> sheet_name("ملفات العقار: الاقتناء والترامي ورفع اليد")
    'ملفات العقار الاقتناء والترامي'
    >>> sheet_name("سجل الرخص", frozenset({"سجل الرخص"}))
    'سجل الرخص 2'
    """
    plain = " ".join(_FORBIDDEN.sub(" ", title).split()).strip("'")
    short = _cut(plain, SHEET_NAME_MAX)
    name, number = short, 1
    while name.casefold() in {other.casefold() for other in taken}:
        number += 1
        name = f"{_cut(plain, SHEET_NAME_MAX - len(str(number)) - 1)} {number}"
    return name


def _cut(text: str, length: int) -> str:
    """Cut at a blank, so that no word is left in half and no bracket open.

    >>> _cut("جرد الأثاث (المكاتب والمؤسسات)", 20)
    'جرد الأثاث'
    """
    if len(text) <= length:
        return text
    short = text[: length + 1].rpartition(" ")[0] or text[:length]
    if short.count("(") > short.count(")"):
        short = short[: short.rindex("(")] or short
    return short.rstrip(" ،,-")
