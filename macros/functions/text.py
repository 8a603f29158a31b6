"""Names and texts: folded for comparing, how near they are, and their digits."""

from macros.function import function
from validators.text import fold, tidy, western_digits

_SERVES = ("HRF-CAREER-01", "EDU-MAP-06", "EXA-ARCH-01", "HRF-TRAIN-08")
_TEXT = {"text": ("النص", "Texte")}
_TWO = {"first": ("الاسم الأول", "Premier nom"), "second": ("الاسم الثاني", "Second nom")}
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_COMPARED_MAX = 200


@function("نص للمقارنة", "Texte plié pour comparer", args=_TEXT, serves=_SERVES)
def fold_text(text: str) -> str:
    """Return the key under which two spellings of one text meet.

    >>> fold_text("إعداديّة الأَمَل")
    'اعداديه الامل'
    >>> fold_text("N° de Décision")
    'n de decision'
    """
    return fold(text)


@function("نص منقح", "Texte nettoyé", args=_TEXT, serves=_SERVES)
def tidy_text(text: str) -> str:
    """Return a text without double blanks, tatweel and unseen marks.

    >>> tidy_text("  الداخلة   وادي ")
    'الداخلة وادي'
    >>> tidy_text("a  b")
    'a b'
    """
    return tidy(text)


@function("هل الاسم واحد", "Même nom", args=_TWO, serves=_SERVES)
def same_name(first: str, second: str) -> bool:
    """Tell whether two names are one when spelling and order of words are put aside.

    >>> same_name("أحمد العلوي", "العلوي احمد")
    True
    >>> same_name("أحمد العلوي", "أحمد العلمي")
    False
    """
    return sorted(fold(first).split()) == sorted(fold(second).split())


@function("تشابه اسمين", "Ressemblance de deux noms", args=_TWO, serves=_SERVES)
def name_similarity(first: str, second: str) -> float:
    """Return how near two names are, from 0 to 1, whatever the order of their words.

    >>> name_similarity("فاطمة الزهراء", "الزهراء فاطمه"), name_similarity("أحمد", "محمد")
    (1, 0.75)
    >>> name_similarity("سعيد", "Rachid")
    0
    """
    one, two = (" ".join(sorted(fold(name).split()))[:_COMPARED_MAX] for name in (first, second))
    longest = max(len(one), len(two))
    if not longest or one == two:
        return 1
    near = round(1 - _edits(one, two) / longest, 2)
    return int(near) if near == int(near) else near


def _edits(one: str, two: str) -> int:
    """Return how many letters must change to make one text of the other."""
    before = list(range(len(two) + 1))
    for n, letter in enumerate(one, start=1):
        now = [n]
        for m, other in enumerate(two, start=1):
            now.append(min(before[m] + 1, now[-1] + 1, before[m - 1] + (letter != other)))
        before = now
    return before[-1]


@function("أرقام عربية مشرقية", "Chiffres arabes orientaux", args=_TEXT, serves=_SERVES)
def arabic_digits(text: str) -> str:
    """Return a text with its digits written as Arabic-Indic ones.

    >>> arabic_digits("2026/2027")
    '٢٠٢٦/٢٠٢٧'
    >>> arabic_digits(97)
    '٩٧'
    """
    return text.translate(_ARABIC)


@function("أرقام 0 إلى 9", "Chiffres de 0 à 9", args=_TEXT, serves=_SERVES)
def latin_digits(text: str) -> str:
    """Return a text with its digits written 0 to 9.

    >>> latin_digits("٢٠٢٦/٢٠٢٧")
    '2026/2027'
    >>> latin_digits("۴ x")
    '4 x'
    """
    return western_digits(text)
