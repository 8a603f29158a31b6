"""A PC that reads what others write at a share in memory, and looks rows up in what it kept."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from addin.headless.local import FolderLocal
from validators.catalogue import register
from workbooks.ledger.entry import By, Change, Entry, WriteId
from workbooks.ledger.memory import MemoryDisk
from workbooks.ledger.port import FolderLedger
from workbooks.ledger.vector import changed_since
from workbooks.sync.known import Ledgers
from workbooks.sync.missing import Found
from workbooks.sync.office import Office
from workbooks.sync.share import Below, audience_of
from workbooks.sync.shared import SharedRows

AMAL, BADR = (uuid.UUID(int=n).hex for n in (1, 2))


class Desk:
    """One PC and one share; each log is another clerk's."""

    def __init__(self, folder: Path) -> None:
        """Begin with nothing."""
        self.local, self.share = FolderLocal(folder, "s"), MemoryDisk()
        self.rows = SharedRows(self.local)

    def write(
        self,
        code: str,
        *changes: Change,
        by: str = AMAL,
        service: str = "HRF",
        offline: bool = False,
    ) -> WriteId:
        """Let a clerk sync some changes of a register, then this PC read them, unless offline."""
        audience = audience_of(register(code), service)
        port = FolderLedger(Below(self.share, audience.folder))
        known = port.read()
        seq = known.head[by].seq + 1 if by in known.head else 1
        saw = {log: seen for log, seen in changed_since({}, known.head).items() if log != by}
        told: Mapping[str, Any] = {"audience": audience.name, "service": audience.service}
        port.append(known, Entry(log=by, seq=seq, at="2026", by=By(by), saw=saw, **told), changes)
        if not offline:
            self.read(code, service)
        return WriteId(by, seq)

    def read(self, code: str, service: str = "HRF") -> None:
        """Read on, as every sync does, and let cells look again."""
        office = Office(
            self.share, self.local, By("x"), lambda: datetime.now(UTC), lambda: uuid.uuid4().hex
        )
        Ledgers(office, service).of(audience_of(register(code), service))
        self.rows.look_again()

    def answers(self, code: str, *keys: Any, service: str = "") -> Sequence[Found]:
        return [self.rows.row(code, key, service) for key in keys]


def insert(code: str, row: str, **values: Any) -> Change:
    return Change("insert", code, row, values=values)


def edit(code: str, row: str, name: str, value: Any, *over: WriteId) -> Change:
    return Change("set", code, row, name, after=value, over=over)
