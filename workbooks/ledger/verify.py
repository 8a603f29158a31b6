"""Prove a ledger whole: every file of every log, from the first byte."""

from dataclasses import dataclass

from workbooks.ledger.disk import Disk
from workbooks.ledger.findings import LedgerFinding
from workbooks.ledger.reading import missing, read_ledger
from workbooks.ledger.vector import Vector


@dataclass(frozen=True, slots=True)
class Verification:
    """What was read and what was found."""

    logs: int
    entries: int
    findings: tuple[LedgerFinding, ...]

    @property
    def whole(self) -> bool:
        """Nothing is wrong; a torn tail that was cut off lost nothing that was accepted."""
        return all(found.code == "LED_003" for found in self.findings)


def verify(disk: Disk, *known: Vector) -> Verification:
    """Read a ledger from nothing; what waits, and what known vectors name and it lacks, is told."""
    ledger = read_ledger(disk)
    waits = (LedgerFinding("LED_008", e.log, 0, e.seq) for e in ledger.waiting)
    lacks = (
        LedgerFinding("LED_002", log, 0, seen.seq)
        for log, seen in missing(ledger.head, *known).items()
    )
    return Verification(
        len(ledger.readings), len(ledger.entries), (*ledger.findings, *waits, *lacks)
    )
