"""What a service's master shows: bureaus, figures, conflicts, latest changes, made from the ledgers."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from validators.catalogue import homes, register
from validators.check import check_rows
from validators.finding import Lang, Severity
from validators.register import Declaration
from validators.rows import Rows, World
from validators.service import ALL, services
from workbooks.ledger.entry import Entry
from workbooks.ledger.keys import count_living
from workbooks.ledger.state import Row, Table
from workbooks.sync.checked import Checked
from workbooks.sync.figures import Figures, published
from workbooks.sync.known import Known, Ledgers, rows_of
from workbooks.sync.share import audience_of, audiences_on

NOTHING_CHECKED: Mapping[str, Checked] = MappingProxyType({})


@dataclass(slots=True)
class Held:
    """One register of the service as its ledger has it; `agreed` where a sync found no two rows of one key."""

    register: Declaration
    known: Known
    table: Table
    errors: int = 0
    warnings: int = 0
    agreed: bool = False
    _rows: Rows | None = None

    @property
    def living(self) -> list[Row]:
        """The rows that were not deleted."""
        return [row for row in self.table if row.alive]

    @property
    def size(self) -> int:
        """How many these are."""
        return count_living(self.table)

    @property
    def rows(self) -> Rows:
        """The living rows, typed."""
        if self._rows is None:
            self._rows = rows_of(self.register, self.table)
        return self._rows


@dataclass(slots=True)
class Picture:
    """Everything that the first sheets of a master tell."""

    service: str
    lang: Lang
    now: datetime
    held: list[Held] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    figures: list[Figures] = field(default_factory=list)  # Of what only its bureau may read.


def look_at_service(
    ledgers: Ledgers,
    service: str,
    lang: Lang,
    now: datetime,
    checked: Mapping[str, Checked] = NOTHING_CHECKED,
) -> Picture:
    """Read all ledgers of a service and check its rows together, but for what a sync just has."""
    picture = Picture(service, lang, now)
    told = published(ledgers.office.share, service)
    picture.figures = [one for one in told if one.register in homes()]
    for audience in audiences_on(ledgers.office.share, service):
        if audience.bureau:
            continue
        known = ledgers.of(audience)
        picture.entries += known.ledger.entries
        for code in sorted(set(known.state.tables) & homes().keys()):
            declared, table = register(code), known.state.tables[code]
            if table.rows and audience_of(declared, service) == audience:
                picture.held.append(Held(declared, known, table))
    order = {bureau.code: at for at, bureau in enumerate(services()[service].bureaus)}
    picture.held.sort(key=lambda h: (order.get(h.register.bureau, 99), h.register.code))
    _check(picture, ledgers, checked)
    return picture


def _check(picture: Picture, ledgers: Ledgers, checked: Mapping[str, Checked]) -> None:
    own = {held.register.code: held for held in picture.held}

    def known(code: str) -> Rows | None:
        if code in own:
            return own[code].rows
        # A master tells the same whoever refreshes it: what few may read does not count here.
        return None if code in homes() and register(code).sensitive else ledgers.rows(code)

    world = World({}, known, today=picture.now.date())
    for held in picture.held:
        told = checked.get(held.register.code)
        if told and told.vector == held.known.ledger.head:
            held.errors, held.warnings, held.agreed = told.errors, told.warnings, not told.twins
            continue
        weights = Counter(f.severity for f in check_rows(held.rows, world))
        held.errors, held.warnings = weights[Severity.ERROR], weights[Severity.WARNING]


def bureau_of(declared: Declaration, service: str) -> str:
    """Return the bureau under which a register is counted; shared ones under the secretariat."""
    return f"{service}-SEC" if declared.service == ALL else declared.bureau
