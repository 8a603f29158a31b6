"""What a row is known by: the key that references to it are written with."""

from collections.abc import Callable, Mapping

from validators.register import Declaration
from workbooks.ledger.entry import Scalar


def key_of(declared: Declaration) -> Callable[[Mapping[str, Scalar]], str | None]:
    """Return how a row's canonical values give its key, as references to it are written."""
    first, *others = declared.key

    def single(values: Mapping[str, Scalar]) -> str | None:
        part = values.get(first)
        return part if part is None else str(part)

    def key(values: Mapping[str, Scalar]) -> str | None:
        parts = [values.get(name) for name in declared.key]
        return None if None in parts else "/".join(str(part) for part in parts)

    return key if others else single
