"""A reference to a row of another register, written as that row's key."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic_core import CoreSchema, core_schema

from validators.finding import Lang
from validators.kind import Fault, Kind, Reading
from validators.kinds.text import plain
from validators.text import tidy, western_digits

if TYPE_CHECKING:
    from validators.register import Declaration


@dataclass(frozen=True)
class RefKind(Kind):
    """A key of register `to`; its target is looked up when first needed (staff ⇄ schools).

    Where the target's key has several parts and offices write only one of them (an item, whatever
    the day of its price), `by` names that field.
    """

    code: ClassVar[str] = "reference"
    to: str = ""
    by: str = ""
    width_chars: int = 15

    @property
    def target(self) -> "Declaration | None":
        """The register that is referred to, None while nobody has declared it."""
        from validators.catalogue import homes, register  # noqa: PLC0415 - the catalogue imports registers.

        return register(self.to) if self.to in homes() else None

    @property
    def _single(self) -> Kind | None:
        target = self.target
        if target and self.by:
            return target.field(self.by).kind
        return target.key_fields[0].kind if target and len(target.key) == 1 else None

    @property
    def strict(self) -> CoreSchema:
        return core_schema.str_schema()

    def read_column(self, cells: Any) -> tuple[list[Any], list[Fault]]:
        """Read a column as the target's key is read; a key of several parts is joined by "/"."""
        single = self._single
        return single.read_column(cells) if single else super().read_column(cells)

    def read(self, cell: Any) -> Reading:
        single = self._single
        if single:
            return single.read(cell)
        return Reading(western_digits(tidy(plain(cell))) or None)

    def show(self, value: Any, lang: Lang) -> Any:
        single = self._single
        return single.show(value, lang) if single else value
