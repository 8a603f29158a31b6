"""Workbooks of invented rows, each with one row at least that may have a given document."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from macros.commands.print import Printed, Wish, print_
from macros.directorate import directorate
from macros.issue import ToPdf
from macros.problem import UseProblem
from validators.catalogue import referred, register
from validators.finding import Titles
from validators.rows import Rows
from workbooks.build import RegisterSheet, Workbook, build
from workbooks.paper.document import Document, Lines
from workbooks.paper.letterhead import Letterhead
from workbooks.read import read_book

TODAY = date(2026, 11, 28)
HEAD = Letterhead("لجهة الداخلة وادي الذهب", "بوادي الذهب", "الداخلة")
Tables = dict[str, Rows]


def fill(tables: Tables, code: str, values: dict[str, Any]) -> None:
    """Write the same values in every row of a register."""
    for name, value in values.items():
        for at in range(len(tables[code])):
            tables[code].put(name, at, value)


def _granted(tables: Tables) -> None:
    fill(tables, "extra_hours_permits", {"decision": "accepted"})
    fill(tables, "private_institutions", {"school": tables["schools"].keys[0]})


def _to_come(tables: Tables) -> None:
    told = {"meeting_date": date(2026, 12, 8), "status": "convened"}
    held = ("minutes_no", "minutes_signed_on", "present_count", "conclusions")
    fill(tables, "meetings", told | dict.fromkeys(held))


def _left(tables: Tables) -> None:
    told = {"to_directorate": "مديرية أخرى", "movement_date": date(2026, 11, 2), "pieces_count": 40}
    fill(tables, "personnel_files", told)


def _ordered(tables: Tables) -> None:
    """Give the first order two lines, and their sum, and a supplier of whom all is known."""
    orders, suppliers = tables["purchase_orders"], tables["suppliers"]
    known = next(at for at, ice in enumerate(suppliers.cells["ice"]) if ice)
    facts = {"status": "sent", "amount_ex_tax": Decimal(1500), "vat": Decimal(300)}
    facts["supplier"] = suppliers.keys[known]
    for name, value in facts.items():
        orders.put(name, 0, value)
    told = (("ورق أبيض", 10), ("حبر الطابعة", 5))
    lines = [
        {
            "source_kind": "po",
            "source_ref": orders.keys[0],
            "line_no": number,
            "designation_ar": designation,
            "unit": "unit",
            "quantity": quantity,
            "unit_price": Decimal(100),
            "vat_rate": 0.2,
        }
        for number, (designation, quantity) in enumerate(told, start=1)
    ]
    tables["procurement_lines"] = Rows.of(register("procurement_lines"), lines)


#: What invented rows leave to chance and a document asks for.
_FITTED: dict[str, Callable[[Tables], None]] = {
    "extra_hours_permit": _granted,
    "meeting_convocation": _to_come,
    "personnel_file_transmittal": _left,
    "purchase_order": _ordered,
}


def workbook_of(
    document: Document, path: Path, fit: Callable[[Tables], None] | None = None
) -> Path:
    """Write a workbook of the registers that a document reads, as `new --sample` invents them."""
    lines = [p.register for p in document.parts if isinstance(p, Lines) and p.register]
    own = tuple(dict.fromkeys((document.register, *lines)))
    near = referred(own)
    far = referred((*own, *near))
    declared = [register(code) for code in (*own, *near, *far)]
    tables = directorate(declared, 30, TODAY)
    for change in (_FITTED.get(document.code), fit):
        if change is not None:
            change(tables)
    sheets = [RegisterSheet(each, tables.get(each.code)) for each in declared]
    build(Workbook("ar", Titles("مكتب", "Bureau"), sheets), path)
    return path


def keys_of(document: Document, path: Path) -> list[str]:
    """Return the keys of the rows that a document may be printed for."""
    table = read_book(path).table(document.register)
    assert table is not None
    return [key for key in table.rows.keys if key]


def printed(document: Document, path: Path, out: Path, to_pdf: ToPdf = None) -> Printed:
    """Print a document for the first row that may have it."""
    refused: dict[str, str] = {}
    for key in ("",) if document.together else keys_of(document, path):
        keys = (key,) if key else ()
        try:
            return print_(Wish(document.code, keys, out), path, TODAY, HEAD, to_pdf)
        except UseProblem as problem:
            refused[key] = problem.fr
    raise AssertionError(refused)
