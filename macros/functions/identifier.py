"""Official numbers: valid or not, their key, and how papers print them."""

import re

from macros.argument import Wrong
from macros.function import function
from validators.findings.code import CODE_001
from validators.identifiers import cnie, iban, ice, massar, ppr, rib, school_code
from validators.text import western_digits

_MONEY = ("HRF-BUDGET-05", "HRF-ACCT-02", "HRF-PROC-10", "HRF-SOCIAL-01")
_STAFF = ("HRF-CAREER-01", "HRF-MOVE-05", "HRF-LEAVE-04")
_PUPIL = ("EDU-STAT-08", "EDU-MAP-06", "EXA-ARCH-01")
_NUMBER = {"number": ("الرقم", "Numéro")}


def _form(ar: str, fr: str) -> Wrong:
    return Wrong(f"صيغة الرقم غير صحيحة: {ar}.", f"Forme du numéro incorrecte : {fr}.")


_RIB = _form("البيان البنكي 24 رقما", "le RIB a 24 chiffres")
_ICE = _form("التعريف الموحد 15 رقما", "l’ICE a 15 chiffres")
_IBAN = _form("المغرب MA و26 رقما", "MA et 26 chiffres")


def _plain(number: str) -> str:
    return western_digits(number)


@function("هل البيان البنكي صحيح", "RIB valable", args=_NUMBER, serves=_MONEY)
def rib_valid(number: str) -> bool:
    """Tell whether a RIB has 24 digits and the right key.

    >>> rib_valid("011519000001205000534921"), rib_valid("011519000001205000534922")
    (True, False)
    >>> rib_valid("310 391 0001234567890123 58")
    True
    """
    return rib.check(rib.clean(_plain(number))) is None


@function("مفتاح البيان البنكي", "Clé du RIB", args=_NUMBER, serves=_MONEY)
def rib_key(number: str) -> str | Wrong:
    """Return the two key digits of the 22 first digits of a RIB.

    >>> rib_key("0115190000012050005349"), rib_key("001 810 0078000201106203")
    ('21', '18')
    >>> print(rib_key("12"))
    صيغة الرقم غير صحيحة: البيان البنكي 24 رقما.
    """
    digits = rib.clean(_plain(number))
    return rib.key(digits[:22]) if re.fullmatch(r"[0-9]{22}(?:[0-9]{2})?", digits) else _RIB


@function("البيان البنكي كما يطبع", "RIB imprimé", args=_NUMBER, serves=_MONEY)
def rib_show(number: str) -> str | Wrong:
    """Return bank, city, account and key apart.

    >>> rib_show("011519000001205000534921")
    '011 519 0000012050005349 21'
    >>> print(rib_show("123"))
    صيغة الرقم غير صحيحة: البيان البنكي 24 رقما.
    """
    digits = rib.clean(_plain(number))
    return _RIB if rib.check(digits) is CODE_001 else rib.show(digits)


@function("رقم الحساب الدولي من البيان البنكي", "IBAN d’un RIB", args=_NUMBER, serves=_MONEY)
def iban_of_rib(number: str) -> str | Wrong:
    """Return the IBAN of a valid RIB: it always begins with MA64.

    >>> iban_of_rib("001810007800020110620318")
    'MA64001810007800020110620318'
    >>> print(iban_of_rib("001810007800020110620319"))
    صيغة الرقم غير صحيحة: البيان البنكي 24 رقما.
    """
    digits = rib.clean(_plain(number))
    return _RIB if rib.check(digits) else f"MA64{digits}"


@function("هل رقم الحساب الدولي صحيح", "IBAN valable", args=_NUMBER, serves=_MONEY)
def iban_valid(number: str) -> bool:
    """Tell whether a Moroccan IBAN is right.

    >>> iban_valid("MA64 0115 1900 0001 2050 0053 4921")
    True
    >>> iban_valid("MA65011519000001205000534921")
    False
    """
    return iban.check(iban.clean(_plain(number))) is None


@function("رقم الحساب الدولي كما يطبع", "IBAN imprimé", args=_NUMBER, serves=_MONEY)
def iban_show(number: str) -> str | Wrong:
    """Return an IBAN in groups of four.

    >>> iban_show("MA64011519000001205000534921")
    'MA64 0115 1900 0001 2050 0053 4921'
    >>> print(iban_show("FR76"))
    صيغة الرقم غير صحيحة: المغرب MA و26 رقما.
    """
    clean = iban.clean(_plain(number))
    return _IBAN if iban.check(clean) is CODE_001 else iban.show(clean)


