"""Amounts of dirhams and centimes in words, as decisions and bills close."""

from decimal import Decimal
from typing import NamedTuple

from macros.argument import Number, Wrong
from macros.function import function

_SERVES = ("HRF-BUDGET-05", "HRF-BUDGET-07", "HRF-ACCT-02", "HRF-ACCT-03", "HRF-MAINT-02")
_ARGS = {"amount": ("المبلغ بالدرهم", "Montant en dirhams")}
_LIMIT = Decimal(10) ** 12
_TOO_LARGE = Wrong(
    "المبلغ أكبر مما يكتب بالحروف: الحد هو 999 مليار درهم.",
    "Montant trop grand : la limite est de 999 milliards de dirhams.",
)
_TOO_FINE = Wrong(
    "للمبلغ أكثر من سنتيمين بعد الفاصلة: اكتب رقمين عشريين.",
    "Le montant va au-delà du centime : gardez deux décimales.",
)
_FINEST = Decimal("0.0000001")


class _Noun(NamedTuple):
    one: str
    dual: str
    dual_before: str
    few: str
    many: str


_THOUSAND = _Noun("ألف", "ألفان", "ألفا", "آلاف", "ألفا")
_MILLION = _Noun("مليون", "مليونان", "مليونا", "ملايين", "مليونا")
_MILLIARD = _Noun("مليار", "ملياران", "مليارا", "مليارات", "مليارا")
_DIRHAM = _Noun("درهم", "درهمان", "درهما", "دراهم", "درهما")
_CENTIME = _Noun("سنتيم", "سنتيمان", "سنتيما", "سنتيمات", "سنتيما")
_SCALES = ((10**9, _MILLIARD), (10**6, _MILLION), (10**3, _THOUSAND))
_UNITS = "صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split()
_TENS = "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split()
_HUNDREDS = "مائة مائتان ثلاثمائة أربعمائة خمسمائة ستمائة سبعمائة ثمانمائة تسعمائة".split()


@function("مبلغ بالحروف العربية", "Montant en lettres, en arabe", args=_ARGS, serves=_SERVES)
def amount_ar(amount: Number) -> str | Wrong:
    """Write an amount of dirhams in Arabic words.

    >>> amount_ar("1234.56")
    'ألف ومائتان وأربعة وثلاثون درهما وستة وخمسون سنتيما'
    >>> amount_ar(101), amount_ar(2000000), amount_ar(0.02)
    ('مائة درهم ودرهم واحد', 'مليونا درهم', 'سنتيمان')
    """
    parts = _parts(amount)
    if isinstance(parts, Wrong):
        return parts
    dirhams, centimes = parts
    said = [_ar(dirhams, _DIRHAM)] if dirhams or not centimes else []
    return " و".join(said + ([_ar(centimes, _CENTIME)] if centimes else []))


@function("مبلغ بالحروف الفرنسية", "Montant en lettres", args=_ARGS, serves=_SERVES)
def amount_fr(amount: Number) -> str | Wrong:
    """Write an amount of dirhams in French words.

    >>> amount_fr("80 000")
    'quatre-vingt mille dirhams'
    >>> amount_fr(1000000), amount_fr("0,05")
    ('un million de dirhams', 'cinq centimes')
    """
    parts = _parts(amount)
    if isinstance(parts, Wrong):
        return parts
    dirhams, centimes = parts
    said = []
    if dirhams or not centimes:
        link = " de " if dirhams and dirhams % 10**6 == 0 else " "
        said.append(f"{_fr(dirhams)}{link}dirham{'s' * (dirhams > 1)}")
    if centimes:
        said.append(f"{_fr(centimes)} centime{'s' * (centimes > 1)}")
    return " et ".join(said)


@function("صيغة حصر المبلغ بالعربية", "Arrêté de la somme, en arabe", args=_ARGS, serves=_SERVES)
def amount_closing_ar(amount: Number) -> str | Wrong:
    """Write the closing sentence of a bill in Arabic.

    >>> amount_closing_ar(300)
    'حصر مبلغ هذا البيان في: ثلاثمائة درهم.'
    >>> amount_closing_ar(1)
    'حصر مبلغ هذا البيان في: درهم واحد.'
    """
    words = amount_ar(amount)
    return words if isinstance(words, Wrong) else f"حصر مبلغ هذا البيان في: {words}."


@function("صيغة حصر المبلغ بالفرنسية", "Arrêté de la somme", args=_ARGS, serves=_SERVES)
def amount_closing_fr(amount: Number) -> str | Wrong:
    """Write the closing sentence of a bill in French.

    >>> amount_closing_fr(200)
    'Arrêté le présent état à la somme de : deux cents dirhams.'
    >>> amount_closing_fr(0)
    'Arrêté le présent état à la somme de : zéro dirham.'
    """
    words = amount_fr(amount)
    if isinstance(words, Wrong):
        return words
    return f"Arrêté le présent état à la somme de : {words}."


