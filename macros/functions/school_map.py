"""The school map: pupils a class and a teacher, classes, rooms, crowding."""

from decimal import Decimal

from macros.argument import Count, Number, Numbers, Today, Wrong
from macros.function import function
from macros.level import level_of
from macros.rounding import divided, half_up, whole_up
from validators.limits.class_size import FIRST_YEARS_PUPILS, OTHER_PUPILS, OVERCROWDED_PUPILS

_STRUCTURE = ("EDU-MAP-03", "EDU-MAP-05", "EDU-STAT-05")
_ROOMS = ("EDU-MAP-05", "EDU-MAP-12", "HRF-BUILD-01")
_DAY = ("في يوم", "Au")
_PUPILS = ("التلاميذ", "Élèves")
_CLASSES = ("الأقسام", "Classes")
_ROOM = ("الحجرات", "Salles")
_SHIFTS = ("الأقسام في كل حجرة", "Classes par salle")
_CEILING = ("سقف القسم", "Élèves par classe, au plus")
_NO_LEVEL = Wrong(
    "المستوى غير معروف: اكتب مثلا الأولى ابتدائي أو 1.",
    "Niveau inconnu : écrivez par exemple 1re AEP ou 1.",
)


@function(
    "عدد التلاميذ في القسم",
    "Élèves par classe",
    args={"pupils": _PUPILS, "classes": _CLASSES},
    serves=_STRUCTURE,
)
def pupils_per_class(pupils: Count, classes: Count) -> Decimal:
    """Return the pupils of a class on average.

    >>> pupils_per_class(118, 3), pupils_per_class(0, 2)
    (39.33, 0)
    """
    return half_up(divided(pupils, classes))


@function(
    "عدد التلاميذ للأستاذ",
    "Élèves par enseignant",
    args={"pupils": _PUPILS, "teachers": ("الأساتذة", "Enseignants")},
    serves=_STRUCTURE,
)
def pupils_per_teacher(pupils: Count, teachers: Count) -> Decimal:
    """Return the pupils of a teacher on average.

    >>> pupils_per_teacher(460, 18)
    25.56
    """
    return half_up(divided(pupils, teachers))


@function(
    "النسبة",
    "Part du total",
    args={"part": ("الجزء", "Partie"), "whole": ("المجموع", "Total")},
    serves=("EDU-STAT-05", "EDU-STAT-06", "HRF-BUDGET-03", "SUP-GUID-06"),
)
def share(part: Number, whole: Number) -> Decimal:
    """Return a part of a whole, with four decimals, as girls of all pupils.

    >>> share(57, 118), share(0, 30)
    (0.4831, 0)
    """
    return half_up(divided(part * 100, whole)) / 100


@function(
    "سقف القسم حسب المستوى",
    "Effectif maximal d’une classe",
    args={"level": ("المستوى", "Niveau"), "day": _DAY},
    serves=_STRUCTURE,
)
def class_ceiling(level: str, day: Today) -> Decimal | Wrong:
    """Return how many pupils a class of a level is planned for at most.

    >>> class_ceiling(["الثانية ابتدائي", 3, "m1"], "2026-09-07")
    [30, 36, 36]
    """
    code = level_of(level)
    if code is None or code.startswith("pre"):
        return _NO_LEVEL
    return (FIRST_YEARS_PUPILS if code in ("p1", "p2") else OTHER_PUPILS).at(day)


@function(
    "الأقسام المطلوبة",
    "Classes nécessaires",
    args={"pupils": _PUPILS, "ceiling": _CEILING},
    serves=_STRUCTURE,
)
def classes_needed(pupils: Count, ceiling: Count) -> Decimal:
    """Return the classes that so many pupils fill.

    >>> classes_needed(118, 40), classes_needed(120, 40), classes_needed(121, 40)
    (3, 3, 4)
    """
    return whole_up(divided(pupils, ceiling))


@function(
    "عدد التلاميذ الذي يبدأ منه الاكتظاظ",
    "Effectif à partir duquel une classe est surchargée",
    args={"day": _DAY},
    serves=_STRUCTURE,
)
def overcrowded_from(day: Today) -> Decimal:
    """Return from how many pupils on a class is overcrowded.

    >>> overcrowded_from("2026-09-07")
    41
    """
    return OVERCROWDED_PUPILS.at(day)


@function(
    "هل القسم مكتظ",
    "Classe surchargée",
    args={"pupils": ("تلاميذ القسم", "Élèves de la classe"), "day": _DAY},
    serves=_STRUCTURE,
)
def class_overcrowded(pupils: Count, day: Today) -> bool:
    """Tell whether a class is overcrowded.

    >>> class_overcrowded([40, 41], "2026-09-07")
    [False, True]
    """
    return pupils >= OVERCROWDED_PUPILS.at(day)


@function(
    "عدد الأقسام المكتظة",
    "Classes surchargées",
    args={"pupils": ("تلاميذ كل قسم", "Élèves de chaque classe"), "day": _DAY},
    serves=_STRUCTURE,
)
def overcrowded_classes(pupils: Numbers, day: Today) -> int:
    """Count the overcrowded classes of a range.

    >>> overcrowded_classes([40, 41, 45], "2026-09-07")
    2
    """
    return sum(one >= OVERCROWDED_PUPILS.at(day) for one in pupils)


@function(
    "المقاعد الشاغرة",
    "Places libres",
    args={"pupils": _PUPILS, "classes": _CLASSES, "ceiling": _CEILING},
    serves=(*_STRUCTURE, "EDU-MAP-06", "EDU-MAP-07"),
)
def places_left(pupils: Count, classes: Count, ceiling: Count) -> int:
    """Return the places that classes still have; below zero, pupils are too many.

    >>> places_left(100, 3, 36), places_left(110, 3, 36)
    (8, -2)
    """
    return classes * ceiling - pupils


@function(
    "نسبة استعمال الحجرات",
    "Utilisation des salles",
    args={"classes": _CLASSES, "rooms": _ROOM},
    serves=_ROOMS,
)
def room_use(classes: Count, rooms: Count) -> Decimal:
    """Return the classes of a room on average; two share it in two shifts.

    >>> room_use(14, 7), room_use(10, 8)
    (2, 1.25)
    """
    return half_up(divided(classes, rooms))


@function(
    "رصيد الحجرات: فائض أو خصاص",
    "Solde en salles",
    args={"rooms": _ROOM, "classes": _CLASSES, "shifts": _SHIFTS},
    serves=_ROOMS,
)
def rooms_balance(rooms: Count, classes: Count, shifts: Number = Decimal(1)) -> Decimal:
    """Return the rooms beyond the need; below zero is a shortage.

    >>> rooms_balance(8, 10), rooms_balance(8, 10, 2)
    (-2, 3)
    """
    return rooms - whole_up(divided(classes, shifts))
