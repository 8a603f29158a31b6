"""How sums are rounded: once, at the end, a half going up."""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

_CENT, _UNIT = Decimal("0.01"), Decimal(1)


def half_up(number: Decimal) -> Decimal:
    """Return a number with two decimals, a half rounded up.

    >>> half_up(Decimal("12.345"))
    Decimal('12.35')
    """
    return number.quantize(_CENT, ROUND_HALF_UP)


def nearest(number: Decimal) -> Decimal:
    """Return the nearest whole number, a half rounded up.

    >>> nearest(Decimal("96.3")), nearest(Decimal("96.5"))
    (Decimal('96'), Decimal('97'))
    """
    return number.quantize(_UNIT, ROUND_HALF_UP)


def whole_up(number: Decimal) -> Decimal:
    """Return the whole number that holds another.

    >>> whole_up(Decimal("2.95")), whole_up(Decimal("3.00"))
    (Decimal('3'), Decimal('3'))
    """
    return number.to_integral_value(ROUND_CEILING)


def divided(part: Decimal | int, whole: Decimal | int) -> Decimal:
    """Return a part divided by a whole; nothing is divided by zero, zero neither.

    >>> divided(46, 21).quantize(Decimal("0.001"))
    Decimal('2.190')
    >>> divided(0, 0)
    Traceback (most recent call last):
    ZeroDivisionError: 0 / 0
    """
    if not whole:
        raise ZeroDivisionError(f"{part} / {whole}")
    return Decimal(part) / Decimal(whole)
