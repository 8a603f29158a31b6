"""Which code a renamed field or choice has in the ledger, and which one here."""

from functools import cache

from validators.catalogue import homes, register
from validators.former import lasting_names, present_names
from validators.kinds.choice import ChoiceKind
from validators.register import Declaration
from workbooks.ledger.naming import Naming


def present(code: str) -> Naming:
    """Return today's code of each former one of a register; nothing of a register unknown here."""
    return _present(register(code)) if code in homes() else Naming()


def lasting(code: str) -> Naming:
    """Return the first code of each renamed field: older programs read and write that one."""
    return Naming(lasting_names(register(code))) if code in homes() else Naming()


@cache
def _present(declared: Declaration) -> Naming:
    kinds = {field.name: field.kind for field in declared.typed_fields}
    former = {name: kind.former for name, kind in kinds.items() if isinstance(kind, ChoiceKind)}
    return Naming(present_names(declared), {name: was for name, was in former.items() if was})
