"""Check: cells into typed rows, rows against their declaration; every error of every row is told."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from validators.finding import Finding
from validators.findings.cell import CELL_001
from validators.findings.row import KEY_001, REF_001, REF_002
from validators.findings.series import SERIES_003
from validators.kinds.serial import SerialKind
from validators.register import Declaration, Field
from validators.rows import Rows, World
from validators.rule import Rule, breach


def read_rows(
    register: Declaration,
    cells: Mapping[str, Sequence[Any]],
    size: int,
    labels: Sequence[object] | None = None,
) -> tuple[Rows, list[Finding]]:
    """Return the typed rows that columns of cells say, and what could not be read.

    Args:
        register: what the rows are rows of.
        size: how many rows there are; each column has as many cells.
        cells: for each field that the sheet has a column for, what stands in it (None: blank).
        labels: how people find each row, shown in findings on other rows.
    """
    rows = Rows(register, {}, size, labels=labels)
    findings: list[Finding] = []
    for field in register.typed_fields:
        if field.name in cells:
            values, faults = field.kind.read_column(list(cells[field.name]))
            rows.cells[field.name] = values
            for place, found, problem, facts in faults:
                if values[place] is None:
                    rows.faulty.setdefault(field.name, set()).add(place)
                shown = {"field": field.titles, "value": found, **facts}
                findings.append(Finding(problem, register.code, place, field.name, found, shown))
    return rows, findings


def check_rows(rows: Rows, world: World, rules: Iterable[Rule] | None = None) -> list[Finding]:
    """Return every breach of what the register declares: presence, key, references, rules.

    Args:
        rows: of one register.
        world: what is known of others.
        rules: those that are looked at, if not all.
    """
    findings = list(_missing(rows))
    findings += _doubled_keys(rows)
    for field in rows.register.references:
        findings += _dangling(rows, field, world)
    for rule in rows.register.rules if rules is None else rules:
        findings += rule.check(rows, world)
    return findings


def _missing(rows: Rows) -> Iterator[Finding]:
    for field in rows.register.typed_fields:
        column = rows.cells.get(field.name)
        if field.required and column and None in column:
            unread = rows.faulty.get(field.name, set())
            problem = SERIES_003 if isinstance(field.kind, SerialKind) else CELL_001
            for at, cell in enumerate(column):
                if cell is None and at not in unread:
                    yield breach(rows, at, field.name, problem)


def _doubled_keys(rows: Rows) -> Iterator[Finding]:
    if len(set(rows.keys)) == len(rows):
        return
    places: dict[str, list[int]] = defaultdict(list)
    for at, key in enumerate(rows.keys):
        if key is not None:
            places[key].append(at)
    name = rows.register.key[-1]
    for key, twins in places.items():
        for at in twins if len(twins) > 1 else ():
            other = rows.label(twins[0] if at != twins[0] else twins[1])
            yield breach(rows, at, name, KEY_001, value=key, other=other)


def _dangling(rows: Rows, field: Field, world: World) -> Iterator[Finding]:
    """Yield references to no row, where rows of the target are known at all."""
    column = rows.cells.get(field.name)
    target = world.rows(field.target) if column else None
    if not column or not target:
        return
    known = world.places(field.target, field.by)
    for at, key in enumerate(column):
        if key is not None and key not in known:
            present = world.present_key(field.target, key)
            if present in known:
                yield breach(rows, at, field.name, REF_002, read=present)
            else:
                yield breach(rows, at, field.name, REF_001, target=target.register.titles)
