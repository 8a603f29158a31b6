"""What rules on schooling share: pupils of a school in a year, ceilings of classes, levels."""

from validators.choosing import either, when
from validators.expression import Condition, Expression, F
from validators.gather import Gather, LimitOn, sum_of
from validators.limits.class_size import FIRST_YEARS_PUPILS, OTHER_PUPILS
from validators.parameter import parameter
from validators.span import SchoolDay

LEVELS = {
    "preschool": ("pre1", "pre2"),
    "primary": ("p1", "p2", "p3", "p4", "p5", "p6"),
    "middle": ("m1", "m2", "m3"),
    "high": ("tc", "b1", "b2"),
}


def structure_sum(
    value: str,
    school: str | Expression = "school",
    school_year: str | Expression = "school_year",
    **on: str | Expression,
) -> Gather:
    """Return the sum of a field over a school's class structures that prevail; 0 if none is typed.

    `on` narrows it to a level or a track, as in `count_of`.
    """
    return sum_of(
        "class_structures",
        value,
        only=F("prevails").true,
        school=school,
        school_year=school_year,
        **on,
    )


def within(part: Expression, whole: Expression) -> Condition:
    """Tell whether a part is at most the whole; a whole that nobody has counted accuses nobody."""
    return (part <= whole) | (whole == 0)


def class_ceiling(level: str, school_year: str) -> Expression:
    """Return how many pupils a class of the level may hold: the office's figure, else the text's."""
    opening, cell = SchoolDay(school_year, 9, 1), F(level)
    return when(
        cell.isin("pre1", "pre2"),
        parameter("CLASS_MAX_PRESCHOOL", opening),
        when(
            cell.isin("p1", "p2"),
            either(parameter("CLASS_MAX_P1_P2", opening), LimitOn(FIRST_YEARS_PUPILS, opening)),
            either(parameter("CLASS_MAX", opening), LimitOn(OTHER_PUPILS, opening)),
        ),
    )


def level_of(cycle: str, level: str) -> Condition:
    """Tell whether a level is one of the cycle; "all cycles" has every level."""
    agrees = F(cycle).isin("all", "post_bac")
    for name, levels in LEVELS.items():
        agrees = agrees | ((F(cycle) == name) & F(level).isin(*levels))
    return agrees
