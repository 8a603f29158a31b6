"""Moroccan phone numbers: valid or not, printed, kept."""

import re

from macros.argument import Wrong
from macros.function import function
from validators.text import western_digits

_SERVES = ("HRF-CAREER-01", "HRF-PROC-10", "HRF-SOCIAL-01")
_NUMBER = {"number": ("رقم الهاتف", "Téléphone")}
_PHONE = Wrong(
    "صيغة الرقم غير صحيحة: الهاتف 10 أرقام تبدأ من 05 إلى 08.",
    "Forme du numéro incorrecte : 10 chiffres, de 05 à 08.",
)


def _phone(number: str) -> str | None:
    digits = re.sub(r"[\s.\-()/]", "", western_digits(number))
    found = re.fullmatch(r"(?:(?:\+|00)?212\(?0?\)?|0)?([5-8][0-9]{8})", digits)
    return found[1] if found else None


@function("هل رقم الهاتف صحيح", "Téléphone valable", args=_NUMBER, serves=_SERVES)
def phone_valid(number: str) -> bool:
    """Tell whether a Moroccan phone number is right.

    >>> phone_valid("06 12 34 56 78"), phone_valid("0412345678")
    (True, False)
    >>> phone_valid("+212 528-93-12-34")
    True
    """
    return _phone(number) is not None


@function("رقم الهاتف كما يطبع", "Téléphone imprimé", args=_NUMBER, serves=_SERVES)
def phone_show(number: str) -> str | Wrong:
    """Return a phone number in pairs, with the zero that Excel took.

    >>> phone_show(612345678), phone_show("+212612345678")
    ('06 12 34 56 78', '06 12 34 56 78')
    >>> print(phone_show("12"))
    صيغة الرقم غير صحيحة: الهاتف 10 أرقام تبدأ من 05 إلى 08.
    """
    found = _phone(number)
    if found is None:
        return _PHONE
    whole = f"0{found}"
    return " ".join(whole[at : at + 2] for at in range(0, 10, 2))


@function("رقم الهاتف الدولي", "Téléphone international", args=_NUMBER, serves=_SERVES)
def phone_international(number: str) -> str | Wrong:
    """Return a phone number as it is kept: +212 and nine digits.

    >>> phone_international("06 12 34 56 78")
    '+212612345678'
    >>> print(phone_international("0900000000"))
    صيغة الرقم غير صحيحة: الهاتف 10 أرقام تبدأ من 05 إلى 08.
    """
    found = _phone(number)
    return f"+212{found}" if found else _PHONE