def _parts(amount: Decimal) -> tuple[int, int] | Wrong:
    exact = round(amount, 2)
    if abs(exact - amount) > _FINEST:
        return _TOO_FINE
    return _TOO_LARGE if exact >= _LIMIT else divmod(int(exact * 100), 100)


def _ar(number: int, noun: _Noun) -> str:
    """Say a number of things; one and two beyond a hundred are said with their own noun."""
    if number == 0:
        return f"صفر {noun.one}"
    rest = number % 100
    if rest in (1, 2):
        alone = f"{noun.one} {_UNITS[1]}" if rest == 1 else noun.dual
        return f"{_ar(number - rest, noun)} و{alone}" if number > rest else alone
    said = []
    for size, scale in _SCALES:
        count, number = divmod(number, size)
        if count:
            said.append(_ar_scale(count, scale, last=number == 0))
    if number == 0:
        return f"{' و'.join(said)} {noun.one}"
    return " و".join([*said, _ar_counted(number, noun)])


def _ar_scale(count: int, noun: _Noun, *, last: bool) -> str:
    hundreds, rest = divmod(count, 100)
    if rest not in (1, 2):
        counted = _ar_counted(count, noun)
        # Before the thing counted the accusative of eleven to ninety-nine loses its ending.
        return counted.removesuffix(noun.many) + noun.one if last and rest > 10 else counted  # noqa: PLR2004 - from eleven on.
    dual = noun.dual_before if last else noun.dual
    alone = noun.one if rest == 1 else dual
    return f"{_ar_counted(hundreds * 100, noun)} و{alone}" if hundreds else alone


def _ar_counted(count: int, noun: _Noun) -> str:
    """Say 3 to 999 things, never ending in one or two."""
    hundreds, rest = divmod(count, 100)
    if rest == 0:
        two_hundred = 2
        word = "مائتا" if hundreds == two_hundred else _HUNDREDS[hundreds - 1]
        return f"{word} {noun.one}"
    said = [_HUNDREDS[hundreds - 1]] if hundreds else []
    form = noun.few if rest <= 10 else noun.many  # noqa: PLR2004 - three to ten take the plural.
    return f"{' و'.join([*said, _ar_small(rest)])} {form}"


def _ar_small(number: int) -> str:
    if number <= 10:  # noqa: PLR2004 - these have their own word.
        return _UNITS[number]
    tens, unit = divmod(number, 10)
    if tens == 1:
        return {1: "أحد عشر", 2: "اثنا عشر"}.get(unit, f"{_UNITS[unit]} عشر")
    return f"{_UNITS[unit]} و{_TENS[tens - 2]}" if unit else _TENS[tens - 2]


_FR = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
).split()
_FR_TENS = {
    2: "vingt",
    3: "trente",
    4: "quarante",
    5: "cinquante",
    6: "soixante",
    8: "quatre-vingt",
}


def _fr(number: int) -> str:
    said = []
    rest = number
    for size, name in ((10**9, "milliard"), (10**6, "million")):
        count, rest = divmod(rest, size)
        if count:
            said.append(f"{_fr_hundreds(count, last=True)} {name}{'s' * (count > 1)}")
    thousands, rest = divmod(rest, 1000)
    if thousands:
        head = f"{_fr_hundreds(thousands, last=False)} " if thousands > 1 else ""
        said.append(f"{head}mille")
    if rest or not said:
        said.append(_fr_hundreds(rest, last=True))
    return " ".join(said)


def _fr_hundreds(number: int, *, last: bool) -> str:
    hundreds, rest = divmod(number, 100)
    said = []
    if hundreds:
        head = f"{_FR[hundreds]} " if hundreds > 1 else ""
        said.append(f"{head}cent{'s' * (last and rest == 0 and hundreds > 1)}")
    if rest or not hundreds:
        said.append(_fr_small(rest, last=last))
    return " ".join(said)


def _fr_small(number: int, *, last: bool) -> str:
    if number < 20:  # noqa: PLR2004 - these have their own word.
        return _FR[number]
    tens, unit = divmod(number, 10)
    if tens in (7, 9):
        tens, unit = tens - 1, unit + 10
    eighty = 8
    if tens == eighty:
        return f"quatre-vingt-{_FR[unit]}" if unit else "quatre-vingt" + "s" * last
    if unit in (1, 11):
        return f"{_FR_TENS[tens]} et {_FR[unit]}"
    return f"{_FR_TENS[tens]}-{_FR[unit]}" if unit else _FR_TENS[tens]
