"""What a register was before: the codes that its fields had, and a mark of its present shape."""

from collections.abc import Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from validators.register import Declaration


def version_of(declared: "Declaration") -> str:
    """Return a mark of all that a sheet shows of a register: fields, headings, lists."""
    told = [
        (f.name, f.titles, f.kind.code, f.target, f.required, getattr(f.kind, "options", None))
        for f in declared.typed_fields
    ]
    return sha256(repr(told).encode()).hexdigest()[:8]


def present_names(declared: "Declaration") -> Mapping[str, str]:
    """Return today's code of each former one; TypeError where two fields claim one code."""
    names: dict[str, str] = {}
    taken = {field.name for field in declared.fields}
    for field in declared.fields:
        for former in field.was:
            if former in taken:
                raise TypeError(f'{declared.code}: "{former}" is the code of two fields')
            taken.add(former)
            names[former] = field.name
    return names


def lasting_names(declared: "Declaration") -> Mapping[str, str]:
    """Return the first code of each field that got another: the one that older programs know."""
    return {field.name: field.was[0] for field in declared.fields if field.was}
