"""The shape of a register as an inventor needs it: what follows from what, what comes first."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from functools import cached_property
from typing import Any

from validators.expression import Apply, Condition, Expression, F
from validators.kinds import TextKind
from validators.register import Declaration, Field
from validators.rule import Rule

#: Under these names a row says whom it is about: nobody leaves them blank.
NAMES = ("name", "full_name", "full_name_ar", "full_name_fr", "first_name", "last_name")


class Shape:
    """What the declaration implies about the order of drawing."""

    def __init__(self, register: Declaration) -> None:
        self.register = register
        self._named = {field.name: field for field in register.fields}
        self._looked: dict[int, tuple[Any, set[str], set[str]]] = {}

    def typed(self, names: tuple[str, ...]) -> tuple[Field, ...]:
        """Return the typed fields behind names: heads of paths, the parts of calculated ones."""
        found: dict[str, Field] = {}
        for name in names:
            head = name.split(".")[0]
            if head == "key":
                continue
            field = self.register.field(head)
            if field.calculation is None:
                found[head] = field
            else:
                found |= {each.name: each for each in self.typed(field.calculation.names())}
        return tuple(found.values())

    @cached_property
    def order(self) -> tuple[Field, ...]:
        """The typed fields in the order of drawing: a computed hint comes after what it reads."""
        ordered: dict[str, Field] = {}
        for field in self.register.typed_fields:
            self._after_its_parts(field, ordered, ())
        return tuple(ordered.values())

    def _after_its_parts(
        self, field: Field, ordered: dict[str, Field], above: tuple[str, ...]
    ) -> None:
        if field.name in ordered or field.name in above:
            return
        for part in self.parts(field):
            self._after_its_parts(part, ordered, (*above, field.name))
        ordered[field.name] = field

    def parts(self, field: Field) -> tuple[Field, ...]:
        """Return the fields that a field's computed hint reads."""
        hint = field.sample
        return self.typed(hint.names()) if isinstance(hint, Expression) else ()

    @cached_property
    def _pairs(self) -> tuple[tuple[str, str], ...]:
        """The fields of which the rules say that one is not after the other."""
        pairs = [pair for rule in self.register.rules for pair in _ordered(rule)]
        typed = {field.name: field.kind.code for field in self.register.typed_fields}
        return tuple(p for p in pairs if p[0] in typed and typed[p[0]] == typed.get(p[1]))

    def before(self, name: str) -> tuple[str, ...]:
        """Return the fields that do not come after this one."""
        return tuple(early for early, late in self._pairs if late == name)

    def after(self, name: str) -> tuple[str, ...]:
        """Return the fields that do not come before this one."""
        return tuple(late for early, late in self._pairs if early == name)

    def looks(self, tree: Any) -> tuple[set[str], set[str]]:
        """Return the register's fields that an expression speaks of, and the registers it counts.

        Calculated fields are looked into.
        """
        if id(tree) not in self._looked:
            nodes = list(self._nodes(tree))
            names = {node for node in nodes if isinstance(node, str)}
            counted = {getattr(node, "register", "") for node in nodes} - {""}
            # The tree is kept beside its answer: while it lives, no other has its id.
            self._looked[id(tree)] = (tree, names, counted)
        return self._looked[id(tree)][1:]

    def counted(self, tree: Any) -> tuple[Any, ...]:
        """Return the parts of an expression that gather rows of some register alike mine."""
        return tuple(node for node in self._nodes(tree) if hasattr(node, "on"))

    def _nodes(self, tree: Any) -> Iterator[Any]:
        """Yield every part of an expression, and every field of the register by its code."""
        names: set[str] = set()
        waiting: list[Any] = [tree]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                name = node.split(".")[0]
                if name in self._named and name not in names:
                    names.add(name)
                    yield name
                    waiting.append(self._named[name].calculation)
            elif isinstance(node, Mapping):
                waiting += [*node.keys(), *node.values()]
            elif isinstance(node, tuple | list):
                waiting += node
            elif is_dataclass(node):
                yield node
                waiting += vars(node).values()

    def paths(self, tree: Expression) -> tuple[str, ...]:
        """Return the fields that a condition reads through references: reference.field."""
        found: dict[str, None] = {}
        waiting: list[Any] = [tree]
        while waiting:
            node = waiting.pop()
            if isinstance(node, F):
                if "." in node.name:
                    found[node.name] = None
            elif isinstance(node, Apply):
                waiting += reversed(node.parts)
        return tuple(found)

    @cached_property
    def has_person(self) -> bool:
        """Whether the row is about one person, whose name it gives."""
        kinds = [f.kind for f in self.register.typed_fields if f.name in NAMES]
        return any(isinstance(kind, TextKind) for kind in kinds)


def comparisons(tree: Expression | None) -> Iterator[Condition]:
    """Yield the comparisons of a condition, those under a negation too."""
    if isinstance(tree, Condition):
        if tree.operation in {"and", "or", "not"}:
            for part in tree.parts:
                yield from comparisons(part)
        else:
            yield tree


def _ordered(rule: Rule) -> Iterator[tuple[str, str]]:
    if rule.condition is None or _negated(rule.condition):
        return
    for tree in comparisons(rule.condition):
        names = [part.name for part in tree.parts if isinstance(part, F)]
        if len(names) == len(tree.parts) == 2:  # noqa: PLR2004 - a comparison has two sides.
            if tree.operation in {"<=", "<"}:
                yield names[0], names[1]
            elif tree.operation in {">=", ">"}:
                yield names[1], names[0]


def _negated(tree: Condition) -> bool:
    """Tell whether the condition's comparisons may be the case, not the demand."""
    return any(
        isinstance(part, Condition) and (part.operation == "not" or _negated(part))
        for part in tree.parts
    )
