"""What can be checked of a few rows whose register is not at hand: rules that one row answers."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from validators.expression import Expression, F
from validators.finding import Severity
from validators.register import Declaration
from validators.rule import Rule

#: Rules that look at many rows and never hold one back.
_TELLS = frozenset({"Awaited", "Sent", "Unbroken"})
#: Whatever is not among these may look at all the rows of some register.
_ALONE = frozenset(
    {
        *("F", "Constant", "Apply", "Condition", "Or0", "When", "Either", "Measure", "Today"),
        *("Whole", "YearBefore", "SchoolYearOf", "MonthsLater", "Looked", "LimitOn"),
    }
)


def rules_of_few(declared: Declaration) -> tuple[Rule, ...]:
    """Return the rules that can hold a row back, and that its fields and references answer."""
    return tuple(
        rule
        for rule in declared.rules
        if _holds_back(rule) and all(_is_alone(declared, part) for part in _parts(rule))
    )


def fields_of_all(declared: Declaration) -> frozenset[str]:
    """Return the fields that only all the rows of some register can tell to be right."""
    few = rules_of_few(declared)
    apart = (rule for rule in declared.rules if _holds_back(rule) and rule not in few)
    found: set[str] = set()
    heads = [head for rule in apart for head in _heads(_parts(rule))]
    while heads:
        head = heads.pop()
        field = next((one for one in declared.fields if one.name == head), None)
        if field is not None and head not in found:
            found.add(head)
            heads += _heads(_within(field.calculation))
    return frozenset(found)


def _heads(parts: Iterable[Expression]) -> list[str]:
    return [part.name.partition(".")[0] for part in parts if isinstance(part, F)]


def _holds_back(rule: Rule) -> bool:
    problem = getattr(rule, "problem", None)
    stops = problem is None or problem.severity is Severity.ERROR
    return stops and type(rule).__name__ not in _TELLS


def _parts(rule: Rule) -> Iterator[Expression]:
    yield from map(F, rule.names())
    yield from _within(vars(rule))


def _is_alone(declared: Declaration, part: Expression, *, far: bool = False) -> bool:
    """Say whether a part is answered by the row itself, or by the one that it refers to."""
    if not isinstance(part, F):
        return type(part).__name__ in _ALONE
    head, _, tail = part.name.partition(".")
    if head == "key":
        return True
    field = declared.field(head)
    if field.calculation is not None and not all(
        _is_alone(declared, inner, far=far) for inner in _within(field.calculation)
    ):
        return False
    if not tail:
        return True
    target = getattr(field.kind, "target", None)
    return not far and target is not None and _is_alone(target, F(tail), far=True)


def _within(part: Any) -> Iterator[Expression]:
    """Yield the expressions of a tree, and of whatever holds trees."""
    if isinstance(part, Expression):
        yield part
        part = vars(part)
    if isinstance(part, Mapping):
        part = tuple(part.values())
    if isinstance(part, tuple):
        for inner in part:
            yield from _within(inner)
