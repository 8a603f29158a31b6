"""What tests of registers share: rows as typed values in, the codes of their findings out."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, cast

import pytest

from validators.catalogue import register
from validators.check import check_rows
from validators.finding import Titles
from validators.kinds import TextKind
from validators.register import Declaration, Field
from validators.rows import Rows, World

Table = Sequence[Mapping[str, Any]]
Codes = Callable[..., set[str]]


class _Loose:
    """A register as the rules of others see it: any column, none of them computed."""

    key_fields = ()
    titles = Titles("سجل آخر", "Autre registre")

    def field(self, name: str) -> Field:
        return Field(name, self.titles, TextKind(), required=False)


def _loose(rows: Table) -> Rows:
    names = dict.fromkeys(name for row in rows for name in row)
    cells = {name: [row.get(name) for row in rows] for name in names}
    keys = [row.get("key") for row in rows]
    return Rows(cast("Declaration", _Loose()), cells, len(rows), _keys=keys)


def _codes(
    code: str,
    rows: Table,
    *,
    today: date | None = None,
    loose: Mapping[str, Table] | None = None,
    **tables: Table,
) -> set[str]:
    held = {name: Rows.of(register(name), given) for name, given in tables.items()}
    held |= {name: _loose(given) for name, given in (loose or {}).items()}
    held[code] = Rows.of(register(code), rows)
    findings = check_rows(held[code], World(held, today=today))
    for finding in findings:
        # A sentence whose tokens nobody fills is a mistake of its declaration.
        assert all(finding.message)
    return {finding.code for finding in findings}


@pytest.fixture
def codes() -> Codes:
    """Return the codes found in rows of a register, beside rows of others that are known.

    What others compute may be given as it is: `loose` tables have the columns that they show.
    """
    return _codes


@pytest.fixture
def column() -> Callable[..., list[Any]]:
    """Return a column of a register's rows, computed from rows of others."""

    def computed(
        code: str,
        name: str,
        rows: Table,
        loose: Mapping[str, Table] | None = None,
        **tables: Table,
    ) -> list[Any]:
        held = {each: Rows.of(register(each), given) for each, given in tables.items()}
        held |= {each: _loose(given) for each, given in (loose or {}).items()}
        held[code] = Rows.of(register(code), rows)
        return held[code].column(name, World(held))

    return computed