@function("هل التعريف الموحد للمقاولة صحيح", "ICE valable", args=_NUMBER, serves=_MONEY)
def ice_valid(number: str) -> bool:
    """Tell whether an ICE has 15 digits and the right control.

    >>> ice_valid("001561191000066"), ice_valid("001561191000065")
    (True, False)
    >>> ice_valid(36794000036)
    True
    """
    return ice.check(ice.clean(_plain(number))) is None


@function("رقم مراقبة التعريف الموحد", "Contrôle de l’ICE", args=_NUMBER, serves=_MONEY)
def ice_control(number: str) -> str | Wrong:
    """Return the two control digits of the 13 first digits of an ICE.

    >>> ice_control("0015611910000"), ice_control("0021360930000"), ice_control("0015125720000")
    ('66', '40', '78')
    >>> print(ice_control("15"))
    صيغة الرقم غير صحيحة: التعريف الموحد 15 رقما.
    """
    digits = re.sub(r"[\s.\-]", "", _plain(number))
    return ice.control(digits[:13]) if re.fullmatch(r"[0-9]{13}(?:[0-9]{2})?", digits) else _ICE


@function("التعريف الموحد كاملا", "ICE complet", args=_NUMBER, serves=_MONEY)
def ice_show(number: str) -> str | Wrong:
    """Return an ICE with the zeros that Excel took from its front.

    >>> ice_show(36794000036)
    '000036794000036'
    >>> print(ice_show("X"))
    صيغة الرقم غير صحيحة: التعريف الموحد 15 رقما.
    """
    digits = ice.clean(_plain(number))
    return _ICE if ice.check(digits) is CODE_001 else ice.show(digits)


@function("هل رقم البطاقة الوطنية صحيح", "CNIE valable", args=_NUMBER, serves=_STAFF)
def cnie_valid(number: str) -> bool:
    """Tell whether a CNIE has one or two letters and up to seven digits.

    >>> cnie_valid("od 12345"), cnie_valid("12345")
    (True, False)
    >>> cnie_valid("OD1234567")
    False
    """
    return cnie.check(cnie.clean(_plain(number))) is None


@function("هل رقم التأجير صحيح", "PPR valable", args=_NUMBER, serves=_STAFF)
def ppr_valid(number: str) -> bool:
    """Tell whether a payroll number has one to eight digits.

    >>> ppr_valid(1234567), ppr_valid("12A")
    (True, False)
    >>> ppr_valid("0012345")
    True
    """
    return ppr.check(ppr.clean(_plain(number))) is None


@function("هل كود المؤسسة صحيح", "Code GRESA valable", args=_NUMBER, serves=_PUPIL)
def gresa_valid(number: str) -> bool:
    """Tell whether a school code has five digits and the letter that they give.

    >>> gresa_valid("16698Z"), gresa_valid("16698A")
    (True, False)
    >>> gresa_valid("58394w"), gresa_valid("1234T")
    (True, False)
    """
    return school_code.check(school_code.clean(_plain(number))) is None


@function("حرف كود المؤسسة", "Lettre du code GRESA", args=_NUMBER, serves=_PUPIL)
def gresa_letter(number: str) -> str | Wrong:
    """Return the letter that the five digits of a school code give (an unofficial rule).

    >>> gresa_letter("16698"), gresa_letter("00022"), gresa_letter(12345)
    ('Z', 'Y', 'T')
    >>> print(gresa_letter("12"))
    صيغة الرقم غير صحيحة: كود المؤسسة 5 أرقام.
    """
    digits = school_code.clean(_plain(number))
    if not re.fullmatch(r"[0-9]{5}[A-Z]?", digits):
        return _form("كود المؤسسة 5 أرقام", "le code a 5 chiffres")
    return school_code.letter(digits[:5])


@function("هل رمز مسار صحيح", "Code Massar valable", args=_NUMBER, serves=_PUPIL)
def massar_valid(number: str) -> bool:
    """Tell whether a pupil's code has one letter and nine digits.

    >>> massar_valid("B236050524"), massar_valid("236050524B")
    (True, False)
    >>> massar_valid("B23605052")
    False
    """
    return massar.check(massar.clean(_plain(number))) is None
