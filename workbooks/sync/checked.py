"""What a sync has checked already: registers of which the workbook shows just what the ledger has."""

from collections import Counter
from typing import NamedTuple

from validators.finding import Severity
from workbooks.ledger.plan import Plan
from workbooks.ledger.vector import Vector
from workbooks.sync.run import Decided
from workbooks.sync.view import View


class Checked(NamedTuple):
    """How many findings a register's rows have once its ledger stands at a vector."""

    vector: Vector
    errors: int
    warnings: int


def checked_of(decided: Decided) -> dict[str, Checked]:
    """Return the registers whose rows need no other look, once the decision is carried out."""
    return {
        view.code: _counted(decided, view)
        for view in decided.views
        if not view.table.readonly and _shows_all(view, decided.plans[view.code])
    }


def _shows_all(view: View, plan: Plan) -> bool:
    """Say whether a sheet holds every row and cell that the ledger has, and none that it has not."""
    apart = plan.pull or plan.conflicts or plan.vanished or plan.proposed or plan.held
    fields = {field.name for field in view.table.register.typed_fields}
    whole = fields <= view.table.rows.cells.keys() and not view.table.rows.faulty
    return whole and not apart and not plan.exceptions_after and not view.sheet.missing


def _counted(decided: Decided, view: View) -> Checked:
    weights = Counter(found.severity for found in decided.findings[view.code])
    vector = decided.book.memory.given[view.code].vector
    return Checked(vector, weights[Severity.ERROR], weights[Severity.WARNING])
