"""One cell as XML."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from math import isfinite

from workbooks.package.area import cell_name
from workbooks.package.escape import escape, escape_formula
from workbooks.package.serial import to_serial
from workbooks.package.value import Formula, Scalar

TEXT_LENGTH_MAX = 32_767
FORMULA_LENGTH_MAX = 8_192
EDGES = re.compile(r"^\s|\s$|\n|  ")
EXACT = 1 << 53


def cell_xml(
    head: bytes, row: int, column: int, style: int, value: Scalar, *, date1904: bool
) -> bytes:
    """Return the element of a cell; an empty one keeps its style."""
    opening = b'<%sc r="%s"' % (head, cell_name(row, column).encode())
    if style:
        opening += b' s="%d"' % style
    kind, content = cell_content(head, value, date1904=date1904)
    if not content:
        return opening + b"/>"
    return b"%s%s>%s</%sc>" % (opening, kind, content, head)


def cell_content(head: bytes, value: Scalar, *, date1904: bool) -> tuple[bytes, bytes]:
    """Return the type attribute of a value and the element that holds it."""
    if value is None or value == "":
        return b"", b""
    if isinstance(value, str):
        return b' t="inlineStr"', b"<%sis>%s</%sis>" % (head, text_xml(head, value), head)
    if isinstance(value, Formula):
        return _formula(head, value)
    if isinstance(value, bool):
        return b' t="b"', b"<%sv>%d</%sv>" % (head, value, head)
    return b"", b"<%sv>%s</%sv>" % (head, _number(value, date1904=date1904), head)


def text_xml(head: bytes, text: str) -> bytes:
    """Return the element of a text, its blanks kept."""
    if len(text.encode("utf-16-le", "surrogatepass")) // 2 > TEXT_LENGTH_MAX:
        raise ValueError(f"A cell holds at most {TEXT_LENGTH_MAX} characters.")
    space = b' xml:space="preserve"' if EDGES.search(text) else b""
    return b"<%st%s>%s</%st>" % (head, space, escape(text), head)


def _formula(head: bytes, value: Formula) -> tuple[bytes, bytes]:
    text = value.text.removeprefix("=")
    if not text or len(text) > FORMULA_LENGTH_MAX:
        raise ValueError(f"A formula has 1 to {FORMULA_LENGTH_MAX} characters.")
    formula = b"<%sf>%s</%sf>" % (head, escape_formula(text), head)
    cached = value.cached
    if cached is None:
        return b"", formula
    if isinstance(cached, str):
        return b' t="str"', formula + b"<%sv>%s</%sv>" % (head, escape(cached), head)
    kind, content = cell_content(head, cached, date1904=False)
    return kind, formula + content


def _number(value: float | Decimal | date | datetime | time, *, date1904: bool) -> bytes:
    if isinstance(value, date | time):
        value = to_serial(value, date1904=date1904)
    if isinstance(value, int) and abs(value) > EXACT and int(float(value)) != value:
        raise ValueError(f"Excel cannot keep all digits of {value}; give a text.")
    if not isfinite(value):
        raise ValueError(f"{value} is not a number that a cell can hold.")
    if isinstance(value, Decimal):
        return format(value, "f" if abs(value.adjusted()) < EXPONENT_FROM else "E").encode()
    return repr(value).encode()


EXPONENT_FROM = 21


def date_format(value: Scalar) -> str | None:
    """Return the format in which a day or an hour is shown, None for other values."""
    if isinstance(value, datetime):
        return "dd/mm/yyyy hh:mm"
    if isinstance(value, date):
        return "dd/mm/yyyy"
    return "hh:mm" if isinstance(value, time) else None
