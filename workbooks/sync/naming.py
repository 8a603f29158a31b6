"""Which code a renamed field has in the ledger, and which one here."""

from collections.abc import Mapping

from validators.catalogue import homes, register
from validators.former import lasting_names, present_names


def present(code: str) -> Mapping[str, str]:
    """Return today's code of each former field of a register; nothing of a register unknown here."""
    return present_names(register(code)) if code in homes() else {}


def lasting(code: str) -> Mapping[str, str]:
    """Return the first code of each renamed field: older programs read and write that one."""
    return lasting_names(register(code)) if code in homes() else {}
