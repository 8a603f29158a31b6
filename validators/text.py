"""Arabic and French text as people type it: tidied for keeping, folded for comparing."""

import re
import unicodedata

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_TATWEEL = "\u0640"
_FORMS = "\ufb50-\ufdff\ufe70-\ufefc"

# A tidy text starts and ends with a visible character and has single blanks between its words.
# pydantic-core runs this on whole columns, so that Python only meets the cells that need work.
_CHAR = rf"[^\s{_SPACES}{_UNSEEN}{_TATWEEL}{_FORMS}]"
TIDY_PATTERN = rf"^{_CHAR}+(?: {_CHAR}+)*$"
_TIDY = re.compile(TIDY_PATTERN)
_SPACE_RUN = re.compile(rf"[\s{_SPACES}]+")
_BLANK_RUN = re.compile(rf"[ \t{_SPACES}]+")
_DROPPED = re.compile(f"[{_UNSEEN}{_TATWEEL}]")
_FORM = re.compile(f"[{_FORMS}]+")
_MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]")
_PUNCTUATION = re.compile(r"[^\w\s]|_")
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي"} | {"ة": "ه"})
_CARRIERS = str.maketrans({"ؤ": "و", "ئ": "ي", "ء": "", "ک": "ك"})


def tidy(text: str) -> str:
    """Return the text without the traces of keyboards and copies: what a person sees, no more.

    >>> tidy("  الداخل\u0640\u0640ة\u00a0 وادي ")
    'الداخلة وادي'
    """
    if _TIDY.match(text):
        return text
    return _SPACE_RUN.sub(" ", _clean(text)).strip()


def tidy_lines(text: str) -> str:
    r"""Tidy a note and keep its line breaks.

    >>> tidy_lines(" a  b \r\n c ")
    'a b\nc'
    """
    lines = _clean(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_BLANK_RUN.sub(" ", line).strip() for line in lines).strip()


def _clean(text: str) -> str:
    shaped = _FORM.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    return _DROPPED.sub("", shaped)


def western_digits(text: str) -> str:
    """Return the text with Arabic-Indic and Persian digits written 0 to 9.

    >>> western_digits("٢٠٢٦/۲۰۲۷")
    '2026/2027'
    """
    return text if text.isascii() else text.translate(_DIGITS)


def fold(text: str) -> str:
    """Return the key under which two spellings of one word meet; for proposals, never for merging.

    >>> fold("إعداديّة الأَمَل") == fold("اعداديه  الامل")
    True
    >>> fold("N° de Décision")
    'n de decision'
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", tidy(text)))
    plain = western_digits(plain).translate(_LETTERS).translate(_CARRIERS)
    return " ".join(_PUNCTUATION.sub(" ", plain).casefold().split())
