"""Whose value is shown in a column where two bureaus wrote different ones."""

from collections.abc import Mapping
from functools import cache

from validators.catalogue import homes, register


def owns(code: str, field: str, bureau: str) -> bool:
    """Say whether a bureau owns a column of a register.

    >>> owns("commitments", "visa_date", "HRF-BUDGET"), owns("commitments", "visa_date", "HRF-ACCT")
    (True, False)
    """
    owner = _owners(code).get(field)
    return owner is not None and owner in (bureau, bureau.partition("-")[2])


@cache
def _owners(code: str) -> Mapping[str, str]:
    if code not in homes():
        return {}
    return {field.name: field.owner for field in register(code).fields if field.owner}
