"""Examinations: averages, mentions, rooms and invigilators."""

from decimal import Decimal
from math import ceil

from macros.argument import Count, Number, Today, Wrong
from macros.function import function
from macros.rounding import half_up
from validators.limits.exam import (
    PASS_MARK,
    PASS_MARK_PRIMARY,
    ROOM_CANDIDATES,
    ROOM_INVIGILATORS,
)
from validators.limits.exam_average import (
    BACCALAUREATE,
    FREE_CANDIDATE,
    MENTIONS,
    MIDDLE,
    PRIMARY,
    RESERVE_SHARE,
)

_MARKS = ("EXA-ARCH-01", "EXA-EXAM-02")
_HALL = ("EXA-EXAM-04", "EXA-EXAM-01")
_CONTINUOUS = ("المراقبة المستمرة", "Contrôle continu")
_REGIONAL = ("الامتحان الجهوي", "Examen régional")
_LOCAL = ("الامتحان المحلي", "Examen local")
_AVERAGE = {"average": ("المعدل", "Moyenne")}
_DAY = ("في يوم", "Au")
_OF_20 = Wrong("النقطة بين 0 و20.", "La note va de 0 à 20.")
_OF_10 = Wrong("نقطة الابتدائي بين 0 و10.", "La note du primaire va de 0 à 10.")
_FAILED = "غير ناجح"


def _weighed(marks: tuple[Decimal, ...], weights: tuple[Decimal, ...], top: int) -> Decimal | Wrong:
    if max(marks) > top:
        return _OF_20 if top > 10 else _OF_10  # noqa: PLR2004 - the two scales of marks.
    return half_up(sum((m * w for m, w in zip(marks, weights, strict=True)), Decimal(0)))


@function("تقريب النقطة", "Note arrondie", args={"mark": ("النقطة", "Note")}, serves=_MARKS)
def mark_rounded(mark: Number) -> Decimal:
    """Return a mark with two decimals, a half rounded up.

    >>> mark_rounded(12.345), mark_rounded(9.995), mark_rounded(12.344)
    (12.35, 10, 12.34)
    >>> mark_rounded(2.675)
    2.68
    """
    return half_up(mark)


@function(
    "معدل الباكالوريا",
    "Moyenne du baccalauréat",
    args={
        "continuous": _CONTINUOUS,
        "regional": _REGIONAL,
        "national": ("الامتحان الوطني", "Examen national"),
    },
    serves=_MARKS,
)
def bac_average(continuous: Number, regional: Number, national: Number) -> Decimal | Wrong:
    """Return the general average of the baccalaureate.

    >>> bac_average(14.5, 12.25, 11.8), bac_average(8, 9, 11)
    (12.59, 9.75)
    >>> print(bac_average(14, 21, 12))
    النقطة بين 0 و20.
    """
    return _weighed((continuous, regional, national), BACCALAUREATE, 20)


@function(
    "معدل الباكالوريا للأحرار",
    "Moyenne du bac, candidats libres",
    args={"regional": _REGIONAL, "national": ("الامتحان الوطني", "Examen national")},
    serves=(*_MARKS, "EXA-EXAM-01"),
)
def bac_average_free(regional: Number, national: Number) -> Decimal | Wrong:
    """Return the average of a free candidate, half and half (to be confirmed by the year's note).

    >>> bac_average_free(9, 11.5)
    10.25
    >>> bac_average_free(8, 10)
    9
    """
    return _weighed((regional, national), FREE_CANDIDATE, 20)


@function(
    "معدل شهادة الإعدادي",
    "Moyenne du certificat collégial",
    args={"regional": _REGIONAL, "local": _LOCAL, "continuous": _CONTINUOUS},
    serves=_MARKS,
)
def college_average(regional: Number, local: Number, continuous: Number) -> Decimal | Wrong:
    """Return the average of the middle-school certificate.

    >>> college_average(11, 12.5, 13)
    12.05
    >>> college_average(9, 10, 12)
    10.2
    """
    return _weighed((regional, local, continuous), MIDDLE, 20)


