"""A kind: what the value of a field is, how it is read from a cell, kept, and shown."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, ClassVar, NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import (
    CoreSchema,
    PydanticCustomError,
    SchemaValidator,
    ValidationError,
    core_schema,
)

from validators.finding import NO_FACTS, Lang, Problem, Severity

Scalar = str | int | float | bool | None


class Reading(NamedTuple):
    """What one cell says: a value, or the problem that hides it; both when the value is doubtful."""

    value: Any
    problem: Problem | None = None
    facts: Mapping[str, object] = NO_FACTS


class Fault(NamedTuple):
    """A reading that met a problem, with the place of its cell in the column."""

    place: int
    found: object
    problem: Problem
    facts: Mapping[str, object]


class Kind:
    """The base of all kinds. A kind is a value: two with the same facts read alike."""

    code: ClassVar[str]
    width_chars: int = 16
    example: str = ""
    numeric: ClassVar[bool] = False

    @property
    def strict(self) -> CoreSchema:
        """The schema of values that need no reading: pydantic-core passes whole columns of them."""
        raise NotImplementedError(type(self).__name__)

    def read(self, cell: Any) -> Reading:
        """Return what the cell says; never raises, whatever the cell holds."""
        raise NotImplementedError(type(self).__name__)

    def dump(self, value: Any) -> Scalar:
        """Return the canonical form that the ledger keeps and compares."""
        return value  # type: ignore[no-any-return]  # Most kinds' values are scalars already.

    def dump_column(self, values: Sequence[Any]) -> Sequence[Scalar]:
        """Return the canonical forms of a column; None stays."""
        if type(self).dump is Kind.dump:
            return values
        return [None if value is None else self.dump(value) for value in values]

    def load(self, scalar: Scalar) -> Any:
        """Return the value of a canonical form."""
        return scalar

    def show(self, value: Any, lang: Lang) -> Any:  # noqa: ARG002 - some kinds speak two languages.
        """Return what to put in a cell for the value."""
        return value

    def read_column(self, cells: Sequence[Any]) -> tuple[list[Any], list[Fault]]:
        """Read a whole column, None for blank; the values that stayed doubtful come as faults.

        The value of a cell with an error is None.
        """
        try:
            return _passing(self).validate_python(cells, strict=True), []
        except ValidationError as failed:
            errors = failed.errors(include_url=False, include_context=False, include_input=False)
        values, faults = list(cells), []
        for place in dict.fromkeys(int(error["loc"][0]) for error in errors):
            value, problem, facts = self.read(cells[place])
            values[place] = value
            if problem:
                faults.append(Fault(place, cells[place], problem, facts))
                if problem.severity is Severity.ERROR:
                    values[place] = None
        return values, faults

    def __get_pydantic_core_schema__(self, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._validated)

    def _validated(self, cell: Any) -> Any:
        value, problem, facts = self.read(cell)
        if problem and problem.severity is Severity.ERROR:
            shown = {"field": "", "value": cell, **facts}
            raise PydanticCustomError(problem.code, "{text}", {"text": problem.message(shown).fr})
        return value


@cache
def _passing(kind: Kind) -> SchemaValidator:
    """Return what passes whole columns of a kind; columns of equal kinds share it."""
    return SchemaValidator(core_schema.list_schema(core_schema.nullable_schema(kind.strict)))
