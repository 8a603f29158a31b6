"""Excel on this PC: what a policy forbids it, what it has put aside itself, how many bits it has."""

from collections.abc import Iterator

from addin.desktop.install.release import ADDIN
from addin.headless.doctor.registry import (
    VERSIONS,
    Registry,
    bitness,
    disabled,
    policies,
    read_key,
)
from addin.headless.doctor.sign import Sign, fine, wrong

_SECURITY, _TRUSTED = r"Excel\Security", r"Excel\Security\Trusted Locations"
#: What keeps an add-in out of a folder that is trusted, too: the place, the value, the sign.
_FORBIDDING = (
    (_SECURITY, "disablealladdins", "DOC_022"),
    (_SECURITY, "requireaddinsig", "DOC_025"),
    (r"Common\Security", "requirealwaysonmacrosig", "DOC_025"),
    (_TRUSTED, "alllocationsdisabled", "DOC_026"),
)
#: Only where no folder is trusted do these count: signed macros alone, and none at all.
_WARNINGS, _ONLY_SIGNED, _NONE = "vbawarnings", 3, 4
_BITS = {"x86": "32", "x64": "64"}


def look_at_excel(registry: Registry = read_key) -> Iterator[Sign]:
    """Look at what keeps an add-in out that was installed as it should be."""
    for version in VERSIONS:
        yield from _forbidden(version, registry)
        if any(_names_addin(value) for value in registry(disabled(version)).values()):
            yield wrong("DOC_023")
    if bits := _bits(registry):
        yield fine("DOC_024", bits=bits)


def _forbidden(version: str, registry: Registry) -> Iterator[Sign]:
    for place, name, code in _FORBIDDING:
        if any(registry(key).get(name) == 1 for key in policies(version, place)):
            yield wrong(code, policy=name)
            if place == _TRUSTED:
                yield from _warned(version, registry)


def _warned(version: str, registry: Registry) -> Iterator[Sign]:
    for key in policies(version, _SECURITY):
        if registry(key).get(_WARNINGS) in (_ONLY_SIGNED, _NONE):
            yield wrong("DOC_022", policy=_WARNINGS)
            return


def _names_addin(value: object) -> bool:
    """Look for the add-in in what Excel notes: three numbers, then paths as UTF-16."""
    return isinstance(value, bytes) and ADDIN in value.decode("utf-16-le", "ignore").lower()


def _bits(registry: Registry) -> str:
    """Return how many bits Office has: the newest Office that says it."""
    for version in reversed(VERSIONS):
        for key in bitness(version):
            told = registry(key)
            found = str(told.get("platform") or told.get("bitness"))
            if found in _BITS:
                return _BITS[found]
    return ""
