"""How Excel writes text inside XML, and how it is read back."""

import re

# What XML cannot hold, and what would be read as an escape if it were left as it is.
UNSAFE = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
ENTITY = re.compile(r"&(#x[0-9A-Fa-f]+|#\d+|\w+);")
ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def escape(text: str) -> bytes:
    r"""Write text for an element.

    >>> escape("a<b\x01")
    b'a&lt;b_x0001_'
    """
    safe = UNSAFE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return _markup(safe).encode()


def escape_attribute(text: str) -> bytes:
    r"""Write text for an attribute in double quotes, line breaks the Excel way.

    >>> escape_attribute('a\n"b"')
    b'a_x000a_&quot;b&quot;'
    """
    safe = UNSAFE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    safe = safe.replace("\n", "_x000a_").replace("\t", "_x0009_")
    return _markup(safe).replace('"', "&quot;").encode()


def escape_formula(text: str) -> bytes:
    """Write a formula or a plain XML text, where `_xHHHH_` has no meaning of its own."""
    return _markup(text).encode()


def _markup(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(raw: bytes) -> str:
    """Read an element's text: entities, then Excel's own escapes.

    >>> unescape(b"a&lt;b_x0041_")
    'a<bA'
    """
    text = plain(raw)
    if "_x" not in text:
        return text
    return _paired(ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))


def plain(raw: bytes) -> str:
    """Read XML text or an attribute's value: entities only.

    >>> plain(b"a &amp; b")
    'a & b'
    """
    text = raw.decode("utf-8", "replace")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "&" not in text:
        return text
    return ENTITY.sub(_entity, text)


def _entity(found: re.Match[str]) -> str:
    name = found[1]
    if not name.startswith("#"):
        return ENTITIES.get(name, found[0])
    number = int(f"0{name[1:]}", 16) if name[1] == "x" else int(name[1:])
    return chr(number) if number <= 0x10FFFF else found[0]  # noqa: PLR2004 - the last character of Unicode.


def _paired(text: str) -> str:
    """Join the two halves that Excel escapes one by one for a character beyond the first plane."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