@function(
    "معدل شهادة الابتدائي",
    "Moyenne du certificat primaire",
    args={
        "continuous": _CONTINUOUS,
        "local": _LOCAL,
        "provincial": ("الامتحان الإقليمي", "Examen provincial"),
    },
    serves=_MARKS,
)
def primary_average(continuous: Number, local: Number, provincial: Number) -> Decimal | Wrong:
    """Return the average of the primary certificate, out of ten.

    >>> primary_average(6, 5, 4.5)
    5.38
    >>> print(primary_average(12, 5, 5))
    نقطة الابتدائي بين 0 و10.
    """
    return _weighed((continuous, local, provincial), PRIMARY, 10)


@function("ميزة المعدل", "Mention", args=_AVERAGE, serves=_MARKS)
def exam_mention(average: Number) -> str | Wrong:
    """Return the mention of an average out of twenty.

    >>> exam_mention(12), exam_mention(16), exam_mention("11,99"), exam_mention(9.75)
    ('مستحسن', 'حسن جدا', 'مقبول', 'غير ناجح')
    >>> exam_mention(13.995)
    'حسن'
    """
    if average > 20:  # noqa: PLR2004 - the scale of marks.
        return _OF_20
    printed = half_up(average)
    return next((mention for low, mention in MENTIONS if printed >= low), _FAILED)


@function(
    "هل هو ناجح",
    "Admis",
    args={**_AVERAGE, "primary": ("شهادة الابتدائي", "Certificat primaire"), "day": _DAY},
    serves=_MARKS,
)
def exam_passed(average: Number, primary: bool = False, *, day: Today) -> bool:  # noqa: FBT001, FBT002 - a cell holds yes or no.
    """Tell whether an average passes: ten, or five for the primary certificate.

    >>> exam_passed([10, 9.99, 9.995], "لا", "2026-06-17")
    [True, False, True]
    >>> exam_passed([5, 4.99], "نعم", "2026-06-17")
    [True, False]
    """
    return half_up(average) >= (PASS_MARK_PRIMARY if primary else PASS_MARK).at(day)


@function(
    "النقطة بعد الاستدراك",
    "Note après rattrapage",
    args={"first": ("الدورة العادية", "Session normale"), "second": ("الاستدراكية", "Rattrapage")},
    serves=_MARKS,
)
def catch_up_mark(first: Number, second: Number) -> Decimal | Wrong:
    """Return the better of the two sessions' marks.

    >>> catch_up_mark(7.5, 11), catch_up_mark(9, 6)
    (11, 9)
    >>> catch_up_mark([7.5, 9], [11, 6])
    [11, 9]
    """
    return max(first, second)


@function(
    "قاعات الامتحان",
    "Salles d’examen",
    args={"candidates": ("المترشحون", "Candidats"), "day": _DAY},
    serves=_HALL,
)
def exam_rooms(candidates: Count, day: Today) -> int:
    """Return the rooms for so many candidates, twenty a room.

    >>> exam_rooms([245, 20, 0], "2026-06-04")
    [13, 1, 0]
    >>> exam_rooms(21, "2026-06-04")
    2
    """
    return ceil(candidates / ROOM_CANDIDATES.at(day))


@function(
    "المكلفون بالحراسة",
    "Surveillants",
    args={"rooms": ("القاعات", "Salles"), "day": _DAY},
    serves=_HALL,
)
def invigilators(rooms: Count, day: Today) -> Decimal:
    """Return the invigilators of so many rooms, two a room and a tenth in reserve.

    >>> invigilators([13, 10], "2026-06-04")
    [29, 22]
    >>> invigilators(1, "2026-06-04")
    3
    """
    watching = rooms * ROOM_INVIGILATORS.at(day)
    return watching + ceil(watching * RESERVE_SHARE)
