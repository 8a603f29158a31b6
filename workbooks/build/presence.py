"""What is left of a rule's condition in the cell that is being typed, which is not blank then."""

from validators.choosing import Either, When
from validators.expression import Apply, Condition, Expression, F, Or0


def settled(condition: Expression | None, field: str) -> Expression | bool | None:
    """Return the condition with what is known settled: the field has a value.

    >>> settled(F("end").filled | (F("kind") == "sick"), "end")
    True
    """
    if not isinstance(condition, Condition):
        return condition
    if condition.operation in {"blank", "filled"} and _is(condition.parts[0], field):
        return condition.operation == "filled"
    if condition.operation not in {"and", "or", "not"}:
        return condition
    parts = [settled(part, field) for part in condition.parts]
    if condition.operation == "not":
        return (not parts[0]) if isinstance(parts[0], bool) else Condition("not", _open(parts))
    decisive = condition.operation == "or"
    if any(part is decisive for part in parts):
        return decisive
    left = _open(parts)
    if not left:
        return not decisive
    return left[0] if len(left) == 1 else Condition(condition.operation, left)


def _is(part: Expression, field: str) -> bool:
    return isinstance(part, F) and part.name == field


def _open(parts: list[Expression | bool | None]) -> tuple[Expression, ...]:
    return tuple(part for part in parts if isinstance(part, Expression))


def presence(expression: Expression) -> bool:
    """Return whether the answer changes when a blank cell is filled later.

    Such a condition is left to the check: who types from the last column to the first, or leaves
    a drop-down for later, would be refused a right row.
    """
    if isinstance(expression, Or0 | Either | When):
        return True
    if not isinstance(expression, Apply):
        return False
    if expression.operation in {"blank", "filled", "true"}:
        return True
    return any(presence(part) for part in expression.parts)
