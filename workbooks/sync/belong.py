"""Which service a workbook belongs to, and which ledger each of its sheets."""

from validators.service import ALL, services, titles_of
from workbooks.read.sheet_table import Book, SheetTable
from workbooks.sync.problem import ShareProblem
from workbooks.sync.share import Audience, audience_of


def service_of(book: Book) -> str:
    """Return the service a workbook belongs to: as it says, else the one its registers have."""
    if book.memory.service in services():
        return book.memory.service
    bureau = book.memory.bureau.partition("-")[0]
    if bureau in services():
        return bureau
    editable = {t.register.service for t in book.tables if not t.readonly} - {ALL}
    return editable.pop() if len(editable) == 1 else ""


def by_audience(book: Book, service: str) -> dict[Audience, list[SheetTable]]:
    """Return the sheets of a workbook by the ledger that they belong to."""
    found: dict[Audience, list[SheetTable]] = {}
    for table in book.tables:
        declared = table.register
        if declared.service == ALL and not service:
            raise ShareProblem("SHARE_002", sheet=table.sheet)
        # A register of all services is written by its owner alone, whatever a workbook says.
        foreign = bool(book.memory.service) and declared.service not in (ALL, service)
        table.readonly = table.readonly or foreign
        audience = audience_of(declared, service)
        if not audience.bureau or book.memory.bureau in ("", audience.bureau):
            found.setdefault(audience, []).append(table)
        elif not table.readonly:
            raise ShareProblem("SHARE_011", sheet=table.sheet, owner=titles_of(audience.bureau))
    return found
