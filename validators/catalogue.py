"""The catalogue of registers: folders that are walked, one file a register, no list to keep."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path

from validators.register import Declaration, Register
from validators.release import RELEASE
from validators.rules.hand_over import Sent
from validators.service import ALL, Bureau, services

_ROOT = Path(__file__).parent / "registers"
_instead: dict[str, Declaration] = {}
_releases: list[str] = []


@cache
def homes() -> dict[str, str]:
    """Return the module of each register by its code, without importing any."""
    found: list[tuple[str, ...]] = []
    for folder, below, names in os.walk(_ROOT):
        below[:] = [name for name in below if name != "__pycache__"]
        parts = Path(folder).relative_to(_ROOT).parts
        stems = (name.removesuffix(".py") for name in names if name.endswith(".py"))
        found += [(*parts, stem) for stem in stems if stem != "__init__"]
    return {home[-1]: ".".join(("validators", "registers", *home)) for home in sorted(found)}


def register(code: str) -> Declaration:
    """Return one register by its code; KeyError when there is none.

    >>> register("staff").key
    ('ppr',)
    """
    return _instead.get(code) or _declared(code)


def release() -> str:
    """Return the version of the program whose registers these are."""
    return _releases[-1] if _releases else RELEASE


@contextmanager
def declared_as(*shapes: type[Register], release: str) -> Iterator[None]:
    """Let registers be declared otherwise for a while, as an older or a newer Dafatir does."""
    before = dict(_instead)
    _instead.update((shape.declared.code, shape.declared) for shape in shapes)
    _releases.append(release)
    try:
        yield
    finally:
        _releases.pop()
        _instead.clear()
        _instead.update(before)


@cache
def _declared(code: str) -> Declaration:
    module = import_module(homes()[code])
    declared = [
        item.declared
        for item in vars(module).values()
        if isinstance(item, type)
        and issubclass(item, Register)
        and item.__module__ == module.__name__
    ]
    if [each.code for each in declared] != [code]:
        raise TypeError(f'{module.__name__}: one register in the file, with code="{code}"')
    return declared[0]


def registers() -> tuple[Declaration, ...]:
    """Return every register, by service, bureau and code."""
    found = [register(code) for code in homes()]
    order = {code: at for at, code in enumerate((*services(), ALL))}
    return tuple(sorted(found, key=lambda r: (order[r.service], r.bureau, r.code)))


def codes_of(bureau: Bureau) -> tuple[str, ...]:
    """Return the registers of a bureau's own workbook, without importing them.

    A secretariat's holds the registers that each service keeps for itself.
    """
    service, _, name = bureau.code.partition("-")
    own = f"validators.registers.{service.lower()}.{name.lower()}."
    shared = f"validators.registers.{ALL.lower()}."
    codes = [code for code, home in homes().items() if home.startswith(own)]
    if name == "SEC":
        codes += [code for code, home in homes().items() if home.startswith(shared)]
    return tuple(codes)


def may_look_up(code: str, bureau: str) -> bool:
    """Say whether a bureau may look a register up: a sensitive one is its own bureau's."""
    return not register(code).sensitive or bureau in ("", register(code).bureau)


def referred(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the registers that those given refer to or hand over to, and that are not among them."""
    found: dict[str, None] = {}
    for code in codes:
        found.update(dict.fromkeys(field.target for field in register(code).references))
        sent = (rule.to for rule in register(code).rules if isinstance(rule, Sent))
        found.update(dict.fromkeys(sent))
    return tuple(code for code in found if code not in codes and code in homes())
