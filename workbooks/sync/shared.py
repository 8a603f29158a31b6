"""The rows that this PC holds of shared registers, as a cell asks for them: no share is touched."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from validators.catalogue import register
from validators.kind import Kind
from validators.kinds.reference import RefKind
from validators.register import Declaration
from validators.service import ALL, services
from workbooks.ledger.cache import RenewedError, SpoiltError
from workbooks.sync.kept import Caches, KeptRegister
from workbooks.sync.missing import Found, Missing, Why
from workbooks.sync.share import audience_of

_TRIES = 2


class SharedRows:
    """What one PC holds of one share; each cache is read when first asked for."""

    def __init__(self, caches: Caches) -> None:
        """Take where the caches lie."""
        self._caches = caches
        self._marks: dict[str, object | None] = {}
        self._kept: dict[tuple[str, str], tuple[object, KeptRegister | SpoiltError | None]] = {}

    def look_again(self) -> None:
        """Let the next question see whether a sync has written since."""
        self._marks.clear()

    def row(self, code: str, key: Any, service: str = "") -> Found:
        """Return what the living row of a key shows, or why there is none.

        Args:
            code: the register.
            key: as a cell holds it; one that the row bore before does too.
            service: whose rows are meant, where each service keeps its own; empty for any.
        """
        declared = register(code)
        if declared.sensitive:
            return Missing(Why.SENSITIVE)
        text = key_text(declared, key)
        for _ in range(_TRIES):
            try:
                return self._found(declared, text, service)
            except RenewedError:
                self._kept.clear()
                self.look_again()
            except SpoiltError:
                break
        return Missing(Why.SPOILT)

    def _found(self, declared: Declaration, key: str | None, service: str) -> Found:
        held = dict(self._held(declared, service))
        if not held:
            return Missing(Why.NOT_SYNCED)
        found = {home: names for home, one in held.items() if (names := one.named(key))}
        if not found:
            found = {home: names for home, one in held.items() if (names := one.once_named(key))}
        if len(found) > 1:
            return Missing(Why.SERVICES, tuple(found))
        for home, names in found.items():
            return Missing(Why.TWO_ROWS) if len(names) > 1 else held[home].values(names[0])
        return Missing(Why.NO_ROW)

    def _held(self, declared: Declaration, service: str) -> Iterator[tuple[str, KeptRegister]]:
        """Yield what is held of a register by the service that keeps it."""
        for home in _homes(declared, service):
            audience = audience_of(declared, home).name
            if audience not in self._marks:
                self._marks[audience] = self._caches.mark(audience)
            kept = self._read(declared, audience, self._marks[audience])
            if isinstance(kept, SpoiltError):
                raise kept
            if kept:
                yield home, kept

    def _read(
        self, declared: Declaration, audience: str, mark: object | None
    ) -> KeptRegister | SpoiltError | None:
        """Return what a cache holds of a register; what was read stays until a sync writes."""
        place = (audience, declared.code)
        if place not in self._kept or self._kept[place][0] != mark:
            self._kept.pop(place, None)  # What is old is let go of before the new is read.
            try:
                kept = KeptRegister.read(self._caches, audience, declared) if mark else None
            except SpoiltError as wrong:
                self._kept[place] = mark, wrong
            else:
                self._kept[place] = mark, kept
        return self._kept[place][1]


def _homes(declared: Declaration, service: str) -> Sequence[str]:
    if declared.service != ALL:
        return (declared.service,)
    return (service,) if service else tuple(services())


def key_text(declared: Declaration, cell: Any) -> str | None:
    """Return a key as references to a register are written, None if it cannot be one.

    >>> key_text(register("schools"), " 16698z "), key_text(register("staff"), 1234567.0)
    ('16698Z', '1234567')
    >>> key_text(register("committees"), "C1/٢"), key_text(register("schools"), None)
    ('C1/2', None)
    """
    kind = _key_kind(declared)
    value = kind.read(cell).value
    return None if value is None else str(kind.dump(value))


@cache
def _key_kind(declared: Declaration) -> Kind:
    """Return the kind that a reference is read as: that of a single key, a text of several."""
    return declared.key_fields[0].kind if len(declared.key) == 1 else RefKind(to=declared.code)
