"""Rows that this very sync brings to a workbook: a reference to one of them is right already."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from validators.finding import Finding
from validators.findings.row import REF_001
from validators.rows import Rows, World
from workbooks.ledger.entry import Scalar
from workbooks.ledger.plan import Plan
from workbooks.sync.known import typed
from workbooks.sync.view import View, held_rows


class Coming:
    """The rows that come to a workbook's own sheets, looked for when a reference misses one."""

    def __init__(self, views: Iterable[View], plan_of: Callable[[View], Plan]) -> None:
        """Take the sheets, and what brings their rows."""
        self._views = {view.code: view for view in views if not view.table.readonly}
        self._plan_of = plan_of

    def excuse(self, view: View, findings: list[Finding]) -> list[Finding]:
        """Return what is wrong but for references to coming rows; these hold nothing back."""
        left = [one for one in findings if not (one.problem is REF_001 and self._comes(view, one))]
        if len(left) < len(findings):
            view.sheet = replace(view.sheet, held=held_rows(view, left))
        return left

    def _comes(self, view: View, missed: Finding) -> bool:
        field = view.table.register.field(str(missed.field))
        key = view.table.rows.cells[field.name][missed.row or 0]
        return key in self._world.places(field.target, field.by)

    @cached_property
    def _world(self) -> World:
        return World({}, self._rows)

    def _rows(self, code: str) -> Rows | None:
        view = self._views.get(code)
        return typed(view.table.register, list(_came(view, self._plan_of(view)))) if view else None


def _came(view: View, plan: Plan) -> Iterator[Mapping[str, Scalar]]:
    """Yield the rows that are new on a sheet, and those that come to bear another key there."""
    retyped: dict[str, dict[str, Scalar]] = {}
    for pull in plan.pull:
        if pull.kind == "insert":
            yield pull.values
        elif pull.kind == "set" and pull.field in view.table.register.key:
            retyped.setdefault(pull.row, {})[pull.field] = pull.after
    for row, cells in retyped.items():
        yield {**view.sheet.rows[row], **cells}
